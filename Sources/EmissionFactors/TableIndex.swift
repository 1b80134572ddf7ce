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

  /// Only the tables with rows of some of the editions.
  func limited(to editions: [String]) -> TableIndex {
    TableIndex(entries.filter { $0.editions.contains(where: editions.contains) })
  }

  /// Tables that may hold an answer.
  func tables(parameter: String, category: String) -> [String] {
    (byParameter[parameter] ?? []).compactMap { index in
      let entry = entries[index]
      return entry.categories.contains { isAncestor($0, orEqualTo: category) } ? entry.table : nil
    }
  }

  /// Tables that may answer for what lies below a category.
  func tables(parameter: String, below category: String) -> [String] {
    (byParameter[parameter] ?? []).compactMap { index in
      let entry = entries[index]
      let isNear = entry.categories.contains {
        isAncestor(category, orEqualTo: $0) || isAncestor($0, orEqualTo: category)
      }
      return isNear ? entry.table : nil
    }
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
