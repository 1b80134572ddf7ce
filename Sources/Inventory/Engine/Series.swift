import Equations
import Tables

/// The years of one source.
package struct Series: Sendable {
  package let source: String
  /// Ascending.
  package var years: [(year: Int, merged: MergedYear)]

  package var firstYear: Int { years[0].year }
  package var lastYear: Int { years[years.count - 1].year }

  /// Members of all years, in the order of their first appearance.
  package var members: [String] {
    years.flatMap(\.merged.members).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
  }

  /// Whether no row of any year has a number for an input.
  func givesNothing(for input: Int) -> Bool {
    years.allSatisfy { $0.merged.values[input].allSatisfy { $0 == nil } }
  }

  /// The members by their own words where these tell them apart.
  package static func shown(_ members: [String]) -> [String] {
    let own = members.map {
      String($0.prefix(upTo: $0.firstRange(of: Recipe.memberSeparator)?.lowerBound ?? $0.endIndex))
    }
    return Set(own).count == own.count ? own : members
  }

  /// The last year with rows up to a year.
  package func latest(upTo year: Int) -> MergedYear? {
    years.last { $0.year <= year }?.merged
  }
}

/// Sorts collected rows into series.
struct SeriesBook {
  private var order: [String] = []
  private var rows: [String: [CollectedRow]] = [:]
  let compiled: CompiledMethod

  init(_ compiled: CompiledMethod) {
    self.compiled = compiled
  }

  mutating func add(_ row: CollectedRow) {
    let words = row.recipe.words.filter { compiled.rowAxes.contains($0.key) }.sorted { $0.key < $1.key }
    let key =
      "\(row.recipe.category)\u{1F}\(row.region)\u{1F}\(row.row.text(.source))\u{1F}"
      + words.map { "\($0.key)=\($0.value)" }.joined(separator: "\u{1F}")
    if rows[key] == nil { order.append(key) }
    rows[key, default: []].append(row)
  }

  /// In the order of first appearance. Refuses holes where years depend on each other, and twofold rows.
  func series(into log: inout DiagnosticLog) -> [Series] {
    order.compactMap { key in
      let mine = rows[key] ?? []
      let byYear = Dictionary(grouping: mine, by: \.recipe.year).sorted { $0.key < $1.key }
      let years = byYear.map { year, rows in
        if compiled.method.sets.isEmpty, rows.count > 1 {
          if let overlap = MergedYear.overlap(rows) {
            log.add(overlap)
            return (year: year, merged: MergedYear.merge([rows[0]], into: &log))
          }
          log.add(InventoryRun.duplicate(rows[1].row, of: rows[0].place))
        }
        return (year: year, merged: MergedYear.merge(rows, into: &log))
      }
      let series = Series(source: mine[0].row.text(.source), years: years)
      if compiled.method.needsMembers, series.members.isEmpty {
        log.add(withoutMember(mine[0].row))
        return nil
      }
      if compiled.method.remembers { refuseHoles(series, &log) }
      return series
    }
  }

  private func withoutMember(_ row: Row) -> Diagnostic {
    let list = compiled.method.sets[0].name
    return row.diagnostic(
      "missing-member", "no row of this source names its \(list), and a sum over none is zero", .category,
      help: "fill a column \(list), a row for each of them: ghg help \(list) lists the words")
  }

  private func refuseHoles(_ series: Series, _ log: inout DiagnosticLog) {
    for (one, next) in zip(series.years, series.years.dropFirst()) where next.year > one.year + 1 {
      let missing = one.year + 2 == next.year ? "\(one.year + 1)" : "\(one.year + 1)–\(next.year - 1)"
      log.add(
        next.merged.first.diagnostic(
          "hole-in-series", "there is no row for \(missing) before this one", .year,
          help: "add rows for the missing years; a quantity of 0 says that nothing came in"))
    }
  }
}
