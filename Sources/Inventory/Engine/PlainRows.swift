import Tables

/// Knows the rows of a plain table again by their words: columns of cells become columns of small numbers, and rows
/// that agree in all words that decide about their recipe have one number, their combination.
struct PlainRows {
  /// By record.
  private(set) var combinations: [Int32] = []
  private(set) var regions: [Int32] = []
  private(set) var quantities: [Double] = []
  /// By combination: a recipe, or one of the two below.
  private var recipes: [Int32] = []
  private var runs: [CellIndex]
  private var folds: [PairIndex]
  private let filled: [ArraySlice<Int>]
  private var regionIndex: CellIndex?
  /// By number of the text of a region, its position in the cache of regions.
  private var regionOfText: [Int32] = []
  private let quantityColumn: Int?
  private var column: [Int32] = []
  private var met: [Int] = []

  static let unknown: Int32 = -1
  /// Each such row is looked at by itself.
  static let single: Int32 = -2

  /// Nil for a table whose records are more than one row each.
  init?(_ columns: Columns) {
    guard columns.years.isEmpty, !columns.hasMembers else { return nil }
    runs = Self.runs(of: RowKey.wordColumns(columns)).map { CellIndex(columns: $0) }
    let other = [HeadingWord.notation, .introduced, .since, .growth].compactMap { columns.words[$0] }
    let numbers = columns.entries.map(\.entry.column) + other
    filled = stride(from: 0, to: numbers.count, by: 32).map { numbers[$0..<min($0 + 32, numbers.count)] }
    regionIndex = columns.words[.region].map { CellIndex(columns: $0...$0) }
    quantityColumn = columns.words[.quantity]
    folds = Array(repeating: PairIndex(), count: runs.count + filled.count + 1)
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
    combinations.removeAll(keepingCapacity: true)
    for number in runs.indices {
      if number == 0 {
        runs[number].read(records, into: &combinations, met: &met)
      } else {
        runs[number].read(records, into: &column, met: &met)
        folds[number].fold(&combinations, with: column)
      }
    }
    column.removeAll(keepingCapacity: true)
    for position in regions {
      column.append(position < 0 ? 0 : Int32(truncatingIfNeeded: cache.regions[Int(position)].factorRegion))
    }
    folds[0].fold(&combinations, with: column)
    for (number, columns) in filled.enumerated() {
      records.fillMasks(columns, into: &column)
      folds[runs.count + number].fold(&combinations, with: column)
    }
    if let quantityColumn { records.plainNumbers(quantityColumn, into: &quantities) }
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

  /// The recipe of a record's row; nil where the row must be looked at by itself.
  @inline(__always)
  func recipe(_ record: Int) -> Int32? {
    let combination = Int(combinations[record])
    guard combination < recipes.count, recipes[combination] >= 0, regions[record] >= 0,
      quantityColumn == nil || !quantities[record].isNaN
    else { return nil }
    return recipes[combination]
  }

  func quantity(_ record: Int) -> Double { quantityColumn == nil ? .nan : quantities[record] }

  /// Remembers what was found out for the row of a record.
  mutating func learn(_ record: Int, _ recipe: Int32) {
    let combination = Int(combinations[record])
    while recipes.count <= combination { recipes.append(Self.unknown) }
    if recipes[combination] == Self.unknown { recipes[combination] = recipe }
  }
}
