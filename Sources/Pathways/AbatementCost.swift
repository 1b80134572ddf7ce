import Inventory
import Quantities

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
      let part = measure.actions.map { $0.part(in: year) }.max() ?? 0
      let spent = cost.annual * (level(wedges.to) - level(wedges.from)) * part
      let saved = -tonnes(wedges.values[index][position])
      return AbatementCost(
        measure: measure.name, year: year, abatement: saved, cost: spent,
        perTonne: saved > 0 ? spent / saved : nil, currency: cost.currency)
    }
    return costs.sorted { ($0.perTonne ?? .infinity) < ($1.perTonne ?? .infinity) }
  }
}
