package import Inventory
package import Tables

/// Where notation keys stand in place of figures, with what the rows say beside them. What was not estimated
/// comes first, then what is included elsewhere, confidential, not applicable and not occurring.
package struct NotationTable {
  private static let order: [(key: NotationKeys, name: String)] = [
    (.notEstimated, "NE"), (.includedElsewhere, "IE"), (.confidential, "C"), (.notApplicable, "NA"),
    (.notOccurring, "NO"),
  ]

  private let book: NotationBook
  private let tree: CategoryTree
  private let language: Language

  package init(_ book: NotationBook, _ tree: CategoryTree, _ language: Language) {
    self.book = book
    self.tree = tree
    self.language = language
  }

  package func write(to writer: any RowWriter) throws(FileError) {
    let names = CategoryNames(tree, language)
    try writer.begin([
      Column("key", title: language("key", "ký hiệu")),
      Column("category", title: language("category", "danh mục")),
      Column("category_name", .prose, title: language("name", "tên danh mục")),
      Column("region", title: language("region", "vùng")),
      Column("source", .prose, title: language("source", "nguồn")),
      Column("gases", title: language("gases", "khí")), Column("years", title: language("years", "năm")),
      Column("allocated_to", title: language("allocated to", "báo cáo tại")),
      Column("note", .prose, title: language("note", "ghi chú")),
      Column("reference", .prose, title: language("reference", "tài liệu")),
    ])
    let entries = book.entries
    // A set of keys stands under the first of the order, so that each cell is one row.
    var seen: NotationKeys = []
    for (key, _) in Self.order {
      for (entry, years) in entries where entry.keys.contains(key) && entry.keys.isDisjoint(with: seen) {
        try writer.row([
          entry.keys.description, tree.categories[entry.category].code, names[entry.category], entry.region,
          entry.source, entry.gases.joined(separator: ", "), Words.years(years), entry.pointer, entry.note,
          entry.reference,
        ])
      }
      seen.formUnion(key)
    }
    try writer.end()
  }
}
