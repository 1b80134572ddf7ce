import EmissionFactors
import Equations
import Synchronization
import Tables

/// Rows whose words are new, resolved by several threads before all are read one by one: what a row means depends on
/// the row alone. Of a small inventory, to find that out takes longer than all else.
struct ResolvedAhead {
  /// By record.
  private var outcomes: [Int: Outcome] = [:]

  struct Outcome: Sendable {
    var resolved: (recipe: Recipe, regions: RegionUse)?
    var log = DiagnosticLog()
  }

  /// Fewer are not worth a thread.
  private static let fewest = 16

  init() {}

  /// New words of one year, as those of other years mostly mean the same.
  /// - Parameter key: rows of the same key differ in nothing but their units, of which one is enough.
  init(
    _ records: Records, of file: ActivityFile, _ plain: PlainRows, _ regions: RegionCache, by key: RowKey,
    _ resolver: Resolver, threads: Int
  ) {
    var key = key
    let years = file.columns.words[.year]
    guard let first = (0..<records.count).first(where: { plain.recipe($0) == nil }) else { return }
    var seen: Set<Words> = []
    var rows: [(row: Row, factorRegion: String)] = []
    for record in first..<records.count
    where plain.recipe(record) == nil && plain.region(record) >= 0
      && years.map({ records.agree(first, record, $0) }) ?? true
    {
      let row = Row(file, records, record)
      let factorRegion = regions.regions[Int(plain.region(record))].factorRegion
      key.take(row)
      guard seen.insert(Words(hash: key.hash, kin: factorRegion.kin)).inserted, !row.isSpecial,
        row.quantityColumn == nil || !plain.quantity(record).isNaN
      else { continue }
      rows.append((row, factorRegion.name))
    }
    if rows.count >= Self.fewest { resolve(rows, resolver, threads) }
  }

  private struct Words: Hashable {
    let hash: UInt64
    let kin: Int
  }

  private mutating func resolve(
    _ rows: [(row: Row, factorRegion: String)], _ resolver: Resolver, _ threads: Int
  ) {
    let found = Found()
    // Neighbours mostly ask the same tables, which one thread reads while the other waits: they begin far apart.
    let half = (rows.count + 1) / 2
    parallel(rows.count, threads: threads) { index in
      let (row, factorRegion) = rows[index % 2 == 0 ? index / 2 : half + index / 2]
      var outcome = Outcome()
      outcome.resolved = resolver.recipe(for: row, factorRegion: factorRegion, into: &outcome.log)
      found.outcomes.withLock { $0[row.record] = outcome }
    }
    outcomes = found.outcomes.withLock { $0 }
  }

  /// Nil where the row is another than its record's own, or nobody has resolved it.
  mutating func take(_ row: Row) -> Outcome? {
    guard !outcomes.isEmpty, row.headedYear == nil, row.headedMember == nil else { return nil }
    return outcomes.removeValue(forKey: row.record)
  }

  private final class Found: Sendable {
    let outcomes = Mutex<[Int: Outcome]>([:])
  }
}

extension Row {
  /// The one of a record in a table without years or members side by side.
  init(_ file: ActivityFile, _ records: Records, _ record: Int) {
    self.init(
      file: file, records: records, record: record, quantityColumn: file.columns.words[.quantity],
      headedYear: nil)
  }

  /// Whether a cell makes more of it than its quantity and words.
  var isSpecial: Bool {
    let words: [HeadingWord] = [.notation, .introduced, .since, .growth]
    return words.contains { file.columns.words[$0].map(isFilled) ?? false }
  }
}
