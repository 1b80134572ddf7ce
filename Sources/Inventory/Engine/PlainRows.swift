import Tables

/// Knows the rows of a plain table again by their words: columns of cells become columns of small numbers, and rows
/// that agree in all words that decide about their recipe have one number, their combination.
struct PlainRows {
  /// By record.
  private(set) var combinations: [Int32] = []
  private(set) var regions: [Int32] = []
  private(set) var quantities: [Double] = []
  /// By combination, in what way its recipe depends on the region; −1 where that is not known.
  private var uses: [Int32] = []
  /// By such a way and kin of regions, what the region has in common with others; −1 where that is not known.
  private var scopes: [[Int32]] = []
  /// Of combinations and scopes, and their recipes.
  private var variants = PairIndex()
  private var recipes: [Int32] = []
  private var runs: [CellIndex]
  private var folds: [PairIndex]
  private let filled: [ArraySlice<Int>]
  private var regionIndex: CellIndex?
  /// By number of the text of a region, its position in the cache of regions.
  private var regionOfText: [Int32] = []
  /// By position in the cache of regions.
  private var kins: [Int] = []
  private let quantityColumn: Int?
  private var column: [Int32] = []
  private var met: [Int] = []

  private static let unknown: Int32 = -1

  /// Nil for a table whose records are more than one row each.
  init?(_ columns: Columns) {
    guard columns.years.isEmpty, !columns.hasMembers else { return nil }
    runs = Self.runs(of: RowKey.wordColumns(columns)).map { CellIndex(columns: $0) }
    let other = [HeadingWord.notation, .introduced, .since, .growth].compactMap { columns.words[$0] }
    let numbers = columns.entries.map(\.entry.column) + other
    filled = stride(from: 0, to: numbers.count, by: 32).map { numbers[$0..<min($0 + 32, numbers.count)] }
    regionIndex = columns.words[.region].map { CellIndex(columns: $0...$0) }
    quantityColumn = columns.words[.quantity]
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
    let combination = combinations[record]
    let region = Int(regions[record])
    guard Int(combination) < uses.count, uses[Int(combination)] >= 0, region >= 0 else { return nil }
    let use = Int(uses[Int(combination)])
    let kin = kins[region]
    guard kin < scopes[use].count, scopes[use][kin] >= 0,
      quantityColumn == nil || !quantities[record].isNaN
    else { return nil }
    let variant = variants.find(combination, scopes[use][kin])
    return variant < 0 ? nil : recipes[Int(variant)]
  }

  func quantity(_ record: Int) -> Double { quantityColumn == nil ? .nan : quantities[record] }

  /// Remembers what was found out for the row of a record.
  mutating func learn(_ record: Int, _ found: RecipeCache.Variant) {
    let combination = Int(combinations[record])
    guard found.isOfKin, regions[record] >= 0 else { return }
    let kin = kins[Int(regions[record])]
    let use = Int32(truncatingIfNeeded: found.use)
    let scope = Int32(truncatingIfNeeded: found.scope)
    while uses.count <= combination { uses.append(Self.unknown) }
    if uses[combination] == Self.unknown { uses[combination] = use }
    guard uses[combination] == use else { return }
    while scopes.count <= found.use { scopes.append([]) }
    while scopes[found.use].count <= kin { scopes[found.use].append(Self.unknown) }
    scopes[found.use][kin] = scope
    let variant = Int(variants.number(combinations[record], scope))
    if variant == recipes.count { recipes.append(Int32(truncatingIfNeeded: found.recipe)) }
  }
}
