import Equations
package import Inventory

/// An emission as booked: what variances and draws are made of.
package struct Outcome: Sendable {
  package let category: Int
  package let region: String
  package let year: Int
  package let source: String
  package let gas: BookedGas
  let fuel: FuelClass?
  fileprivate(set) var gwpDraw: Int
}

/// An evaluation with the causes behind its numbers.
struct ModelEvaluation {
  let compiled: CompiledMethod
  let category: Int
  let region: String
  let source: String
  let memberCount: Int
  let years: [Year]

  struct Year {
    let year: Int
    /// By input; members in the order of the lane.
    let terms: [[Term]]
    let handedOver: Set<Int>
    let results: [Result]
    let isBooked: Bool
  }

  struct Result {
    let emission: Int
    /// To CO2 equivalents in the unit of the results.
    let factor: Double
    let outcome: Int
  }
}

extension ModelEvaluation {
  /// Whether it is another in later years, which do not depend on the earlier ones.
  func goesOn(from other: ModelEvaluation) -> Bool {
    guard compiled === other.compiled, memberCount == other.memberCount, category == other.category,
      let first = years.first?.year, let last = other.years.last?.year, first > last
    else { return false }
    return region == other.region && source == other.source && !compiled.method.remembers
  }

  /// The first of its years.
  func prefix(_ count: Int) -> ModelEvaluation {
    if count == years.count { return self }
    return ModelEvaluation(
      compiled: compiled, category: category, region: region, source: source, memberCount: memberCount,
      years: Array(years.prefix(count)))
  }
}

/// Emissions from elsewhere: a value times what its activity data and its factor may be.
struct ModelReported {
  let outcome: Int
  let value: Double
  let factors: [Term]
  let moved: MovedNumber?
}

// MARK: - With some of it certain

extension Outcome {
  var withCertainGWP: Outcome {
    var outcome = self
    outcome.gwpDraw = -1
    return outcome
  }
}

extension ModelEvaluation {
  /// - Parameter varies: by draw; the numbers of others are their estimates.
  func keeping(_ varies: [Bool]) -> ModelEvaluation {
    func kept(_ term: Term) -> Term { term.draw >= 0 && !varies[term.draw] ? Term(term.value) : term }
    return ModelEvaluation(
      compiled: compiled, category: category, region: region, source: source, memberCount: memberCount,
      years: years.map { year in
        Year(
          year: year.year, terms: year.terms.map { $0.map(kept) }, handedOver: year.handedOver,
          results: year.results, isBooked: year.isBooked)
      })
  }
}

extension ModelReported {
  func keeping(_ varies: [Bool]) -> ModelReported {
    ModelReported(
      outcome: outcome, value: value, factors: factors.filter { varies[$0.draw] }, moved: moved)
  }
}
