import Equations
import Quantities

/// CO2 of all fuel that a country uses, from its supply: 2006 Guidelines Vol 2 Ch 6, Eq 6.1–6.4. A second estimate
/// of 1.A beside the sectoral approach, so it counts in no total. A row is one flow of a fuel.
///
/// Production of a secondary fuel does not count (Eq 6.3): its carbon came in with the primary fuel. Without it
/// apparent consumption may be negative, which is no mistake (p. 6.7).
enum ReferenceApproach {
  static let category = "memo.reference"
  /// Apparent consumption as energy, and what of it is excluded.
  static let energyStep = "AC"
  static let excludedStep = "AD"

  static let methods: [Method] = Basis.allCases.map { method($0) }

  enum Basis: String, CaseIterable {
    case energy
    case grossEnergy = "gross energy"
    case mass
    case volume

    /// Of the quantities of a row.
    var unit: String {
      switch self {
      case .energy, .grossEnergy: "TJ"
      case .mass: "t"
      case .volume: "m3"
      }
    }

    /// Step 2, conversion to energy on the net basis.
    func factor(_ m: MethodBuilder) -> Expression? {
      switch self {
      case .energy: nil
      // p. 6.7, footnote 2
      case .grossEnergy:
        1 - m.factor("gap", "NCV below GCV", "1", parameter: "NCV below GCV", by: .fuel, in: 0...1)
      case .mass: m.factor("NCV", "NCV", "GJ/t", by: .fuel)
      case .volume: m.factor("NCV", "NCV", "GJ/m3", by: .fuel)
      }
    }
  }

  private static func method(_ basis: Basis) -> Method {
    Method(
      "1.A reference approach (\(basis.rawValue))",
      "CO2 from fuel combustion by the supply of fuels, counted by \(basis.rawValue)", tier: "T1",
      categories: [category], factorsOf: "1.A", citation: "2006 Guidelines, Vol 2 Ch 6, Eq 6.1–6.4",
      when: basis == .grossEnergy ? ["heating value": "gross"] : [:],
      evidence: ["worked-pages/memo.reference-approach"]
    ) { m in
      let Q = m.activity("Q", "fuel supply", basis.unit, each: .supplyFlow)
      let sign = m.factor(
        "sign", "direction", "1", parameter: "direction", by: .fuel, each: .supplyFlow, in: -1...1)
      let x = m.factor(
        "x", "excluded share", "1", parameter: "excluded share", by: .fuel, each: .supplyFlow, in: 0...1)
      let conversion = basis.factor(m)
      let CC = m.factor("CC", "carbon content", "kg C/GJ", parameter: "carbon content", by: .fuel)
      let COF = m.factor(
        "COF", "oxidation factor", "1", parameter: "oxidation factor", by: .fuel, presence: .assumed(1),
        in: 0...1)
      func energy(_ amount: Expression) -> Expression { conversion.map { amount * $0 } ?? amount }

      let AC = m.step(energyStep, "6.2/6.3", energy(sum(Q * sign, over: .supplyFlow)), in: "TJ")
      let AD = m.step(excludedStep, "6.4", energy(sum(Q * x, over: .supplyFlow)), in: "TJ")
      let total = m.step("total carbon", "6.1", AC * CC, in: "Gg C")
      let excluded = m.step("excluded carbon", "6.4", AD * CC, in: "Gg C")
      m.emits(
        .carbonDioxide, ((total - excluded) * COF).as(.carbonDioxide, from: .carbon), origin: .ofTheFuel)
    }
  }
}
