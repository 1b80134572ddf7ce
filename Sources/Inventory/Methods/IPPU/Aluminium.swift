import Equations
import Quantities

/// 2.C.3 Aluminium, carbon dioxide and the default method: 2006 Guidelines Vol 3 Ch 4, Eq 4.20–4.25;
/// low voltage anode effects and alumina by sintering are new in the 2019 Refinement.
enum Aluminium {
  private static let pages = ["worked-pages/2.C.3-aluminium"]
  private static let newPages = ["worked-pages/2.C.3-aluminium-2019"]

  static let methods: [Method] = [
    Method(
      "2.C.3 aluminium", "Primary aluminium, CO2 and PFCs", tier: "T1", categories: ["2.C.3"],
      citation: "2006 Guidelines, Vol 3 Ch 4, Eq 4.20, 4.25", evidence: pages
    ) { m in
      let MP = metal(m)
      emitCarbonDioxide(m, MP)
      emitFluorocarbons(m, MP)
    },
    Method(
      "2.C.3 aluminium (2019)", "Primary aluminium, CO2 and PFCs of high and low voltage anode effects",
      tier: "T1", categories: ["2.C.3"], edition: "IPCC 2019",
      citation: "2019 Refinement, Vol 3 Ch 4, Eq 4.20, 4.24a, 4.25, 4.27c", evidence: newPages
    ) { m in
      let MP = metal(m)
      emitCarbonDioxide(m, MP)
      emitAnodeEffects(m, MP)
    },
    Method(
      "2.C.3 CO2 only", "Primary aluminium, CO2 alone", tier: "T1", categories: ["2.C.3"],
      citation: "2006 Guidelines, Vol 3 Ch 4, Eq 4.20", when: ["method": "CO2 only"], evidence: pages
    ) { m in emitCarbonDioxide(m, metal(m)) },
    Method(
      "2.C.3 PFC only", "Primary aluminium, PFCs alone", tier: "T1", categories: ["2.C.3"],
      citation: "2006 Guidelines, Vol 3 Ch 4, Eq 4.25", when: ["method": "PFC only"], evidence: pages
    ) { m in emitFluorocarbons(m, metal(m)) },
    Method(
      "2.C.3 PFC only (2019)", "Primary aluminium, PFCs of high and low voltage anode effects", tier: "T1",
      categories: ["2.C.3"], edition: "IPCC 2019",
      citation: "2019 Refinement, Vol 3 Ch 4, Eq 4.24a, 4.25, 4.27c", when: ["method": "PFC only"],
      evidence: newPages
    ) { m in emitAnodeEffects(m, metal(m)) },
    prebaked, pitchVolatiles, packingCoke, paste,
    Method(
      "2.C.3 alumina", "Alumina by sintering; lime made for it is 2.A.2", tier: "T1",
      categories: ["2.C.3"], edition: "IPCC 2019", citation: "2019 Refinement, Vol 3 Ch 4, Eq 4.27g",
      when: ["method": "alumina"], evidence: newPages
    ) { m in
      let M = m.activity("M", "alumina produced", "t alumina")
      let S = m.activity("S", "share sintered", "1", presence: .assumed(1), in: 0...1)
      let EF = m.factor(
        "EF_Sint", "EF CO2", "t CO2/t alumina", parameter: "EF", gas: .carbonDioxide, by: .process)
      m.emits(.carbonDioxide, M * S * EF)
    },
  ]

  static func metal(_ m: MethodBuilder) -> Expression { m.activity("MP", "aluminium produced", "t Al") }

  private static func emitCarbonDioxide(_ m: MethodBuilder, _ MP: Expression) {
    let EF = m.factor(
      "EF_CO2", "EF CO2", "t CO2/t Al", parameter: "EF", gas: .carbonDioxide, by: .process)
    m.emits(.carbonDioxide, MP * EF)
  }

  private static func emitFluorocarbons(_ m: MethodBuilder, _ MP: Expression) {
    for gas in [Gas.tetrafluoromethane, .hexafluoroethane] {
      let EF = m.factor(
        "EF_\(gas)", "EF \(gas)", "kg \(gas)/t Al", parameter: "EF", gas: gas, by: .process)
      m.emits(gas, MP * EF)
    }
  }

  private static func emitAnodeEffects(_ m: MethodBuilder, _ MP: Expression) {
    func high(_ gas: Gas) -> Expression {
      m.factor(
        "HVAE EF_\(gas)", "EF \(gas) of high voltage anode effects", "kg \(gas)/t Al",
        parameter: "EF HVAE", gas: gas, by: .process)
    }
    m.emits(.tetrafluoromethane, MP * (high(.tetrafluoromethane) + lowVoltage(m)))
    m.emits(.hexafluoroethane, MP * high(.hexafluoroethane))
  }

  /// Table 4.15 has none where the factor of high voltage anode effects holds the low ones too.
  static func lowVoltage(_ m: MethodBuilder, _ presence: Input.Presence = .assumed(0)) -> Expression {
    m.factor(
      "LVAE EF_CF4", "EF CF4 of low voltage anode effects", "kg CF4/t Al", parameter: "EF LVAE",
      gas: .tetrafluoromethane, by: .process, presence: presence)
  }
}

// MARK: - Carbon of anodes and paste

extension Aluminium {
  private static func carbon(
    _ id: String, _ title: String, _ equation: String, _ word: String,
    _ declare: @escaping @Sendable (MethodBuilder) -> Void
  ) -> Method {
    Method(
      id, title, tier: "T2", categories: ["2.C.3"],
      citation: "2006 Guidelines, Vol 3 Ch 4, Eq \(equation)", when: ["method": word], evidence: pages,
      declare)
  }

  private static func impurity(_ m: MethodBuilder, _ symbol: String, _ name: String) -> Expression {
    m.factor(symbol, name, "%", in: 0...100)
  }

  private static let prebaked = carbon(
    "2.C.3 prebaked anodes", "CO2 of prebaked anodes", "4.21", "prebaked anodes"
  ) { m in
    let MP = metal(m)
    let NAC = m.activity("NAC", "net anode consumption", "t C/t Al")
    let Sa = impurity(m, "Sa", "sulphur in anodes")
    let ash = impurity(m, "Asha", "ash in anodes")
    m.emits(.carbonDioxide, (NAC * MP * (1 - Sa - ash)).as(.carbonDioxide, from: .carbon))
  }

  private static let pitchVolatiles = carbon(
    "2.C.3 pitch volatiles", "CO2 of pitch volatiles burnt when anodes are baked", "4.22",
    "pitch volatiles"
  ) { m in
    let GA = m.activity("GA", "green anodes", "t")
    let BA = m.activity("BA", "baked anodes", "t")
    let Hw = m.factor("Hw", "hydrogen in green anodes", "t H/t", in: 0...1)
    let WT = m.factor("WT", "waste tar", "t/t", by: .anodeFurnace, in: 0...1)
    m.requires(BA <= GA, "more anodes are baked than were green")
    let burnt = m.step("volatiles", "4.22", GA * (1 - Hw.number(in: "t H/t") - WT) - BA)
    m.requires(0 <= burnt.number(in: "t"), "no volatiles are left to burn")
    m.emits(.carbonDioxide, (burnt * m.constant(1, "t C/t")).as(.carbonDioxide, from: .carbon))
  }

  private static let packingCoke = carbon(
    "2.C.3 packing coke", "CO2 of packing coke of bake furnaces", "4.23", "packing coke"
  ) { m in
    let BA = m.activity("BA", "baked anodes", "t baked anode")
    let PCC = m.factor("PCC", "packing coke", "t/t baked anode")
    let S = impurity(m, "Spc", "sulphur in packing coke")
    let ash = impurity(m, "Ashpc", "ash in packing coke")
    let C = PCC * BA * (1 - S - ash) * m.constant(1, "t C/t")
    m.emits(.carbonDioxide, C.as(.carbonDioxide, from: .carbon))
  }

  private static let paste = carbon(
    "2.C.3 paste", "CO2 of paste of Søderberg cells", "4.24", "paste"
  ) { m in
    let MP = metal(m)
    let PC = m.activity("PC", "paste consumption", "t/t Al")
    let CSM = m.factor("CSM", "cyclohexane soluble matter", "kg/t Al", by: .process)
    let BC = m.factor("BC", "binder in paste", "%", by: .paste, in: 0...100)
    let pitch = [
      impurity(m, "Sp", "sulphur in pitch"), impurity(m, "Ashp", "ash in pitch"),
      impurity(m, "Hp", "hydrogen in pitch"),
    ]
    let coke = [impurity(m, "Sc", "sulphur in coke"), impurity(m, "Ashc", "ash in coke")]
    let CD = m.factor("CD", "carbon in skimmed dust", "t C/t Al")
    let used = m.step("PC×MP", "4.24", PC * MP)
    let binder = m.step("binder loss", "4.24", BC * used * (pitch[0] + pitch[1] + pitch[2]))
    let loss = m.step("coke loss", "4.24", (1 - BC) * used * (coke[0] + coke[1]))
    let mass = used - CSM * MP - binder - loss
    let C = m.step("C", "4.24", mass * m.constant(1, "t C/t") - MP * CD)
    m.emits(.carbonDioxide, C.as(.carbonDioxide, from: .carbon))
  }
}
