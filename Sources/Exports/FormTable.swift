package import Inventory
import Quantities
package import Tables

/// An inventory on the form of a ministry: its lines and gases, in thousand tonnes of CO2 equivalents.
package struct FormTable {
  private let form: ReportForm
  private let run: InventoryRun
  private let language: Language
  private let selection: Selection
  private let columns: [GasColumn]
  /// From the unit of the inventory to that of the forms.
  private let kilotonnes: Conversion

  package init(_ form: ReportForm, _ run: InventoryRun, _ language: Language, _ selection: Selection) {
    self.form = form
    self.run = run
    self.language = language
    self.selection = selection
    kilotonnes =
      (try? Unit(parsing: "kt")).flatMap { run.context.massUnit.conversion(to: $0) } ?? .identity
    columns = [.co2, .ch4, .n2o] + (form.hasHFCs ? [.hfcs] : [])
  }

  package func write(to writer: any RowWriter) throws(FileError) {
    let blocks = blocks
    try writer.begin(heading(writer))
    for block in blocks.keys.sorted(by: { ($0.region, $0.year) < ($1.region, $1.year) }) {
      let region = run.ledger.regions[block.region]
      if writer.isForReading {
        try writer.section(region.isEmpty ? "\(block.year)" : "\(region), \(block.year)")
      }
      for line in form.lines {
        if !writer.isForReading {
          try writer.cell(region)
          try writer.cell(block.year)
        }
        try write(line, blocks[block] ?? [], to: writer)
      }
    }
    try writer.end()
  }

  private struct Block: Hashable {
    let region: Int
    let year: Int
  }

  private struct Entry {
    let code: String
    let column: GasColumn
    let cell: LedgerCell
  }

  /// What counts in the total, by region and year; the forms know no memo items.
  private var blocks: [Block: [Entry]] {
    let tree = run.context.tree
    var blocks: [Block: [Entry]] = [:]
    for (key, cell) in run.ledger.bookedCells {
      let gas = run.ledger.gases[key.gas]
      guard !gas.isMemo, !tree.isMemo(key.category), gas.gas.column != .precursors,
        selection.takes(year: key.year), selection.takes(region: run.ledger.regions[key.region])
      else { continue }
      blocks[Block(region: key.region, year: key.year), default: []].append(
        Entry(code: tree.categories[key.category].guideline, column: gas.gas.column, cell: cell))
    }
    return blocks
  }

  private func heading(_ writer: any RowWriter) -> [Column] {
    let place = [Column("region", title: "vùng"), Column("year", .number, title: "năm")]
    return (writer.isForReading ? [] : place) + [
      Column("line", title: language("line", "TT")),
      Column("name", .prose, title: language("source", "nguồn phát thải")),
      Column("category", title: language("category", "danh mục")),
    ]
      + columns.map { Column("\($0.rawValue) [kt CO2e]", .number) }
      + [
        Column(
          "total [kt CO2e]", .number, title: language("total", "tổng") + " [kt CO2e]")
      ]
  }

  private func write(
    _ line: ReportForm.Line, _ entries: [Entry], to writer: any RowWriter
  ) throws(FileError) {
    var figures = Array(repeating: Figure(), count: columns.count)
    var total = Figure()
    for entry in entries where line.takes(entry.code) {
      let value = entry.cell.equivalent.map { kilotonnes($0) }
      if let column = columns.firstIndex(of: entry.column) { figures[column].add(value, entry.cell.keys) }
      total.add(value)
    }
    try writer.cell(line.number)
    try writer.cell(language == .vietnamese ? line.nameVietnamese : line.name)
    try writer.cell(line.category)
    for figure in figures { try writer.cell(figure) }
    try writer.cell(total)
    try writer.endRow()
  }

}
