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
  private let sets: [GWPEdition: GWPSet]
  /// What sums of several years have in common.
  private var kinds: [Kind] = []
  /// The sums of a year, each with its place among the kinds.
  private var byYear: [Int: [(sum: Int, kind: Int)]] = [:]
  private var places: [Emission: Int] = [:]
  private var known: [Parts] = []
  /// Emissions of a source follow each other.
  private var latest: (emission: Emission, place: Int)?

  private struct Kind: Hashable {
    let scope: Scope
    let edition: GWPEdition?
  }

  private struct Emission: Hashable {
    let category: Int
    let gas: BookedGas
  }

  private struct Parts {
    /// By kind of sum; nil for one that does not take the emission.
    let weights: [Double?]
    var byYear: [Int: [SumPart]] = [:]
  }

  init(_ wanted: WantedSums, _ context: InventoryContext, _ sets: [GWPEdition: GWPSet]) {
    self.context = context
    self.sets = sets
    var numbers: [Kind: Int] = [:]
    for (sum, key) in wanted.keys.enumerated() {
      let kind = Kind(scope: key.scope, edition: key.edition)
      if numbers[kind] == nil {
        numbers[kind] = kinds.count
        kinds.append(kind)
      }
      byYear[key.year, default: []].append((sum, numbers[kind] ?? 0))
    }
  }

  mutating func parts(_ category: Int, _ gas: BookedGas, _ year: Int) -> [SumPart] {
    guard let sums = byYear[year] else { return [] }
    let emission = Emission(category: category, gas: gas)
    let place = latest.flatMap { $0.emission == emission ? $0.place : nil } ?? place(of: emission)
    latest = (emission, place)
    if let parts = known[place].byYear[year] { return parts }
    let weights = known[place].weights
    let parts = sums.compactMap { sum, kind in weights[kind].map { SumPart(sum: sum, weight: $0) } }
    known[place].byYear[year] = parts
    return parts
  }

  private mutating func place(of emission: Emission) -> Int {
    if let place = places[emission] { return place }
    places[emission] = known.count
    known.append(Parts(weights: kinds.map { weight(emission, $0) }))
    return known.count - 1
  }

  private func weight(_ emission: Emission, _ kind: Kind) -> Double? {
    let gas = emission.gas
    guard kind.scope.takes(context.tree.categories[emission.category].guideline),
      kind.scope.gases?.contains(gas.gas) ?? true
    else { return nil }
    guard let edition = kind.edition else { return 1 }
    guard let own = context.gwp(of: gas), own != 0,
      let other = sets[edition]?.value(for: gas.gas, origin: gas.origin)
    else { return nil }
    return other / own
  }
}
