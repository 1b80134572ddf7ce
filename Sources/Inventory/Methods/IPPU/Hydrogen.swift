import Equations
import Quantities

/// 2.B.10 Hydrogen production, 2019 Refinement Vol 3 Ch 3, Eq 3.44–3.50: the 2006 tree has no node of its own.
///
/// The origin of the carbon is the row's: CO2 of biogenic feedstock is a memo item.
enum Hydrogen {
  static let methods: [Method] = [
    method("hydrogen", "Hydrogen production, by feedstock where known", "Eq 3.45, 3.46, 3.48, 3.50") { m in
      let HP = m.activity("HP", "hydrogen produced", "t H2")
      let FRF = m.factor(
        "FRF", "feedstock requirement", "GJ/t H2", parameter: "FR", by: .feedstock,
        of: ["feedstock": "unknown"])
      return m.step("FC", "3.45", HP * FRF)
    },
    method("feedstock of hydrogen", "Hydrogen production, by feedstock used", "Eq 3.44, 3.47, 3.49") { m in
      m.activity("FC", "feedstock used", "GJ")
    },
  ]

  private static func method(
    _ name: String, _ title: String, _ equations: String,
    _ feedstock: @escaping @Sendable (MethodBuilder) -> Expression
  ) -> Method {
    Method(
      "2.B.10 \(name)", title, tier: "T1", categories: ["2.B.10"], edition: "IPCC 2019",
      citation: "2019 Refinement, Vol 3 Ch 3, \(equations)", when: ["method": "hydrogen production"],
      evidence: ["worked-pages/2.B.10-hydrogen"]
    ) { m in
      let FC = feedstock(m)
      let CCF = m.factor("CCF", "carbon content", "t C/GJ", by: .feedstock, of: ["feedstock": "unknown"])
      let R = m.activity("RCO2", "recovered CO2", "t CO2", presence: .assumed(0))
      let SC = m.activity("SC", "solid carbon stored", "t C", presence: .assumed(0))
      let carbon = m.step("C", "3.49", FC * CCF, in: "t C")
      m.requires(SC <= carbon, "more solid carbon is stored than the feedstock holds")
      let formed = m.step("CO2 formed", "3.49", (carbon - SC).as(.carbonDioxide, from: .carbon))
      m.requires(R <= formed, "more CO2 is recovered than is formed")
      m.emits(.carbonDioxide, formed - R, origin: .ofTheFuel)
    }
  }
}
