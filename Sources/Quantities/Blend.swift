/// A refrigerant blend by mass shares (2006 Guidelines Vol 3 Table 7.8; ASHRAE 34).
package struct Blend: Hashable, Sendable {
  package let id: String
  package let components: [Component]

  package struct Component: Hashable, Sendable {
    package let gas: Gas
    /// Fraction of the mass of the blend.
    package let share: Double

    package init(_ gas: Gas, share: Double) {
      self.gas = gas
      self.share = share
    }
  }

  /// Nil unless the shares are positive, name each gas once and add up to 1 within 0.0005 (tables print three digits).
  package init?(id: String, components: [Component]) {
    let total = components.reduce(0) { $0 + $1.share }
    guard components.allSatisfy({ $0.share > 0 }), (total - 1).magnitude <= 0.0005,
      Set(components.map(\.gas)).count == components.count
    else { return nil }
    self.id = id
    self.components = components
  }

  /// The masses of the single gases in a mass of the blend, in the order of the table, in the same unit.
  package func resolve(_ mass: Double) -> [(gas: Gas, mass: Double)] {
    components.map { ($0.gas, mass * $0.share) }
  }

  /// The GWP by mass shares. A component without a value counts nothing and is listed: a missing GWP is no
  /// error for an HFO or a hydrocarbon, but a reader must see it.
  package func gwp(in set: GWPSet) -> (value: Double, missing: [Gas]) {
    let missing = components.filter { set.value(for: $0.gas) == nil }.map(\.gas)
    let value = components.reduce(0) { $0 + $1.share * (set.value(for: $1.gas) ?? 0) }
    return (value, missing)
  }

  /// Whether a name means this blend: `R-410A`, `R410a`, `HFC-410A`.
  package func isNamed(_ name: String) -> Bool { Blend.key(name) == Blend.key(id) }

  private static func key(_ name: String) -> String {
    let plain = name.lowercased().filter { $0.isLetter || $0.isNumber || $0 == "." }
    return plain.hasPrefix("hfc") ? "r" + plain.dropFirst(3) : plain
  }
}
