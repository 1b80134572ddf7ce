import Tables

/// Columns of words as columns of small numbers: records that agree in all words that decide about their recipe, and in
/// which numbers they give, have one number, their combination.
struct RecordWords {
  /// By record.
  private(set) var combinations: [Int32] = []
  /// By record, its position in the cache of regions; `unknown` where it is refused.
  private(set) var regions: [Int32] = []
  /// By position in the cache of regions.
  private(set) var kins: [Int] = []
  private var runs: [CellIndex]
  private var folds: [PairIndex]
  private let filled: [ArraySlice<Int>]
  private var regionIndex: CellIndex?
  /// By number of the text of a region, its position in the cache of regions.
  private var regionOfText: [Int32] = []
  private var column: [Int32] = []
  private var met: [Int] = []

  static let unknown: Int32 = -1

  /// - Parameter word: a column that does not count.
  init(_ columns: Columns, without word: HeadingWord? = nil) {
    let apart = word.flatMap { columns.words[$0] }
    runs = Self.runs(of: RowKey.wordColumns(columns).filter { $0 != apart }).map { CellIndex(columns: $0) }
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
    while kins.count < cache.regions.count { kins.append(cache.regions[kins.count].factorRegion.kin) }
    combinations.removeAll(keepingCapacity: true)
    for number in runs.indices {
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
    guard regionIndex != nil else {
      if regionOfText.isEmpty {
        regionOfText = [region(0, &cache).map { Int32(truncatingIfNeeded: $0) } ?? Self.unknown]
      }
      regions = Array(repeating: regionOfText[0], count: records.count)
      return
    }
    regionIndex?.read(records, into: &regions, met: &met)
    for record in met {
      regionOfText.append(region(record, &cache).map { Int32(truncatingIfNeeded: $0) } ?? Self.unknown)
    }
    for record in regions.indices { regions[record] = regionOfText[Int(regions[record])] }
  }
}
