import Tables

/// Columns of words as columns of small numbers: records that agree in all words that decide about their recipe, and in
/// which numbers they give, have one number, their combination.
struct RecordWords {
  /// By record.
  private(set) var combinations: [Int32] = []
  /// By record, its position in the cache of regions; `unknown` where it is refused.
  private(set) var regions: [Int32] = []
  /// By position in the cache of regions.
  private(set) var kins: [Int32] = []
  private var runs: [CellIndex]
  /// Nil where the runs are read one by one.
  private var joined: JoinedWords?
  /// How many of the runs, the first ones, are within `joined`.
  private let joinedCount: Int
  private var folds: [PairIndex]
  private let filled: [ArraySlice<Int>]
  private var regionIndex: CellIndex?
  /// By number of the text of a region, its position in the cache of regions.
  private var regionOfText: [Int32] = []
  private var column: [Int32] = []
  private var met: [Int] = []

  static let unknown: Int32 = -1

  /// - Parameters:
  ///   - word: a column that does not count.
  ///   - joins: whether sources are found with the words that stand beside them.
  init(_ columns: Columns, without word: HeadingWord? = nil, joiningSources joins: Bool = false) {
    let apart = word.flatMap { columns.words[$0] }
    let all = Self.runs(of: RowKey.wordColumns(columns).filter { $0 != apart })
    let joined = JoinedWords(all, source: joins ? columns.words[.source] : nil)
    let within = all.filter { joined?.columns.contains($0.lowerBound) ?? false }
    let beside = all.filter { !within.contains($0) }
    self.joined = joined
    joinedCount = within.count
    runs = (within + beside).map { CellIndex(columns: $0) }
    let other = [HeadingWord.notation, .introduced, .since, .growth].compactMap { columns.words[$0] }
    let numbers = columns.entries.map(\.entry.column) + other
    filled = stride(from: 0, to: numbers.count, by: 32).map { numbers[$0..<min($0 + 32, numbers.count)] }
    regionIndex = columns.words[.region].map { CellIndex(columns: $0...$0) }
    folds = Array(repeating: PairIndex(), count: runs.count + filled.count)
  }

  /// Columns that lie side by side are read as one.
  private static func runs(of columns: [Int]) -> [ClosedRange<Int>] {
    var runs: [ClosedRange<Int>] = []
    for column in Set(columns).sorted() {
      if let last = runs.last, last.upperBound + 1 == column {
        runs[runs.count - 1] = last.lowerBound...column
      } else {
        runs.append(column...column)
      }
    }
    return runs
  }

  /// - Parameter region: finds the region of the row of a record; nil when it is refused.
  mutating func read(
    _ records: Records, _ cache: inout RegionCache, region: (Int, inout RegionCache) -> Int?
  ) {
    readRegions(records, &cache, region)
    readRuns(records, from: 0)
  }

  /// The same with the sources.
  mutating func read(
    _ records: Records, _ cache: inout RegionCache, _ sources: inout SourceColumn, _ names: inout RowNames,
    region: (Int, inout RegionCache) -> Int?
  ) {
    readRegions(records, &cache, region)
    guard var joined else {
      sources.read(records, &names)
      readRuns(records, from: 0)
      return
    }
    self.joined = nil
    var combinations: [Int32] = []
    swap(&combinations, &self.combinations)
    combinations.removeAll(keepingCapacity: true)
    joined.read(records, &combinations, &sources) { record, sources in
      (combination(of: record, records), sources.name(record, of: records, &names))
    }
    self.combinations = combinations
    if joined.isWorthwhile { self.joined = joined }
    readRuns(records, from: joinedCount)
  }

  /// Of the runs that are joined.
  private mutating func combination(of record: Int, _ records: Records) -> Int32 {
    var combination = runs[0].number(record, of: records).number
    for run in 1..<max(1, joinedCount) {
      combination = folds[run].number(combination, runs[run].number(record, of: records).number)
    }
    return combination
  }

  /// Puts the runs from one on to what is known of those before.
  private mutating func readRuns(_ records: Records, from first: Int) {
    if first == 0 { combinations.removeAll(keepingCapacity: true) }
    for number in first..<runs.count {
      if number == 0 {
        runs[number].read(records, into: &combinations, met: &met)
      } else {
        runs[number].read(records, into: &column, met: &met)
        folds[number].fold(&combinations, with: column)
      }
    }
    for (number, columns) in filled.enumerated() {
      records.fillMasks(columns, into: &column)
      folds[runs.count + number].fold(&combinations, with: column)
    }
  }

  private mutating func readRegions(
    _ records: Records, _ cache: inout RegionCache, _ region: (Int, inout RegionCache) -> Int?
  ) {
    if regionIndex == nil {
      met = regionOfText.isEmpty ? [0] : []
      regions = Array(repeating: 0, count: records.count)
    } else {
      regionIndex?.read(records, into: &regions, met: &met)
    }
    for record in met {
      regionOfText.append(region(record, &cache).map { Int32(truncatingIfNeeded: $0) } ?? Self.unknown)
    }
    for record in regions.indices { regions[record] = regionOfText[Int(regions[record])] }
    while kins.count < cache.regions.count {
      kins.append(Int32(truncatingIfNeeded: cache.regions[kins.count].factorRegion.kin))
    }
  }
}
