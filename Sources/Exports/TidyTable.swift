import Equations
package import Inventory
import Quantities
package import Tables

/// The inventory as it is computed, one emission a row. Rows leave as they come.
package final class TidyTable: ResultConsumer {
  private let writer: any RowWriter
  private let context: InventoryContext
  private let tree: CategoryTree
  private let names: CategoryNames
  private let unit: String
  private let equivalentUnit: String
  private let selection: Selection
  private let shown: Set<Int>?
  /// Nil where rows are written cell by cell.
  private let csv: CSVRows?
  package private(set) var rowCount = 0

  package static let columns = [
    Column("category", title: "danh mục"), Column("category_name", .prose, title: "tên danh mục"),
    Column("region", title: "vùng"), Column("year", .number, title: "năm"),
    Column("source", .prose, title: "nguồn"), Column("gas", title: "khí"),
    Column("value", .number, title: "giá trị"), Column("unit", title: "đơn vị"),
    Column("co2e_value", .number, title: "giá trị CO2tđ"), Column("co2e_unit", title: "đơn vị CO2tđ"),
    Column("gwp", .number, title: "GWP"), Column("method", .prose, title: "phương pháp"),
    Column("tier", title: "bậc"), Column("notation", title: "ký hiệu"),
    Column("factor_ids", .prose, title: "mã hệ số"),
  ]

  package init(
    _ writer: any RowWriter, _ context: InventoryContext, _ language: Language, _ selection: Selection
  ) throws(FileError) {
    self.writer = writer
    self.selection = selection
    self.context = context
    tree = context.tree
    names = CategoryNames(context.tree, language)
    unit = context.settings.unit
    equivalentUnit = unit + " CO2e"
    shown = selection.shown(context.tree)
    csv = (writer as? ScenarioRows)?.csv ?? writer as? CSVRows
    try writer.begin(Self.columns.map { language == .vietnamese ? $0 : Column($0.key, $0.kind) })
  }

  /// A row that was refused has no number and is left out.
  package func take(_ line: ResultLine) throws(FileError) {
    if let value = line.value, value.isNaN { return }
    guard selection.takes(line.gas), selection.takes(year: line.year), selection.takes(region: line.region),
      shown?.contains(line.category) ?? true
    else { return }
    rowCount += 1
    try writer.cell(tree.categories[line.category].code)
    try writer.cell(names[line.category])
    try writer.cell(line.region)
    try writer.cell(line.year)
    try writer.cell(line.source)
    try writer.cell(line.gas.label)
    try writer.cell(line.value)
    try writer.cell(unit)
    try writer.cell(line.equivalent)
    if line.gwp == nil { try writer.cell() } else { try writer.cell(equivalentUnit) }
    try writer.cell(line.gwp)
    try writer.cell(line.method?.id ?? "reported")
    try writer.cell(line.tier)
    try writer.cell(line.keys.isEmpty ? "" : line.keys.description)
    try writer.cell(line.factorIDs)
    try writer.endRow()
  }

  package func makeRenderer() -> (any BlockRenderer)? {
    let scenario = writer as? ScenarioRows
    return csv.map {
      TidyRenderer(
        $0, context, names, selection, behind: scenario.map { [$0.scenario, $0.percentile] } ?? [])
    }
  }

  package func take(_ block: RowBlock, _ rendered: RenderedBlock?) throws(FileError) {
    guard let rendered, let csv else { return }
    rowCount += rendered.rowCount
    try csv.write(rendered.bytes)
  }

  package func end() throws(FileError) { try writer.end() }
}

/// The names of categories in a language; English where a tree has no other.
package struct CategoryNames: Sendable {
  private let names: [String]

  package init(_ tree: CategoryTree, _ language: Language) {
    names = tree.categories.map { category in
      language == .vietnamese && !category.nameVietnamese.isEmpty ? category.nameVietnamese : category.name
    }
  }

  package subscript(category: Int) -> String { names[category] }
}
