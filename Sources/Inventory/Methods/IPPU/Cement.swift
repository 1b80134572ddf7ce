import Equations
import Quantities

/// 2.A.1 Cement production, 2006 Guidelines Vol 3 Ch 2: Eq 2.1 (Tier 1), 2.2 with 2.4 and 2.5 (Tier 2),
/// 2.3 (Tier 3).
enum Cement {
  static let methods: [Method] = [
    tier1, clinker(byComposition: false, dust: false), clinker(byComposition: false, dust: true),
    clinker(byComposition: true, dust: false), clinker(byComposition: true, dust: true), tier3,
  ]

  private static let evidence = ["worked-pages/2.A.1-cement"]

  /// One row a type of cement; the trade in clinker stands in one of them.
  private static var tier1: Method {
    Method(
      "2.A.1 cement, tier 1", "Cement production, by cement and its clinker content", tier: "T1",
      categories: ["2.A.1"], citation: "2006 Guidelines, Vol 3 Ch 2, Eq 2.1", evidence: evidence
    ) { m in
      let Mc = m.activity("Mc", "cement produced", "t")
      let Ccl = m.factor(
        "Ccl", "clinker fraction", "t clinker/t", by: .cementType, .cementMix, .additives,
        of: ["cement type": "unknown"], in: 0...1)
      let Im = m.activity("Im", "clinker imports", "t clinker", presence: .assumed(0))
      let Ex = m.activity("Ex", "clinker exports", "t clinker", presence: .assumed(0))
      let EFclc = m.factor("EFclc", "EF clinker", "t CO2/t clinker", gas: .carbonDioxide)
      let Mcl = m.step("Mcl", "2.1", Mc * Ccl - Im + Ex)
      m.requires(Im <= Mc * Ccl + Ex, "more clinker is imported than the cement holds")
      m.emits(.carbonDioxide, Mcl * EFclc)
    }
  }

  /// The factor of the clinker is the default or follows from its oxides; the correction for dust is the
  /// default or follows from the dust that is lost.
  private static func clinker(byComposition: Bool, dust: Bool) -> Method {
    let name = byComposition ? "clinker composition" : "clinker"
    return Method(
      "2.A.1 \(name), tier 2" + (dust ? ", kiln dust" : ""),
      "Cement production, by clinker" + (byComposition ? " and its CaO" : "")
        + (dust ? ", with the kiln dust lost" : ""),
      tier: "T2", categories: ["2.A.1"],
      citation: "2006 Guidelines, Vol 3 Ch 2, Eq 2.2" + (byComposition ? ", 2.4" : "")
        + (dust ? ", 2.5" : ""),
      when: ["method": name], given: dust ? ["kiln dust not recycled"] : [], evidence: evidence
    ) { m in
      let Mcl = m.activity("Mcl", "clinker produced", "t")
      let EFc = byComposition || dust ? limestone(m) : nil
      let EFcl = byComposition ? oxides(m, EFc ?? 0) : clinkerFactor(m)
      let CFckd =
        dust ? lostDust(m, Mcl, EFc ?? 0, EFcl) : m.factor("CFckd", "CKD correction", "1", in: 1...2)
      m.emits(.carbonDioxide, Mcl * EFcl * CFckd)
    }
  }

  private static func clinkerFactor(_ m: MethodBuilder) -> Expression {
    m.factor("EFcl", "EF clinker", "t CO2/t", gas: .carbonDioxide)
  }

  private static func limestone(_ m: MethodBuilder) -> Expression {
    m.factor("EFc", "EF limestone", "t CO2/t", parameter: "EFcarbonate", of: ["carbonate": "calcite"])
  }

  /// Calcium carbonate is 56.03 % CaO by mass (section 2.2.1.2). MgO is not required in Tier 2.
  private static func oxides(_ m: MethodBuilder, _ EFc: Expression) -> Expression {
    let CaO = m.factor("CaO", "CaO content", "1", parameter: "CaO content", in: 0...1)
    let other = m.activity("CaOnc", "CaO not from carbonates", "1", presence: .assumed(0), in: 0...1)
    let MgO = m.activity("MgO", "MgO from carbonates", "% MgO", presence: .assumed(0), in: 0...100)
    let perMgO = m.factor(
      "EFMgO", "MgO addition", "t CO2/t per % MgO", parameter: "MgO addition", gas: .carbonDioxide)
    m.requires(other <= CaO, "more CaO comes from elsewhere than the clinker holds")
    return m.step(
      "EFcl", "2.4", (CaO - other) / 0.5603 * EFc + MgO * perMgO, in: "t CO2/t")
  }

  private static func lostDust(
    _ m: MethodBuilder, _ Mcl: Expression, _ EFc: Expression, _ EFcl: Expression
  ) -> Expression {
    let Md = m.activity("Md", "kiln dust not recycled", "t")
    let Cd = m.activity("Cd", "carbonate share of kiln dust", "1", in: 0...1)
    let Fd = m.activity("Fd", "calcined share of kiln dust", "1", in: 0...1)
    return m.step("CFckd", "2.5", 1 + Md / Mcl * Cd * Fd * (EFc / EFcl), in: "1")
  }

  /// Organic carbon of raw materials counts where it gives more than 5 % of the heat (note c of Eq 2.3).
  private static var tier3: Method {
    Method(
      "2.A.1 carbonates, tier 3", "Cement production, by the carbonates of the raw materials", tier: "T3",
      categories: ["2.A.1"], citation: "2006 Guidelines, Vol 3 Ch 2, Eq 2.3", when: CarbonateInput.word,
      evidence: evidence
    ) { m in
      let input = CarbonateInput.carbonDioxide(m, "2.3")
      let lost = CarbonateInput.uncalcinedDust(m, "kiln dust", "2.3")
      let organic = m.activity("Mk×Xk", "organic carbon of raw materials", "t C", presence: .assumed(0))
      m.requires(lost <= input, "the kiln dust holds more carbonate than went into the kiln")
      m.emits(.carbonDioxide, input - lost + organic.as(.carbonDioxide, from: .carbon))
    }
  }
}
