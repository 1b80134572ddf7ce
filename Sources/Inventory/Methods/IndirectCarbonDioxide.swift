import Equations
import Quantities

/// CO2 that forms in the air from other gases: 2006 Guidelines Vol 1 Ch 7 Box 7.2; 2019 Refinement Sec 7.2.1.5 with
/// the oxidation factor OF. For fugitive emissions, industry and solvents; carbon of burned fuel (1.A) is in its CO2
/// factor already, and what a carbon balance counts as CO2 must not be given here again.
enum IndirectCarbonDioxide {
  static let methods: [Method] = [
    method(.methane, "methane emitted") { m, E in E.as(.carbonDioxide, from: .methane) },
    method(.carbonMonoxide, "carbon monoxide emitted") { m, E in
      E.as(.carbonDioxide, from: .carbonMonoxide)
    },
    method(.volatileOrganicCompounds, "NMVOC emitted") { m, E in
      let C = m.factor("C", "carbon of NMVOC", "t C/t NMVOC", parameter: "NMVOC carbon", in: 0...1)
      return (E * C).as(.carbonDioxide, from: .carbon)
    },
  ]

  private static func method(
    _ gas: Gas, _ name: String, _ oxidised: @escaping @Sendable (MethodBuilder, Expression) -> Expression
  ) -> Method {
    Method(
      "indirect CO2 of \(gas)", "CO2 that forms in the air from \(gas)", tier: "T1",
      categories: ["1.B", "2"], citation: "2006 Guidelines, Vol 1 Ch 7, Box 7.2",
      when: ["method": "indirect CO2 of \(gas)"], evidence: ["worked-pages/indirect-co2"]
    ) { m in
      let E = m.activity("Emissions", name, "t \(gas)")
      let OF = m.activity("OF", "share oxidised", "1", presence: .assumed(1), in: 0...1)
      m.emits(.carbonDioxide, oxidised(m, E) * OF)
    }
  }
}
