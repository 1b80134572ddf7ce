import Equations
import Quantities

/// 3.B.4 Flooded land: diffusion from the surface (2006 Guidelines Vol 4 Appendices 2 and 3), and reservoirs and other
/// constructed waterbodies of the 2019 Refinement (Vol 4 Ch 7, Eq 7.10–7.15). The biomass that is flooded is in
/// ``ConvertedWetlands``.
enum FloodedLand {
  static let methods: [Method] =
    [diffusion(isNew: false), diffusion(isNew: true)]
    + Trophic.allCases.map { reservoir($0) }
    + Trophic.allCases.flatMap { trophic in [false, true].map { newReservoir(trophic, bySoil: $0) } } + [
      waterbodies
    ]

  private static let evidence = ["worked-pages/3.B.4-flooded-land-2019"]

  /// Level 1 and Tier 1: diffusion in the time without ice; CO2 from land that was flooded within ten years.
  private static func diffusion(isNew: Bool) -> Method {
    Method(
      "3.B.4 flooded land, diffusion" + (isNew ? ", newly flooded" : ""),
      "Gases that diffuse from flooded land" + (isNew ? ", of newly flooded land" : ""), tier: "T1",
      categories: [isNew ? "3.B.4.b.ii" : "3.B.4.a.ii"],
      citation: "2006 Guidelines, Vol 4 " + (isNew ? "Ap 2 Eq 2A.1, " : "") + "Ap 3 Eq 3A.1",
      when: ["method": "diffusive emissions"], evidence: ["worked-pages/3.B.4-flooded-land"]
    ) { m in
      let A = m.activity("A_flood", "area", "ha")
      // "Usually 365" (Ap 3, Eq 3A.1).
      let P = m.activity("P", "days without ice", "d/yr", presence: .assumed(365), in: 0...366)
      let CH4 = m.factor(
        "E(CH4)diff", "EF diffusion CH4", "kg CH4/ha/d", parameter: "EF diffusion", gas: .methane,
        by: .climate,
        in: -10...1000)
      m.emits(.methane, P * CH4 * A, origin: .biogenic)
      guard isNew else { return }
      noteConverted(m, A)
      let share = m.activity("f_A", "share flooded within 10 years", "1", in: 0...1)
      let CO2 = m.factor(
        "E(CO2)diff", "EF diffusion CO2", "kg CO2/ha/d", parameter: "EF diffusion", gas: .carbonDioxide,
        by: .climate, in: -100...1000)
      m.emits(.carbonDioxide, P * CO2 * A * share, origin: .biogenic)
    }
  }

  /// How the methane is adjusted to what lives in the water.
  private enum Trophic: CaseIterable {
    case state, chlorophyll

    var needs: [String] { self == .state ? [] : ["chlorophyll-a"] }
    var name: String { self == .state ? "" : ", chlorophyll" }

    func adjustment(_ m: MethodBuilder) -> Expression {
      switch self {
      case .state:
        return m.factor(
          "α", "trophic adjustment", "1", parameter: "trophic adjustment", by: .trophicState,
          of: ["trophic state": "unknown"], in: 0...100)
      case .chlorophyll:
        let Chla = m.activity("Chl-a", "chlorophyll-a", "μg/L")
        return m.step("α", "7.11", 0.26 * Chla.number(in: "μg/L"))
      }
    }
  }

  private static func reservoir(_ trophic: Trophic) -> Method {
    Method(
      "3.B.4.a.ii reservoirs\(trophic.name)", "Methane of reservoirs older than 20 years",
      tier: trophic == .state ? "T1" : "T2", categories: ["3.B.4.a.ii"], edition: "IPCC 2019",
      citation: "2019 Refinement, Vol 4 Ch 7, Eq 7.10" + (trophic == .state ? "" : ", 7.11"),
      given: trophic.needs,
      evidence: evidence
    ) { m in
      let A = m.activity("A_tot", "area", "ha")
      methane(m, A, trophic, "7.10")
    }
  }

  /// With the soil carbon of what was flooded, Tier 2.
  private static func newReservoir(_ trophic: Trophic, bySoil: Bool) -> Method {
    Method(
      "3.B.4.b.ii reservoirs\(trophic.name)" + (bySoil ? ", soil carbon" : ""),
      "Reservoirs in their first 20 years" + (bySoil ? ", by the soil carbon before flooding" : ""),
      tier: trophic == .state && !bySoil ? "T1" : "T2", categories: ["3.B.4.b.ii"], edition: "IPCC 2019",
      citation: "2019 Refinement, Vol 4 Ch 7, Eq 7.13, " + (bySoil ? "7.14, " : "") + "7.15"
        + (trophic == .state ? "" : ", 7.11"),
      given: trophic.needs + (bySoil ? ["soil carbon before flooding"] : []), evidence: evidence
    ) { m in
      let A = m.activity("A_total", "area", "ha")
      noteConverted(m, A)
      methane(m, A, trophic, "7.15")
      let EF =
        bySoil
        ? soilLoss(m)
        : m.factor(
          "EF_CO2", "EF reservoir CO2", "t CO2-C/ha/yr", parameter: "EF reservoir", gas: .carbonDioxide,
          by: .climate)
      let all = m.step("F_CO2tot", "7.13", A * EF)
      m.emits(.carbonDioxide, all.as(.carbonDioxide, from: .carbonDioxideCarbon), origin: .biogenic)
    }
  }

  /// One row a soil: the fractions of Eq 7.14 are the areas of the rows.
  private static func soilLoss(_ m: MethodBuilder) -> Expression {
    let SOC = m.activity("SOC", "soil carbon before flooding", "t C/ha")
    let M = m.factor(
      "M", "yearly loss of flooded soil carbon", "1/yr", parameter: "M", by: .climate, in: 0...1)
    return m.step("EF_CO2", "7.14", (SOC * M).as(.carbonDioxideCarbon, from: .carbon))
  }

  private static func methane(
    _ m: MethodBuilder, _ A: Expression, _ trophic: Trophic, _ equation: String
  ) {
    let EF = m.factor(
      "EF_CH4", "EF reservoir CH4", "kg CH4/ha/yr", parameter: "EF reservoir", gas: .methane, by: .climate)
    let Rd = m.factor("R_d", "downstream ratio", "1", parameter: "Rd", in: 0...100)
    let surface = m.step("F_CH4res", equation, trophic.adjustment(m) * EF * A)
    let downstream = m.step("F_CH4downstream", equation, surface * Rd)
    m.emits(.methane, surface + downstream, origin: .biogenic)
  }

  /// Ponds, canals and ditches; those in organic soils may be counted with the land they drain instead.
  private static let waterbodies = Method(
    "3.B.4 constructed waterbodies", "Methane of ponds, canals and ditches", tier: "T1",
    categories: ["3.B.4.a.ii", "3.B.4.b.ii"], edition: "IPCC 2019",
    citation: "2019 Refinement, Vol 4 Ch 7, Eq 7.12", when: ["method": "constructed waterbodies"],
    evidence: evidence
  ) { m in
    let A = m.activity("A", "area", "ha")
    let EF = m.factor(
      "EF_CH4", "EF waterbody CH4", "kg CH4/ha/yr", parameter: "EF waterbody", gas: .methane, by: .waterbody)
    m.emits(.methane, A * EF, origin: .biogenic)
  }

  /// What a table of land says of the year; the emission goes by all land in transition.
  private static func noteConverted(_ m: MethodBuilder, _ A: Expression) {
    let converted = m.activity("ΔA", "area converted this year", "ha/yr", presence: .assumed(0))
    m.requires(converted * m.constant(1, "yr") <= A, "more land is converted this year than is in transition")
  }
}
