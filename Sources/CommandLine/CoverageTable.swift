import Equations
import Exports
import Inventory
import Tables

/// What is computed, as a table for people.
struct CoverageTable {
  private let coverage: Coverage
  private let language: Language

  init(_ tree: CategoryTree, _ language: Language) {
    coverage = Coverage(tree)
    self.language = language
  }

  private var tree: CategoryTree { coverage.tree }

  /// A row for each family of equations where it is declared, and for each category that has none.
  func write(to writer: any RowWriter) throws {
    try writer.begin([
      Column("category"), Column("name", .prose), Column("tier"), Column("method", .prose),
      Column("citation", .prose), Column("edition"), Column("gases", .prose), Column("evidence", .prose),
    ])
    let uncomputed = Set(coverage.uncomputed)
    for category in tree.categories.indices {
      for family in coverage.declared[category] {
        let first = family.methods[0]
        try writer.row([
          tree.categories[category].code, name(category), first.tier, title(family), first.citation,
          first.edition, gases(family), family.evidence.joined(separator: ", "),
        ])
      }
      if uncomputed.contains(category) {
        try writer.row([
          tree.categories[category].code, name(category), "", reason(category), "", "", "", "",
        ])
      }
    }
    try writer.end()
  }

  /// A row for each category of a level.
  func writeCounts(depth: Int, to writer: any RowWriter) throws {
    try writer.begin([
      Column("category"), Column("name", .prose), Column("tiers"), Column("equations", .number),
      Column("against print", .number), Column("not computed", .prose),
    ])
    let uncomputed = Set(coverage.uncomputed)
    for category in tree.categories.indices where isShown(category, depth) {
      let below = tree.subtree(category)
      var families: [String: Coverage.Family] = [:]
      for family in below.flatMap({ coverage.declared[$0] }) { families[family.name] = family }
      let tiers = Set(families.values.flatMap { $0.methods.map(\.tier) }).sorted()
      try writer.cell(tree.categories[category].code)
      try writer.cell(name(category))
      try writer.cell(tiers.joined(separator: ", "))
      try writer.cell(families.count)
      try writer.cell(families.values.count { !$0.evidence.isEmpty })
      try writer.cell(
        below.filter(uncomputed.contains).map { tree.categories[$0].code }.joined(separator: ", "))
      try writer.endRow()
    }
    try writer.end()
  }

  private func isShown(_ category: Int, _ depth: Int) -> Bool {
    let level = tree.lineage(category).count
    return level == depth || level == 1 && tree.isMemo(category) && coverage.isComputed(category)
  }

  private func name(_ category: Int) -> String {
    language == .vietnamese ? tree.categories[category].nameVietnamese : tree.categories[category].name
  }

  private func title(_ family: Coverage.Family) -> String {
    let variants = family.variants
    return variants.isEmpty ? family.name : "\(family.name): \(variants.joined(separator: "; "))"
  }

  /// A method for any gas would fill the screen with their names.
  private func gases(_ family: Coverage.Family) -> String {
    let gases = family.gases
    return gases.count > 12 ? "\(gases.count) gases" : gases.joined(separator: ", ")
  }

  private func reason(_ category: Int) -> String {
    guard let gap = coverage.gap(category) else { return "–" }
    return language == .vietnamese ? "không tính: \(gap.reasonVietnamese)" : "not computed: \(gap.reason)"
  }
}
