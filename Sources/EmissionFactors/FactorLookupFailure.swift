import Quantities

/// Why no single row answers a query, and what stands near it.
package struct FactorLookupFailure: Error, Sendable {
  /// With the words as the tables write them, where they are known.
  package let query: FactorQuery
  package let reason: Reason
  /// The rows between which the query does not decide.
  package let candidates: [EmissionFactor]
  /// Rows that agree and are not checked yet, or have no value.
  package internal(set) var notUsable: [EmissionFactor] = []
  /// Rows that hold in other years.
  package internal(set) var otherYears: [EmissionFactor] = []
  /// Rows with other words.
  package internal(set) var otherWords: [EmissionFactor] = []
  /// Rows of regions outside the chain.
  package internal(set) var elsewhere: [EmissionFactor] = []
  /// Rows of editions that the project does not name.
  package internal(set) var otherEditions: [EmissionFactor] = []

  /// Categories below that of the query for which the tables have an answer.
  package internal(set) var below: [String] = []

  init(query: FactorQuery, reason: Reason, candidates: [EmissionFactor]) {
    self.query = query
    self.reason = reason
    self.candidates = candidates
  }

  package enum Reason: Sendable, Hashable {
    case unknownParameter(String?)
    case unknownRegion(String?)
    case unknownWord(dimension: String, word: String, suggestion: String?)
    /// The query lacks dimensions by which rows differ.
    case missingDimensions([FactorCondition])
    /// Several rows answer alike.
    case ambiguous
    case nothing
  }

  /// The name of the diagnostic.
  package var name: String {
    switch reason {
    case .unknownParameter: "unknown-parameter"
    case .unknownRegion: "unknown-region"
    case .unknownWord: "unknown-word"
    case .missingDimensions: "missing-condition"
    case .ambiguous: "ambiguous-factor"
    case .nothing: "no-factor"
    }
  }

  /// One sentence without a full stop.
  package var message: String {
    switch reason {
    case .unknownParameter: "unknown parameter “\(query.parameter)”"
    case .unknownRegion: "unknown region “\(query.region)”"
    case .unknownWord(let dimension, let word, _): "unknown \(dimension) “\(word)”"
    case .missingDimensions(let missing):
      "\(subject) depends on the \(missing.map(\.dimension).joined(separator: " and the "))"
    case .ambiguous: "\(candidates.count) factors answer alike for \(subject)"
    case .nothing: "no factor for \(subject)"
    }
  }

  /// What to do, one line each.
  package var help: String {
    let lines: [String]
    switch reason {
    case .unknownParameter(let near), .unknownRegion(let near), .unknownWord(_, _, let near):
      lines = [near.map { "did you mean \($0)?" } ?? "see the tables of emission-factors/vocabulary"]
    case .missingDimensions(let missing):
      lines = missing.map { "\($0.dimension) is one of: \(Self.list($0.words))" }
    case .ambiguous:
      lines = candidates.prefix(8).map(Self.line)
    case .nothing:
      lines = nearby.isEmpty ? ["put a row with the factor into the project's own factors.csv"] : nearby
    }
    return lines.joined(separator: "\n")
  }

  private var nearby: [String] {
    var lines: [String] = []
    if !below.isEmpty { lines.append("the category may be \(Self.list(below)): the tables tell these apart") }
    for row in notUsable.prefix(3) {
      lines.append(
        (row.value == nil ? "the source gives no value: " : "not checked yet, so no default: ")
          + Self.line(row))
    }
    if let years {
      let sources = Set(otherYears.map(\.edition)).sorted().joined(separator: " or ")
      lines.append("it is published for \(years) (\(sources))")
    }
    let editions = Set(otherEditions.map(\.edition)).sorted()
    if !editions.isEmpty {
      lines.append("the project may name the edition \(editions.joined(separator: " or "))")
    }
    for (dimension, word) in query.dimensions.sorted(by: { $0.key < $1.key }) {
      var words: [String] = []
      for row in otherWords {
        for other in row.dimensions[dimension] ?? [] where !words.contains(other) && other != word {
          words.append(other)
        }
      }
      if !words.isEmpty { lines.append("other \(dimension): \(Self.list(words))") }
    }
    let places = Set(elsewhere.flatMap(\.regions)).sorted()
    if !places.isEmpty { lines.append("there are rows for \(Self.list(places))") }
    return lines
  }

  /// `2021–2023`; `2021 and later` for a row that has no end.
  private var years: String? {
    var spans: [(Int?, Int?)] = []
    for row in otherYears.sorted(by: { ($0.validFrom ?? 0) < ($1.validFrom ?? 0) }) {
      // A year that follows the last one lengthens its span.
      if let last = spans.last?.1, let from = row.validFrom, from <= last + 1, let to = row.validTo {
        spans[spans.count - 1].1 = max(last, to)
      } else {
        spans.append((row.validFrom, row.validTo))
      }
    }
    let texts = spans.map { from, to in
      switch (from, to) {
      case (let from?, let to?): from == to ? "\(from)" : "\(from)–\(to)"
      case (let from?, nil): "\(from) and later"
      case (nil, let to?): "\(to) and earlier"
      case (nil, nil): "every year"
      }
    }
    return texts.isEmpty ? nil : texts.joined(separator: ", ")
  }

  private var subject: String {
    var text = query.parameter
    if let gas = query.gas { text += " of \(gas)" }
    text += " in \(query.category), \(query.region), \(query.year)"
    for (dimension, word) in query.dimensions.sorted(by: { $0.key < $1.key }) {
      text += ", \(dimension) \(word)"
    }
    for word in query.ofRegion {
      text += ", \(word.dimension) \(word.words.joined(separator: " or ")) (of \(word.region))"
    }
    return text
  }

  private static func list(_ words: [String]) -> String {
    let shown = words.prefix(12).joined(separator: ", ")
    return words.count > 12 ? "\(shown)… (\(words.count) in all)" : shown
  }

  private static func line(_ row: EmissionFactor) -> String {
    let words = row.dimensions.sorted { $0.key < $1.key }.map {
      "\($0.key) \($0.value.joined(separator: "|"))"
    }
    let value = row.value.map { "\($0) \(row.unitText)" } ?? row.unitText
    return (["\(row.id): \(value)", row.edition] + words).joined(separator: ", ")
  }
}
