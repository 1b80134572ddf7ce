package import Inventory
package import Tables
package import Uncertainty

/// The uncertainty of totals, gases and categories in a year, of the base year and of the trend.
package struct UncertaintyTable {
  private let context: InventoryContext
  private let language: Language
  private let current: Int
  private let base: Int?
  private let approach: Int
  private let names: CategoryNames

  package init(_ context: InventoryContext, _ language: Language, base: Int?, current: Int, approach: Int) {
    self.context = context
    self.language = language
    self.base = base
    self.current = current
    self.approach = approach
    names = CategoryNames(context.tree, language)
  }

  package func write(_ rows: [RowEstimate], to writer: any RowWriter) throws(FileError) {
    let isForReading = writer.isForReading
    let shown = ShownWords(rows.map(\.row), forReading: isForReading)
    try writer.begin(columns(shown, forReading: isForReading))
    if isForReading { try writer.section(title) }
    for row in rows where !isForReading || row.current.value != 0 || (row.base?.value ?? 0) != 0 {
      try write(words: row.row, shown, to: writer)
      if isForReading { try read(row, to: writer) } else { try tidy(row, to: writer) }
    }
    try writer.end()
  }

  private var title: String {
    let span = base.map { "\($0)–\(current)" } ?? "\(current)"
    if approach == 2 {
      return language(
        "Approach 2 (2006 Guidelines, Vol 1 Ch 3, section 3.2.3.2): random draws of all inputs, percentiles, \(span)",
        "Phương pháp 2 (IPCC 2006, Tập 1 Chương 3, mục 3.2.3.2): mô phỏng mọi số liệu đầu vào, bách phân vị, \(span)"
      )
    }
    return language(
      "Approach 1, exact to the first order: derivatives of the equations, shared inputs taken together, 95 %, \(span)",
      "Phương pháp 1, chính xác đến bậc nhất: đạo hàm của các phương trình, gộp số liệu dùng chung, 95 %, \(span)"
    )
  }

  private func columns(_ shown: ShownWords, forReading: Bool) -> [Column] {
    func number(_ key: String, _ english: String, _ vietnamese: String) -> Column {
      Column(key, .number, title: language(english, vietnamese))
    }
    let unit = context.settings.unit + " " + language("CO2e", "CO2tđ")
    let words = shown.columns(
      language, category: language("category", "danh mục"), gas: language("gas", "khí"))
    let interval = [
      number("mean", "mean of draws", "trung bình mô phỏng"),
      number("lower", "2.5 %", "2,5 %"), number("upper", "97.5 %", "97,5 %"),
      number("minus", "− %", "− %"), number("plus", "+ %", "+ %"),
      number("variance_share", "share of variance [%]", "phần phương sai [%]"),
      number("trend", "trend [%]", "xu thế [%]"),
      number("trend_lower", "trend 2.5 %", "xu thế 2,5 %"),
      number("trend_upper", "trend 97.5 %", "xu thế 97,5 %"),
      number("trend_share", "share of trend variance [%]", "phần phương sai xu thế [%]"),
    ]
    if forReading {
      let years = [("base_value", base.map { "\($0)" } ?? ""), ("value", "\(current)")]
      return words + years.map { number($0.0, "\($0.1) [\(unit)]", "\($0.1) [\(unit)]") } + interval
    }
    return words + [
      number("approach", "approach", "phương pháp"), number("base_year", "base year", "năm cơ sở"),
      number("base_value", "base", "giá trị năm cơ sở"), number("year", "year", "năm"),
      number("value", "value", "giá trị"), Column("unit", title: language("unit", "đơn vị")),
    ] + interval
  }

  private func write(words row: ResultRow, _ shown: ShownWords, to writer: any RowWriter) throws(FileError) {
    if shown.region { try writer.cell(row.region ?? "") }
    try writer.cell(row.category.map { context.tree.categories[$0].code } ?? "")
    try writer.cell(name(row))
    if shown.source { try writer.cell(row.source ?? "") }
    try writer.cell(row.gas ?? "")
  }

  private func read(_ estimate: RowEstimate, to writer: any RowWriter) throws(FileError) {
    try writer.cell(estimate.base?.value)
    try writer.cell(estimate.current.value)
    try interval(estimate, to: writer)
  }

  private func tidy(_ estimate: RowEstimate, to writer: any RowWriter) throws(FileError) {
    try writer.cell(approach)
    try writer.cell(base.map(Double.init))
    try writer.cell(estimate.base?.value)
    try writer.cell(current)
    try writer.cell(estimate.current.value)
    try writer.cell("\(context.settings.unit) CO2e")
    try interval(estimate, to: writer)
  }

  private func interval(_ estimate: RowEstimate, to writer: any RowWriter) throws(FileError) {
    let isPart = estimate.row.kind == .category || estimate.row.kind == .booked
    // What no input makes uncertain has no interval; a width of zero would read as an answer.
    let current = writer.isForReading && estimate.current.isCertain ? nil : estimate.current
    let trend = writer.isForReading && estimate.current.isCertain ? nil : estimate.trend
    try writer.cell(estimate.current.mean)
    try writer.cell(current?.lower)
    try writer.cell(current?.upper)
    try writer.cell(percent: current?.below)
    try writer.cell(percent: current?.above)
    try writer.cell(percent: isPart ? estimate.varianceShare : nil)
    try writer.cell(percent: estimate.trend?.value)
    try writer.cell(percent: trend?.lower)
    try writer.cell(percent: trend?.upper)
    try writer.cell(percent: isPart ? estimate.trendShare : nil)
    try writer.endRow()
  }

  private func name(_ row: ResultRow) -> String {
    switch row.kind {
    case .total: language("Total", "Tổng")
    case .totalWithoutLand: language("Total without 3.B and 3.D", "Tổng không gồm 3.B và 3.D")
    case .gas: language("All categories", "Mọi danh mục")
    case .category, .booked: row.category.map { names[$0] } ?? ""
    }
  }
}
