import Inventory
package import Pathways
package import Tables

/// The effects of factors, from the first figure to the last.
package struct BreakdownTable {
  private let model: PathwayModel
  private let language: Language

  package init(_ model: PathwayModel, _ language: Language) {
    self.model = model
    self.language = language
  }

  package func write(
    _ breakdown: Breakdown, from: String, to: String, to writer: any RowWriter
  ) throws(FileError) {
    try writer.begin([
      Column("factor", .prose, title: language("factor", "nhân tố")),
      Column("effect", .number, title: language("effect", "tác động")),
      Column("share_percent", .number, title: language("% of the change", "% thay đổi")),
      Column("unit", title: language("unit", "đơn vị")),
    ])
    let unit = model.context.settings.unit + " CO2e"
    try line(from, breakdown.before, nil, unit, writer)
    for (factor, effect) in zip(breakdown.factors, breakdown.effects) {
      try line(factor, effect, breakdown.change == 0 ? nil : 100 * effect / breakdown.change, unit, writer)
    }
    try line(to, breakdown.after, nil, unit, writer)
    try writer.end()
  }

  private func line(
    _ name: String, _ value: Double, _ share: Double?, _ unit: String, _ writer: any RowWriter
  ) throws(FileError) {
    try writer.cell(name)
    try writer.cell(value)
    try writer.cell(share)
    try writer.cell(unit)
    try writer.endRow()
  }
}
