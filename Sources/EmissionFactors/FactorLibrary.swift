import Quantities
import Synchronization
package import Tables

/// The factors of a run: a project's own tables first, then the embedded tables of the editions it names.
///
/// Tables are read when a lookup first needs them and kept. For any number of threads: what one finds, the others have,
/// and while one reads a table the others look things up in those that are read.
package final class FactorLibrary: Sendable {
  /// In the order of preference; editions that are not here are never used.
  package let editions: [String]
  package let regions: Regions
  private let own = Mutex(OwnFactors())
  let tables: FactorTables
  private let shelves = Mutex<[Shelf.Key: Shelf]>([:])
  private let places = Mutex(Places())
  /// By dimension and word: rows repeat the words that no table knows.
  private let suggestions = Mutex<[String: [String: String?]]>([:])

  /// What a project says itself.
  private struct OwnFactors {
    var rows: [EmissionFactor] = []
    var ids: [String: SourceLocation] = [:]
    /// Of the dimensions that its rows speak of.
    var vocabularies: [String: Vocabulary] = [:]
    /// Regions that its rows are for.
    var regions: Set<String> = []
  }

  /// What is known of regions.
  private struct Places {
    var words = RegionWords()
    /// What was asked of them, by region and dimension.
    var known: [String: [String: RegionWord?]] = [:]
    var chains: [String: [String]] = [:]
  }

  /// - Parameter editions: where nothing is set, the 2006 Guidelines alone.
  package init(editions: [String] = ["IPCC 2006"], regions: Regions = Regions()) {
    self.editions = editions
    self.regions = regions
    tables = FactorTables(editions: editions)
  }

  /// Editions of the embedded tables, in order.
  package static let knownEditions: [String] = Set(TableIndex.embedded.entries.flatMap(\.editions)).sorted()

  /// Names of the embedded tables of factors, in order.
  package static let tableNames: [String] = TableIndex.embedded.entries.map(\.table)

  /// Adds a table of the project, in the same columns as the embedded ones; `category`, `parameter`, `value` and
  /// `unit` must be there. Rows with a mistake are told and left out.
  package func add(_ document: Document, numbers: DecimalMark? = nil, into log: inout DiagnosticLog) {
    guard let table = Table.read(document, numbers: numbers, into: &log) else { return }
    var reader = FactorReader(table, name: document.name, isProject: true)
    let factors = reader.factors(vocabulary: vocabulary, regions: regions)
    log.merge(reader.log)
    shelves.withLock { $0 = [:] }
    suggestions.withLock { $0 = [:] }
    for factor in factors {
      if let first = own.withLock({ $0.ids[factor.id] }) {
        let row = factor.location.line
        let column = table.column(named: "id") ?? 0
        let record = (0..<table.rowCount).first { table.records.line($0) == row } ?? 0
        log.add(
          table.diagnostic(
            .error, "duplicate-id", "the id “\(factor.id)” is taken", row: record, column: column,
            help: "it stands at \(first) already"))
        continue
      }
      learn(factor)
    }
  }

  private func learn(_ factor: EmissionFactor) {
    own.withLock { own in
      own.ids[factor.id] = factor.location
      own.rows.append(factor)
      own.regions.formUnion(factor.places)
      for (dimension, words) in factor.dimensions {
        var vocabulary =
          own.vocabularies[dimension] ?? .embedded(dimension) ?? Vocabulary(dimension: dimension)
        for word in words { vocabulary.add(word) }
        own.vocabularies[dimension] = vocabulary
      }
    }
  }

  package var projectFactors: [EmissionFactor] { own.withLock { $0.rows } }

  /// The words of a dimension, those of the project among them. Nil for a name that is no dimension.
  package func vocabulary(_ dimension: String) -> Vocabulary? {
    own.withLock { $0.vocabularies[dimension] } ?? .embedded(dimension)
  }

  /// What a word that the vocabulary of a dimension lacks may have meant.
  func suggestion(for typed: String, on dimension: String) -> String? {
    if let known = suggestions.withLock({ $0[dimension]?[typed] }) { return known }
    let near = vocabulary(dimension)?.suggestion(for: typed)
    suggestions.withLock { $0[dimension, default: [:]][typed] = .some(near) }
    return near
  }

  /// All rows of an embedded table, also those that are no defaults. Empty for a name that is no table of factors.
  package func factors(inTable name: String) -> [EmissionFactor] {
    tables.table(name).factors(vocabulary: vocabulary, regions: regions)
  }
}

// MARK: - Rows

extension FactorLibrary {
  /// What may answer for a parameter, a category and a gas; put together once.
  func shelf(for query: FactorQuery) -> Shelf {
    let key = Shelf.Key(
      parameter: query.parameter, category: query.category, gas: query.gas,
      isOfProject: query.source == .project)
    if let known = shelves.withLock({ $0[key] }) { return known }
    let made = Shelf(rows: rows(for: query), editions: editions)
    return shelves.withLock { shelves in
      if let known = shelves[key] { return known }
      shelves[key] = made
      return made
    }
  }

  /// Rows for a parameter, a category and a gas, project rows first.
  /// - Parameter anyEdition: also those of editions that the project does not name.
  func rows(for query: FactorQuery, anyEdition: Bool = false) -> [EmissionFactor] {
    var rows = projectFactors.filter {
      $0.parameter == query.parameter && $0.isOf(query.gas) && $0.holds(for: query.category)
    }
    if query.source == .project { return rows }
    for table in tables.answering(query, anyEdition: anyEdition) {
      let factors = table.factors(
        of: query.parameter, for: query.category, gas: query.gas, vocabulary: vocabulary, regions: regions)
      rows += anyEdition ? factors : factors.filter { editions.contains($0.edition) }
    }
    return rows
  }
}

// MARK: - Regions

extension FactorLibrary {
  /// What a project says of one of its regions.
  package func add(_ word: RegionWord) {
    places.withLock { places in
      places.words.add(word)
      places.known = [:]
    }
  }

  /// What is known of a region on a dimension, its own word or that of a region it lies in.
  package func word(_ dimension: String, of region: String) -> RegionWord? {
    let chain = chain(from: region)
    return places.withLock { places in
      if let known = places.known[region]?[dimension] { return known }
      let word = chain.flatMap { places.words.word(dimension, in: $0) }
      places.known[region, default: [:]][dimension] = .some(word)
      return word
    }
  }

  /// Whatever a use of regions depends on, as it is for one region: two of the same scope have the same factors.
  package func scope(of region: String, in use: RegionUse) -> String {
    if use.isOfRegionItself { return region }
    let links = (chain(from: region) ?? [region]).filter { link in
      use.shelves.contains { $0.holds(for: link) }
    }
    let words = use.dimensions.sorted().compactMap { dimension in
      word(dimension, of: region).map { ([$0.region, dimension] + $0.words).joined(separator: "|") }
    }
    return (links + [""] + words).joined(separator: "\u{1F}")
  }

  /// The region that all of another's factors and words are of: what it lies in, as long as nothing is said of it alone.
  package func standIn(for region: String) -> String {
    var region = region
    while let container = regions.container(of: region), !isSpoken(of: region) { region = container }
    return region
  }

  private func isSpoken(of region: String) -> Bool {
    own.withLock { $0.regions.contains(region) } || places.withLock { $0.words.speak(of: region) }
  }

  /// The region and all that it lies in, nearest first. Nil for an unknown region.
  func chain(from region: String) -> [String]? {
    if let known = places.withLock({ $0.chains[region] }) { return known }
    let chain = regions.chain(from: region)
    places.withLock { $0.chains[region] = chain }
    return chain
  }
}
