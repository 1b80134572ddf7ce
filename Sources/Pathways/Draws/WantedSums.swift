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

}

/// The sums that emissions go to.
struct SumParts {
  private let context: InventoryContext
  private let keys: [WantedSums.Key]
  private let byYear: [Int: [Int]]
  private let sets: [GWPEdition: GWPSet]
  private var known: [Emission: [SumPart]] = [:]

  private struct Emission: Hashable {
    let category: Int
    let gas: BookedGas
    let year: Int
  }

  init(_ wanted: WantedSums, _ context: InventoryContext, _ sets: [GWPEdition: GWPSet]) {
    self.context = context
    self.sets = sets
    keys = wanted.keys
    byYear = Dictionary(grouping: wanted.keys.indices) { wanted.keys[$0].year }
  }

  mutating func parts(_ category: Int, _ gas: BookedGas, _ year: Int) -> [SumPart] {
    let emission = Emission(category: category, gas: gas, year: year)
    if let parts = known[emission] { return parts }
    let code = context.tree.categories[category].guideline
    let parts = (byYear[year] ?? []).compactMap { index -> SumPart? in
      let key = keys[index]
      guard key.scope.takes(code), key.scope.gases?.contains(gas.gas) ?? true else { return nil }
      guard let edition = key.edition else { return SumPart(sum: index, weight: 1) }
      guard let own = context.gwp(of: gas), own != 0,
        let other = sets[edition]?.value(for: gas.gas, origin: gas.origin)
      else { return nil }
      return SumPart(sum: index, weight: other / own)
    }
    known[emission] = parts
    return parts
  }
}
