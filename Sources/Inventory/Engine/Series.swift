import Equations
import Tables

/// The years of one source.
package struct Series: Sendable {
  package let source: String
  /// Ascending, and apart from each other.
  package let stretches: [MergedRows]
  /// Of all years, in the order of their first appearance.
  package let members: [String]

  init(source: String, stretches: [MergedRows]) {
    self.source = source
    self.stretches = stretches
    members =
      stretches.count == 1
      ? stretches[0].members
      : stretches.flatMap(\.members).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  package var firstYear: Int { stretches[0].years.lowerBound }
  package var lastYear: Int { stretches[stretches.count - 1].years.upperBound }
  package var first: MergedRows { stretches[0] }

  /// Those with rows.
  package var years: [(year: Int, merged: MergedRows)] {
    stretches.flatMap { merged in merged.years.map { ($0, merged) } }
  }

  /// Whether no row of any year has a number for an input.
  func givesNothing(for input: Int) -> Bool {
    stretches.allSatisfy { $0.values[input].allSatisfy { $0 == nil } }
  }

  /// The members by their own words where these tell them apart.
  package static func shown(_ members: [String]) -> [String] {
    let own = members.map {
      String($0.prefix(upTo: $0.firstRange(of: Recipe.memberSeparator)?.lowerBound ?? $0.endIndex))
    }
    return Set(own).count == own.count ? own : members
  }
}

/// Sorts collected rows into series.
struct SeriesBook {
  private var numbers: [Name: Int] = [:]
  /// By series, in the order of first appearance.
  private var rows: [[CollectedRow]] = []
  private var latest: (name: Name, number: Int)?
  private var taken = 0
  private(set) var lastYear = 0
  let compiled: CompiledMethod

  private struct Name: Hashable {
    let category: Int
    let words: String
    let region: String
    let source: String
  }

  init(_ compiled: CompiledMethod) {
    self.compiled = compiled
  }

  mutating func add(_ row: CollectedRow) {
    let name = Name(
      category: row.recipe.category, words: row.recipe.seriesWords, region: row.region,
      source: row.row.text(.source))
    let number = latest?.name == name ? latest?.number : numbers[name]
    if let number {
      rows[number].append(row)
    } else {
      numbers[name] = rows.count
      rows.append([row])
    }
    latest = (name, number ?? rows.count - 1)
    lastYear = max(lastYear, row.years.upperBound)
  }

  /// Of the sources, whatever their methods and words are.
  var names: some Sequence<UInt64> {
    numbers.keys.lazy.map { Fingerprint.of(category: $0.category, region: $0.region, source: $0.source) }
  }

  /// Takes out as many series, in the order of first appearance; nil where none is left. Refuses holes where years
  /// depend on each other, and twofold rows.
  mutating func next(_ count: Int, into log: inout DiagnosticLog) -> [Series]? {
    if taken == rows.count { return nil }
    let numbers = taken..<min(taken + count, rows.count)
    taken = numbers.upperBound
    return numbers.compactMap { number in
      let mine = rows[number]
      rows[number] = []
      return series(mine, into: &log)
    }
  }

  private func series(_ rows: [CollectedRow], into log: inout DiagnosticLog) -> Series? {
    let stretches = Self.stretches(rows).map { merge($0.rows, in: $0.years, into: &log) }
    let series = Series(source: rows[0].row.text(.source), stretches: stretches)
    if compiled.method.needsMembers, series.members.isEmpty {
      log.add(withoutMember(rows[0].row))
      return nil
    }
    if compiled.remembers { refuseHoles(series, &log) }
    return series
  }

  /// Years with the same rows; what was typed stands apart from what follows from it where both may meet.
  private static func stretches(_ rows: [CollectedRow]) -> [(years: ClosedRange<Int>, rows: [CollectedRow])] {
    if hasOneStretch(rows) { return [(rows[0].years, rows)] }
    var turns: Set<Int> = []
    for row in rows {
      turns.insert(row.years.lowerBound)
      turns.insert(row.years.upperBound + 1)
      if let year = row.typedYear { turns.insert(year) }
    }
    let starts = turns.sorted()
    let positions = Dictionary(uniqueKeysWithValues: starts.enumerated().map { ($1, $0) })
    var found = Array(repeating: [CollectedRow](), count: starts.count)
    for row in rows {
      guard let first = positions[row.years.lowerBound], let end = positions[row.years.upperBound + 1] else {
        continue
      }
      for stretch in first..<end { found[stretch].append(row) }
    }
    return found.indices.filter { !found[$0].isEmpty }.map { (starts[$0]...(starts[$0 + 1] - 1), found[$0]) }
  }

  /// Whether every row is of a member of its own and all are of the same years.
  private static func hasOneStretch(_ rows: [CollectedRow]) -> Bool {
    if rows.count == 1 { return true }
    var members: [String] = []
    return rows.allSatisfy { row in
      guard row.years == rows[0].years, let member = row.member, !members.contains(member) else {
        return false
      }
      members.append(member)
      return true
    }
  }

  private func merge(
    _ rows: [CollectedRow], in years: ClosedRange<Int>, into log: inout DiagnosticLog
  ) -> MergedRows {
    guard compiled.method.sets.isEmpty, rows.count > 1 else {
      return MergedRows.merge(rows, in: years, into: &log)
    }
    if let overlap = MergedRows.overlap(rows, in: years) {
      log.add(overlap)
      return MergedRows.merge([rows[0]], in: years, into: &log)
    }
    log.add(InventoryRun.duplicate(rows[1].row, of: rows[0].place))
    return MergedRows.merge(rows, in: years, into: &log)
  }

  private func withoutMember(_ row: Row) -> Diagnostic {
    let list = compiled.method.sets[0].name
    return row.diagnostic(
      "missing-member", "no row of this source names its \(list), and a sum over none is zero", .category,
      help: "fill a column \(list), a row for each of them: ghg help \(list) lists the words")
  }

  private func refuseHoles(_ series: Series, _ log: inout DiagnosticLog) {
    for (one, next) in zip(series.stretches, series.stretches.dropFirst())
    where next.years.lowerBound > one.years.upperBound + 1 {
      let (first, last) = (one.years.upperBound + 1, next.years.lowerBound - 1)
      let missing = first == last ? "\(first)" : "\(first)–\(last)"
      log.add(
        next.first.diagnostic(
          "hole-in-series", "there is no row for \(missing) before this one", .year,
          help: "add rows for the missing years; a quantity of 0 says that nothing came in"))
    }
  }
}
