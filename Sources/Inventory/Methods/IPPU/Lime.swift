import Equations
import Quantities

/// 2.A.2 Lime production, 2006 Guidelines Vol 3 Ch 2: Eq 2.8 (Tier 1), 2.6 with 2.9 (Tier 2), 2.7 (Tier 3).
enum Lime {
  static let methods: [Method] = [
    tier1, tier2(hydrated: false, dust: false), tier2(hydrated: true, dust: false),
    tier2(hydrated: false, dust: true), tier2(hydrated: true, dust: true), tier3,
  ]

  private static let evidence = ["worked-pages/2.A.2-lime"]

  /// No hydrated lime where nothing is known (section 2.3.1.3).
  private static var tier1: Method {
    Method(
      "2.A.2 lime, tier 1", "Lime production, by type of lime where known", tier: "T1",
      categories: ["2.A.2"], citation: "2006 Guidelines, Vol 3 Ch 2, Eq 2.8", evidence: evidence
    ) { m in
      let Ml = m.activity("Ml", "lime produced", "t lime")
      let EF = m.factor(
        "EFlime", "EF CO2", "t CO2/t lime", parameter: "EF", gas: .carbonDioxide, by: .limeType,
        of: ["lime type": "unknown"])
      let x = m.activity("x", "hydrated share", "1", presence: .assumed(0), in: 0...1)
      let y = m.factor("y", "water of hydrated lime", "1", parameter: "hydrated lime water", in: 0...1)
      m.emits(.carbonDioxide, EF * Ml * (1 - x * y))
    }
  }

  private static func tier2(hydrated: Bool, dust: Bool) -> Method {
    Method(
      "2.A.2 lime by type, tier 2" + (hydrated ? ", hydrated share" : "") + (dust ? ", kiln dust" : ""),
      "Lime production, by type and CaO content" + (hydrated ? ", with the share of hydrated lime" : "")
        + (dust ? ", with the kiln dust lost" : ""),
      tier: "T2", categories: ["2.A.2"], citation: "2006 Guidelines, Vol 3 Ch 2, Eq 2.6, 2.9",
      when: ["method": "lime type"],
      given: (hydrated ? ["hydrated share"] : []) + (dust ? ["kiln dust lost"] : []), evidence: evidence
    ) { m in
      let Ml = m.activity("Ml", "lime produced", "t")
      let SR = m.factor("SR", "CO2 per oxide", "t CO2/t", gas: .carbonDioxide, by: .limeType)
      let content = m.factor(
        "CaO", "CaO content", "1", parameter: "CaO content", by: .limeType, in: 0...1)
      let EF = m.step("EFlime", "2.9", SR * content)
      let Ch =
        hydrated
        ? hydration(m) : m.factor("Ch", "hydrated lime correction", "1", parameter: "Clime", in: 0...1)
      let CFlkd = dust ? lostDust(m, Ml) : m.factor("CFlkd", "LKD correction", "1", in: 1...2)
      m.emits(.carbonDioxide, EF * Ml * CFlkd * Ch)
    }
  }

  private static func hydration(_ m: MethodBuilder) -> Expression {
    let x = m.activity("x", "hydrated share", "1", in: 0...1)
    let y = m.factor("y", "water of hydrated lime", "1", parameter: "hydrated lime water", in: 0...1)
    return m.step("Ch", "2.6", 1 - x * y)
  }

  /// As for cement, without the ratio of the emission factors (note of Eq 2.6).
  private static func lostDust(_ m: MethodBuilder, _ Ml: Expression) -> Expression {
    let Md = m.activity("Md", "kiln dust lost", "t")
    let Cd = m.activity("Cd", "carbonate share of kiln dust", "1", in: 0...1)
    let Fd = m.activity("Fd", "calcined share of kiln dust", "1", in: 0...1)
    return m.step("CFlkd", "2.5", 1 + Md / Ml * Cd * Fd)
  }

  private static var tier3: Method {
    Method(
      "2.A.2 carbonates, tier 3", "Lime production, by the carbonates burnt", tier: "T3",
      categories: ["2.A.2"], citation: "2006 Guidelines, Vol 3 Ch 2, Eq 2.7", when: CarbonateInput.word,
      evidence: evidence
    ) { m in
      let input = CarbonateInput.carbonDioxide(m, "2.7")
      let lost = CarbonateInput.uncalcinedDust(m, "kiln dust", "2.7")
      m.requires(lost <= input, "the kiln dust holds more carbonate than went into the kiln")
      m.emits(.carbonDioxide, input - lost)
    }
  }
}
