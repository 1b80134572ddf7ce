/// The sums of a ledger with those of all categories above, worked out place by place, so that totals take no room.
package struct LedgerTotals: Sendable {
  /// With columns for the totals.
  package let ledger: Ledger
  /// What is added to what: every category to the one above it, deepest first, gases in their order.
  private let steps: [Step]

  /// By column; NaN where the gas counts in no total.
  private let gwps: [Double]

  private struct Step {
    let column: Int
    let above: Int
  }

  /// A column of the ledger and the sum that it is part of.
  package struct Summand: Sendable {
    package let column: Int
    package let group: Int

    package init(column: Int, group: Int) {
      self.column = column
      self.group = group
    }
  }

  package init(_ ledger: Ledger, _ tree: CategoryTree) {
    var all = ledger
    var steps: [Step] = []
    var byCategory: [[Int]] = Array(repeating: [], count: tree.categories.count)
    for column in all.columns.indices { byCategory[all.columns[column].category].append(column) }
    for category in tree.categories.indices.reversed() {
      guard let parent = tree.totalParent(category) else { continue }
      for column in byCategory[category].sorted(by: { all.columns[$0].gas < all.columns[$1].gas }) {
        let above = all.column(Ledger.Column(category: parent, gas: all.columns[column].gas))
        if !byCategory[parent].contains(above) { byCategory[parent].append(above) }
        steps.append(Step(column: column, above: above))
      }
    }
    self.ledger = all
    gwps = all.columns.map { all.gwps[$0.gas] ?? .nan }
    self.steps = steps
  }

  /// Of a place, one for each column of the ledger.
  func read(_ place: Int, into sums: inout [LedgerSum]) {
    sums.removeAll(keepingCapacity: true)
    sums += ledger.sums(of: place)
    while sums.count < ledger.columns.count { sums.append(LedgerSum()) }
    for step in steps {
      let below = sums[step.column]
      if !below.isEmpty { sums[step.above].add(below) }
    }
  }

  /// Where things come first when the cells of some places are gone through by category, region, gas and year.
  package struct Appearance: Sendable {
    /// By column, the first region that has it; nil where none has.
    package fileprivate(set) var regions: [Int?]
    /// By region, its first category; nil where it has none.
    package fileprivate(set) var categories: [Int?]
  }

  package func appearance(
    takesPlace: (Ledger.Place) -> Bool, takesColumn: (Ledger.Column) -> Bool
  ) -> Appearance {
    let columns = ledger.columns
    var found = Appearance(
      regions: Array(repeating: nil, count: columns.count),
      categories: Array(repeating: nil, count: ledger.regions.count))
    // The first category of a column and those above it.
    var first = columns.map { takesColumn($0) ? $0.category : .max }
    for step in steps.reversed() { first[step.column] = min(first[step.column], first[step.above]) }
    for place in ledger.places.indices where takesPlace(ledger.places[place]) {
      let region = ledger.places[place].region
      for (column, sum) in ledger.sums(of: place).enumerated() where !sum.isEmpty {
        found.regions[column] = min(found.regions[column] ?? region, region)
        if first[column] < found.categories[region] ?? .max { found.categories[region] = first[column] }
      }
    }
    for step in steps {
      guard let region = found.regions[step.column] else { continue }
      found.regions[step.above] = min(found.regions[step.above] ?? region, region)
    }
    return found
  }

  /// Adds the cells of a place to sums, group by group.
  /// - Parameters:
  ///   - first: of the sums, that of the first group.
  ///   - cells: room to work in.
  package func add(
    _ place: Int, by summands: [Summand], to sums: inout [GroupSum], from first: Int,
    using cells: inout [LedgerSum]
  ) {
    read(place, into: &cells)
    for one in summands {
      let cell = cells[one.column]
      if !cell.isEmpty { sums[first + one.group].add(cell, gwp: gwps[one.column]) }
    }
  }
}

/// The ledger with the totals of all categories.
package struct Rollup: Sendable {
  package let regions: [String]
  package let gases: [BookedGas]
  /// Categories in the order of the tree, then regions and gases by first appearance, then years.
  package let sortedCells: [(key: Ledger.Key, cell: LedgerCell)]

  init(_ totals: LedgerTotals, takesPlace: (Ledger.Place) -> Bool) {
    let ledger = totals.ledger
    regions = ledger.regions
    gases = ledger.gases
    var cells: [(key: Ledger.Key, cell: LedgerCell)] = []
    var sums: [LedgerSum] = []
    for place in ledger.places.indices where takesPlace(ledger.places[place]) {
      totals.read(place, into: &sums)
      for (column, sum) in zip(ledger.columns, sums) where !sum.isEmpty {
        let key = ledger.key(ledger.places[place], column)
        cells.append((key, LedgerCell(sum, gwp: ledger.gwps[column.gas])))
      }
    }
    sortedCells = cells.sorted { $0.key < $1.key }
  }

  /// The cell of a category, region, year and gas label, if there is one.
  package func cell(category: Int, region: String, year: Int, gas: String) -> LedgerCell? {
    guard let region = regions.firstIndex(of: region) else { return nil }
    var found: LedgerCell?
    for (index, booked) in gases.enumerated() where booked.label == gas {
      let key = Ledger.Key(category: category, region: region, year: year, gas: index)
      if let cell = cell(key) {
        if found == nil { found = cell } else { found?.add(cell.value, cell.equivalent, cell.keys) }
      }
    }
    return found
  }

  private func cell(_ key: Ledger.Key) -> LedgerCell? {
    var (low, high) = (0, sortedCells.count)
    while low < high {
      let middle = (low + high) / 2
      if sortedCells[middle].key < key { low = middle + 1 } else { high = middle }
    }
    return low < sortedCells.count && sortedCells[low].key == key ? sortedCells[low].cell : nil
  }
}
