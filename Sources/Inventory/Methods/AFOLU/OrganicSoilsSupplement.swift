import Equations
import Quantities

/// Drained and rewetted organic soils of the 2013 Wetlands Supplement, Ch 2 and 3: CO2 on site and from dissolved
/// organic carbon (Eq 2.2), CH4 of the land and of its ditches (Eq 2.6), N2O, and fire in the soil.
enum OrganicSoilsSupplement {
  static let methods: [Method] = [
    Method(
      "3.B drained organic soils (2013)", "CO2 and CH4 of drained organic soils, 2013 Supplement", tier: "T1",
      categories: categories, edition: edition,
      citation: "2013 Wetlands Supplement, Ch 2, Eq 2.2, 2.6, Tables 2.1–2.4",
      when: ["method": "drained organic soils"], evidence: evidence
    ) { m in
      let A = m.activity("A", "area", "ha")
      let lost = drained(m, A)
      m.emits(.carbonDioxide, lost.as(.carbonDioxide, from: .carbon), origin: .biogenic)
    },
    Method(
      "3.C.4 drained organic soils (2013)", "N2O of drained organic soils, 2013 Supplement", tier: "T1",
      categories: ["3.C.4"], edition: edition, citation: "2013 Wetlands Supplement, Ch 2, Table 2.5",
      when: ["method": "drained organic soils"], evidence: evidence
    ) { m in
      let A = m.activity("A", "area", "ha")
      let EF = m.factor(
        "EF_N2O", "EF2", "kg N2O-N/ha/yr", parameter: "EF2", by: .climate, .organicSoilUse, .soilNutrient,
        .drainage,
        in: -100...1000)
      m.emits(.nitrousOxide, (A * EF).as(.nitrousOxide, from: .nitrousOxideNitrogen))
    },
    rewetted, fire,
  ]

  static let edition = "IPCC 2013"
  /// Any land; what became wetlands is counted by its soil as well.
  static let categories = LandSoils.categories + ["3.B.4.b"]
  private static let evidence = ["worked-pages/3.B-organic-soils-2013"]

  /// Emits the methane; yields the carbon that goes as CO2. Organic carbon that the water takes away is CO2 elsewhere.
  static func drained(
    _ m: MethodBuilder, _ A: Expression, of fixed: [String: String] = [:]
  ) -> Expression {
    let EF = m.factor(
      "EF_CO2-C", "EF drained organic soils", "t CO2-C/ha/yr", parameter: "EF drained organic soils",
      by: .climate,
      .organicSoilUse,
      .soilNutrient, .drainage, of: fixed, in: -100...100)
    let DOC = m.factor("EF_DOC", "EF DOC", "t C/ha/yr", parameter: "EF DOC", by: .climate)
    let land = m.factor(
      "EF_CH4 land", "EF CH4 of drained land", "kg CH4/ha/yr", parameter: "EF drained land", gas: .methane,
      by: .climate, .organicSoilUse, .soilNutrient, .drainage, of: fixed, in: -1000...10000)
    let ditch = m.factor(
      "EF_CH4 ditch", "EF CH4 of ditches", "kg CH4/ha/yr", parameter: "EF ditch", gas: .methane, by: .climate,
      .organicSoilUse, .drainage, of: fixed, in: -1000...10000)
    let share = m.factor(
      "Frac_ditch", "share of ditches", "1", parameter: "Frac_ditch", by: .climate, .organicSoilUse,
      of: fixed,
      in: 0...1)
    m.emits(.methane, A * ((1 - share) * land + share * ditch), origin: .biogenic)
    let onSite = m.step(
      "CO2-C_on-site", "2.2", (A * EF).as(.carbon, from: .carbonDioxideCarbon), in: "t C/yr")
    let offSite = m.step("CO2-C_DOC", "2.2", A * DOC, in: "t C/yr")
    return m.step("CO2-C_organic, drained", "2.2", onSite + offSite)
  }

  /// Former ditches are part of the rewetted site, and its N2O is taken as none.
  private static let rewetted = Method(
    "3.B rewetted organic soils", "CO2 and CH4 of rewetted organic soils", tier: "T1",
    categories: categories, edition: edition,
    citation: "2013 Wetlands Supplement, Ch 3, Eq 3.8, Tables 3.1–3.3",
    when: ["method": "rewetted organic soils"], evidence: evidence
  ) { m in
    let A = m.activity("A", "area", "ha")
    let EF = m.factor(
      "EF_CO2", "EF rewetted CO2", "t CO2-C/ha/yr", parameter: "EF rewetted", gas: .carbonDioxide,
      by: .climate,
      .soilNutrient, in: -100...100)
    let DOC = m.factor("EF_DOC", "EF DOC rewetted", "t C/ha/yr", parameter: "EF DOC rewetted", by: .climate)
    let CH4 = m.factor(
      "EF_CH4", "EF rewetted CH4", "kg CH4-C/ha/yr", parameter: "EF rewetted", gas: .methane, by: .climate,
      .soilNutrient)
    m.emits(
      .carbonDioxide,
      (A * EF).as(.carbonDioxide, from: .carbonDioxideCarbon) + (A * DOC).as(.carbonDioxide, from: .carbon),
      origin: .biogenic)
    m.emits(.methane, (A * CH4).as(.methane, from: .methaneCarbon), origin: .biogenic)
  }

  /// The soil that burns; the vegetation on it is a row of its own.
  private static let fire = Method(
    "3.C.1 organic soil fire", "Fire in organic soils", tier: "T1", categories: ["3.C.1"], edition: edition,
    citation: "2013 Wetlands Supplement, Ch 2, Tables 2.6, 2.7; form of Eq 2.27, 2006 Guidelines, Vol 4 Ch 2",
    when: ["method": "organic soil fire"], evidence: ["worked-pages/3.C.1-organic-soil-fire"]
  ) { m in
    let A = m.activity("A", "area burnt", "ha/yr")
    let fuel = m.factor(
      "M_B×C_f", "organic soil burnt", "t d.m./ha", parameter: "organic soil fuel", by: .climate,
      .organicSoilFire,
      .peatState)
    func burnt(_ gas: Gas, _ unit: String) -> Expression {
      let G = m.factor(
        "G_ef \(gas)", "Gef organic soil \(gas)", unit, parameter: "Gef organic soil", gas: gas, by: .climate)
      return A * fuel * G
    }
    let CO2 = burnt(.carbonDioxide, "g CO2-C/kg d.m.")
    m.emits(.carbonDioxide, CO2.as(.carbonDioxide, from: .carbonDioxideCarbon), origin: .biogenic)
    m.emits(.methane, burnt(.methane, "g CH4/kg d.m."), origin: .biogenic)
    let CO = burnt(.carbonMonoxide, "g CO-C/kg d.m.")
    m.emits(.carbonMonoxide, CO.as(.carbonMonoxide, from: .carbonMonoxideCarbon), origin: .biogenic)
  }
}
