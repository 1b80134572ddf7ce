import EmissionFactors
import Quantities
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
  /// Of the words but the unit of the quantity.
  private var enteredKin = ByteTable()
  private var kin: [[Kin]] = []
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

  /// A recipe that rows share but for the unit of their quantity.
  struct Kin {
    let variant: Variant
    let unit: Unit
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
  ) -> Variant {
    let number = scopes.number(of: use)
    return insert(
      recipe, key,
      Variant(
        use: number, scope: scopes.scope(of: region, in: number), recipe: recipes.count,
        isOfKin: !use.isOfRegionItself))
  }

  private mutating func insert(_ recipe: Recipe, _ key: RowKey, _ variant: Variant) -> Variant {
    groups[group(key)].variants.append(variant)
    recipes.append(recipe)
    variants.append(variant)
    return variant
  }

  /// Rows of the same words whose quantity is measured in other units of the same dimension share all else.
  mutating func remember(_ variant: Variant, _ unit: Unit, of key: RowKey) {
    if let known = enteredKin.find(key.bytes, key.hash) {
      kin[known].append(Kin(variant: variant, unit: unit))
    } else {
      enteredKin.insert(key.bytes, key.hash, kin.count)
      kin.append([Kin(variant: variant, unit: unit)])
    }
  }

  /// The recipe of a row like others but for its unit, entered for its own words; nil where there is none.
  /// - Parameter kinKey: of the words but the unit.
  mutating func measure(
    in unit: Unit, _ kinKey: RowKey, _ key: RowKey, _ region: RegionCache.FactorRegion
  ) -> Variant? {
    guard let known = enteredKin.find(kinKey.bytes, kinKey.hash),
      let other = kin[known].first(where: {
        $0.unit.isCommensurable(with: unit)
          && scopes.scope(of: region, in: $0.variant.use) == $0.variant.scope
      })?.variant,
      let recipe = recipes[other.recipe].measured(in: unit)
    else { return nil }
    return insert(
      recipe, key,
      Variant(use: other.use, scope: other.scope, recipe: recipes.count, isOfKin: other.isOfKin))
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

  /// - Parameter word: a column that does not count.
  init(_ columns: Columns, without word: HeadingWord? = nil) {
    let leftOut = word.flatMap { columns.words[$0] }
    wordColumns = Self.wordColumns(columns).filter { $0 != leftOut }
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
