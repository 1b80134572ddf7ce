package import Inventory
package import Tables
package import Uncertainty

/// The assessments of a key category analysis, as Tables 4.2 and 4.3 of the guidelines have them (Vol 1 Ch 4).
///
/// For a reader the lines that are key and those up to two percent further, which the guidelines ask to examine; in
/// tidy rows all lines.
package struct KeyCategoryTable {
  private let context: InventoryContext
  private let names: KeyLineNames
  private let language: Language
  private let years: (base: Int?, latest: Int)
  private let uncertainty: KeyUncertainty
  private let showsAll: Bool

  /// "Carefully examine categories between 95 and 97 percent" (section 4.3.1).
  private static let margin = 2.0

  package init(
    _ context: InventoryContext, _ language: Language, years: (base: Int?, latest: Int),
    uncertainty: @escaping KeyUncertainty, showsAll: Bool
  ) {
    self.context = context
    self.language = language
    self.years = years
    self.uncertainty = uncertainty
    self.showsAll = showsAll
    names = KeyLineNames(context.tree, language)
  }

  package func write(_ results: [KeyResult], to writer: any RowWriter) throws(FileError) {
    try writer.begin(columns(forReading: writer.isForReading))
    for result in results {
      for assessment in result.assessments {
        if writer.isForReading {
          try writer.section(title(assessment, result))
          try read(assessment, result, writer)
        } else {
          try tidy(assessment, result, writer)
        }
      }
    }
    try writer.end()
  }

  // MARK: For a reader

  /// `Trend, Approach 1 (2006 Guidelines, Eq 4.2, 4.3), 1990–2003, with LULUCF, threshold 95 %`
  private func title(_ assessment: KeyAssessment, _ result: KeyResult) -> String {
    let criterion = assessment.criterion
    let isLevel = criterion.isLevel
    let year = assessment.isOfBaseYear ? years.base ?? years.latest : years.latest
    let span = isLevel ? "\(year)" : "\(years.base ?? years.latest)–\(years.latest)"
    let threshold = assessment.threshold.shortestDecimal
    let land =
      result.hasLandUse ? language("with LULUCF", "có LULUCF") : language("without LULUCF", "không có LULUCF")
    let rules = result.analysis.rules
    return language(
      "\(criterion.rawValue): \(isLevel ? "level" : "trend") assessment, Approach \(criterion.approach) "
        + "(\(rules.name), Vol 1 Ch 4, Eq \(Self.equation(criterion, rules))), \(span), \(land), threshold \(threshold) %",
      "\(criterion.rawValue): đánh giá \(isLevel ? "mức độ" : "xu thế"), phương pháp \(criterion.approach) "
        + "(IPCC \(rules.rawValue), Tập 1 Chương 4, phương trình \(Self.equation(criterion, rules))), \(span), \(land), ngưỡng \(threshold) %"
    )
  }

  private static func equation(_ criterion: KeyAssessment.Criterion, _ rules: KeyRules) -> String {
    switch criterion {
    case .level1: "4.1"
    case .trend1: rules == .guidelines2006 ? "4.2, 4.3" : "4.2"
    case .level2: "4.4"
    case .trend2: "4.5"
    }
  }

  private func read(
    _ assessment: KeyAssessment, _ result: KeyResult, _ writer: any RowWriter
  ) throws(FileError) {
    let limit = assessment.threshold + Self.margin
    for (rank, entry) in assessment.entries.enumerated() {
      let before = (entry.cumulative - entry.share) * 100
      if !showsAll, !entry.isKey, before >= limit || entry.value == 0 { break }
      let line = result.analysis.lines[entry.line]
      try writer.cell(rank + 1)
      try writer.cell(names.code(line.id))
      try writer.cell(names.full(line.id))
      try writer.cell(line.id.gas)
      try writer.cell(line.base)
      try writer.cell(line.latest)
      if assessment.criterion.approach == 2 {
        try writer.cell(uncertainty(line.id))
      } else {
        try writer.cell()
      }
      try writer.cell(entry.value)
      if assessment.criterion.isLevel { try writer.cell() } else { try writer.cell(entry.share) }
      try writer.cell(entry.cumulative)
      try writer.cell(entry.isKey ? assessment.criterion.rawValue : "")
      try writer.endRow()
    }
    try total(assessment, result, writer)
  }

  /// Of all lines, also of those that are not shown.
  private func total(
    _ assessment: KeyAssessment, _ result: KeyResult, _ writer: any RowWriter
  ) throws(FileError) {
    try writer.cell()
    try writer.cell(language("total", "tổng"))
    try writer.cell(language("\(assessment.entries.count) lines", "\(assessment.entries.count) dòng"))
    try writer.cell()
    try writer.cell(result.analysis.base)
    try writer.cell(result.analysis.latest)
    try writer.cell()
    try writer.cell(assessment.total)
    for _ in 0..<3 { try writer.cell() }
    try writer.endRow()
  }

  // MARK: Tidy

  private func tidy(
    _ assessment: KeyAssessment, _ result: KeyResult, _ writer: any RowWriter
  ) throws(FileError) {
    for (rank, entry) in assessment.entries.enumerated() {
      let line = result.analysis.lines[entry.line]
      try writer.cell(assessment.criterion.rawValue)
      try writer.cell(result.analysis.rules.rawValue)
      try writer.cell(result.hasLandUse ? "with" : "without")
      try writer.cell(assessment.isOfBaseYear ? years.base ?? years.latest : years.latest)
      try writer.cell(assessment.threshold)
      try writer.cell(rank + 1)
      try writer.cell(names.code(line.id))
      try writer.cell(names.name(line.id))
      try writer.cell(names.detail(line.id))
      try writer.cell(line.id.gas)
      try writer.cell(years.base.map(Double.init))
      try writer.cell(line.base)
      try writer.cell(years.latest)
      try writer.cell(line.latest)
      try writer.cell(context.settings.unit + " CO2e")
      try writer.cell(uncertainty(line.id))
      try writer.cell(entry.value)
      try writer.cell(entry.share)
      try writer.cell(entry.cumulative)
      try writer.cell(entry.isKey ? "yes" : "no")
      try writer.endRow()
    }
  }

  private func columns(forReading: Bool) -> [Column] {
    let unit = context.settings.unit + " " + language("CO2e", "CO2tđ")
    let base = Column(
      "base_co2e", .number, title: forReading ? "\(years.base.map { "\($0)" } ?? "") [\(unit)]" : nil)
    let latest = Column("co2e", .number, title: forReading ? "\(years.latest) [\(unit)]" : nil)
    let common = [
      Column("category", title: language("category", "danh mục")),
      Column("category_name", .prose, title: language("name", "tên danh mục")),
    ]
    let figures = [
      Column("uncertainty_percent", .number, title: language("uncertainty [%]", "độ không chắc chắn [%]")),
      Column("value", .number, title: language("L or T", "L hoặc T")),
      Column("contribution", .number, title: language("contribution", "đóng góp")),
      Column("cumulative", .number, title: language("cumulative", "cộng dồn")),
      Column("key", title: language("key", "chính")),
    ]
    let rank = Column("rank", .number, title: language("rank", "hạng"))
    let gas = Column("gas", title: language("gas", "khí"))
    if forReading { return [rank] + common + [gas, base, latest] + figures }
    return [
      Column("assessment", title: language("assessment", "đánh giá")),
      Column("rules", title: language("rules", "quy tắc")), Column("lulucf", title: "LULUCF"),
      Column("assessed_year", .number, title: language("assessed year", "năm đánh giá")),
      Column("threshold_percent", .number, title: language("threshold [%]", "ngưỡng [%]")), rank,
    ] + common + [
      Column("detail", title: language("detail", "chi tiết")), gas,
      Column("base_year", .number, title: language("base year", "năm cơ sở")),
      Column("base_co2e", .number, title: language("base year CO2e", "CO2tđ năm cơ sở")),
      Column("year", .number, title: language("year", "năm")),
      Column("co2e", .number, title: language("CO2e", "CO2tđ")),
      Column("co2e_unit", title: language("unit", "đơn vị")),
    ] + figures
  }
}
