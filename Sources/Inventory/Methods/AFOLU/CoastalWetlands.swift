import Equations
import Quantities

/// Coastal wetlands (mangroves, tidal marshes, seagrass) and inland wetlands on mineral soils, by the factors of the 2013
/// Wetlands Supplement, Ch 4 and 5. Biomass of mangroves is that of forest land.
enum CoastalWetlands {
  static let methods: [Method] = [extraction, rewetting, drainage, aquaculture, mineral]

  private static let edition = OrganicSoilsSupplement.edition
  private static let evidence = ["worked-pages/3.B.4-coastal-wetlands-2013"]

  /// Excavation, for ponds or harbours: the soil to one metre is lost in the year.
  private static let extraction = Method(
    "3.B coastal soil extraction", "Soil of coastal wetlands that is dug out", tier: "T1",
    categories: OrganicSoilsSupplement.categories, edition: edition,
    citation: "2013 Wetlands Supplement, Ch 4, Table 4.11",
    when: ["method": "coastal soil extraction"], evidence: evidence
  ) { m in
    let A = m.activity("A", "area dug out", "ha/yr")
    let SO = m.factor(
      "SO_before", "coastal soil carbon", "t C/ha", parameter: "coastal soil carbon", by: .coastalVegetation)
    m.emits(.carbonDioxide, (A * SO).as(.carbonDioxide, from: .carbon), origin: .biogenic)
  }

  private static let rewetting = Method(
    "3.B coastal rewetting", "Coastal wetlands that are rewetted, planted or created", tier: "T1",
    categories: OrganicSoilsSupplement.categories, edition: edition,
    citation: "2013 Wetlands Supplement, Ch 4, Tables 4.12, 4.14", when: ["method": "coastal rewetting"],
    evidence: evidence
  ) { m in
    let A = m.activity("A", "area", "ha")
    let EF = m.factor(
      "EF_RE", "EF coastal rewetting CO2", "t C/ha/yr", parameter: "EF coastal rewetting",
      gas: .carbonDioxide,
      by: .coastalVegetation, in: -100...100)
    m.emits(.carbonDioxide, (A * EF).as(.carbonDioxide, from: .carbon), origin: .biogenic)
    // The table has no row for seagrass, which grows in salt water.
    let CH4 = m.factor(
      "EF_REWET", "EF coastal rewetting CH4", "kg CH4/ha/yr", parameter: "EF coastal rewetting",
      gas: .methane,
      by: .coastalVegetation, .salinity, presence: .assumed(0))
    m.emits(.methane, A * CH4, origin: .biogenic)
  }

  private static let drainage = Method(
    "3.B coastal drainage", "Soil carbon of drained coastal wetlands", tier: "T1",
    categories: OrganicSoilsSupplement.categories, edition: edition,
    citation: "2013 Wetlands Supplement, Ch 4, Table 4.13",
    when: ["method": "coastal drainage"], evidence: evidence
  ) { m in
    let A = m.activity("A", "area", "ha")
    let EF = m.factor(
      "EF_DR", "EF coastal drainage", "t C/ha/yr", parameter: "EF coastal drainage", by: .coastalVegetation)
    m.emits(.carbonDioxide, (A * EF).as(.carbonDioxide, from: .carbon), origin: .biogenic)
  }

  private static let aquaculture = Method(
    "3.C.4 aquaculture", "N2O of fish raised in coastal wetlands", tier: "T1", categories: ["3.C.4"],
    edition: edition, citation: "2013 Wetlands Supplement, Ch 4, Table 4.15", when: ["method": "aquaculture"],
    evidence: evidence
  ) { m in
    let F = m.activity("F_F", "fish produced", "kg fish/yr")
    let EF = m.factor(
      "EF_F", "EF aquaculture", "kg N2O-N/kg fish", parameter: "EF aquaculture", gas: .nitrousOxide)
    m.emits(.nitrousOxide, (F * EF).as(.nitrousOxide, from: .nitrousOxideNitrogen), origin: .biogenic)
  }

  /// Soil carbon comes back over two times 20 years: each is one row with the state before and after.
  private static let mineral = Method(
    "3.B rewetted mineral soils", "Rewetted or created wetlands on mineral soils", tier: "T1",
    categories: OrganicSoilsSupplement.categories, edition: edition,
    citation: "2013 Wetlands Supplement, Ch 5, Tables 5.2–5.4; 2006 Guidelines, Vol 4 Ch 2, Eq 2.25",
    when: ["method": "rewetted mineral soils"], evidence: evidence
  ) { m in
    let A = m.activity("A", "area", "ha")
    let reference = m.factor(
      "SOC_REF", "reference soil carbon", "t C/ha", parameter: "SOC_REF", by: .climate,
      of: ["soil": "wetland"])
    let before = m.factor(
      "FLU(0-T)", "FLU before", "1", parameter: "FLU wetland", by: .previousMineralWetland)
    let after = m.factor("FLU", "FLU", "1", parameter: "FLU wetland", by: .mineralWetland)
    let change = m.step(
      "ΔC_Mineral", "2.25", A * reference * (after - before) / m.constant(20, "yr"), in: "t C/yr")
    m.emits(.carbonDioxide, -change.as(.carbonDioxide, from: .carbon), origin: .biogenic)
    let CH4 = m.factor(
      "EF_CH4", "EF CH4 of rewetted mineral soils", "kg CH4/ha/yr", parameter: "EF mineral rewetted",
      gas: .methane,
      by: .climate)
    m.emits(.methane, A * CH4, origin: .biogenic)
  }
}
