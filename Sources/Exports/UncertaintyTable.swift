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

  package init(_ context: InventoryContext, _ language: Language, base: Int?, current: Int, approach: Int) {
    self.context = context
    self.language = language
    self.base = base
    self.current = current
    self.approach = approach
  }

  package func write(_ rows: [RowEstimate], to writer: any RowWriter) throws(FileError) {
    try writer.begin(columns)
    for row in rows { try write(row, to: writer) }
    try writer.end()
  }

  private var columns: [Column] {
    let vi = language == .vietnamese
    func number(_ key: String, _ en: String, _ vietnamese: String) -> Column {
      Column(key, .number, title: vi ? vietnamese : en)
    }
    return [
      Column("region", title: language("region", "vùng")),
      Column("category", title: language("category", "danh mục")),
      Column("category_name", .prose, title: language("name", "tên")),
      Column("gas", title: language("gas", "khí")),
      Column("source", title: language("source", "nguồn")),
      number("approach", "approach", "phương pháp"),
      number("base_year", "base year", "năm cơ sở"), number("base_value", "base", "năm cơ sở [giá trị]"),
      number("year", "year", "năm"), number("value", "value", "giá trị"),
      Column("unit", title: language("unit", "đơn vị")),
      number("mean", "mean of draws", "trung bình mô phỏng"),
      number("lower", "2.5 %", "2,5 %"), number("upper", "97.5 %", "97,5 %"),
      number("minus", "− %", "− %"), number("plus", "+ %", "+ %"),
      number("variance_share", "share of variance [%]", "phần phương sai [%]"),
      number("trend", "trend [%]", "xu hướng [%]"),
      number("trend_lower", "trend 2.5 %", "xu hướng 2,5 %"),
      number("trend_upper", "trend 97.5 %", "xu hướng 97,5 %"),
      number("trend_share", "share of trend variance [%]", "phần phương sai xu hướng [%]"),
    ]
  }

  private func write(_ estimate: RowEstimate, to writer: any RowWriter) throws(FileError) {
    let row = estimate.row
    let isPart = row.kind == .category || row.kind == .booked
    try writer.cell(row.region ?? "")
    try writer.cell(row.category.map { context.tree.categories[$0].code } ?? "")
    try writer.cell(name(row))
    try writer.cell(row.gas ?? "")
    try writer.cell(row.source ?? "")
    if writer.isForReading { try writer.cell() } else { try writer.cell(approach) }
    if writer.isForReading { try writer.cell() } else { try writer.cell(base.map(Double.init)) }
    try writer.cell(estimate.base?.value)
    if writer.isForReading { try writer.cell() } else { try writer.cell(current) }
    try writer.cell(estimate.current.value)
    try writer.cell("\(context.settings.unit) CO2e")
    try writer.cell(estimate.current.mean)
    try writer.cell(estimate.current.lower)
    try writer.cell(estimate.current.upper)
    try writer.cell(estimate.current.below)
    try writer.cell(estimate.current.above)
    try writer.cell(isPart ? estimate.varianceShare : nil)
    try writer.cell(estimate.trend?.value)
    try writer.cell(estimate.trend?.lower)
    try writer.cell(estimate.trend?.upper)
    try writer.cell(isPart ? estimate.trendShare : nil)
    try writer.endRow()
  }

  private func name(_ row: ResultRow) -> String {
    switch row.kind {
    case .total: language("Total", "Tổng")
    case .totalWithoutLand: language("Total without 3.B and 3.D", "Tổng không gồm 3.B và 3.D")
    case .gas: language("All categories", "Mọi danh mục")
    case .category, .booked: row.category.map { CategoryNames(context.tree, language)[$0] } ?? ""
    }
  }
}

/// The inputs whose better knowledge would reduce the uncertainty most.
package struct ContributionTable {
  private let language: Language

  package init(_ language: Language) {
    self.language = language
  }

  package func write(_ contributions: [Contribution], unit: String, to writer: any RowWriter)
    throws(FileError)
  {
    try writer.begin([
      Column("rank", .number, title: language("rank", "hạng")),
      Column("kind", title: language("kind", "loại")),
      Column("input", .prose, title: language("input", "số liệu đầu vào")),
      Column(
        "deviation", .number, title: language("standard deviation of the total", "độ lệch chuẩn của tổng")),
      Column("unit", title: language("unit", "đơn vị")),
      Column("variance_share", .number, title: language("of the total [%]", "của tổng [%]")),
      Column("trend_share", .number, title: language("of the trend [%]", "của xu hướng [%]")),
    ])
    for (index, item) in contributions.enumerated() {
      try writer.cell(index + 1)
      try writer.cell(item.cause.kind.rawValue)
      try writer.cell(item.cause.label)
      try writer.cell(item.deviation)
      try writer.cell(unit)
      try writer.cell(item.ofTotal)
      try writer.cell(item.ofTrend)
      try writer.endRow()
    }
    try writer.end()
  }
}

/// The guideline's sheet of Approach 1: Table 3.2 of the 2006 Guidelines, Vol 1 Ch 3, by its columns A to M.
package struct PropagationTable {
  private let context: InventoryContext
  private let language: Language

  package init(_ context: InventoryContext, _ language: Language) {
    self.context = context
    self.language = language
  }

  package func write(
    _ rows: [(row: ResultRow, line: PropagationLine)], to writer: any RowWriter
  ) throws(FileError) {
    let sheet = ErrorPropagation(rows.map(\.line))
    let unit = "\(context.settings.unit) CO2e"
    let numbers = [
      ("base", "C base year [\(unit)]"), ("current", "D year [\(unit)]"), ("ad_uncertainty", "E AD [%]"),
      ("ef_uncertainty", "F EF [%]"), ("combined", "G combined [%]"), ("variance", "H share of variance"),
      ("type_a", "I type A [%]"), ("type_b", "J type B [%]"), ("trend_ef", "K trend, EF [%]"),
      ("trend_ad", "L trend, AD [%]"), ("trend_variance", "M trend, squared"),
    ]
    try writer.begin(
      [
        Column("region", title: language("region", "vùng")),
        Column("category", title: language("A category", "A danh mục")),
        Column("category_name", .prose, title: language("name", "tên")),
        Column("source", title: language("source", "nguồn")),
        Column("gas", title: language("B gas", "B khí")),
      ] + numbers.map { Column($0.0, .number, title: $0.1) } + [
        Column("ad_correlated", title: language("AD correlated", "AD tương quan")),
        Column("ef_correlated", title: language("EF correlated", "EF tương quan")),
      ])
    let names = CategoryNames(context.tree, language)
    for (row, line) in rows {
      try writer.cell(row.region ?? "")
      try writer.cell(row.category.map { context.tree.categories[$0].code } ?? "")
      try writer.cell(row.category.map { names[$0] } ?? "")
      try writer.cell(row.source ?? "")
      try writer.cell(row.gas ?? "")
      for number in [
        line.base, line.current, line.activity, line.factor, line.combined, sheet.variance(line),
        abs(sheet.typeA(line)), abs(sheet.typeB(line)), sheet.trendByFactor(line),
        sheet.trendByActivity(line),
        sheet.trendVariance(line),
      ] { try writer.cell(number) }
      try writer.cell(line.isActivityCorrelated ? "Y" : "N")
      try writer.cell(line.isFactorCorrelated ? "Y" : "N")
      try writer.endRow()
    }
    try writeTotal(sheet, to: writer)
    try writer.end()
  }

  private func writeTotal(_ sheet: ErrorPropagation, to writer: any RowWriter) throws(FileError) {
    let sumH = sheet.lines.reduce(0) { $0 + sheet.variance($1) }
    let sumM = sheet.lines.reduce(0) { $0 + sheet.trendVariance($1) }
    for (name, values) in [
      (
        language("Total", "Tổng"), [sheet.base, sheet.current, nil, nil, nil, sumH, nil, nil, nil, nil, sumM]
      ),
      (
        language("Uncertainty of total and trend [%]", "Độ không chắc chắn của tổng và xu hướng [%]"),
        [nil, nil, nil, nil, nil, sheet.uncertainty, nil, nil, nil, nil, sheet.trendUncertainty]
      ),
    ] {
      try writer.cell()
      try writer.cell("total")
      try writer.cell(name)
      try writer.cell()
      try writer.cell()
      for value in values { try writer.cell(value) }
      try writer.cell()
      try writer.cell()
      try writer.endRow()
    }
  }
}
