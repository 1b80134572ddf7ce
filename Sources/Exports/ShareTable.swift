package import Inventory
package import Tables

/// The categories and gases that make most of an inventory in its last year: their share of all emissions and
/// removals, added without their signs.
package struct ShareTable {
  /// Rows of a region.
  private static let most = 20

  private let run: InventoryRun
  private let language: Language

  package init(_ run: InventoryRun, _ language: Language) {
    self.run = run
    self.language = language
  }

  package func write(to writer: any RowWriter) throws(FileError) {
    let tree = run.context.tree
    let names = CategoryNames(tree, language)
    let unit = run.context.settings.unit + " CO2e"
    try writer.begin([
      Column("region", title: language("region", "vùng")),
      Column("year", .number, title: language("year", "năm")),
      Column("category", title: language("category", "danh mục")),
      Column("category_name", .prose, title: language("name", "tên danh mục")),
      Column("gas", title: language("gas", "khí")),
      Column("co2e_value", .number, title: language("CO2e", "CO2tđ")),
      Column("co2e_unit", title: language("unit", "đơn vị")),
      Column("share", .number, title: language("share [%]", "tỷ lệ [%]")),
      Column("cumulative", .number, title: language("cumulative [%]", "cộng dồn [%]")),
    ])
    for (region, name) in run.ledger.regions.enumerated() {
      let (year, cells) = lastYear(region, tree)
      let total = cells.reduce(0) { $0 + abs($1.equivalent) }
      var sum = 0.0
      for cell in cells.prefix(Self.most) where total > 0 {
        sum += abs(cell.equivalent)
        try writer.cell(name)
        try writer.cell(year)
        try writer.cell(tree.categories[cell.category].code)
        try writer.cell(names[cell.category])
        try writer.cell(run.ledger.gases[cell.gas].label)
        try writer.cell(cell.equivalent)
        try writer.cell(unit)
        try writer.cell(abs(cell.equivalent) / total * 100)
        try writer.cell(sum / total * 100)
        try writer.endRow()
      }
    }
    try writer.end()
  }

  private typealias Part = (category: Int, gas: Int, equivalent: Double)

  /// The largest first.
  private func lastYear(_ region: Int, _ tree: CategoryTree) -> (year: Int, parts: [Part]) {
    let tops = Set(Selection().tops(tree))
    let cells = run.ledger.bookedCells.filter { key, cell in
      key.region == region && cell.hasEquivalent && !tree.isMemo(key.category)
        && tree.lineage(key.category).contains(where: tops.contains)
    }
    let year = cells.map(\.key.year).max() ?? 0
    let parts = cells.filter { $0.key.year == year }.map {
      Part($0.key.category, $0.key.gas, $0.cell.equivalent ?? 0)
    }
    return (
      year,
      parts.sorted {
        (-abs($0.equivalent), $0.category, $0.gas) < (-abs($1.equivalent), $1.category, $1.gas)
      }
    )
  }
}
