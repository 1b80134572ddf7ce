import Quantities
package import Tables

/// What is wrong with the embedded tables: units, gases, words, numbers and bounds as for a project's table, then ids,
/// references, keys, the index and the vocabularies. Empty when all is well.
package enum FactorCheck {
  /// Every finding of every table. Reads all of them.
  package static func run() -> DiagnosticLog {
    var log = DiagnosticLog()
    var ids: [String: EmissionFactor] = [:]
    let regions = Regions()
    let vocabularies = Dictionary(
      uniqueKeysWithValues: Vocabulary.dimensions.map { ($0, Vocabulary.embedded($0)) })
    for name in EmbeddedTables.names {
      guard let document = EmbeddedTables.document(name),
        let table = Table.read(document, numbers: .point, into: &log)
      else { continue }
      if name.hasPrefix("vocabulary/") || name == "regions/regions" { checkSpellings(table, into: &log) }
      if name.hasPrefix("gwp/") { checkGases(table, into: &log) }
      guard table.header.first == "id" else { continue }
      var reader = FactorReader(table, name: name, isProject: false)
      let factors = reader.factors(vocabulary: { vocabularies[$0] ?? nil }, regions: regions)
      log.merge(reader.log)
      check(factors, of: name, ids: &ids, into: &log)
    }
    checkIndexNames(into: &log)
    return log
  }

  private static func check(
    _ factors: [EmissionFactor], of name: String, ids: inout [String: EmissionFactor],
    into log: inout DiagnosticLog
  ) {
    var keys: [Key: EmissionFactor] = [:]
    for factor in factors {
      func report(_ name: String, _ message: String, help: String? = nil) {
        log.add(Diagnostic(.error, name, message, at: factor.location, help: help))
      }
      if let first = ids[factor.id] {
        report(
          "duplicate-id", "the id “\(factor.id)” is taken", help: "it stands at \(first.location) already")
      }
      ids[factor.id] = factor
      if Reference.all[factor.reference] == nil {
        report("unknown-reference", "“\(factor.reference)” is no key of references.csv")
      }
      let key = Key(factor)
      if let first = keys[key] {
        report("duplicate-key", "“\(factor.id)” and “\(first.id)” hold under the same conditions")
      }
      keys[key] = factor
    }
    let wanted = TableIndex.entry(of: name, factors: factors)
    let found = TableIndex.embedded.entries.first { $0.table == name }
    if found != wanted {
      let lists = [wanted.parameters, wanted.categories, wanted.editions].map { $0.joined(separator: "|") }
      log.add(
        Diagnostic(
          .error, "stale-index", "index.csv does not say what \(name) holds",
          help: "its row is \(([name] + lists).joined(separator: ","))"))
    }
  }

  private struct Key: Hashable {
    var categories: [String]
    var parameter: String
    var gas: String?
    var dimensions: DimensionWords
    var regions: [String]
    var edition: String
    var validFrom: Int?

    init(_ factor: EmissionFactor) {
      categories = factor.categories
      parameter = factor.parameter
      gas = factor.gas?.id
      dimensions = factor.dimensions
      regions = factor.regions
      edition = factor.edition
      validFrom = factor.validFrom
    }
  }

  private static func checkIndexNames(into log: inout DiagnosticLog) {
    for entry in TableIndex.embedded.entries where EmbeddedTables.document(entry.table) == nil {
      log.add(Diagnostic(.error, "stale-index", "index.csv names \(entry.table), which is not embedded"))
    }
  }

  /// One spelling, one word.
  private static func checkSpellings(_ table: Table, into log: inout DiagnosticLog) {
    var owners: [String: String] = [:]
    for row in 0..<table.rowCount {
      let word = table.text(row, 0)
      for text in [word, table.text(row, "vi")] + table.words(row, "aliases") where !text.isEmpty {
        if let owner = owners[spelling(text)], owner != word, table.column(named: "aliases") != nil {
          log.add(
            table.diagnostic(
              .error, "ambiguous-spelling", "“\(text)” means \(owner) and \(word)", row: row, column: 0))
        }
        owners[spelling(text)] = owners[spelling(text)] ?? word
      }
    }
  }

  private static func checkGases(_ table: Table, into log: inout DiagnosticLog) {
    guard let column = table.column(named: "gas") else { return }
    for row in 0..<table.rowCount where Gas(named: table.text(row, column)) == nil {
      guard !["CH4-fossil", "CH4-nonfossil"].contains(table.text(row, column)) else { continue }
      log.add(
        table.diagnostic(
          .error, "unknown-gas", "unknown gas “\(table.text(row, column))”", row: row, column: column))
    }
    guard let reference = table.column(named: "reference") else { return }
    for row in 0..<table.rowCount where Reference.all[table.text(row, reference)] == nil {
      log.add(
        table.diagnostic(
          .error, "unknown-reference", "“\(table.text(row, reference))” is no key of references.csv",
          row: row,
          column: reference))
    }
  }
}
