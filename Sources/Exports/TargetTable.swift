package import Pathways
import Quantities
package import Tables

/// Targets as their documents have them.
package struct TargetTable {
  private let language: Language

  package init(_ language: Language) { self.language = language }

  package func writeDocuments(_ targets: [Target], to writer: any RowWriter) throws(FileError) {
    try writer.begin([
      Column("document", title: language("document", "văn bản")),
      Column("targets", .number, title: language("targets", "số mục tiêu")),
      Column("years", title: language("years", "năm")),
    ])
    let names = targets.map(\.document).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    for name in names {
      let mine = targets.filter { $0.document == name }
      try writer.cell(name)
      try writer.cell(mine.count)
      try writer.cell(Set(mine.map(\.year)).sorted().map(String.init).joined(separator: ", "))
      try writer.endRow()
    }
    try writer.end()
  }

  package func write(_ targets: [Target], to writer: any RowWriter) throws(FileError) {
    try writer.begin([
      Column("document", .prose, title: language("document", "văn bản")),
      Column("target", .prose, title: language("target", "mục tiêu")),
      Column("kind", title: language("kind", "loại")), Column("scope", title: language("scope", "phạm vi")),
      Column("year", title: language("year", "năm")),
      Column("lower", .number, title: language("from", "từ")),
      Column("value", .number, title: language("value", "giá trị")),
      Column("unit", title: language("unit", "đơn vị")),
      Column("gwp_set", title: language("GWP set", "bộ GWP")),
      Column("conditionality", title: language("conditionality", "điều kiện")),
      Column("checked", title: language("checked", "kiểm tra")),
      Column("source", .prose, title: language("source", "nguồn")),
      Column("note", .prose, title: language("note", "ghi chú")),
    ])
    for target in targets {
      // A share is kept as a plain number; it is printed in the unit of the document.
      let factor = target.unit == nil && target.unitText == "%" ? 100.0 : 1
      try writer.cell(target.document)
      try writer.cell(target.name)
      try writer.cell(target.kind.rawValue)
      try writer.cell(target.scope.map { language($0.name, $0.vietnamese) } ?? "")
      try writer.cell(String(target.year))
      try writer.cell(target.lower)
      try writer.cell(target.value.map { ($0 * factor * 1e9).rounded() / 1e9 })
      try writer.cell(target.unitText)
      try writer.cell(target.gwp?.rawValue ?? language("not stated", "không nêu"))
      try writer.cell(target.conditionality)
      try writer.cell(target.checked)
      try writer.cell(target.source)
      try writer.cell(target.note)
      try writer.endRow()
    }
    try writer.end()
  }
}
