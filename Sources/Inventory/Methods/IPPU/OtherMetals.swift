import Equations
import Quantities

/// 2.C.4 Magnesium, 2.C.5 Lead, 2.C.6 Zinc: 2006 Guidelines Vol 3 Ch 4, Eq 4.28–4.34; 2.C.7 Rare earths: 2019
/// Refinement Vol 3 Ch 4, Eq 4.35–4.37.
enum OtherMetals {
  static let methods: [Method] = magnesium + [lead, zinc] + rareEarths

  private static let magnesium: [Method] = [
    Method(
      "2.C.4 primary magnesium", "Primary magnesium, CO2 of dolomite or magnesite", tier: "T1",
      categories: ["2.C.4"], citation: "2006 Guidelines, Vol 3 Ch 4, Eq 4.28–4.29",
      evidence: ["worked-pages/2.C.4-7-other-metals"]
    ) { m in
      let P = m.activity("P", "magnesium produced", "t primary Mg")
      let EF = m.factor(
        "EF_CO2", "EF CO2", "t CO2/t primary Mg", parameter: "EF", gas: .carbonDioxide, by: .carbonate)
      m.emits(.carbonDioxide, P * EF)
    },
    Method(
      "2.C.4 magnesium casting", "Magnesium casting under SF6", tier: "T1", categories: ["2.C.4"],
      citation: "2006 Guidelines, Vol 3 Ch 4, Eq 4.30", when: ["method": "casting"],
      evidence: ["worked-pages/2.C.4-7-other-metals"]
    ) { m in
      let MG = m.activity("MGc", "magnesium cast", "t Mg casting")
      let EF = m.factor(
        "EF_SF6", "EF SF6", "kg SF6/t Mg casting", parameter: "EF", gas: .sulphurHexafluoride)
      m.emits(.sulphurHexafluoride, MG * EF)
    },
    Method(
      "2.C.4 SF6 consumption", "Magnesium smelters and foundries, by SF6 used", tier: "T2",
      categories: ["2.C.4"], citation: "2006 Guidelines, Vol 3 Ch 4, Eq 4.31",
      when: ["method": "SF6 consumption"], evidence: ["worked-pages/2.C.4-7-other-metals"]
    ) { m in
      m.emits(.sulphurHexafluoride, m.activity("CSF6", "SF6 used", "t SF6"))
    },
  ]

  private static let lead = smelting("2.C.5 lead", "Lead, by furnace", "2.C.5", "4.32", "lead")
  private static let zinc = smelting("2.C.6 zinc", "Zinc, by process", "2.C.6", "4.33–4.34", "zinc")

  /// A row of an unknown process has the default for the mix of the world.
  private static func smelting(
    _ id: String, _ title: String, _ category: String, _ equation: String, _ metal: String
  ) -> Method {
    Method(
      id, title, tier: "T1", categories: [category],
      citation: "2006 Guidelines, Vol 3 Ch 4, Eq \(equation)",
      evidence: ["worked-pages/2.C.4-7-other-metals"]
    ) { m in
      let P = m.activity("P", "\(metal) produced", "t \(metal)")
      let EF = m.factor(
        "EF_CO2", "EF CO2", "t CO2/t \(metal)", parameter: "EF", gas: .carbonDioxide, by: .process)
      m.emits(.carbonDioxide, P * EF)
    }
  }

  private static let rareEarths: [Method] = [
    Method(
      "2.C.7 rare earths", "Rare earth metals and alloys by electrolysis", tier: "T1",
      categories: ["2.C.7"], edition: "IPCC 2019", citation: "2019 Refinement, Vol 3 Ch 4, Eq 4.35, 4.37",
      evidence: ["worked-pages/2.C.4-7-other-metals"]
    ) { m in
      let MP = m.activity("MP", "rare earth metal produced", "t RE metal")
      let AW = m.activity("AWi", "atomic weight", "g/mol", presence: .assumed(144.24), in: 1...300)
      let EF = m.factor("EF_CO2", "EF CO2", "t CO2/t RE metal", parameter: "EF", gas: .carbonDioxide)
      m.emits(.carbonDioxide, EF * (m.constant(144.24, "g/mol") / AW) * MP)
      emitFluorocarbons(m, MP)
    },
    Method(
      "2.C.7 anode consumption", "Rare earth metals and alloys by anode consumption", tier: "T3",
      categories: ["2.C.7"], edition: "IPCC 2019", citation: "2019 Refinement, Vol 3 Ch 4, Eq 4.36–4.37",
      when: ["method": "anode consumption"], evidence: ["worked-pages/2.C.4-7-other-metals"]
    ) { m in
      let MP = m.activity("MP", "rare earth metal produced", "t RE metal")
      let NAC = m.activity("NAC", "net anode consumption", "t anode/t RE metal")
      let impurities = m.activity("Impa", "impurities of anodes", "%", in: 0...100)
      let C = NAC * MP * (1 - impurities) * m.constant(1, "t C/t anode")
      m.emits(.carbonDioxide, C.as(.carbonDioxide, from: .carbon))
      emitFluorocarbons(m, MP)
    },
  ]

  private static func emitFluorocarbons(_ m: MethodBuilder, _ MP: Expression) {
    for gas in [Gas.tetrafluoromethane, .hexafluoroethane, .octafluoropropane] {
      let EF = m.factor(
        "EF_\(gas)", "EF \(gas)", "g \(gas)/t RE metal", parameter: "EF", gas: gas, by: .rareEarth)
      m.emits(gas, MP * EF)
    }
  }
}
