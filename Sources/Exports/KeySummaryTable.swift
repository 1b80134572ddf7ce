package import Inventory
package import Tables
package import Uncertainty

/// What is key and by which assessments, as Table 4.4 of the guidelines has it (Vol 1 Ch 4).
package struct KeySummaryTable {
  private let tree: CategoryTree
  private let names: KeyLineNames
  private let language: Language
  private let reasons: KeyReasons
  private let years: (base: Int?, latest: Int)

  package init(
    _ context: InventoryContext, _ language: Language, _ reasons: KeyReasons, years: (base: Int?, latest: Int)
  ) {
    tree = context.tree
    names = KeyLineNames(context.tree, language)
    self.language = language
    self.reasons = reasons
    self.years = years
  }

  package func write(_ results: [KeyResult], to writer: any RowWriter) throws(FileError) {
    guard let rules = results.first?.analysis.rules else { return }
    let isForReading = writer.isForReading
    let table = KeyTable(rules)
    try writer.begin(columns(results, forReading: isForReading))
    if isForReading { try writer.section(title(results, rules)) }
    for row in KeySummary(results, reasons, tree).rows {
      try writer.cell(names.code(row.id))
      if isForReading {
        try writer.cell(names.full(row.id))
      } else {
        try writer.cell(names.name(row.id))
        try writer.cell(names.detail(row.id))
      }
      try writer.cell(row.id.gas)
      for position in results.indices {
        try writer.cell(row.criteria[position].joined(separator: ", "))
        if years.base != nil {
          try writer.cell(row.criteriaOfBaseYear[position].joined(separator: ", "))
        }
      }
      try writer.cell(row.reasons.joined(separator: "; "))
      try writer.cell(names.lookInto(row.id, table))
      if !isForReading {
        try writer.cell(rules.rawValue)
        try writer.cell(years.base.map(Double.init))
        try writer.cell(years.latest)
      }
      try writer.endRow()
    }
    try writer.end()
  }

  private func title(_ results: [KeyResult], _ rules: KeyRules) -> String {
    let used = Set(results.flatMap(\.assessments).map(\.criterion.approach)).sorted()
    let approaches = used.map { "\($0)" }.joined(separator: language(" and ", " và "))
    let span = years.base.map { "\($0)–\(years.latest)" } ?? "\(years.latest)"
    return language(
      "key categories, Approach \(approaches) (\(rules.name), Vol 1 Ch 4), \(span)",
      "các danh mục chính, phương pháp \(approaches) (IPCC \(rules.rawValue), Tập 1 Chương 4), \(span)")
  }

  private func columns(_ results: [KeyResult], forReading: Bool) -> [Column] {
    var columns = [
      Column("category", title: language("category", "danh mục")),
      Column("category_name", .prose, title: language("name", "tên danh mục")),
    ]
    if !forReading { columns.append(Column("detail", .prose, title: language("detail", "chi tiết"))) }
    columns.append(Column("gas", title: language("gas", "khí")))
    for result in results { columns += criteria(result.hasLandUse) }
    columns += [
      Column("reason", .prose, title: language("reason", "lý do")),
      Column("look_into", .prose, title: language("look into", "xem xét kỹ")),
    ]
    if forReading { return columns }
    return columns + [
      Column("rules", title: language("rules", "quy tắc")),
      Column("base_year", .number, title: language("base year", "năm cơ sở")),
      Column("year", .number, title: language("year", "năm")),
    ]
  }

  private func criteria(_ hasLandUse: Bool) -> [Column] {
    let ending = hasLandUse ? "" : language(" without LULUCF", " không có LULUCF")
    let key = hasLandUse ? "" : "_without_lulucf"
    var columns = [Column("criteria" + key, title: language("criteria", "tiêu chí") + ending)]
    if let base = years.base {
      columns.append(
        Column("criteria_base_year" + key, title: language("level of \(base)", "mức độ năm \(base)") + ending)
      )
    }
    return columns
  }
}
