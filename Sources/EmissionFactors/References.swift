import Tables

/// A source that factors are taken from.
package struct Reference: Sendable, Identifiable {
  /// The key that tables use.
  package let id: String
  package let title: String
  package let publisher: String
  package let year: String
  /// An address or a DOI; may be empty.
  package let url: String

  package static let all: [String: Reference] = {
    guard let table = EmbeddedTables.table("references") else { return [:] }
    let references = (0..<table.rowCount).map { row in
      Reference(
        id: table.text(row, "key"), title: table.text(row, "title"), publisher: table.text(row, "publisher"),
        year: table.text(row, "year"), url: table.text(row, "url"))
    }
    return Dictionary(references.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }()
}
