import Tables
import Uncertainty

/// The words that tell rows of uncertainty apart. A reader sees those alone that some row has.
struct ShownWords {
  let region: Bool
  let source: Bool

  init(_ rows: [ResultRow], forReading: Bool) {
    region = !forReading || rows.contains { !($0.region ?? "").isEmpty }
    source = !forReading || rows.contains { !($0.source ?? "").isEmpty }
  }

  func columns(_ language: Language, category: String, gas: String) -> [Column] {
    var columns = [
      Column("category", title: category),
      Column("category_name", .prose, title: language("name", "tên danh mục")),
    ]
    if region { columns.insert(Column("region", title: language("region", "vùng")), at: 0) }
    if source { columns.append(Column("source", title: language("source", "nguồn"))) }
    columns.append(Column("gas", title: gas))
    return columns
  }
}
