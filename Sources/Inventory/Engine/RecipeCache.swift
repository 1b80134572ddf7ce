import EmissionFactors
import Quantities
import Tables

/// Remembers the recipe of every combination of words seen so far, so that a million rows of a few
/// thousand combinations are resolved a few thousand times. Regions share one, and years are made from one another, as
/// far as the factors are the same.
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
  /// Of the inventory; nil where any year may be.
  private var lastYear: Int?

  /// What is known of rows of the same words.
  private struct Group {
    var variants: [Resolved] = []
    var refusals: [Refused: Int] = [:]
  }

  /// What was found once, with the recipes made of it so far.
  private struct Resolved {
    let use: Int
    let scope: Int
    let isOfKin: Bool
    var years: ClosedRange<Int>
    /// By year.
    var recipes: [Int: Int]
  }

  private struct Refused: Hashable {
    let region: Int
    let year: Int?
  }

  struct Variant {
    let use: Int
    let scope: Int
    let recipe: Int
    /// Whether it holds for all regions of the same kin.
    let isOfKin: Bool
    /// Where it is entered: among the groups, and what is known of one.
    fileprivate let group: Int
    fileprivate let place: Int
  }

  /// What was found for rows that differ in the unit of their quantity alone.
  private struct Kin {
    var resolved: Resolved
    let unit: Unit
  }

  /// The same for another run, whose context may reach further.
  func known(to context: InventoryContext) -> RecipeCache {
    var other = self
    other.scopes.context = context
    let last = context.settings.years?.upperBound
    if last != lastYear { other.reach(last) }
    return other
  }

  /// What holds by its factors holds up to another last year of the inventory too.
  private mutating func reach(_ last: Int?) {
    lastYear = last
    for group in groups.indices {
      for place in groups[group].variants.indices {
        groups[group].variants[place].years = years(of: any(of: groups[group].variants[place]))
      }
    }
    for number in kin.indices {
      for place in kin[number].indices {
        kin[number][place].resolved.years = years(of: any(of: kin[number][place].resolved))
      }
    }
  }

  private func years(of recipe: Recipe) -> ClosedRange<Int> {
    let last = min(recipe.lastHeld, lastYear ?? recipe.lastHeld)
    return recipe.years.lowerBound...max(recipe.years.upperBound, last)
  }

  enum Entry {
    case recipe(Int)
    case refusal(Int)
  }

  init(_ context: InventoryContext) {
    scopes = RegionScopes(context)
    lastYear = context.settings.years?.upperBound
  }

  /// The recipe of a row in another year, where all else holds in that too.
  mutating func recipe(_ index: Int, in year: Int) -> Int? {
    let (group, place) = (variants[index].group, variants[index].place)
    guard groups[group].variants[place].years.contains(year) else { return nil }
    return groups[group].variants[place].recipes[year] ?? recipe(of: place, in: group, year)
  }

  mutating func find(_ key: RowKey, _ region: RegionCache.FactorRegion) -> Entry? {
    guard let group = entered.find(key.bytes, key.hash) else { return nil }
    if let year = key.year {
      for (index, one) in groups[group].variants.enumerated()
      where one.years.contains(year) && scopes.scope(of: region, in: one.use) == one.scope {
        return .recipe(one.recipes[year] ?? recipe(of: index, in: group, year))
      }
    }
    return groups[group].refusals[Refused(region: region.position, year: key.year)].map { .refusal($0) }
  }

  mutating func insert(
    _ recipe: Recipe, _ key: RowKey, _ region: RegionCache.FactorRegion, _ use: RegionUse
  ) -> Int {
    let number = scopes.number(of: use)
    return enter(
      recipe, key,
      Resolved(
        use: number, scope: scopes.scope(of: region, in: number), isOfKin: !use.isOfRegionItself,
        years: years(of: recipe), recipes: [recipe.year: recipes.count]))
  }

  private mutating func enter(_ recipe: Recipe, _ key: RowKey, _ resolved: Resolved) -> Int {
    let group = group(key)
    groups[group].variants.append(resolved)
    return add(recipe, resolved, group, groups[group].variants.count - 1)
  }

  private mutating func recipe(of index: Int, in group: Int, _ year: Int) -> Int {
    let resolved = groups[group].variants[index]
    groups[group].variants[index].recipes[year] = recipes.count
    return add(Recipe(any(of: resolved), year: year), resolved, group, index)
  }

  private func any(of resolved: Resolved) -> Recipe {
    resolved.recipes.values.first.map { recipes[$0] } ?? recipes[0]
  }

  private mutating func add(_ recipe: Recipe, _ resolved: Resolved, _ group: Int, _ place: Int) -> Int {
    recipes.append(recipe)
    variants.append(
      Variant(
        use: resolved.use, scope: resolved.scope, recipe: recipes.count - 1, isOfKin: resolved.isOfKin,
        group: group, place: place))
    return recipes.count - 1
  }

  /// Rows of the same words whose quantity is measured in other units of the same dimension share all else.
  /// - Parameter kinKey: of the words but the unit.
  mutating func remember(_ recipe: Int, _ unit: Unit, of kinKey: RowKey) {
    let variant = variants[recipe]
    let found = Kin(
      resolved: Resolved(
        use: variant.use, scope: variant.scope, isOfKin: variant.isOfKin, years: years(of: recipes[recipe]),
        recipes: [recipes[recipe].year: recipe]),
      unit: unit)
    if let known = enteredKin.find(kinKey.bytes, kinKey.hash) {
      kin[known].append(found)
    } else {
      enteredKin.insert(kinKey.bytes, kinKey.hash, kin.count)
      kin.append([found])
    }
  }

  /// The recipe of a row like others but for its unit, entered for its own words; nil where there is none.
  mutating func measure(
    in unit: Unit, _ kinKey: RowKey, _ key: RowKey, _ region: RegionCache.FactorRegion
  ) -> Int? {
    guard let year = key.year, let known = enteredKin.find(kinKey.bytes, kinKey.hash) else { return nil }
    for other in kin[known] where other.unit.isCommensurable(with: unit) {
      var resolved = other.resolved
      guard resolved.years.contains(year), scopes.scope(of: region, in: resolved.use) == resolved.scope,
        let recipe = any(of: resolved).measured(in: unit, year: year)
      else { continue }
      resolved.recipes = [year: recipes.count]
      return enter(recipe, key, resolved)
    }
    return nil
  }

  mutating func refuse(_ diagnostics: [Diagnostic], _ key: RowKey, _ region: RegionCache.FactorRegion) {
    groups[group(key)].refusals[Refused(region: region.position, year: key.year)] = refusals.count
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
  /// It remembers caches itself.
  unowned var context: InventoryContext
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

/// The words of a row as one key: the bytes of its deciding cells and which numbers are filled. Its year stands apart.
struct RowKey {
  private(set) var bytes: [UInt8] = []
  private(set) var hash: UInt64 = 0
  /// Nil where the cell holds no year.
  private(set) var year: Int?
  private let wordColumns: [Int]
  private let numberColumns: [Int]

  /// - Parameter word: a further column that does not count.
  init(_ columns: Columns, without word: HeadingWord? = nil) {
    let apart = [.year, word].compactMap { $0.flatMap { columns.words[$0] } }
    wordColumns = Self.wordColumns(columns).filter { !apart.contains($0) }
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
    if let member = row.headedMember { bytes += member.word.utf8 }
    hash = Fingerprint.of(bytes)
    year = row.year
  }
}
