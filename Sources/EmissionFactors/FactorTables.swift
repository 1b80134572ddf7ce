import Synchronization

/// The embedded tables of factors, each opened when something first asks for it.
final class FactorTables: Sendable {
  /// Tables of the editions of the project.
  let named: TableIndex
  private let opened = Mutex<[String: FactorTable]>([:])
  /// Those that may answer, of the named.
  private let answering = Mutex<[Subject: [FactorTable]]>([:])
  private let units = FactorUnits()

  private struct Subject: Hashable {
    let parameter: String
    let category: String
  }

  init(editions: [String]) {
    named = TableIndex.embedded.limited(to: editions)
  }

  /// One without rows for a name that is no table of factors.
  func table(_ name: String) -> FactorTable {
    opened.withLock { opened in
      if let known = opened[name] { return known }
      let table = FactorTable(name, units)
      opened[name] = table
      return table
    }
  }

  /// Those that may answer a query; the named ones are found once.
  func answering(_ query: FactorQuery, anyEdition: Bool) -> [FactorTable] {
    if anyEdition { return tables(of: query, in: .embedded) }
    let subject = Subject(parameter: query.parameter, category: query.category)
    if let known = answering.withLock({ $0[subject] }) { return known }
    let tables = tables(of: query, in: named)
    answering.withLock { $0[subject] = tables }
    return tables
  }

  private func tables(of query: FactorQuery, in index: TableIndex) -> [FactorTable] {
    index.tables(parameter: query.parameter, category: query.category).map { table($0) }
  }
}
