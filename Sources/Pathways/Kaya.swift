import Inventory

/// A decomposition with its names: of a past, of a future, or between two scenarios.
package struct Breakdown: Sendable {
  package let factors: [String]
  package let effects: [Double]
  package let before: Double
  package let after: Double

  package var change: Double { after - before }
}

extension PathwayModel {
  /// Emissions as a product of drivers and what is emitted per unit of the last: population × (GDP/population) ×
  /// (energy/GDP) × (emissions/energy) is Kaya's identity for three drivers. Sectors are the parts that the last factor
  /// is summed over.
  /// - Parameter chain: names of drivers, the widest first; empty for sectors alone.
  package func breakdown(
    _ chain: [String], _ one: (book: EmissionBook, drivers: DriverValues, year: Int),
    _ other: (book: EmissionBook, drivers: DriverValues, year: Int), scope: Scope
  ) -> Breakdown? {
    func values(_ drivers: DriverValues, _ year: Int) -> [Double]? {
      var values: [Double] = []
      for name in chain {
        guard let value = drivers.value(of: name, in: year) else { return nil }
        values.append(value)
      }
      return values
    }
    guard let first = values(one.drivers, one.year), let last = values(other.drivers, other.year) else {
      return nil
    }
    func chained(_ values: [Double]) -> [Double] {
      values.indices.map { $0 == 0 ? values[0] : values[$0] / values[$0 - 1] }
    }
    let parts = Scope.sectors.map { sector -> Decomposition.Part in
      func factors(_ book: EmissionBook, _ year: Int, _ values: [Double]) -> [Double] {
        let part = scope == .total || scope == sector ? book.sum(sector, year) : 0
        return chained(values) + [part / (values.last ?? 1)]
      }
      return Decomposition.Part(
        before: factors(one.book, one.year, first), after: factors(other.book, other.year, last))
    }
    let names = chain.indices.map { $0 == 0 ? chain[0] : "\(chain[$0]) / \(chain[$0 - 1])" }
    return Breakdown(
      factors: names + [chain.last.map { "emissions / \($0)" } ?? "emissions"],
      effects: Decomposition.effects(parts), before: one.book.sum(scope, one.year),
      after: other.book.sum(scope, other.year))
  }
}
