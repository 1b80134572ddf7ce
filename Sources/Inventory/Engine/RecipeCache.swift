import EmissionFactors
import Tables

/// Remembers the recipe of every combination of words seen so far, so that a million rows of a few
/// thousand combinations are resolved a few thousand times. Regions share one, as far as the factors are the same.
struct RecipeCache {
  private(set) var recipes: [Recipe] = []
  /// Of each recipe, for which regions it holds.
  private(set) var variants: [Variant] = []
  /// What was wrong with the combinations that were refused.
  private(set) var refusals: [[Diagnostic]] = []
  private var entered = ByteTable()
  private var groups: [Group] = []
  private var scopes: RegionScopes

  /// What is known of rows of the same words.
  private struct Group {
    var variants: [Variant] = []
    /// By region.
    var refusals: [Int: Int] = [:]
  }

  struct Variant {
    let use: Int
    let scope: Int
    let recipe: Int
    /// Whether it holds for all regions of the same kin.
    let isOfKin: Bool
  }

  enum Entry {
    case recipe(Int)
    case refusal(Int)
  }

  init(_ context: InventoryContext) {
    scopes = RegionScopes(context)
  }

  mutating func find(_ key: RowKey, _ region: RegionCache.FactorRegion) -> Entry? {
    guard let group = entered.find(key.bytes, key.hash) else { return nil }
    for variant in groups[group].variants where scopes.scope(of: region, in: variant.use) == variant.scope {
      return .recipe(variant.recipe)
    }
    return groups[group].refusals[region.position].map { .refusal($0) }
  }

  mutating func insert(
    _ recipe: Recipe, _ key: RowKey, _ region: RegionCache.FactorRegion, _ use: RegionUse
  ) -> Int {
    let number = scopes.number(of: use)
    let variant = Variant(
      use: number, scope: scopes.scope(of: region, in: number), recipe: recipes.count,
      isOfKin: !use.isOfRegionItself)
    groups[group(key)].variants.append(variant)
    recipes.append(recipe)
    variants.append(variant)
    return variant.recipe
  }

  mutating func refuse(_ diagnostics: [Diagnostic], _ key: RowKey, _ region: RegionCache.FactorRegion) {
    groups[group(key)].refusals[region.position] = refusals.count
    refusals.append(diagnostics)
  }

  private mutating func group(_ key: RowKey) -> Int {
    if let known = entered.find(key.bytes, key.hash) { return known }
    entered.insert(key.bytes, key.hash, groups.count)
    groups.append(Group())
    return groups.count - 1
  }
}

/// Numbers what regions are used for, and for each use the regions by what they have in common.
private struct RegionScopes {
  private let context: InventoryContext
  private var uses: [RegionUse] = []
  private var useNumbers: [RegionUse: Int] = [:]
  private var scopeNumbers: [String: Int] = [:]
  /// By use and region, or kin of regions; nil where it was not asked yet.
  private var known: [[Int?]] = []

  init(_ context: InventoryContext) {
    self.context = context
  }

  mutating func number(of use: RegionUse) -> Int {
    if let known = useNumbers[use] { return known }
    useNumbers[use] = uses.count
    uses.append(use)
    known.append([])
    return uses.count - 1
  }

  mutating func scope(of region: RegionCache.FactorRegion, in use: Int) -> Int {
    let position = uses[use].isOfRegionItself ? region.position : region.kin
    if position < known[use].count, let scope = known[use][position] { return scope }
    while known[use].count <= position { known[use].append(nil) }
    let text = context.scope(of: region.name, in: uses[use])
    let scope = scopeNumbers[text] ?? scopeNumbers.count
    scopeNumbers[text] = scope
    known[use][position] = scope
    return scope
  }
}

/// The words of a row as one key: the bytes of its deciding cells and which numbers are filled.
struct RowKey {
  private(set) var bytes: [UInt8] = []
  private(set) var hash: UInt64 = 0
  private let wordColumns: [Int]
  private let numberColumns: [Int]

  init(_ columns: Columns) {
    wordColumns = Self.wordColumns(columns)
    numberColumns = columns.entries.map(\.entry.column)
  }

  /// The columns whose words decide about the recipe of a row, its region apart.
  static func wordColumns(_ columns: Columns) -> [Int] {
    let deciding: [HeadingWord] = [.category, .year, .unit, .method, .origin, .heatingValue]
    return deciding.compactMap { columns.words[$0] } + columns.axes.map(\.column)
      + columns.entries.compactMap(\.entry.unitColumn)
  }

  mutating func take(_ row: Row) {
    bytes.removeAll(keepingCapacity: true)
    for column in wordColumns {
      row.records.withBytes(row.record, column) { cell in
        for position in 0..<cell.count { bytes.append(cell[position]) }
      }
      bytes.append(0x1F)
    }
    for column in numberColumns { bytes.append(row.isFilled(column) ? 1 : 0) }
    if let column = row.quantityColumn { bytes.append(row.isFilled(column) ? 1 : 0) }
    if let year = row.headedYear { append(year) }
    if let member = row.headedMember { bytes += member.word.utf8 }
    hash = Fingerprint.of(bytes)
  }

  private mutating func append(_ number: Int) {
    for shift in [0, 8, 16] { bytes.append(UInt8(truncatingIfNeeded: number >> shift)) }
  }
}
