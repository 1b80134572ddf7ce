package import Inventory
import Quantities
package import Tables

/// The years side by side: a row for every category, region and gas, and one for all gases in CO2 equivalents.
package struct WideTable {
  private let context: InventoryContext
  private let index: FigureIndex
  private let language: Language
  private let selection: Selection
  private let years: [Int]
  /// Whether there are several gases to sum.
  private let hasTotals: Bool

  package init(_ run: InventoryRun, _ language: Language, _ selection: Selection) {
    context = run.context
    let takesPlace = selection.places(of: run.ledger)
    let rollup = run.ledger.rolledUp(run.context.tree, takesPlace: takesPlace)
    index = FigureIndex(rollup, selection)
    hasTotals = Set(rollup.gases.filter(selection.takes).map(\.label)).count > 1
    self.language = language
    self.selection = selection
    years = Set(index.blocks.flatMap(\.years)).sorted()
  }

  package func write(to writer: any RowWriter) throws(FileError) {
    let tree = context.tree
    let names = CategoryNames(tree, language)
    let shown = selection.shown(tree)
    try writer.begin(heading(writer))
    for category in tree.categories.indices where shown?.contains(category) ?? true {
      for (region, ownYears) in index.blocks {
        let rows = rows(category, region, ownYears)
        for row in rows {
          try writer.cell(tree.categories[category].code)
          try writer.cell(names[category])
          try writer.cell(index.rollup.regions[region])
          try writer.cell(row.gas)
          try writer.cell(row.unit)
          for year in years { try writer.cell(row.figures[year] ?? Figure()) }
          if !writer.isForReading { try writer.cell(remark(row.figures)) }
          try writer.endRow()
        }
      }
    }
    try writer.end()
  }

  private struct Row {
    let gas: String
    let unit: String
    var figures: [Int: Figure] = [:]
  }

  private func heading(_ writer: any RowWriter) -> [Column] {
    let words = [
      Column("category", title: language("category", "danh mục")),
      Column("category_name", .prose, title: language("name", "tên danh mục")),
      Column("region", title: language("region", "vùng")), Column("gas", title: language("gas", "khí")),
      Column("unit", title: language("unit", "đơn vị")),
    ]
    let numbers = years.map { Column(String($0), .number) }
    return words + numbers + (writer.isForReading ? [] : [Column("notation", title: "ký hiệu")])
  }

  private func rows(_ category: Int, _ region: Int, _ years: [Int]) -> [Row] {
    var order: [String] = []
    var rows: [String: Row] = [:]
    var total = Row(gas: language("all gases", "tổng các khí"), unit: context.settings.unit + " CO2e")
    for year in years {
      for (gas, cell) in index.cells(.init(category: category, region: region, year: year)) {
        if rows[gas.label] == nil { order.append(gas.label) }
        rows[gas.label, default: Row(gas: gas.label, unit: context.settings.unit)]
          .figures[year, default: Figure()].add(cell.value, cell.keys)
        if let equivalent = cell.equivalent { total.figures[year, default: Figure()].add(equivalent) }
      }
    }
    return order.compactMap { rows[$0] } + (total.figures.isEmpty || !hasTotals ? [] : [total])
  }

  /// Keys that stand beside a number: `1990: NE; 1991: NE`.
  private func remark(_ figures: [Int: Figure]) -> String {
    years.compactMap { year in
      guard let figure = figures[year], figure.number != nil, !figure.keys.isEmpty else { return nil }
      return "\(year): \(figure.keys)"
    }
    .joined(separator: "; ")
  }
}
