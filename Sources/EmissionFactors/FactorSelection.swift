import Tables

/// Choosing one row. The order is fixed:
///
/// 1. a project's own rows before all others; then the editions in the project's order. An edition that stands first
///    answers wherever it has a row for any link of the chain of regions;
/// 2. within an edition the nearest region: province, part of the country, country, groups of countries, world;
/// 3. the most specific category; the latest `valid_from` that is not after the year, up to `valid_to`;
/// 4. the row that matches most dimensions.
///
/// A word that the query gives must be the row's, or lie within it: tropical moist is wet. Where the query gives none,
/// that of the region stands in, if the tables know it. A row without a dimension is general. A word that the query lacks
/// and the remaining rows need is an error, also where a row of another link would do. Where the row that matches
/// most prints no number, as "not determined", no general row of that link stands in for it.
extension FactorLibrary {
  /// - Parameters:
  ///   - explains: whether a failure names what stands near; that reads tables of other editions.
  package func lookup(
    _ asked: FactorQuery, explains: Bool = true
  ) -> Result<FoundFactor, FactorLookupFailure> {
    var use = LookupUse()
    return lookup(asked, explains: explains, noting: &use)
  }

  /// - Parameter use: takes what of the region and the year the answer depends on.
  package func lookup(
    _ asked: FactorQuery, explains: Bool = true, noting use: inout LookupUse
  ) -> Result<FoundFactor, FactorLookupFailure> {
    guard let other = asked.otherCategory else {
      return lookupInCategory(asked, explains: explains, &use)
    }
    var query = asked
    query.otherCategory = nil
    let own = lookupInCategory(query, explains: false, &use)
    guard case .failure(let failure) = own, failure.reason == .nothing else { return own }
    query.category = other
    return lookupInCategory(query, explains: explains, &use)
  }

  private func lookupInCategory(
    _ asked: FactorQuery, explains: Bool, _ use: inout LookupUse
  ) -> Result<FoundFactor, FactorLookupFailure> {
    var query = asked
    query.category = dotted(asked.category)
    func failure(_ reason: FactorLookupFailure.Reason, _ candidates: [EmissionFactor] = [])
      -> FactorLookupFailure
    {
      FactorLookupFailure(query: query, reason: reason, candidates: candidates)
    }
    guard Vocabulary.parameters[query.parameter] != nil else {
      return .failure(
        failure(.unknownParameter(closest(to: query.parameter, in: Vocabulary.parameters.keys.sorted()))))
    }
    guard let chain = chain(from: query.region) else {
      return .failure(failure(.unknownRegion(regions.suggestion(for: query.region))))
    }
    let shelf = shelf(for: query)
    switch canonical(query.dimensions, among: shelf.dimensions) {
    case .failure(let reason): return .failure(failure(reason.reason))
    case .success(let words): query.dimensions = words
    }
    use.note(shelf, query)
    query.ofRegion = query.ofRegion.compactMap { known($0, to: shelf, beside: query.dimensions) }
    let given = given(query)
    for layer in shelf.layers where query.source != .tables || !layer.isProject {
      for region in chain {
        guard let here = layer.rows(of: region) else { continue }
        switch choose(here, query, given) {
        case .found(let factor, let value):
          let kind = layer.isProject ? .project : regions.kind(of: region)
          return .success(
            FoundFactor(
              factor: factor, link: FactorLink(kind: kind, region: region),
              ofRegion: query.ofRegion.filter { factor.dimensions[$0.dimension] != nil }, value: value))
        case .undecided(let reason, let candidates):
          return .failure(failure(reason, candidates))
        case .nothing: continue
        }
      }
    }
    let nothing = failure(.nothing)
    return .failure(explains ? explained(nothing, rows: shelf.rows, chain: chain) : nothing)
  }

  /// The words of the query as the tables write them, for the dimensions that matter to the rows.
  private func canonical(
    _ dimensions: [String: String], among relevant: [String]
  ) -> Result<[String: String], UnknownWord> {
    var words: [String: String] = [:]
    let asked = dimensions.filter { relevant.contains($0.key) && !$0.value.isEmpty }
    for (dimension, typed) in asked.sorted(by: { $0.key < $1.key }) {
      guard let word = vocabulary(dimension)?.word(for: typed) else {
        let near = suggestion(for: typed, on: dimension)
        return .failure(
          UnknownWord(reason: .unknownWord(dimension: dimension, word: typed, suggestion: near)))
      }
      words[dimension] = word
    }
    return .success(words)
  }

  /// What is said of the region, in words of the rows; nil where the query says more, or the rows speak of other
  /// things.
  private func known(_ word: RegionWord, to shelf: Shelf, beside dimensions: [String: String]) -> RegionWord?
  {
    guard dimensions[word.dimension] == nil, shelf.dimensions.contains(word.dimension) else { return nil }
    let ofRows = shelf.words(on: word.dimension)
    let words = word.words.filter { !ofRows.isDisjoint(with: wider($0, word.dimension)) }
    return words.isEmpty
      ? nil
      : RegionWord(region: word.region, dimension: word.dimension, words: words, origin: word.origin)
  }

  /// All that is true of what the query asks for, by dimension.
  private func given(_ query: FactorQuery) -> DimensionWords {
    var given = DimensionWords()
    for (dimension, word) in query.dimensions { given.set(wider(word, dimension), for: dimension) }
    for word in query.ofRegion {
      given.set(word.words.flatMap { wider($0, word.dimension) }, for: word.dimension)
    }
    return given
  }

  /// A word and those that it lies within.
  private func wider(_ word: String, _ dimension: String) -> [String] {
    [word] + (vocabulary(dimension)?.wider(word) ?? [])
  }

  private struct UnknownWord: Error {
    var reason: FactorLookupFailure.Reason
  }

  private enum Choice {
    case found(EmissionFactor, Double)
    case undecided(FactorLookupFailure.Reason, [EmissionFactor])
    case nothing
  }

  private func choose(
    _ rows: [EmissionFactor], _ query: FactorQuery, _ given: DimensionWords
  ) -> Choice {
    let possible = rows.filter {
      ($0.isUsable || $0.isUndetermined) && $0.holds(in: query.year) && $0.agrees(with: given)
    }
    let depths = possible.map { $0.depth(for: query.category) }
    guard let depth = depths.max() else { return .nothing }
    let nearest = possible.indices.filter { depths[$0] == depth }.map { possible[$0] }
    let current = nearest.filter { row in
      !nearest.contains {
        ($0.validFrom ?? .min) > (row.validFrom ?? .min) && $0.gas == row.gas
          && $0.dimensions == row.dimensions
      }
    }
    let full = current.filter { $0.isDecided(by: given) }
    let partial = current.filter { $0.isUsable && !$0.isDecided(by: given) }
    let most = full.map { $0.matches(of: given) }.max() ?? -1
    let finer = partial.filter { $0.matches(of: given) > most }
    if !finer.isEmpty {
      let missing = FactorCondition.all(of: finer) { given[$0] == nil }
      return .undecided(.missingDimensions(missing), finer)
    }
    let best = full.filter { $0.matches(of: given) == most }
    if best.isEmpty { return .nothing }
    guard best.count == 1 else { return .undecided(.ambiguous, best) }
    return best[0].value.map { .found(best[0], $0) } ?? .nothing
  }

  /// The dimensions of the rows that may answer, whatever the region, with their words: what a template asks for.
  /// Dimensions and year of the query do not matter.
  package func conditions(for asked: FactorQuery) -> [FactorCondition] {
    let rows = [asked.category, asked.otherCategory].compactMap(\.self).flatMap { category in
      var query = asked
      query.category = dotted(category)
      return shelf(for: query).rows
    }
    return FactorCondition.all(of: rows.filter(\.isUsable)) { _ in true }
  }

  /// What stands near a query that nothing answers: rows not checked or without value, rows with other words, of
  /// later years, of other regions or other editions.
  private func explained(
    _ failure: FactorLookupFailure, rows: [EmissionFactor], chain: [String]
  ) -> FactorLookupFailure {
    var failure = failure
    let query = failure.query
    let given = given(query)
    let inReach = rows.filter { row in chain.contains { row.isIn($0) } }
    let agreeing = inReach.filter { $0.agrees(with: given) }
    failure.notUsable = agreeing.filter { !$0.isUsable && $0.holds(in: query.year) }
    failure.otherWords = inReach.filter { $0.isUsable && !$0.agrees(with: given) }
    failure.elsewhere = rows.filter { row in
      row.isUsable && row.agrees(with: given) && !chain.contains { row.isIn($0) }
    }
    let ofAnyEdition = self.rows(for: query, anyEdition: true).filter { row in
      row.isUsable && row.agrees(with: given) && chain.contains { row.isIn($0) }
    }
    failure.below = categoriesBelow(query) { row in
      row.agrees(with: given) && chain.contains { row.isIn($0) }
    }
    failure.otherYears = ofAnyEdition.filter { !$0.holds(in: query.year) }
    failure.otherEditions = ofAnyEdition.filter { row in
      !row.isOfProject && !editions.contains(row.edition) && row.holds(in: query.year)
    }
    return failure
  }
}

extension FactorLibrary {
  /// For which a default of the project's editions answers.
  private func categoriesBelow(_ query: FactorQuery, _ isWanted: (EmissionFactor) -> Bool) -> [String] {
    let rows = tables.named.tables(parameter: query.parameter, below: query.category)
      .flatMap { factors(inTable: $0) }.filter { row in
        row.parameter == query.parameter && row.isUsable && editions.contains(row.edition)
          && (query.gas == nil || row.gas == nil || row.gas == query.gas) && isWanted(row)
      }
    let codes = rows.flatMap(\.categories).filter {
      $0 != query.category && isAncestor(query.category, orEqualTo: $0)
    }
    return Set(codes).sorted()
  }
}

extension EmissionFactor {
  fileprivate func isIn(_ region: String) -> Bool { places.contains(region) }

  /// Whether no word of the query contradicts it.
  fileprivate func agrees(with given: DimensionWords) -> Bool {
    for (dimension, words) in dimensions {
      if let known = given[dimension], !known.contains(where: words.contains) { return false }
    }
    return true
  }

  /// Whether the query says a word on each of its dimensions.
  fileprivate func isDecided(by given: DimensionWords) -> Bool {
    dimensions.allSatisfy { dimension, _ in given[dimension] != nil }
  }

  fileprivate func matches(of given: DimensionWords) -> Int {
    dimensions.count { dimension, _ in given[dimension] != nil }
  }

  /// Levels of the most specific of its categories that the category lies in.
  fileprivate func depth(for category: String) -> Int {
    categories.filter { isAncestor($0, orEqualTo: category) }.map(\.utf8.count).max() ?? 0
  }
}
