import Synchronization

/// The embedded tables of factors, each opened when something first asks for it.
final class FactorTables: Sendable {
  private let editions: [String]
  private let opened = Mutex<[String: FactorTable]>([:])
  /// Those that may answer, in the editions of the project.
  private let answering = Mutex<[Subject: [FactorTable]]>([:])
  private let units = FactorUnits()

  private struct Subject: Hashable {
    let parameter: String
    let category: String
  }

  init(editions: [String]) {
    self.editions = editions
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

  /// Those that may answer a query; for the project's editions they are found once.
  func answering(_ query: FactorQuery, anyEdition: Bool) -> [FactorTable] {
    let subject = Subject(parameter: query.parameter, category: query.category)
    if !anyEdition, let known = answering.withLock({ $0[subject] }) { return known }
    let names = TableIndex.embedded.tables(
      parameter: query.parameter, category: query.category, editions: anyEdition ? nil : editions)
    let tables = names.map { table($0) }
    if !anyEdition { answering.withLock { $0[subject] = tables } }
    return tables
  }
}
