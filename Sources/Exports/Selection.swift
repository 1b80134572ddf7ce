package import Inventory
package import Quantities

/// What of an inventory is printed.
package struct Selection: Sendable {
  /// The topmost categories; nil for the roots of the tree.
  package var categories: [Int]?
  package var years: ClosedRange<Int>?
  package var regions: [String]?
  /// Labels of gases, as in the column `gas`.
  package var gases: [String]?
  /// Groups of gases: HFCs, PFCs.
  package var gasColumns: [GasColumn] = []
  /// Levels of the codes that are shown; nil for all.
  package var depth: Int?

  package init() {}

  package func takes(_ gas: BookedGas) -> Bool {
    guard let gases else { return gasColumns.isEmpty || gasColumns.contains(gas.gas.column) }
    return gases.contains(gas.label) || gasColumns.contains(gas.gas.column)
  }

  package func takes(year: Int) -> Bool { years?.contains(year) ?? true }

  package func takes(region: String) -> Bool { regions?.contains(region) ?? true }

  /// Which places of a ledger are printed.
  func places(of ledger: Ledger) -> (Ledger.Place) -> Bool {
    let takesRegion = ledger.regions.map { takes(region: $0) }
    return { takes(year: $0.year) && takesRegion[$0.region] }
  }

  /// The categories shown, as a set that is quick to ask; nil for all.
  package func shown(_ tree: CategoryTree) -> Set<Int>? {
    if categories == nil, depth == nil { return nil }
    let all = categories.map { $0.flatMap { tree.subtree($0) } } ?? Array(tree.categories.indices)
    guard let depth else { return Set(all) }
    return Set(all.filter { Self.level(tree.categories[$0].code) <= depth })
  }

  /// `1.A.3` stands on the third level.
  package static func level(_ code: String) -> Int { code.split(separator: ".").count }

  /// The categories whose sum is the total: those selected, or the roots that count.
  package func tops(_ tree: CategoryTree) -> [Int] {
    if let categories { return categories }
    let roots = tree.roots.filter { !tree.isMemo($0) }
    let totals = roots.filter { tree.categories[$0].role == .total }
    return totals.isEmpty ? roots : totals
  }
}
