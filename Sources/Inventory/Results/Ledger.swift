/// The sums of an inventory by category, region, year and gas. Bounded by their number, whatever the number
/// of rows. CO2 equivalents are not kept: they are the sum of a gas times its GWP.
package struct Ledger: Sendable {
  package struct Key: Hashable, Comparable, Sendable {
    package let category: Int
    package let region: Int
    package let year: Int
    package let gas: Int

    package static func < (one: Key, other: Key) -> Bool {
      (one.category, one.region, one.gas, one.year) < (other.category, other.region, other.gas, other.year)
    }
  }

  package struct Place: Hashable, Sendable {
    package let region: Int
    package let year: Int
  }

  package struct Column: Hashable, Sendable {
    package let category: Int
    package let gas: Int
  }

  package private(set) var regions: [String] = []
  package private(set) var gases: [BookedGas] = []
  /// By gas; nil for one that counts in no total.
  package private(set) var gwps: [Double?] = []
  package private(set) var places: [Place] = []
  package private(set) var columns: [Column] = []
  private var regionIndex: [String: Int] = [:]
  private var gasIndex: [BookedGas: Int] = [:]
  private var placeIndex: [Place: Int] = [:]
  private var columnIndex: [Column: Int] = [:]
  private var sums = SumPages()
  let keepsCells: Bool
  private let gwp: @Sendable (BookedGas) -> Double?

  /// - Parameters:
  ///   - keepsCells: false where rows go straight out and no total is asked for; then only names and years are noted.
  ///   - gwp: nil for a gas that counts in no total.
  package init(keepsCells: Bool, gwp: @escaping @Sendable (BookedGas) -> Double?) {
    self.keepsCells = keepsCells
    self.gwp = gwp
  }

  package mutating func add(_ line: ResultLine) {
    let place = place(line.region, line.year)
    add(line.value, line.keys, place: place, column: column(line.category, line.gas))
  }

  /// Adds to a cell, whose numbers ``place(_:_:)`` and ``column(_:_:)`` tell.
  mutating func add(_ value: Double?, _ keys: NotationKeys, place: Int, column: Int) {
    guard keepsCells else { return }
    sums.withSum(place, column, of: columns.count) { sum in
      if let value { sum.add(value) }
      sum.add(keys)
    }
  }

  /// Adds values that lie side by side, each to a cell of its own; where keys stand in place of a value, these alone.
  mutating func add(_ values: [Double], _ keys: [NotationKeys], places: [Int], columns: [Int]) {
    guard keepsCells else { return }
    let width = self.columns.count
    for index in values.indices {
      sums.withSum(places[index], columns[index], of: width) { sum in
        if keys[index].isEmpty { sum.add(values[index]) } else { sum.add(keys[index]) }
      }
    }
  }

  /// Adds what was summed elsewhere.
  mutating func add(_ sum: LedgerSum, place: Int, column: Int) {
    guard keepsCells else { return }
    sums.withSum(place, column, of: columns.count) { $0.add(sum) }
  }

  /// Lets the sums of a place be changed, from the one at the number that is handed over on, up to one column.
  @inline(__always)
  mutating func withSums(
    of place: Int, upTo column: Int, _ body: (inout MutableSpan<LedgerSum>, _ first: Int) -> Void
  ) {
    if keepsCells { sums.withSums(of: place, upTo: column, of: columns.count, body) }
  }

  /// Asks for the memory of a cell before it is needed: of rows in no order, each lies elsewhere.
  @inline(__always)
  func prefetch(place: Int, column: Int) {
    if keepsCells { sums.prefetch(place, column) }
  }

  /// The number of a region and year.
  mutating func place(_ region: String, _ year: Int) -> Int {
    let place = Place(region: index(ofRegion: region), year: year)
    if let known = placeIndex[place] { return known }
    placeIndex[place] = places.count
    places.append(place)
    sums.addPlace()
    return places.count - 1
  }

  /// The number of a category and gas.
  mutating func column(_ category: Int, _ gas: BookedGas) -> Int {
    column(Column(category: category, gas: index(ofGas: gas)))
  }

  mutating func column(_ column: Column) -> Int {
    if let known = columnIndex[column] { return known }
    columnIndex[column] = columns.count
    columns.append(column)
    return columns.count - 1
  }

  private mutating func index(ofRegion region: String) -> Int {
    if let index = regionIndex[region] { return index }
    regionIndex[region] = regions.count
    regions.append(region)
    return regions.count - 1
  }

  private mutating func index(ofGas gas: BookedGas) -> Int {
    if let index = gasIndex[gas] { return index }
    gasIndex[gas] = gases.count
    gases.append(gas)
    gwps.append(gwp(gas))
    return gases.count - 1
  }

  package var years: [Int] { Set(places.map(\.year)).sorted() }

  /// The sums of a place as booked, as far as its columns go.
  @inline(__always)
  func sums(of place: Int) -> ArraySlice<LedgerSum> { sums[place] }
}

extension Ledger {
  /// The cells as booked, before any total. By category in the order of the tree, then region, year and gas.
  package var bookedCells: [(key: Key, cell: LedgerCell)] { bookedCells { _ in true } }

  /// Those of some places.
  package func bookedCells(takesPlace: (Place) -> Bool) -> [(key: Key, cell: LedgerCell)] {
    var booked: [(key: Key, cell: LedgerCell)] = []
    eachBooked(takesPlace: takesPlace) { booked.append(($0, $1)) }
    return booked
  }

  /// Hands those of some places out, in the same order.
  package func eachBooked(takesPlace: (Place) -> Bool, _ take: (Key, LedgerCell) -> Void) {
    let placeOrder = places.indices.filter { takesPlace(places[$0]) }.sorted {
      (places[$0].region, places[$0].year) < (places[$1].region, places[$1].year)
    }
    let columnOrder = columnOrder
    var next = 0
    while next < columnOrder.count {
      let category = columns[columnOrder[next]].category
      let end = columnOrder[next...].firstIndex { columns[$0].category != category } ?? columnOrder.count
      for place in placeOrder { each(place, columnOrder[next..<end], take) }
      next = end
    }
  }

  private var columnOrder: [Int] {
    columns.indices.sorted {
      (columns[$0].category, columns[$0].gas) < (columns[$1].category, columns[$1].gas)
    }
  }

  private func each(_ place: Int, _ order: ArraySlice<Int>, _ take: (Key, LedgerCell) -> Void) {
    let sums = sums[place]
    for column in order where column < sums.count {
      let sum = sums[sums.startIndex + column]
      if sum.isEmpty { continue }
      let gas = columns[column].gas
      take(key(places[place], columns[column]), LedgerCell(sum, gwp: gwps[gas]))
    }
  }

  func key(_ place: Place, _ column: Column) -> Key {
    Key(category: column.category, region: place.region, year: place.year, gas: column.gas)
  }

  package func rolledUp(_ tree: CategoryTree, takesPlace: (Place) -> Bool = { _ in true }) -> Rollup {
    Rollup(LedgerTotals(self, tree), takesPlace: takesPlace)
  }
}
