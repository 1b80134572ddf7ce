import Inventory

/// What an uncertainty is stated of: a total, a gas, a category, or a category and gas as booked.
package struct ResultRow: Sendable, Hashable {
  package let kind: Kind
  /// Nil for totals.
  package var category: Int?
  /// As in the column `gas`; nil for all gases together.
  package var gas: String?
  /// Nil for all regions together.
  package var region: String?
  /// Nil for all sources together.
  package var source: String?

  package enum Kind: Int, Sendable, Hashable {
    case total
    /// Without land use, land-use change and forestry: 3.B and 3.D.
    case totalWithoutLand
    case gas
    /// A category with all below it.
    case category
    /// What rows book: a category and gas.
    case booked
  }
}

/// Sorts the outcomes of a model into rows.
package struct ResultRows: Sendable {
  package private(set) var rows: [ResultRow] = []
  /// By outcome.
  let membership: [[Int]]

  /// What the lines keep apart beside categories and gases.
  package struct Keys: Sendable {
    package var category = true
    package var gas = true
    package var region = false
    package var source = false

    package init() {}
  }

  package init(_ model: UncertaintyModel, by keys: Keys = Keys(), within shown: Set<Int>? = nil) {
    var finder = RowFinder(model, keys)
    // Outcomes differ in their years more than in anything else.
    let kinds = model.outcomes.map { shown?.contains($0.category) ?? true ? finder.kind(of: $0) : nil }
    let order = finder.rows.indices.sorted { Self.precedes(finder.rows[$0], finder.rows[$1]) }
    rows = order.map { finder.rows[$0] }
    var positions = Array(repeating: 0, count: order.count)
    for (position, row) in order.enumerated() { positions[row] = position }
    let sums = finder.sums.map { $0.map { positions[$0] }.sorted() }
    membership = kinds.map { $0.map { sums[$0] } ?? [] }
  }

  /// By row, the outcomes that it sums.
  var outcomes: [[Int]] {
    var outcomes = Array(repeating: [Int](), count: rows.count)
    for (outcome, rows) in membership.enumerated() { for row in rows { outcomes[row].append(outcome) } }
    return outcomes
  }

  /// Totals, gases, then the tree with the lines of a category below it.
  private static func precedes(_ one: ResultRow, _ other: ResultRow) -> Bool {
    func order(_ row: ResultRow) -> (String, Int, Int, Int, String) {
      let isLine = row.kind == .category || row.kind == .booked
      return (
        row.region ?? "", isLine ? 3 : row.kind.rawValue, row.category ?? -1, row.kind.rawValue,
        "\(row.source ?? "")\u{1F}\(row.gas ?? "")"
      )
    }
    return order(one) < order(other)
  }
}

/// Finds the rows that outcomes belong to, once for all that are alike.
private struct RowFinder {
  private let tree: CategoryTree
  private let keys: ResultRows.Keys
  private let hasLand: Bool
  /// In the order in which they are found.
  private(set) var rows: [ResultRow] = []
  private var numbers: [ResultRow: Int] = [:]
  /// By kind of outcome, the rows that it adds to.
  private(set) var sums: [[Int]] = []
  private var kinds: [Kind: Int] = [:]

  private struct Kind: Hashable {
    let category: Int
    let gas: BookedGas
    let region: String?
    let source: String?
  }

  init(_ model: UncertaintyModel, _ keys: ResultRows.Keys) {
    tree = model.context.tree
    self.keys = keys
    let isLand = tree.categories.indices.map { [tree] in tree.isLandUse($0) }
    hasLand = model.outcomes.contains { isLand[$0.category] }
  }

  mutating func kind(of outcome: Outcome) -> Int {
    let kind = Kind(
      category: outcome.category, gas: outcome.gas, region: keys.region ? outcome.region : nil,
      source: keys.source ? outcome.source : nil)
    if let known = kinds[kind] { return known }
    sums.append(rows(of: outcome).map { number(of: $0) })
    kinds[kind] = sums.count - 1
    return sums.count - 1
  }

  private mutating func number(of row: ResultRow) -> Int {
    if let known = numbers[row] { return known }
    rows.append(row)
    numbers[row] = rows.count - 1
    return rows.count - 1
  }

  private func rows(of outcome: Outcome) -> [ResultRow] {
    var mine: [ResultRow] = [ResultRow(kind: .total)]
    if hasLand, !tree.isLandUse(outcome.category) { mine.append(ResultRow(kind: .totalWithoutLand)) }
    let region = keys.region ? outcome.region : nil
    if keys.region { mine.append(ResultRow(kind: .total, region: region)) }
    let gas = keys.gas ? outcome.gas.label : nil
    if keys.gas { mine.append(ResultRow(kind: .gas, gas: gas, region: region)) }
    if keys.category {
      if keys.gas {
        mine.append(
          ResultRow(
            kind: .booked, category: outcome.category, gas: gas, region: region,
            source: keys.source ? outcome.source : nil))
      }
      mine += tree.lineage(outcome.category).map {
        ResultRow(kind: .category, category: $0, region: region)
      }
    }
    return mine
  }
}
