import Tables

/// Which table holds which parameters of which categories, so that a run reads only what it asks for.
struct TableIndex: Sendable {
  struct Entry: Hashable, Sendable {
    var table: String
    var parameters: [String]
    /// The topmost categories of its rows.
    var categories: [String]
    var editions: [String]
  }

  let entries: [Entry]
  private let byParameter: [String: [Int]]

  private init(_ entries: [Entry]) {
    self.entries = entries
    byParameter = entries.indices.reduce(into: [:]) { positions, index in
      for parameter in entries[index].parameters { positions[parameter, default: []].append(index) }
    }
  }

  static let embedded: TableIndex = {
    guard let table = EmbeddedTables.table("index"), let name = table.column(named: "table"),
      let parameters = table.column(named: "parameters"), let categories = table.column(named: "categories"),
      let editions = table.column(named: "editions")
    else { return TableIndex([]) }
    return TableIndex(
      (0..<table.rowCount).map { row in
        Entry(
          table: table.text(row, name), parameters: listed(table.text(row, parameters)),
          categories: listed(table.text(row, categories)), editions: listed(table.text(row, editions)))
      })
  }()

  /// Tables that may hold an answer. Without `editions`, of all editions.
  func tables(parameter: String, category: String, editions: [String]?) -> [String] {
    (byParameter[parameter] ?? []).compactMap { index in
      let entry = entries[index]
      guard editions.map({ wanted in entry.editions.contains(where: wanted.contains) }) ?? true,
        entry.categories.contains(where: { isAncestor($0, orEqualTo: category) })
      else { return nil }
      return entry.table
    }
  }

  /// Tables that may answer for what lies below a category.
  func tables(parameter: String, below category: String, editions: [String]) -> [String] {
    entries.filter { entry in
      entry.parameters.contains(parameter) && entry.editions.contains(where: editions.contains)
        && entry.categories.contains {
          isAncestor(category, orEqualTo: $0) || isAncestor($0, orEqualTo: category)
        }
    }.map(\.table)
  }

  /// The entry that a table of factors should have.
  static func entry(of table: String, factors: [EmissionFactor]) -> Entry {
    func distinct(_ all: [String]) -> [String] {
      var seen: Set<String> = []
      return all.filter { seen.insert($0).inserted }
    }
    let categories = distinct(factors.flatMap(\.categories)).sorted()
    return Entry(
      table: table, parameters: distinct(factors.map(\.parameter)),
      categories: categories.filter { category in
        !categories.contains { $0 != category && isAncestor($0, orEqualTo: category) }
      },
      editions: distinct(factors.map(\.edition)))
  }
}
