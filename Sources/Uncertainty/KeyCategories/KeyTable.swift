import EmissionFactors
import Quantities
import Tables

/// The level at which a guideline suggests to assess (Vol 1 Ch 4, Table 4.1), as
/// `emission-factors/categories/key-category-aggregation.csv` holds it.
package struct KeyTable: Sendable {
  package struct Node: Sendable {
    /// Of the 2006 Guidelines.
    package let category: String
    /// Whether the main types of fuel are assessed apart.
    let isByFuel: Bool
    /// Gases that are assessed as one.
    let jointly: [GasColumn]
    /// What to look into if the category is key: `pools`, `animals`; empty for nothing.
    package let lookInto: String
    package let lookIntoVietnamese: String
  }

  package let nodes: [Node]

  package init(_ rules: KeyRules) {
    guard let table = EmbeddedTables.table("categories/key-category-aggregation") else {
      nodes = []
      return
    }
    nodes = (0..<table.rowCount).compactMap { row in
      guard table.text(row, "rules") == rules.rawValue, table.text(row, "role") == "node" else { return nil }
      return Node(
        category: table.text(row, "category"), isByFuel: table.text(row, "by") == "fuel",
        jointly: table.words(row, "jointly").compactMap { GasColumn(rawValue: $0) },
        lookInto: table.text(row, "look_into"), lookIntoVietnamese: table.text(row, "look_into_vi"))
    }
  }

  /// The node that a category of the 2006 Guidelines belongs to.
  package func node(of category: String) -> Node? {
    nodes.first { isAncestor($0.category, orEqualTo: category) }
  }

  /// Whether a category is part of a node or has one below it.
  func touches(_ category: String) -> Bool {
    nodes.contains {
      isAncestor($0.category, orEqualTo: category) || isAncestor(category, orEqualTo: $0.category)
    }
  }
}
