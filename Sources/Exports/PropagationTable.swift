package import Inventory
package import Tables
package import Uncertainty

/// The guideline's sheet of Approach 1: Table 3.2 of the 2006 Guidelines, Vol 1 Ch 3, by its columns A to M.
package struct PropagationTable {
  private let context: InventoryContext
  private let language: Language
  private let years: (base: Int, current: Int)

  package init(_ context: InventoryContext, _ language: Language, years: (base: Int, current: Int)) {
    self.context = context
    self.language = language
    self.years = years
  }

  package func write(
    _ rows: [(row: ResultRow, line: PropagationLine)], to writer: any RowWriter
  ) throws(FileError) {
    let sheet = ErrorPropagation(rows.map(\.line))
    let shown = ShownWords(rows.map(\.row), forReading: writer.isForReading)
    try writer.begin(columns(shown))
    if writer.isForReading {
      try writer.section(
        language(
          "Approach 1 by the sheet of the guidelines (2006 Guidelines, Vol 1 Ch 3, Table 3.2): lines independent",
          "Phương pháp 1 theo bảng của hướng dẫn (IPCC 2006, Tập 1 Chương 3, Bảng 3.2): các dòng độc lập"))
    }
    let names = CategoryNames(context.tree, language)
    for (row, line) in rows where !writer.isForReading || line.base != 0 || line.current != 0 {
      if shown.region { try writer.cell(row.region ?? "") }
      try writer.cell(row.category.map { context.tree.categories[$0].code } ?? "")
      try writer.cell(row.category.map { names[$0] } ?? "")
      if shown.source { try writer.cell(row.source ?? "") }
      try writer.cell(row.gas ?? "")
      for number in [line.base, line.current] { try writer.cell(number) }
      for percent in [line.activity, line.factor, line.combined] { try writer.cell(percent: percent) }
      try writer.cell(sheet.variance(line))
      for percent in [
        abs(sheet.typeA(line)), abs(sheet.typeB(line)), sheet.trendByFactor(line),
        sheet.trendByActivity(line),
      ] { try writer.cell(percent: percent) }
      try writer.cell(sheet.trendVariance(line))
      try writer.cell(line.isActivityCorrelated ? "Y" : "N")
      try writer.cell(line.isFactorCorrelated ? "Y" : "N")
      try writer.endRow()
    }
    try writeTotal(sheet, shown, to: writer)
    try writer.end()
  }

  private func columns(_ shown: ShownWords) -> [Column] {
    let unit = context.settings.unit + " " + language("CO2e", "CO2tđ")
    let numbers = [
      ("base", "C \(years.base) [\(unit)]", ""), ("current", "D \(years.current) [\(unit)]", ""),
      ("ad_uncertainty", "E AD [%]", "E SLHĐ [%]"), ("ef_uncertainty", "F EF [%]", "F hệ số [%]"),
      ("combined", "G combined [%]", "G kết hợp [%]"),
      ("variance", "H share of variance", "H phần phương sai"),
      ("type_a", "I type A [%]", "I loại A [%]"), ("type_b", "J type B [%]", "J loại B [%]"),
      ("trend_ef", "K trend, EF [%]", "K xu thế, hệ số [%]"),
      ("trend_ad", "L trend, AD [%]", "L xu thế, SLHĐ [%]"),
      ("trend_variance", "M trend, squared", "M xu thế, bình phương"),
    ]
    let words = shown.columns(
      language, category: language("A category", "A danh mục"), gas: language("B gas", "B khí"))
    return words
      + numbers.map { Column($0.0, .number, title: language($0.1, $0.2.isEmpty ? $0.1 : $0.2)) } + [
        Column("ad_correlated", title: language("AD correlated", "SLHĐ tương quan")),
        Column("ef_correlated", title: language("EF correlated", "hệ số tương quan")),
      ]
  }

  private func writeTotal(
    _ sheet: ErrorPropagation, _ shown: ShownWords, to writer: any RowWriter
  ) throws(FileError) {
    let sumH = sheet.lines.reduce(0) { $0 + sheet.variance($1) }
    let sumM = sheet.lines.reduce(0) { $0 + sheet.trendVariance($1) }
    for (name, values) in [
      (
        language("Total", "Tổng"), [sheet.base, sheet.current, nil, nil, nil, sumH, nil, nil, nil, nil, sumM]
      ),
      (
        language("Uncertainty of total and trend [%]", "Độ không chắc chắn của tổng và xu thế [%]"),
        [nil, nil, nil, nil, nil, sheet.uncertainty, nil, nil, nil, nil, sheet.trendUncertainty]
      ),
    ] {
      if shown.region { try writer.cell() }
      try writer.cell("total")
      try writer.cell(name)
      if shown.source { try writer.cell() }
      try writer.cell()
      for value in values { try writer.cell(value) }
      try writer.cell()
      try writer.cell()
      try writer.endRow()
    }
  }
}
