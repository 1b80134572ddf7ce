/// What stands in a cell of the inventory: a number, keys, or both.
package struct LedgerCell: Sendable {
  private var sum = CompensatedSum()
  private var equivalents = CompensatedSum()
  package private(set) var hasValue = false
  package private(set) var hasEquivalent = false
  package private(set) var keys: NotationKeys = []

  package init() {}

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

  package private(set) var regions: [String] = []
  package private(set) var gases: [BookedGas] = []
  private var regionIndex: [String: Int] = [:]
  private var gasIndex: [BookedGas: Int] = [:]
  private(set) var cells: [Key: LedgerCell] = [:]
  private var yearSet: Set<Int> = []
  private let keepsCells: Bool

  /// - Parameter keepsCells: false where rows go straight out and no total is asked for; then only names
  ///   and years are noted.
  package init(keepsCells: Bool = true) {
    self.keepsCells = keepsCells
  }

  package mutating func add(_ line: ResultLine) {
    yearSet.insert(line.year)
    let key = Key(
      category: line.category, region: index(ofRegion: line.region), year: line.year,
      gas: index(ofGas: line.gas))
    if keepsCells { cells[key, default: LedgerCell()].add(line.value, line.equivalent, line.keys) }
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

  package var years: [Int] { yearSet.sorted() }

  /// Adds every category to the totals above it, deepest first, in the order of the tree.
  package func rolledUp(_ tree: CategoryTree) -> Rollup {
    var byCategory = Dictionary(grouping: cells.keys, by: \.category)
    var all = cells
    for category in tree.categories.indices.reversed() {
      guard let parent = tree.totalParent(category), let keys = byCategory[category] else { continue }
      for key in keys.sorted(by: { ($0.region, $0.year, $0.gas) < ($1.region, $1.year, $1.gas) }) {
        guard let cell = all[key] else { continue }
        let above = Key(category: parent, region: key.region, year: key.year, gas: key.gas)
        if all[above] == nil { byCategory[parent, default: []].append(above) }
        all[above, default: LedgerCell()].add(cell.value, cell.equivalent, cell.keys)
      }
    }
    return Rollup(ledger: self, cells: all)
  }
}

/// The ledger with the totals of all categories.
package struct Rollup: Sendable {
  package let regions: [String]
  package let gases: [BookedGas]
  package let cells: [Ledger.Key: LedgerCell]

  init(ledger: Ledger, cells: [Ledger.Key: LedgerCell]) {
    regions = ledger.regions
    gases = ledger.gases
    self.cells = cells
  }

  /// Categories in the order of the tree, then regions and gases by first appearance, then years.
  package var sortedKeys: [Ledger.Key] {
    cells.keys.sorted {
      ($0.category, $0.region, $0.gas, $0.year) < ($1.category, $1.region, $1.gas, $1.year)
    }
  }

  /// The cell of a category, region, year and gas label, if there is one.
  package func cell(category: Int, region: String, year: Int, gas: String) -> LedgerCell? {
    guard let region = regions.firstIndex(of: region) else { return nil }
    var found: LedgerCell?
    for (index, booked) in gases.enumerated() where booked.label == gas {
      let key = Ledger.Key(category: category, region: region, year: year, gas: index)
      if let cell = cells[key] {
        if found == nil { found = cell } else { found?.add(cell.value, cell.equivalent, cell.keys) }
      }
    }
    return found
  }
}
