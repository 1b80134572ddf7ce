import Equations
import Quantities

/// 3.B.4.a.i Peat extraction, 2006 Guidelines Vol 4 Ch 7, Eq 7.2–7.7, and the soils of the 2013 Wetlands Supplement,
/// Ch 2. What the land loses goes by its area; horticultural peat that is taken away goes by weight or volume, in a
/// row of its own. Peat that is burnt for energy belongs to 1.A.
enum Peatlands {
  static let methods: [Method] =
    Soils.allCases.map(onSite) + [("weight", "t"), ("volume", "m3")].map { offSite(by: $0.0, $0.1) }

  private static let evidence = ["worked-pages/3.B.4-peat"]

  /// Which guideline says what the soils lose.
  enum Soils: CaseIterable {
    case of2006, of2013

    var edition: String {
      switch self {
      case .of2006: "IPCC 2006"
      case .of2013: "IPCC 2013"
      }
    }

    var citation: String {
      switch self {
      case .of2006: "2006 Guidelines, Vol 4 Ch 7, Eq 7.4, 7.7"
      case .of2013: "2013 Wetlands Supplement, Ch 2, Eq 2.2, 2.6, Tables 2.1–2.5"
      }
    }

    var evidence: [String] {
      switch self {
      case .of2006: ["worked-pages/3.B.4-peat"]
      case .of2013: ["worked-pages/3.B-organic-soils-2013"]
      }
    }

    /// Emits what is not CO2; yields the carbon of the soil that goes as CO2.
    func lost(_ m: MethodBuilder, _ A: Expression) -> Expression {
      switch self {
      case .of2006:
        let EF = m.factor(
          "EF_CO2peat", "EF organic soils", "t C/ha/yr", parameter: "EF organic soils", by: .climate,
          .soilNutrient)
        let N = m.factor(
          "EF_N2O-Npeat", "EF2", "kg N2O-N/ha/yr", parameter: "EF2", by: .climate, .soilNutrient)
        m.emits(.nitrousOxide, (A * N).as(.nitrousOxide, from: .nitrousOxideNitrogen))
        return m.step("CO2-C_WW peat on-site", "7.4", A * EF, in: "t C/yr")
      case .of2013:
        let fixed = ["organic soil use": "peat extraction"]
        let N = m.factor(
          "EF_N2O", "EF2", "kg N2O-N/ha/yr", parameter: "EF2", by: .climate, of: fixed, in: -100...1000)
        m.emits(.nitrousOxide, (A * N).as(.nitrousOxide, from: .nitrousOxideNitrogen))
        return OrganicSoilsSupplement.drained(m, A, of: fixed)
      }
    }
  }

  private static func onSite(_ soils: Soils) -> Method {
    Method(
      "3.B.4.a.i peat extraction" + (soils == .of2013 ? " (2013)" : ""),
      "Soils of land managed for peat extraction", tier: "T1", categories: ["3.B.4.a.i"],
      edition: soils.edition, citation: soils.citation, evidence: soils.evidence
    ) { m in
      let A = m.activity("A", "area", "ha")
      let cleared = m.activity("ΔC_WW peat B", "biomass carbon cleared", "t C/yr", presence: .assumed(0))
      let all = m.step("CO2-C_WW peat", "7.3", soils.lost(m, A) + cleared)
      m.emits(.carbonDioxide, all.as(.carbonDioxide, from: .carbon), origin: .biogenic)
    }
  }

  /// All carbon of horticultural peat goes in the year in which it is taken.
  private static func offSite(by measure: String, _ unit: String) -> Method {
    Method(
      "3.B.4.a.i horticultural peat (\(measure))", "Horticultural peat, counted by \(measure)", tier: "T1",
      categories: ["3.B.4.a.i"], citation: "2006 Guidelines, Vol 4 Ch 7, Eq 7.5", evidence: evidence
    ) { m in
      let peat = m.activity("\(measure)_dry peat", "air-dry peat extracted", "\(unit)/yr")
      let fraction = m.factor(
        "Cfraction_\(measure)", "carbon of peat by \(measure)", "t C/\(unit)",
        parameter: "peat carbon by \(measure)", by: .climate, .soilNutrient, in: 0...1)
      let all = m.step("CO2-C_WW peat off-site", "7.5", peat * fraction, in: "t C/yr")
      m.emits(.carbonDioxide, all.as(.carbonDioxide, from: .carbon), origin: .biogenic)
    }
  }
}
