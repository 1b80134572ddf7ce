import Equations
import Quantities

/// 2.B.9 Fluorochemical production, 2006 Guidelines Vol 3 Ch 3, Eq 3.30–3.41; the 2019 Refinement has new
/// factors (Tables 3.28, 3.28A, 3.28B).
enum Fluorochemicals {
  static let methods: [Method] = [
    tier1(treated: false), tier1(treated: true), efficiencies, siteFactor, reactorProduct, gasProduced,
    mixture,
  ]

  private static let evidence = ["worked-pages/2.B.9-fluorochemicals"]
  private static let hfc23 = Gas(named: "HFC-23")

  private static func byProduct(
    _ name: String, _ title: String, tier: String, _ equations: String, _ word: String?,
    given: [String] = [], _ declare: @escaping @Sendable (MethodBuilder) -> Expression
  ) -> Method {
    Method(
      "2.B.9.a \(name)", title, tier: tier, categories: ["2.B.9.a"],
      citation: "2006 Guidelines, Vol 3 Ch 3, \(equations)", when: word.map { ["method": $0] } ?? [:],
      given: given, evidence: evidence
    ) { m in
      let emitted = declare(m)
      if let hfc23 { m.emits(hfc23, emitted) }
    }
  }

  /// All HFC-23 that forms is released unless its destruction is verified at the plant.
  private static func tier1(treated: Bool) -> Method {
    byProduct(
      "HCFC-22" + (treated ? ", vent gas treated" : ""),
      "HFC-23 of HCFC-22 production" + (treated ? ", part of the vent gas treated" : ""), tier: "T1",
      "Eq 3.30",
      nil, given: treated ? ["share of vent gas treated"] : []
    ) { m in
      let P = m.activity("PHCFC-22", "HCFC-22 produced", "kg HCFC-22")
      let EF = m.factor(
        "EF", "EF HFC-23", "kg HFC-23/kg HCFC-22", parameter: "EF", gas: hfc23, by: .plantDesign)
      guard treated else { return EF * P }
      let share = m.activity("f", "share of vent gas treated", "1", in: 0...1)
      let DE = m.factor("DE", "destruction efficiency", "1", parameter: "DF", in: 0...1)
      return EF * P * (1 - share * DE)
    }
  }

  /// Carbon and fluorine that are missing from the balance went into HFC-23; 0.81 and 0.54 are the contents
  /// of HCFC-22 and HFC-23 (p. 3.94).
  private static var efficiencies: Method {
    byProduct(
      "process efficiencies", "HFC-23 of HCFC-22 production, by the balances of carbon and fluorine",
      tier: "T2",
      "Eq 3.31–3.33", "process efficiency"
    ) { m in
      let P = m.activity("PHCFC-22", "HCFC-22 produced", "kg HCFC-22")
      let CBE = m.activity("CBE", "carbon balance efficiency", "%", in: 0...100)
      let FBE = m.activity("FBE", "fluorine balance efficiency", "%", in: 0...100)
      let F = m.activity("F", "loss due to HFC-23", "1", presence: .assumed(1), in: 0...1)
      let released = m.activity(
        "Freleased", "share released untreated", "1", presence: .assumed(1), in: 0...1)
      let carbon = m.step(
        "EFcarbon balance", "3.32", (1 - CBE) * F * m.constant(0.81, "kg HFC-23/kg HCFC-22"))
      let fluorine = m.step(
        "EFfluorine balance", "3.33", (1 - FBE) * F * m.constant(0.54, "kg HFC-23/kg HCFC-22"))
      return P * m.step("EFcalculated", "3.31", (carbon + fluorine) / 2) * released
    }
  }

  private static var siteFactor: Method {
    byProduct(
      "site factor", "HFC-23 of HCFC-22 production, by a factor of the plant", tier: "T3", "Eq 3.38, 3.39",
      "site factor"
    ) { m in
      let POR = m.activity("POR·t", "throughput while vented", "t")
      let S = m.activity("S", "HFC-23 per throughput", "kg HFC-23/t")
      let F = m.activity("F", "rate adjustment", "1", presence: .assumed(1))
      let R = m.activity("R", "recovered HFC-23", "kg HFC-23", presence: .assumed(0))
      let formed = m.step("formed", "3.38", S * F * POR)
      m.requires(R <= formed, "more HFC-23 is recovered than is formed")
      return formed - R
    }
  }

  private static var reactorProduct: Method {
    byProduct(
      "reactor product", "HFC-23 of HCFC-22 production, by its concentration in the reactor product",
      tier: "T3",
      "Eq 3.40", "reactor product"
    ) { m in
      let P = m.activity("P", "HCFC-22 produced", "kg HCFC-22")
      let C = m.activity("C", "HFC-23 in reactor product", "kg HFC-23/kg HCFC-22", in: 0...1)
      let tF = m.activity("tF", "share of time vented", "1", presence: .assumed(1), in: 0...1)
      let R = m.activity("R", "recovered HFC-23", "kg HFC-23", presence: .assumed(0))
      let formed = m.step("formed", "3.40", C * P * tF)
      m.requires(R <= formed, "more HFC-23 is recovered than is formed")
      return formed - R
    }
  }

  /// Every gas that has a factor for what is produced: the product itself, and by-products. Whoever does not know that
  /// the gas emitted is the product takes the mixture (2019).
  private static var gasProduced: Method {
    Method(
      "2.B.9.b fluorochemical", "Fugitive emissions of fluorochemical production, the gas produced",
      tier: "T1",
      categories: ["2.B.9.b"], citation: "2006 Guidelines, Vol 3 Ch 3, Eq 3.41", evidence: evidence
    ) { m in
      let P = m.activity("P", "fluorochemical produced", "kg")
      let destroyed = m.activity("D", "share destroyed", "1", presence: .assumed(0), in: 0...1)
      for gas in gases {
        let EF = m.factor(
          "EF_\(gas)", "EF \(gas)", "kg/kg", parameter: "EF", gas: gas, by: .fluorochemical,
          presence: .optional)
        m.emits(gas, P * EF * (1 - destroyed))
      }
    }
  }

  /// Where the gases emitted are not known, in the proportions of Table 3.28B.
  private static var mixture: Method {
    Method(
      "2.B.9.b mixture", "Fugitive emissions of other fluorochemicals, gases unknown", tier: "T1",
      categories: ["2.B.9.b"], edition: "IPCC 2019", citation: "2019 Refinement, Vol 3 Ch 3, Eq 3.41",
      when: ["method": "unknown mixture"], evidence: evidence
    ) { m in
      let P = m.activity("P", "fluorochemical produced", "kg")
      let other = ["fluorochemical": "other"]
      let EF = m.factor("EF", "EF of the mixture", "kg/kg", of: other)
      let destroyed = m.activity("D", "share destroyed", "1", presence: .assumed(0), in: 0...1)
      for gas in gases {
        let share = m.factor(
          "s_\(gas)", "share \(gas)", "kg/kg", parameter: "emitted share", gas: gas, of: other,
          presence: .optional, in: 0...1)
        m.emits(gas, P * EF * (1 - destroyed) * share)
      }
    }
  }

  private static let gases: [Gas] = Gas.all.filter {
    [.hfc, .pfc, .sf6, .nf3].contains($0.family) || $0 == .nitrousOxide
  }
}
