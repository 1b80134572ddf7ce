package import Inventory
package import Tables

/// Energy and CO2 of fuel combustion by the reference approach and by the sectors, by group of fuels.
package struct ReferenceTable {
  private let examination: Examination
  private let language: Language

  package init(_ examination: Examination, _ language: Language) {
    self.examination = examination
    self.language = language
  }

  package func write(to writer: any RowWriter) throws(FileError) {
    let unit = examination.run.context.settings.unit
    let reference = language("reference approach", "phương pháp tham chiếu")
    let sectors = language("sectors", "theo lĩnh vực")
    let difference = language("difference [%]", "chênh lệch [%]")
    try writer.begin([
      Column("region", title: language("region", "vùng")),
      Column("year", .number, title: language("year", "năm")),
      Column("fuels", title: language("fuels", "nhiên liệu")),
      Column("reference_tj", .number, title: "\(reference) [TJ]"),
      Column("sectoral_tj", .number, title: "\(sectors) [TJ]"),
      Column("difference_tj_percent", .number, title: difference),
      Column("reference_co2", .number, title: "\(reference) [\(unit) CO2]"),
      Column("sectoral_co2", .number, title: "\(sectors) [\(unit) CO2]"),
      Column("difference_co2_percent", .number, title: difference),
    ])
    for comparison in ReferenceApproachCheck.comparisons(examination) {
      for group in comparison.groups + [comparison.total] {
        try writer.cell(comparison.region)
        try writer.cell(comparison.year)
        try writer.cell(language(group.name, Self.vietnamese[group.name] ?? group.name))
        try writer.cell(group.referenceEnergy)
        try writer.cell(group.sectoralEnergy)
        try writer.cell(group.energyGap.map { $0 * 100 })
        try writer.cell(group.reference)
        try writer.cell(group.sectoral)
        try writer.cell(group.gap.map { $0 * 100 })
        try writer.endRow()
      }
    }
    try writer.end()
  }

  private static let vietnamese = [
    "solid": "rắn", "liquid": "lỏng", "gas": "khí", "other fossil": "hóa thạch khác", "peat": "than bùn",
    "other fuels": "nhiên liệu khác", "without a fuel": "không ghi nhiên liệu", "total": "tổng",
  ]
}
