import Inventory
import Quantities
import Uncertainty

/// What a measure costs for each tonne that it saves, jointly with all others.
package struct AbatementCost: Sendable {
  package let measure: String
  package let year: Int
  /// Saved in the year, in tonnes of CO2 equivalents.
  package let abatement: Double
  /// In the year, in `currency`.
  package let cost: Double
  /// Nil where nothing is saved.
  package let perTonne: Double?
  /// The 95 % interval of `perTonne`; nil where the cost is certain.
  package let interval: ClosedRange<Double>?
  package let currency: String

  /// In the last year, the cheapest first; measures without a cost are left out.
  package static func costs(_ model: PathwayModel, _ wedges: Wedges, in year: Int? = nil) -> [AbatementCost] {
    let year = year ?? wedges.years.upperBound
    guard let tonne = try? Unit(parsing: "t"), let tonnes = model.context.massUnit.conversion(to: tonne)
    else {
      return []
    }
    let position = year - wedges.years.lowerBound
    let costs = wedges.names.indices.compactMap { index -> AbatementCost? in
      guard let measure = model.measures.named(wedges.names[index]), let cost = measure.cost else {
        return nil
      }
      func level(_ story: Storyline) -> Double {
        story.levels.first { $0.measure == measure.name }?.level ?? 0
      }
      let part = measure.actions.map { $0.rollout.part(in: year) }.max() ?? 0
      let share = (level(wedges.to) - level(wedges.from)) * part
      let spent = cost.annual * share
      let saved = -tonnes(wedges.values[index][position])
      return AbatementCost(
        measure: measure.name, year: year, abatement: saved, cost: spent,
        perTonne: saved > 0 ? spent / saved : nil,
        interval: saved > 0 ? cost.interval(of: measure.name, times: share / saved) : nil,
        currency: cost.currency)
    }
    return costs.sorted { ($0.perTonne ?? .infinity) < ($1.perTonne ?? .infinity) }
  }
}

extension MeasureCost {
  /// The middle 95 % of 1,024 draws of capital, running cost and saving, each by itself.
  fileprivate func interval(of measure: String, times factor: Double) -> ClosedRange<Double>? {
    if capitalRange == nil, runningRange == nil, savingRange == nil { return nil }
    let draws = NamedDraws(seed: 1)
    func drawn(_ name: String, _ value: Double, _ range: NumberRange?) -> [Double] {
      draws.uniforms("\(name) \(measure)", from: 0).map { range?.quantile($0) ?? value }
    }
    let capital = drawn("capital", capital, capitalRange)
    let running = drawn("running", running, runningRange)
    let saving = drawn("saving", saving, savingRange)
    let annual = capital.indices.map {
      (capital[$0] * recoveryFactor + running[$0] - saving[$0]) * factor
    }
    let ends = ScenarioDraws.percentiles(annual, [0.025, 0.975])
    guard let lower = ends[0], let upper = ends[1] else { return nil }
    return lower...upper
  }
}
