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
    let tree = model.context.tree
    let isLand = tree.categories.indices.map { tree.isLandUse($0) }
    let hasLand = model.outcomes.contains { isLand[$0.category] }
    var wanted: [ResultRow: [Int]] = [:]
    for (index, outcome) in model.outcomes.enumerated() {
      if let shown, !shown.contains(outcome.category) { continue }
      var mine: [ResultRow] = [ResultRow(kind: .total)]
      if hasLand, !isLand[outcome.category] { mine.append(ResultRow(kind: .totalWithoutLand)) }
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
      for row in mine { wanted[row, default: []].append(index) }
    }
    rows = wanted.keys.sorted(by: Self.precedes)
    var membership = Array(repeating: [Int](), count: model.outcomes.count)
    for (position, row) in rows.enumerated() {
      for outcome in wanted[row] ?? [] { membership[outcome].append(position) }
    }
    self.membership = membership
  }

  /// The outcomes that a row sums.
  func outcomes(of row: Int) -> [Int] { membership.indices.filter { membership[$0].contains(row) } }

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
