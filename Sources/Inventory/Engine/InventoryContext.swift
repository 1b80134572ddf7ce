package import EmissionFactors
package import Equations
package import Quantities
import Synchronization
import Tables

/// What all rows of an inventory share: settings, categories, methods, factors. Read-only, for any number of
/// threads.
package final class InventoryContext: Sendable {
  package let settings: Settings
  package let tree: CategoryTree
  private let regions: Regions
  package let gwp: GWPSet
  package let massUnit: Unit
  private let declared: [Method]
  private let shared: Shared
  private let positions: [ObjectIdentifier: Int]
  /// Positions of those that are declared for a category itself, by its code.
  private let byCode: [String: [Int]]
  private let wanted: Set<Gas>
  private let ownRegions: [String]
  private let isOwnRegion: Set<String>
  /// By the signature of columns.
  private let memories: Mutex<[String: RowMemory]>

  package init(
    settings: Settings, tree: CategoryTree, factors: FactorLibrary, gwp: GWPSet, massUnit: Unit,
    methods: [Method] = Registry.methods
  ) {
    self.settings = settings
    self.tree = tree
    regions = factors.regions
    self.gwp = gwp
    self.massUnit = massUnit
    declared = methods
    shared = Shared(factors, methodCount: methods.count)
    positions = Dictionary(uniqueKeysWithValues: methods.indices.map { (ObjectIdentifier(methods[$0]), $0) })
    byCode = methods.indices.reduce(into: [:]) { byCode, index in
      for code in methods[index].categories { byCode[code, default: []].append(index) }
    }
    wanted = Set(settings.gases)
    ownRegions = settings.regions + (settings.region.isEmpty ? [] : [settings.region])
    isOwnRegion = Set(ownRegions)
    memories = Mutex([:])
  }

  /// The same inventory with another last year.
  private init(_ other: InventoryContext, _ settings: Settings) {
    self.settings = settings
    tree = other.tree
    shared = other.shared
    regions = other.regions
    gwp = other.gwp
    massUnit = other.massUnit
    declared = other.declared
    positions = other.positions
    byCode = other.byCode
    wanted = other.wanted
    ownRegions = other.ownRegions
    isOwnRegion = other.isOwnRegion
    memories = Mutex(other.memories.withLock { $0 })
  }

  /// The same inventory up to a later year, for rows of the future.
  func reaching(_ lastYear: Int) -> InventoryContext {
    var settings = settings
    if let years = settings.years, years.upperBound < lastYear {
      settings.years = years.lowerBound...lastYear
    }
    return InventoryContext(self, settings)
  }

  package func methods(for category: Int) -> [Method] {
    shared.ofCategories.withLock { known in
      if let methods = known[category] { return methods }
      let found = positions(of: tree.categories[category].guideline).map { declared[$0] }
      known[category] = found
      return found
    }
  }

  func memory(of columns: Columns) -> RowMemory? { memories.withLock { $0[columns.signature] } }

  func remember(_ memory: RowMemory, of columns: Columns) {
    memories.withLock { $0[columns.signature] = memory }
  }

  /// The words of the methods that the rows of records may mean.
  func words(of records: Records?, _ heading: Heading) -> MethodWords {
    let methods = methods(of: records, heading)
    let key = methods.map { ObjectIdentifier($0) }
    if let known = shared.words.withLock({ $0[key] }) { return known }
    let made = MethodWords(methods)
    shared.words.withLock { $0[key] = made }
    return made
  }

  /// Those that the rows of records may mean by their categories and methods.
  private func methods(of records: Records?, _ heading: Heading) -> [Method] {
    let words = Set(Self.texts(.method, records, heading).map { $0.lowercased() })
    var methods: [Method] = []
    for code in Self.texts(.category, records, heading).sorted() {
      guard case .category(let category) = tree.read(code) else { continue }
      methods += self.methods(for: category).filter { method in
        method.foldedConditions["method"].map(words.contains) ?? true
          && !methods.contains { $0 === method }
      }
    }
    return withoutOthersEditions(methods)
  }

  /// Without those of editions that the project does not name, where one that it may use is for the same rows. A heading
  /// that only they know is looked for among all methods.
  private func withoutOthersEditions(_ methods: [Method]) -> [Method] {
    func isOwn(_ method: Method) -> Bool {
      method.edition == "IPCC 2006" || settings.editions.contains(method.edition)
    }
    func rows(_ method: Method) -> [String] { [method.conditionKey] + method.categories }
    let own = Set(methods.filter(isOwn).map(rows))
    return methods.filter { isOwn($0) || !own.contains(rows($0)) }
  }

  private static func texts(_ word: HeadingWord, _ records: Records?, _ heading: Heading) -> Set<String> {
    guard let records, let column = heading.names.firstIndex(where: { HeadingNames.means($0, word) })
    else { return [] }
    var last = ""
    var texts: Set<String> = []
    for record in 0..<records.count {
      let text = records.text(record, column)
      if text == last { continue }
      last = text
      texts.insert(text)
    }
    return texts
  }

  /// Those that rows are computed by, in the order of the registry.
  var usedMethods: [CompiledMethod] {
    shared.compiled.withLock { $0.compactMap(\.self) }
  }

  func compiled(_ method: Method) -> CompiledMethod {
    guard let position = positions[ObjectIdentifier(method)] else {
      return CompiledMethod(method, massUnit: massUnit)
    }
    if let known = shared.compiled.withLock({ $0[position] }) { return known }
    let made = CompiledMethod(method, massUnit: massUnit)
    // Another thread may have been quicker; all rows of a method have one.
    return shared.compiled.withLock { known in
      let method = known[position] ?? made
      known[position] = method
      return method
    }
  }

  package func isWanted(_ gas: Gas) -> Bool { wanted.isEmpty || wanted.contains(gas) }

  func unit(_ text: String) throws(UnitError) -> Unit { try KnownUnits.unit(text).get() }

  /// A region in the spelling of the project or of the tables; nil for a name that is neither.
  package func regionName(_ text: String) -> String? {
    if isOwnRegion.contains(text) { return text }
    let lower = text.lowercased()
    return ownRegions.first { $0.lowercased() == lower } ?? regions.name(for: text)
  }

  var knownRegions: [String] { ownRegions + regions.names }

  /// The region that factors are looked up for: one that the tables do not know, such as a district, has
  /// those of the inventory's own region.
  func factorRegion(_ region: String) -> String {
    regions.name(for: region) ?? regions.name(for: settings.region) ?? Regions.world
  }

  /// Those of the nearest node that has methods which a row gets without a word, then those that a row must name, of
  /// this node and all above it. Of the same words the nearest node has the say.
  private func positions(of code: String) -> [Int] {
    var plain: [Int] = []
    var named: [Int] = []
    var node = Substring(code)
    while true {
      let own = byCode[String(node)] ?? []
      if plain.isEmpty { plain = own.filter { declared[$0].conditions.isEmpty } }
      let further = own.filter { index in
        let key = declared[index].conditionKey
        return !key.isEmpty && !named.contains { declared[$0].conditionKey == key }
      }
      named += further
      guard let dot = node.lastIndex(of: ".") else { return plain + named.sorted() }
      node = node[..<dot]
    }
  }
}

extension InventoryContext {
  /// The GWP of a gas as booked; nil for precursors and for biogenic CO2, which count in no total.
  package func gwp(of gas: BookedGas) -> Double? {
    if gas.isMemo || !gas.gas.countsInEquivalents { return nil }
    return gas.gas.family == .equivalent ? 1 : gwp.value(for: gas.gas, origin: gas.origin)
  }

  func line(
    _ recipe: Recipe, _ region: String, _ source: String, _ plan: EmissionPlan, _ value: Double,
    year: Int? = nil,
    factorIDs: String? = nil
  ) -> ResultLine {
    let gwp = gwp(of: plan.gas)
    return ResultLine(
      category: recipe.category, region: region, year: year ?? recipe.year, source: source,
      gas: plan.gas, value: value, keys: [], equivalent: gwp.map { value * $0 }, gwp: gwp,
      recipe: recipe, tier: plan.tier, factorIDs: factorIDs ?? plan.factorIDs)
  }
}

extension InventoryContext {
  package func factor(
    _ query: FactorQuery, explains: Bool = true
  ) -> Result<FoundFactor, FactorLookupFailure> {
    shared.factors.lookup(query, explains: explains)
  }

  /// - Parameter use: takes what of the region and the year the answer depends on.
  func factor(
    _ query: FactorQuery, explains: Bool, noting use: inout LookupUse
  ) -> Result<FoundFactor, FactorLookupFailure> {
    shared.factors.lookup(query, explains: explains, noting: &use)
  }

  /// The region that all factors and words of another are of.
  func standIn(for region: String) -> String { shared.factors.standIn(for: region) }

  /// As it matters to a use of regions.
  func scope(of region: String, in use: RegionUse) -> String {
    shared.factors.scope(of: region, in: use)
  }

  /// The members of a list that the tables give for a row that names none. Where they give none, one that they know, so
  /// that looking it up says what is missing.
  func members(of recipe: Recipe, on axis: Axis, factorRegion: String) -> [String] {
    guard let lister = recipe.method.lister,
      case .factor(let parameter, let gas, let axes, let fixed) = recipe.method.inputs[lister].kind
    else { return [] }
    var dimensions = fixed
    for axis in axes { dimensions[axis.dimension] = recipe.words[axis.name] ?? dimensions[axis.dimension] }
    let query = FactorQuery(
      parameter, gas: gas, category: tree.categories[recipe.category].guideline, dimensions: dimensions,
      year: recipe.year, region: factorRegion)
    switch shared.factors.words(on: axis.dimension, of: query) {
    case .found(let words): return words
    case .unanswered(let known):
      return Array((known.isEmpty ? words(on: axis) : known).prefix(1))
    }
  }

  private func words(on axis: Axis) -> [String] {
    shared.factors.vocabulary(axis.dimension)?.words ?? []
  }

  /// What is known of a region on the axes that a row leaves open.
  func regionWords(_ axes: [Axis], beside words: [String: String], of region: String) -> [RegionWord] {
    axes.compactMap { axis in
      words[axis.name] == nil ? shared.factors.word(axis.dimension, of: region) : nil
    }
  }

  /// What the tables answer, whatever the project says itself.
  /// - Parameter use: takes what of the region and the year the answer depends on.
  func standardFactor(
    _ query: FactorQuery, noting use: inout LookupUse
  ) -> Result<FoundFactor, FactorLookupFailure> {
    var query = query
    query.source = .tables
    return factor(query, explains: false, noting: &use)
  }

  /// The conditions by which the tables tell factors of a parameter and category apart.
  package func conditions(for query: FactorQuery) -> [FactorCondition] {
    shared.factors.conditions(for: query)
  }

  /// What a word that a person typed means on an axis.
  enum WordReading {
    case known(String)
    case unknown(suggestion: String?)
  }

  /// A word on an axis without a vocabulary is taken as it is.
  func word(_ text: String, on axis: Axis) -> WordReading {
    guard let vocabulary = shared.factors.vocabulary(axis.dimension) else { return .known(text) }
    return vocabulary.word(for: text).map { .known($0) }
      ?? .unknown(suggestion: vocabulary.suggestion(for: text))
  }

  /// A word in the spelling of the vocabulary; one that it does not know stays as typed, and is refused when a
  /// factor is looked up by it.
  package func canonical(_ text: String, on axis: Axis) -> String {
    shared.factors.vocabulary(axis.dimension)?.word(for: text) ?? text
  }

  /// What a word is of: forest land for natural forest.
  func wordClass(_ text: String, on axis: Axis) -> String? {
    shared.factors.vocabulary(axis.dimension).flatMap { vocabulary in
      vocabulary.attribute("class", of: vocabulary.word(for: text) ?? text)
    }
  }

  /// `liquid`, `solid`, `gas`, `peat`, `other fossil` or `biomass`.
  package func fuelClass(_ fuel: String) -> String? {
    shared.factors.vocabulary("fuel")?.attribute("class", of: fuel)
  }

  func origin(ofFuel fuel: String) -> GasOrigin? {
    guard let vocabulary = shared.factors.vocabulary("fuel"), let word = vocabulary.word(for: fuel) else {
      return nil
    }
    return vocabulary.attribute("origin", of: word).flatMap { GasOrigin(rawValue: $0) }
  }
}

extension Axis {
  /// As part of the name of a diagnostic: `water-regime`.
  var diagnosticName: String { String(name.map { $0 == " " ? "-" : $0 }) }
}

/// What is found once, whoever asks first.
private final class Shared: Sendable {
  let factors: FactorLibrary
  /// By position in the registry; methods are compiled when a row is first computed by them.
  let compiled: Mutex<[CompiledMethod?]>
  /// Of the categories that were asked for.
  let ofCategories = Mutex<[Int: [Method]]>([:])
  /// By the methods that they are of.
  let words = Mutex<[[ObjectIdentifier]: MethodWords]>([:])

  init(_ factors: FactorLibrary, methodCount: Int) {
    self.factors = factors
    compiled = Mutex(Array(repeating: nil, count: methodCount))
  }
}
