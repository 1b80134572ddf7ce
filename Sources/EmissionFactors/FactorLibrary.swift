import Quantities
package import Tables

/// The factors of a run: a project's own tables first, then the embedded tables of the editions it names.
///
/// Tables are read when a lookup first needs them and kept. Not for use from several threads at once: factors are
/// chosen before the rows are computed.
package final class FactorLibrary {
  /// In the order of preference; editions that are not here are never used.
  package let editions: [String]
  package let regions: Regions
  package private(set) var projectFactors: [EmissionFactor] = []
  private var tables: [String: FactorTable] = [:]
  private let units = FactorUnits()
  private var vocabularies: [String: Vocabulary] = [:]
  /// Those that may answer, in the editions of the project.
  private var answering: [Subject: [FactorTable]] = [:]

  private struct Subject: Hashable {
    let parameter: String
    let category: String
  }

  private var shelves: [Shelf] = []
  private var shelfNumbers: [Shelf.Key: Int] = [:]
  private var chains: [String: [String]] = [:]
  private var projectIDs: [String: SourceLocation] = [:]
  private var regionWords = RegionWords()
  /// What was asked of them, by region and dimension.
  private var knownWords: [String: [String: RegionWord?]] = [:]
  /// By dimension and word: rows repeat the words that no table knows.
  private var suggestions: [String: [String: String?]] = [:]
  /// Regions that factors of the project are for.
  private var placesOfProject: Set<String> = []

  /// - Parameter editions: where nothing is set, the 2006 Guidelines alone.
  package init(editions: [String] = ["IPCC 2006"], regions: Regions = Regions()) {
    self.editions = editions
    self.regions = regions
  }

  /// Editions of the embedded tables, in order.
  package static let knownEditions: [String] = Set(TableIndex.embedded.entries.flatMap(\.editions)).sorted()

  /// Adds a table of the project, in the same columns as the embedded ones; `category`, `parameter`, `value` and
  /// `unit` must be there. Rows with a mistake are told and left out.
  package func add(_ document: Document, numbers: DecimalMark? = nil, into log: inout DiagnosticLog) {
    guard let table = Table.read(document, numbers: numbers, into: &log) else { return }
    var reader = FactorReader(table, name: document.name, isProject: true)
    let factors = reader.factors(vocabulary: vocabulary, regions: regions)
    log.merge(reader.log)
    shelves = []
    shelfNumbers = [:]
    suggestions = [:]
    for factor in factors {
      if let first = projectIDs[factor.id] {
        let row = factor.location.line
        let column = table.column(named: "id") ?? 0
        let record = (0..<table.rowCount).first { table.records.line($0) == row } ?? 0
        log.add(
          table.diagnostic(
            .error, "duplicate-id", "the id “\(factor.id)” is taken", row: record, column: column,
            help: "it stands at \(first) already"))
        continue
      }
      projectIDs[factor.id] = factor.location
      projectFactors.append(factor)
      placesOfProject.formUnion(factor.places)
      learn(factor)
    }
  }

  /// The words of a dimension, those of the project among them. Nil for a name that is no dimension.
  package func vocabulary(_ dimension: String) -> Vocabulary? {
    if let known = vocabularies[dimension] { return known }
    let read = Vocabulary.embedded(dimension)
    vocabularies[dimension] = read
    return read
  }

  /// What a word that the vocabulary of a dimension lacks may have meant.
  func suggestion(for typed: String, on dimension: String) -> String? {
    if let known = suggestions[dimension]?[typed] { return known }
    let near = vocabulary(dimension)?.suggestion(for: typed)
    suggestions[dimension, default: [:]][typed] = .some(near)
    return near
  }

  /// What a project says of one of its regions.
  package func add(_ word: RegionWord) {
    regionWords.add(word)
    knownWords = [:]
  }

  /// What is known of a region on a dimension, its own word or that of a region it lies in.
  package func word(_ dimension: String, of region: String) -> RegionWord? {
    if let known = knownWords[region]?[dimension] { return known }
    let word = chain(from: region).flatMap { regionWords.word(dimension, in: $0) }
    knownWords[region, default: [:]][dimension] = .some(word)
    return word
  }

  /// All rows of an embedded table, also those that are no defaults. Empty for a name that is no table of factors.
  package func factors(inTable name: String) -> [EmissionFactor] {
    table(name)?.factors(vocabulary: vocabulary, regions: regions) ?? []
  }

  private func table(_ name: String) -> FactorTable? {
    if let known = tables[name] { return known }
    let table = FactorTable(name, units)
    tables[name] = table
    return table
  }

  /// Names of the embedded tables of factors, in order.
  package static let tableNames: [String] = TableIndex.embedded.entries.map(\.table)

  private func learn(_ factor: EmissionFactor) {
    for (dimension, words) in factor.dimensions {
      var vocabulary = vocabulary(dimension) ?? Vocabulary(dimension: dimension)
      for word in words { vocabulary.add(word) }
      vocabularies[dimension] = vocabulary
    }
  }

  /// What may answer for a parameter, a category and a gas; put together once.
  func shelf(for query: FactorQuery) -> Shelf {
    let key = Shelf.Key(
      parameter: query.parameter, category: query.category, gas: query.gas,
      isOfProject: query.source == .project)
    if let known = shelfNumbers[key] { return shelves[known] }
    let shelf = Shelf(number: shelves.count, rows: rows(for: query), editions: editions)
    shelfNumbers[key] = shelf.number
    shelves.append(shelf)
    return shelf
  }

  /// Rows for a parameter, a category and a gas, project rows first.
  /// - Parameter anyEdition: also those of editions that the project does not name.
  func rows(for query: FactorQuery, anyEdition: Bool = false) -> [EmissionFactor] {
    var rows = projectFactors.filter {
      $0.parameter == query.parameter && $0.isOf(query.gas) && $0.holds(for: query.category)
    }
    if query.source == .project { return rows }
    for table in tables(for: query, anyEdition: anyEdition) {
      let factors = table.factors(
        of: query.parameter, for: query.category, gas: query.gas, vocabulary: vocabulary, regions: regions)
      rows += anyEdition ? factors : factors.filter { editions.contains($0.edition) }
    }
    return rows
  }

  /// Those that may answer a query; for the project's editions they are found once.
  private func tables(for query: FactorQuery, anyEdition: Bool) -> [FactorTable] {
    let subject = Subject(parameter: query.parameter, category: query.category)
    if !anyEdition, let known = answering[subject] { return known }
    let names = TableIndex.embedded.tables(
      parameter: query.parameter, category: query.category, editions: anyEdition ? nil : editions)
    let tables = names.compactMap { table($0) }
    if !anyEdition { answering[subject] = tables }
    return tables
  }

  /// Every word of the rows of a shelf on a dimension.
  func words(of shelf: Shelf, on dimension: String) -> Set<String> {
    shelves[shelf.number].words(on: dimension)
  }

  /// Whatever a use of regions depends on, as it is for one region: two of the same scope have the same factors.
  package func scope(of region: String, in use: RegionUse) -> String {
    if use.isOfRegionItself { return region }
    let links = (chain(from: region) ?? [region]).filter { link in
      use.shelves.contains { shelves[$0].holds(for: link) }
    }
    let words = use.dimensions.sorted().compactMap { dimension in
      word(dimension, of: region).map { ([$0.region, dimension] + $0.words).joined(separator: "|") }
    }
    return (links + [""] + words).joined(separator: "\u{1F}")
  }

  /// The region that all of another's factors and words are of: what it lies in, as long as nothing is said of it alone.
  package func standIn(for region: String) -> String {
    var region = region
    while let container = regions.container(of: region), !placesOfProject.contains(region),
      !regionWords.speak(of: region)
    {
      region = container
    }
    return region
  }

  /// The region and all that it lies in, nearest first. Nil for an unknown region.
  func chain(from region: String) -> [String]? {
    if let known = chains[region] { return known }
    let chain = regions.chain(from: region)
    chains[region] = chain
    return chain
  }
}
