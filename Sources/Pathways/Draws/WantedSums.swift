import Inventory
package import Quantities
import Uncertainty

/// Which figures are kept of every draw: scopes by year, some of them in another GWP set.
package struct WantedSums: Sendable {
  struct Key: Hashable {
    let scope: Scope
    let year: Int
    /// Nil for that of the inventory.
    let edition: GWPEdition?
  }

  private(set) var keys: [Key] = []
  private var places: [Key: Int] = [:]
  /// Drivers that targets divide by, with the year.
  private(set) var drivers: [DriverYear] = []

  struct DriverYear: Hashable {
    let driver: String
    let year: Int
  }

  package init() {}

  package mutating func add(_ scope: Scope, _ years: some Sequence<Int>, in edition: GWPEdition? = nil) {
    for year in years {
      let key = Key(scope: scope, year: year, edition: edition)
      if places[key] != nil { continue }
      places[key] = keys.count
      keys.append(key)
    }
  }

  func place(_ scope: Scope, _ year: Int, in edition: GWPEdition?) -> Int? {
    places[Key(scope: scope, year: year, edition: edition)]
  }

  /// What it takes to tell whether a target is met.
  package mutating func add(_ target: Target, _ model: PathwayModel) {
    guard let scope = target.scope, model.years.contains(target.year) else { return }
    let own = model.context.gwp.edition
    let edition = target.gwp.flatMap { $0 == own ? nil : $0 }
    switch target.kind {
    case .peakBy: add(scope, model.years, in: edition)
    case .budget: add(scope, model.years.lowerBound...target.year, in: edition)
    default:
      add(scope, [target.year, model.years.lowerBound] + [target.baseYear].compactMap(\.self), in: edition)
    }
    if target.kind == .intensity { drivers.append(DriverYear(driver: target.driver, year: target.year)) }
  }

  /// By outcome of a model: the sums that it goes to.
  func parts(_ model: UncertaintyModel, _ sets: [GWPEdition: GWPSet]) -> [[SumPart]] {
    let byYear = Dictionary(grouping: keys.indices) { keys[$0].year }
    let tree = model.context.tree
    return model.outcomes.map { outcome in
      let code = tree.categories[outcome.category].guideline
      return (byYear[outcome.year] ?? []).compactMap { index -> SumPart? in
        let key = keys[index]
        guard key.scope.takes(code), key.scope.gases?.contains(outcome.gas.gas) ?? true else { return nil }
        guard let edition = key.edition else { return SumPart(sum: index, weight: 1) }
        guard let own = model.context.gwp(of: outcome.gas), own != 0,
          let other = sets[edition]?.value(for: outcome.gas.gas, origin: outcome.gas.origin)
        else { return nil }
        return SumPart(sum: index, weight: other / own)
      }
    }
  }
}
