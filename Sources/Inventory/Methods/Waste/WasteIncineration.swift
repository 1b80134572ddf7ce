import Equations
import Quantities

/// 4.C.1 Incineration without recovery of energy, 2006 Guidelines Vol 5 Ch 5, Eq 5.1–5.6.
enum WasteIncineration {
  static let methods: [Method] = [
    method("", "by type of waste", "Eq 5.1, 5.4, 5.5", word: nil) { m in
      let SW = m.activity("SW", "waste burned", "t waste wet weight")
      WasteCarbon.ofType(m, SW, dm: WasteCarbon.dryMatter(m))
      emitOtherGases(m, SW, .ofRow)
    },
    method(" (dry weight)", "by type of waste, dry weight", "Eq 5.1, 5.4, 5.5", word: "dry weight") { m in
      let SW = m.activity("SW", "dry waste burned", "t waste d.m.")
      WasteCarbon.ofType(m, SW, dm: nil)
      emitOtherGases(m, SW, .ofRow, basis: "dry")
    },
    method(" (composition)", "of municipal waste by composition", "Eq 5.2, 5.4, 5.5", word: "composition") {
      m in
      let MSW = m.activity("MSW", "waste burned", "t waste wet weight")
      _ = WasteCarbon.ofComposition(m, MSW)
      emitOtherGases(m, MSW, .municipal)
    },
    method(
      " (from population)", "of municipal waste from population", "Eq 5.2, 5.4, 5.5", word: "from population"
    ) { m in
      let MSW = MunicipalWaste.treated(m, basis: " wet weight")
      _ = WasteCarbon.ofComposition(m, MSW)
      emitOtherGases(m, MSW, .municipal)
    },
    method(
      " (fossil carbon content)", "by fossil carbon of wet waste", "Eq 5.1, 5.4, 5.5",
      word: "fossil carbon content"
    ) { m in
      let SW = m.activity("SW", "waste burned", "t waste wet weight")
      emitWetCarbon(m, SW)
      emitOtherGases(m, SW, .ofRow)
    },
    method(" (liquid waste)", "of fossil liquid waste", "Eq 5.3", word: "liquid waste") { m in
      let AL = m.activity("AL", "liquid waste burned", "t")
      emitLiquid(m, AL)
    },
    method(" (liquid waste, volume)", "of fossil liquid waste", "Eq 5.3", word: "liquid waste") { m in
      let V = m.activity("V", "liquid waste burned", "m3")
      emitLiquid(m, V * m.activity("ρ", "density", "t/m3"))
    },
    method(" (flue gas)", "by flue gas measurement", "Eq 5.1, 5.4, 5.6", tier: "T3", word: "flue gas") { m in
      let SW = m.activity("SW", "waste burned", "t waste wet weight")
      WasteCarbon.ofType(m, SW, dm: WasteCarbon.dryMatter(m))
      m.emits(
        .methane, m.step("CH4", "5.4", SW * WasteCarbon.factor(m, .methane, .ofRow, basis: "wet")))
      let EC = m.activity("EC", "N2O concentration", "mg N2O/m3")
      let FGV = m.activity("FGV", "flue gas volume", "m3/t waste wet weight")
      m.emits(.nitrousOxide, m.step("N2O", "5.6", SW * EC * FGV, in: "t N2O"))
    },
  ]

  private static func method(
    _ variant: String, _ title: String, _ equations: String, tier: String = "T1", word: String?,
    _ declare: @escaping @Sendable (MethodBuilder) -> Void
  ) -> Method {
    Method(
      "4.C.1 waste incineration\(variant)", "Waste incineration \(title)", tier: tier, categories: ["4.C.1"],
      citation: "2006 Guidelines, Vol 5 Ch 5, \(equations)", when: word.map { ["method": $0] } ?? [:],
      evidence: ["worked-pages/4.C.1-incineration"], declare)
  }

  private static func emitOtherGases(
    _ m: MethodBuilder, _ SW: Expression, _ kind: WasteCarbon.Kind, basis: String = "wet"
  ) {
    for (gas, equation) in [(Gas.methane, "5.4"), (.nitrousOxide, "5.5")] {
      m.emits(gas, m.step("\(gas)", equation, SW * WasteCarbon.factor(m, gas, kind, basis: basis)))
    }
  }

  /// Tables 2.5 and 2.6 give fossil and total carbon in wet waste.
  private static func emitWetCarbon(_ m: MethodBuilder, _ SW: Expression) {
    let FC = m.factor(
      "FC", "fossil carbon", "t C/t waste wet weight", parameter: "fossil carbon of wet waste", by: .waste,
      in: 0...1)
    let TC = m.factor(
      "TC", "total carbon", "t C/t waste wet weight", parameter: "carbon of wet waste", by: .waste,
      presence: .optional, in: 0...1)
    let OF = m.factor("OF", "oxidation factor", "1", parameter: "OF", by: .waste, in: 0...1)
    WasteCarbon.emit(m, fossil: SW * FC * OF, biogenic: SW * (TC - FC) * OF)
  }

  /// N2O is negligible (Sec. 5.2.3); biogenic liquids are not counted.
  private static func emitLiquid(_ m: MethodBuilder, _ AL: Expression) {
    let liquid = ["waste": "fossil liquid waste"]
    let CL = m.factor("CL", "carbon content", "t C/t", parameter: "CF", of: liquid, in: 0...1)
    let OF = m.factor("OF", "oxidation factor", "1", parameter: "OF", of: liquid, in: 0...1)
    let burned = m.step("CO2", "5.3", (AL * CL * OF).as(.carbonDioxide, from: .carbon))
    m.emits(.carbonDioxide, burned)
  }
}
