/// What stands in a cell of the inventory: a number, keys, or both.
package struct LedgerCell: Sendable {
  private var sum = CompensatedSum()
  private var equivalents = CompensatedSum()
  package private(set) var hasValue = false
  package private(set) var hasEquivalent = false
  package private(set) var keys: NotationKeys = []

  package init() {}

  /// Whether nothing was booked.
  var isEmpty: Bool { !hasValue && !hasEquivalent && keys.isEmpty }

  /// In the mass unit of the inventory; nil where only keys stand.
  package var value: Double? { hasValue ? sum.value : nil }
  package var equivalent: Double? { hasEquivalent ? equivalents.value : nil }

  mutating func add(_ value: Double?, _ equivalent: Double?, _ keys: NotationKeys) {
    if let value {
      sum.add(value)
      hasValue = true
    }
    if let equivalent {
      equivalents.add(equivalent)
      hasEquivalent = true
    }
    self.keys.formUnion(keys)
  }
}

/// The sums of an inventory by category, region, year and gas. Bounded by their number, whatever the number
/// of rows.
package struct Ledger: Sendable {
  package struct Key: Hashable, Sendable {
    package let category: Int
    package let region: Int
    package let year: Int
    package let gas: Int
  }

  private struct Place: Hashable {
    let region: Int
    let year: Int
  }

  private struct Column: Hashable {
    let category: Int
    let gas: Int
  }

  package private(set) var regions: [String] = []
  package private(set) var gases: [BookedGas] = []
  private var regionIndex: [String: Int] = [:]
  private var gasIndex: [BookedGas: Int] = [:]
  private var places: [Place] = []
  private var placeIndex: [Place: Int] = [:]
  private var columns: [Column] = []
  private var columnIndex: [Column: Int] = [:]
  /// By place and column.
  private var sums: [[LedgerCell]] = []
  let keepsCells: Bool

  /// - Parameter keepsCells: false where rows go straight out and no total is asked for; then only names
  ///   and years are noted.
  package init(keepsCells: Bool = true) {
    self.keepsCells = keepsCells
  }

  package mutating func add(_ line: ResultLine) {
    let place = place(line.region, line.year)
    let column = column(line.category, line.gas)
    add(line.value, line.equivalent, line.keys, place: place, column: column)
  }

  /// Adds to a cell, whose numbers ``place(_:_:)`` and ``column(_:_:)`` tell.
  mutating func add(
    _ value: Double?, _ equivalent: Double?, _ keys: NotationKeys, place: Int, column: Int
  ) {
    guard keepsCells else { return }
    while sums[place].count <= column { sums[place].append(LedgerCell()) }
    sums[place][column].add(value, equivalent, keys)
  }

  /// The number of a region and year.
  mutating func place(_ region: String, _ year: Int) -> Int {
    let place = Place(region: index(ofRegion: region), year: year)
    if let known = placeIndex[place] { return known }
    placeIndex[place] = places.count
    places.append(place)
    sums.append([])
    return places.count - 1
  }

  /// The number of a category and gas.
  mutating func column(_ category: Int, _ gas: BookedGas) -> Int {
    let column = Column(category: category, gas: index(ofGas: gas))
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
    return gases.count - 1
  }

  package var years: [Int] { Set(places.map(\.year)).sorted() }

  /// The cells as booked, before any total. By category in the order of the tree, then region, year and gas.
  package var bookedCells: [(key: Key, cell: LedgerCell)] {
    let placeOrder = places.indices.sorted {
      (places[$0].region, places[$0].year) < (places[$1].region, places[$1].year)
    }
    let columnOrder = columns.indices.sorted {
      (columns[$0].category, columns[$0].gas) < (columns[$1].category, columns[$1].gas)
    }
    var booked: [(key: Key, cell: LedgerCell)] = []
    var next = 0
    while next < columnOrder.count {
      let category = columns[columnOrder[next]].category
      let end = columnOrder[next...].firstIndex { columns[$0].category != category } ?? columnOrder.count
      for place in placeOrder {
        for column in columnOrder[next..<end] {
          guard column < sums[place].count, !sums[place][column].isEmpty else { continue }
          booked.append((key(place, column), sums[place][column]))
        }
      }
      next = end
    }
    return booked
  }

  private func key(_ place: Int, _ column: Int) -> Key {
    Key(
      category: columns[column].category, region: places[place].region, year: places[place].year,
      gas: columns[column].gas)
  }

  /// Adds every category to the totals above it, deepest first, in the order of the tree.
  package func rolledUp(_ tree: CategoryTree) -> Rollup {
    var all = self
    all.sums = sums
    var byCategory: [[Int]] = Array(repeating: [], count: tree.categories.count)
    for column in columns.indices { byCategory[columns[column].category].append(column) }
    for category in tree.categories.indices.reversed() {
      guard let parent = tree.totalParent(category) else { continue }
      for column in byCategory[category].sorted(by: { all.columns[$0].gas < all.columns[$1].gas }) {
        let above = all.column(parent, gases[all.columns[column].gas])
        if !byCategory[parent].contains(above) { byCategory[parent].append(above) }
        for place in places.indices where column < all.sums[place].count {
          let cell = all.sums[place][column]
          if !cell.isEmpty { all.add(cell.value, cell.equivalent, cell.keys, place: place, column: above) }
        }
      }
    }
    return Rollup(all)
  }
}

/// The ledger with the totals of all categories.
package struct Rollup: Sendable {
  package let regions: [String]
  package let gases: [BookedGas]
  /// Categories in the order of the tree, then regions and gases by first appearance, then years.
  package let sortedCells: [(key: Ledger.Key, cell: LedgerCell)]
  private let positions: [Ledger.Key: Int]

  init(_ ledger: Ledger) {
    regions = ledger.regions
    gases = ledger.gases
    sortedCells = ledger.bookedCells.sorted {
      ($0.key.category, $0.key.region, $0.key.gas, $0.key.year)
        < ($1.key.category, $1.key.region, $1.key.gas, $1.key.year)
    }
    var positions: [Ledger.Key: Int] = [:]
    positions.reserveCapacity(sortedCells.count)
    for (position, one) in sortedCells.enumerated() { positions[one.key] = position }
    self.positions = positions
  }

  /// The cell of a category, region, year and gas label, if there is one.
  package func cell(category: Int, region: String, year: Int, gas: String) -> LedgerCell? {
    guard let region = regions.firstIndex(of: region) else { return nil }
    var found: LedgerCell?
    for (index, booked) in gases.enumerated() where booked.label == gas {
      let key = Ledger.Key(category: category, region: region, year: year, gas: index)
      if let cell = positions[key].map({ sortedCells[$0].cell }) {
        if found == nil { found = cell } else { found?.add(cell.value, cell.equivalent, cell.keys) }
      }
    }
    return found
  }
}
