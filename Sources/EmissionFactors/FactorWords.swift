/// The members of a list as the tables have them: the systems that the manure of a region goes to.
extension FactorLibrary {
  /// Words of a dimension for which the tables answer a query, in their order. Those of the first edition and the
  /// nearest region that answer, for shares of two tables make no whole; zeros are left out. Where nothing answers,
  /// the words by which somebody may ask.
  package func words(on dimension: String, of asked: FactorQuery) -> FactorWords {
    var query = asked
    query.category = dotted(asked.category)
    query.dimensions[dimension] = nil
    var known: [String] = []
    for row in shelf(for: query).rows {
      known += (row.dimensions[dimension] ?? []).filter { !known.contains($0) }
    }
    var found: [(word: String, answer: FoundFactor)] = []
    for word in known {
      query.dimensions[dimension] = word
      guard case .success(let answer) = lookup(query, explains: false) else { continue }
      found.append((word, answer))
    }
    guard let best = found.map({ rank($0.answer, query.region) }).min(by: <) else {
      return .unanswered(known)
    }
    return .found(found.filter { rank($0.answer, query.region) == best && $0.answer.value != 0 }.map(\.word))
  }

  /// The project's own before all editions, then the editions in their order, then the nearest region.
  private func rank(_ found: FoundFactor, _ region: String) -> (Int, Int) {
    let edition = found.factor.isOfProject ? -1 : editions.firstIndex(of: found.factor.edition) ?? .max
    return (edition, chain(from: region)?.firstIndex(of: found.link.region) ?? .max)
  }
}

package enum FactorWords: Sendable {
  case found([String])
  case unanswered([String])
}
