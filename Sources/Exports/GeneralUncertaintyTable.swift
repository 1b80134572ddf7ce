package import Inventory
package import Tables
package import Uncertainty

/// The general reporting table for uncertainty: Table 3.3 of the 2006 Guidelines, Vol 1 Ch 3, by its columns A to K. For
/// an interval of −50 % to +100 % the page asks for 50 and 100.
package struct GeneralUncertaintyTable {
  private let context: InventoryContext
  private let language: Language
  private let years: (base: Int?, current: Int)
  private let comment: String

  /// - Parameter comment: of column K.
  package init(
    _ context: InventoryContext, _ language: Language, years: (base: Int?, current: Int), comment: String
  ) {
    self.context = context
    self.language = language
    self.years = years
    self.comment = comment
  }

  package func write(_ report: GeneralReport, to writer: any RowWriter) throws(FileError) {
    let all = report.lines + report.totals
    let lines = writer.isForReading ? all.filter { $0.current != 0 || ($0.base ?? 0) != 0 } : all
    let shown = ShownWords(lines.map(\.row), forReading: writer.isForReading)
    let names = CategoryNames(context.tree, language)
    try writer.begin(columns(shown))
    if writer.isForReading {
      try writer.section(
        language(
          "Approach 2 in the general reporting table for uncertainty (2006 Guidelines, Vol 1 Ch 3, Table 3.3)",
          "Phương pháp 2 theo bảng báo cáo chung về độ không chắc chắn (IPCC 2006, Tập 1 Chương 3, Bảng 3.3)")
      )
    }
    for line in lines { try write(line, shown, names, to: writer) }
    try writer.end()
  }

  private func columns(_ shown: ShownWords) -> [Column] {
    let unit = context.settings.unit + " " + language("CO2e", "CO2tđ")
    func number(_ key: String, _ english: String, _ vietnamese: String) -> Column {
      Column(key, .number, title: language(english, vietnamese))
    }
    let base = years.base.map { "\($0)" } ?? ""
    let words = shown.columns(
      language, category: language("A category", "A danh mục"), gas: language("B gas", "B khí"))
    return words + [
      number("base", "C \(base) [\(unit)]", "C \(base) [\(unit)]"),
      number("current", "D \(years.current) [\(unit)]", "D \(years.current) [\(unit)]"),
      number("ad_minus", "E AD −%", "E SLHĐ −%"), number("ad_plus", "E AD +%", "E SLHĐ +%"),
      number("ef_minus", "F EF −%", "F hệ số −%"), number("ef_plus", "F EF +%", "F hệ số +%"),
      number("combined_minus", "G combined −%", "G kết hợp −%"),
      number("combined_plus", "G combined +%", "G kết hợp +%"),
      number("variance", "H share of variance", "H phần phương sai"),
      number("trend", "I trend [%]", "I xu thế [%]"),
      number("trend_minus", "J trend −", "J xu thế −"), number("trend_plus", "J trend +", "J xu thế +"),
      Column("comment", title: language("K approach", "K phương pháp")),
    ]
  }

  private func write(
    _ line: GeneralLine, _ shown: ShownWords, _ names: CategoryNames, to writer: any RowWriter
  ) throws(FileError) {
    if shown.region { try writer.cell(line.row.region ?? "") }
    try writer.cell(line.row.category.map { context.tree.categories[$0].code } ?? "total")
    try writer.cell(line.row.category.map { names[$0] } ?? total(line.row))
    if shown.source { try writer.cell(line.row.source ?? "") }
    try writer.cell(line.row.gas ?? "")
    try writer.cell(line.base)
    try writer.cell(line.current)
    for interval in [line.activity, line.factor, line.combined] {
      try writer.cell(percent: interval?.below)
      try writer.cell(percent: interval?.above)
    }
    try writer.cell(line.variance)
    try writer.cell(percent: line.trend)
    try writer.cell(percent: line.trendUncertainty?.below)
    try writer.cell(percent: line.trendUncertainty?.above)
    try writer.cell(writer.isForReading ? language("Approach 2", "phương pháp 2") : comment)
    try writer.endRow()
  }

  private func total(_ row: ResultRow) -> String {
    row.kind == .totalWithoutLand
      ? language("Total without 3.B and 3.D", "Tổng không gồm 3.B và 3.D") : language("Total", "Tổng")
  }
}
