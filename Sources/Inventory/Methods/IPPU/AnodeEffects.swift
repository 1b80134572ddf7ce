import Equations
import Quantities

/// 2.C.3 PFCs by what the process control of a smelter records: 2006 Guidelines Vol 3 Ch 4, Eq 4.26–4.27; the
/// 2019 Refinement adds low voltage anode effects, single anode effects and cell start-ups.
enum AnodeEffects {
  private static let pages = ["worked-pages/2.C.3-aluminium"]
  private static let newPages = ["worked-pages/2.C.3-aluminium-2019"]
  private static let slopeUnit = "(kg CF4/t Al)/(AE-minutes/cell-day)"

  static let methods: [Method] = [
    Method(
      "2.C.3 slope", "PFCs by anode effect minutes", tier: "T2", categories: ["2.C.3"],
      citation: "2006 Guidelines, Vol 3 Ch 4, Eq 4.26", when: ["method": "slope"], evidence: pages
    ) { m in
      let CF4 = slope(m, Aluminium.metal(m))
      emit(m, CF4, CF4)
    },
    Method(
      "2.C.3 slope (2019)", "PFCs by anode effect minutes, with low voltage anode effects", tier: "T2",
      categories: ["2.C.3"], edition: "IPCC 2019",
      citation: "2019 Refinement, Vol 3 Ch 4, Eq 4.24a, 4.26, 4.27c", when: ["method": "slope"],
      evidence: newPages
    ) { m in
      let MP = Aluminium.metal(m)
      let high = slope(m, MP)
      emit(m, high, high + MP * Aluminium.lowVoltage(m, .required))
    },
    Method(
      "2.C.3 overvoltage", "PFCs by anode effect overvoltage", tier: "T2", categories: ["2.C.3"],
      citation: "2006 Guidelines, Vol 3 Ch 4, Eq 4.27", when: ["method": "overvoltage"], evidence: pages
    ) { m in
      let MP = Aluminium.metal(m)
      let AEO = m.activity("AEO", "anode effect overvoltage", "mV")
      let CE = m.activity("CE", "current efficiency", "%", in: 1...100)
      let OVC = m.factor("OVC", "overvoltage coefficient", "(kg CF4/t Al)/mV", by: .process)
      let CF4 = m.step("E_CF4", "4.27", OVC * AEO / CE * MP, in: "kg CF4")
      emit(m, CF4, CF4)
    },
    Method(
      "2.C.3 low voltage anode effects", "CF4 of low voltage anode effects alone", tier: "T1",
      categories: ["2.C.3"], edition: "IPCC 2019", citation: "2019 Refinement, Vol 3 Ch 4, Eq 4.27c",
      when: ["method": "low voltage anode effects"], evidence: newPages
    ) { m in
      m.emits(.tetrafluoromethane, Aluminium.metal(m) * Aluminium.lowVoltage(m, .required))
    },
    marksNunez, dion, startUps,
  ]

  private static func slope(_ m: MethodBuilder, _ MP: Expression) -> Expression {
    let AEM = m.activity("AEM", "anode effect minutes", "AE-minutes/cell-day")
    let S = m.factor("SCF4", "slope coefficient", slopeUnit, by: .process)
    return m.step("E_CF4", "4.26", S * AEM * MP)
  }

  /// - Parameter high: what the mass ratio refers to.
  private static func emit(_ m: MethodBuilder, _ high: Expression, _ CF4: Expression) {
    let F = m.factor("FC2F6/CF4", "C2F6 per CF4", "kg C2F6/kg CF4", by: .process)
    m.emits(.tetrafluoromethane, CF4)
    m.emits(.hexafluoroethane, high * F)
  }

  /// Anode effects of one duration and current; the coefficients change at 5 s and 200 s.
  private static let marksNunez = Method(
    "2.C.3 anode effects (Marks and Nunez)", "PFCs of single high voltage anode effects", tier: "T2",
    categories: ["2.C.3"], edition: "IPCC 2019", citation: "2019 Refinement, Vol 3 Ch 4, Eq 4.27a",
    when: ["method": "anode effects"], evidence: newPages
  ) { m in
    let N = m.activity("N", "anode effects", "item")
    let AED = m.activity("AED", "duration", "s", in: 1...100_000)
    let I = m.activity("kA", "line current", "kA")
    func coefficient(_ symbol: String, _ unit: String, _ word: String) -> Expression {
      m.factor(
        symbol, "\(symbol) \(word)", unit, by: .process, of: ["anode effect": word])
    }
    let words = ["1 to 5 s", "5 to 200 s", "above 200 s"]
    let K1 = words.map { coefficient("K1", "g CF4/(kA x s^K2)", $0) }
    let K2 = words.map { coefficient("K2", "1", $0) }
    let t = AED.number(in: "s")
    func pick(_ K: [Expression]) -> Expression {
      choose(t <= 5, K[0], otherwise: choose(t <= 200, K[1], otherwise: K[2]))
    }
    let rate = m.step("AED^K2", "4.27a", (t ** pick(K2)).quantity(in: "s^K2"))
    let CF4 = m.step("E_CF4", "4.27a", N.number(in: "item") * pick(K1) * rate * I, in: "kg CF4")
    emit(m, CF4, CF4)
  }

  private static let dion = Method(
    "2.C.3 anode effects (Dion)", "PFCs of single high voltage anode effects by metal per cell",
    tier: "T2", categories: ["2.C.3"], edition: "IPCC 2019",
    citation: "2019 Refinement, Vol 3 Ch 4, Eq 4.27b, 4.27f", when: ["method": "anode effects by metal"],
    evidence: newPages
  ) { m in
    let N = m.activity("N", "anode effects", "item")
    let AED = m.activity("AED", "duration", "s")
    let MPday = m.activity("MPDay", "metal per cell and day", "t Al")
    m.requires(AED.number(in: "s") <= 150, "the equation for C2F6 holds up to 150 s")
    let p = MPday.number(in: "t Al")
    let t = AED.number(in: "s")
    let C1 = m.step("C1", "4.27f", 0.6415 * p + 5.878)
    let C2 = m.step("C2", "4.27f", -0.0972 * p + 0.8905)
    let C3 = m.step("C3", "4.27f", 0.238 * p ** 2 - 1.407 * p + 2.342)
    let C4 = m.step("C4", "4.27f", -0.0981 * p ** 2 + 0.381 * p + 0.3413)
    let all = N.number(in: "item") * p
    m.emits(.tetrafluoromethane, (all * C1 * t ** C2).quantity(in: "g CF4"))
    m.emits(.hexafluoroethane, (all * C3 * t ** C4).quantity(in: "g C2F6"))
  }

  private static let startUps = Method(
    "2.C.3 cell start-ups", "PFCs of cell start-ups, by measured factors", tier: "T3",
    categories: ["2.C.3"], edition: "IPCC 2019", citation: "2019 Refinement, Vol 3 Ch 4, Eq 4.27e",
    when: ["method": "cell start-ups"], evidence: newPages
  ) { m in
    let N = m.activity("NCSU", "cell start-ups", "item")
    let CF4 = m.activity("EFCSU_CF4", "CF4 per start-up", "kg CF4/item")
    let C2F6 = m.activity("EFCSU_C2F6", "C2F6 per start-up", "kg C2F6/item")
    m.emits(.tetrafluoromethane, N * CF4)
    m.emits(.hexafluoroethane, N * C2F6)
  }
}
