import Tables

/// Knows the rows of a plain table again by their words.
struct PlainRows {
  private var words: RecordWords
  /// By record.
  private(set) var quantities: [Double] = []
  /// By combination, in what way its recipe depends on the region; −1 where that is not known.
  private var uses: [Int32] = []
  /// By such a way and kin of regions, what the region has in common with others; −1 where that is not known.
  private var scopes: [[Int32]] = []
  /// Of combinations and scopes, and their recipes.
  private var variants = PairIndex()
  private var recipes: [Int32] = []
  /// By combination, the kin of regions that it was met in the last time, and its recipe there.
  private var latest: [(kin: Int32, recipe: Int32)] = []
  private let quantityColumn: Int?

  private static let unknown = RecordWords.unknown

  /// Nil for a table whose records are more than one row each.
  init?(_ columns: Columns) {
    guard columns.years.isEmpty, !columns.hasMembers else { return nil }
    words = RecordWords(columns, joiningSources: true)
    quantityColumn = columns.words[.quantity]
  }

  /// - Parameter region: finds the region of the row of a record; nil when it is refused.
  mutating func read(
    _ records: Records, _ cache: inout RegionCache, _ sources: inout SourceColumn, _ names: inout RowNames,
    region: (Int, inout RegionCache) -> Int?
  ) {
    words.read(records, &cache, &sources, &names, region: region)
    if let quantityColumn { records.plainNumbers(quantityColumn, into: &quantities) }
  }

  @inline(__always)
  func region(_ record: Int) -> Int32 { words.regions[record] }

  /// The recipe of a record's row; nil where the row must be looked at by itself.
  @inline(__always)
  mutating func recipe(_ record: Int) -> Int32? {
    let region = Int(words.regions[record])
    guard region >= 0, quantityColumn == nil || !quantities[record].isNaN else { return nil }
    let kin = words.kins[region]
    let combination = Int(words.combinations[record])
    if combination < latest.count, latest[combination].kin == kin { return latest[combination].recipe }
    return find(combination, kin)
  }

  private mutating func find(_ combination: Int, _ kin: Int32) -> Int32? {
    guard combination < uses.count, uses[combination] >= 0 else { return nil }
    let use = Int(uses[combination])
    guard kin < scopes[use].count, scopes[use][Int(kin)] >= 0 else { return nil }
    let variant = variants.find(Int32(truncatingIfNeeded: combination), scopes[use][Int(kin)])
    if variant < 0 { return nil }
    while latest.count <= combination { latest.append((Self.unknown, Self.unknown)) }
    latest[combination] = (kin, recipes[Int(variant)])
    return recipes[Int(variant)]
  }

  func quantity(_ record: Int) -> Double { quantityColumn == nil ? .nan : quantities[record] }

  /// Remembers what was found out for the row of a record.
  mutating func learn(_ record: Int, _ found: RecipeCache.Variant) {
    let combination = Int(words.combinations[record])
    guard found.isOfKin, words.regions[record] >= 0 else { return }
    let kin = Int(words.kins[Int(words.regions[record])])
    let use = Int32(truncatingIfNeeded: found.use)
    let scope = Int32(truncatingIfNeeded: found.scope)
    while uses.count <= combination { uses.append(Self.unknown) }
    if uses[combination] == Self.unknown { uses[combination] = use }
    guard uses[combination] == use else { return }
    while scopes.count <= found.use { scopes.append([]) }
    while scopes[found.use].count <= kin { scopes[found.use].append(Self.unknown) }
    scopes[found.use][kin] = scope
    let variant = Int(variants.number(words.combinations[record], scope))
    if variant == recipes.count { recipes.append(Int32(truncatingIfNeeded: found.recipe)) }
  }
}
