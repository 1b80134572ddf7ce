package import Inventory
package import Tables

/// What the checks found, one finding a row: for the file of a reviewer.
package struct FindingTable {
  private let tree: CategoryTree
  private let unit: String
  private let language: Language

  package init(_ run: InventoryRun, _ language: Language) {
    tree = run.context.tree
    unit = run.context.settings.unit
    self.language = language
  }

  /// - Parameter others: warnings that no check of the list made, such as those of single rows.
  package func write(
    _ findings: [Finding], _ others: [Diagnostic], to writer: any RowWriter
  ) throws(FileError) {
    try writer.begin(columns)
    for diagnostic in others {
      try writer.cell(diagnostic.name)
      for _ in 0..<9 { try writer.cell() }
      try writer.cell(diagnostic.location?.description ?? "")
      try writer.cell(diagnostic.message)
      try writer.cell(diagnostic.help ?? "")
      try writer.cell()
      try writer.endRow()
    }
    for finding in findings {
      try writer.cell(finding.check)
      try writer.cell(finding.category.map { tree.categories[$0].code } ?? "")
      try writer.cell(finding.region)
      try writer.cell(Words.years(finding.years))
      try writer.cell(finding.gas)
      try writer.cell(finding.value)
      try writer.cell(finding.expected)
      try writer.cell(finding.unit)
      try writer.cell(finding.effect)
      try writer.cell(finding.weight > 0 ? unit + " CO2e" : "")
      try writer.cell(finding.location?.description ?? "")
      try writer.cell(finding.message)
      try writer.cell(finding.help)
      try writer.cell(finding.explanation)
      try writer.endRow()
    }
    try writer.end()
  }

  private var columns: [Column] {
    [
      Column("check", title: language("check", "phép kiểm tra")),
      Column("category", title: language("category", "danh mục")),
      Column("region", title: language("region", "vùng")), Column("years", title: language("years", "năm")),
      Column("gas", title: language("gas", "khí")),
      Column("value", .number, title: language("value", "giá trị")),
      Column("expected", .number, title: language("expected", "giá trị so sánh")),
      Column("unit", title: language("unit", "đơn vị")),
      Column("effect", .number, title: language("effect", "ảnh hưởng")),
      Column("effect_unit", title: language("effect unit", "đơn vị ảnh hưởng")),
      Column("place", title: language("place", "vị trí")),
      Column("message", .prose, title: language("message", "nội dung")),
      Column("help", .prose, title: language("help", "cách xử lý")),
      Column("explanation", .prose, title: language("explanation", "giải thích")),
    ]
  }
}
