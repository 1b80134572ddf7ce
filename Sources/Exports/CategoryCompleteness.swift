package import Inventory
package import Tables

/// Completeness by groups of categories: cells of one category without others below it and one year, by what
/// stands in them.
package struct CategoryCompleteness {
  private static let keys: [(key: NotationKeys, name: String)] = [
    (.notEstimated, "NE"), (.includedElsewhere, "IE"), (.confidential, "C"), (.notApplicable, "NA"),
    (.notOccurring, "NO"),
  ]

  private struct Counts {
    var cells = 0
    var number = 0
    var above = 0
    var empty = 0
    /// Beside a number or alone.
    var byKey = Array(repeating: 0, count: CategoryCompleteness.keys.count)
  }

  private let run: InventoryRun
  private let completeness: Completeness
  private let tree: CategoryTree

  package init(_ run: InventoryRun, _ completeness: Completeness) {
    self.run = run
    self.completeness = completeness
    tree = run.context.tree
  }

  /// - Parameter depth: the level of the categories that have a row: 2 for 1.A.
  package func write(depth: Int, to writer: any RowWriter, _ language: Language) throws(FileError) {
    let names = CategoryNames(tree, language)
    let keys = Self.keys.map { Column($0.name, .number) }
    try writer.begin(
      [
        Column("region", title: language("region", "vùng")),
        Column("category", title: language("category", "danh mục")),
        Column("category_name", .prose, title: language("name", "tên danh mục")),
        Column("cells", .number, title: language("categories x years", "danh mục x năm")),
        Column("with_number", .number, title: language("with a number", "có số liệu")),
      ] + keys + [
        Column("above", .number, title: language("with one above", "gộp ở cấp trên")),
        Column("empty", .number, title: language("empty", "trống")),
      ])
    for (region, groups) in counts(depth) {
      for (category, counts) in groups.sorted(by: { $0.key < $1.key }) {
        try writer.cell(region)
        try writer.cell(tree.categories[category].code)
        try writer.cell(names[category])
        try writer.cell(counts.cells)
        try writer.cell(counts.number)
        for count in counts.byKey { try writer.cell(count) }
        try writer.cell(counts.above)
        try writer.cell(counts.empty)
        try writer.endRow()
      }
    }
    try writer.end()
  }

  private struct Cell: Hashable {
    let category: Int
    let region: String
    let year: Int
  }

  private func counts(_ depth: Int) -> [(region: String, groups: [Int: Counts])] {
    var keys: [Cell: NotationKeys] = [:]
    for (key, cell) in run.ledger.bookedCells {
      let name = Cell(category: key.category, region: run.ledger.regions[key.region], year: key.year)
      keys[name, default: []].formUnion(cell.keys)
    }
    var result: [(region: String, groups: [Int: Counts])] = []
    for entry in completeness.entries {
      if result.last?.region != entry.region { result.append((entry.region, [:])) }
      for (category, state) in entry.states {
        let group = tree.lineage(category).reversed().dropFirst(depth - 1).first ?? category
        var counts = result[result.count - 1].groups[group] ?? Counts()
        counts.cells += 1
        switch state {
        case .number: counts.number += 1
        case .above: counts.above += 1
        case .empty: counts.empty += 1
        case .keys: break
        }
        let found = keys[Cell(category: category, region: entry.region, year: entry.year)] ?? []
        for (index, key) in Self.keys.enumerated() where found.contains(key.key) {
          counts.byKey[index] += 1
        }
        result[result.count - 1].groups[group] = counts
      }
    }
    return result
  }
}
