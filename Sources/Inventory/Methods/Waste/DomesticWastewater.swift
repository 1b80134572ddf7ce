import Equations
import Quantities

/// 4.D.1 Domestic wastewater, 2006 Guidelines Vol 5 Ch 6, Eq 6.1–6.3 and 6.7–6.9.
///
/// A row is one pathway, with its income group and whether it is collected where these differ: the shares of all
/// pathways of a source make up its population.
enum DomesticWastewater {
  static let methods: [Method] = [
    Method(
      "4.D.1 domestic wastewater", "Methane and nitrous oxide from domestic wastewater", tier: "T1",
      categories: ["4.D.1"], citation: "2006 Guidelines, Vol 5 Ch 6, Eq 6.1–6.3 and 6.7–6.9",
      evidence: ["worked-pages/4.D.1-domestic-2006"]
    ) { m in
      let P = m.activity("P", "people", "person")
      emitMethane(m, P)
      emitNitrousOxide(m, P)
    }
  ]

  /// U × T, which add up to the whole population.
  static func pathways(_ m: MethodBuilder) -> Expression {
    let U = m.factor(
      "U", "income group share", "1", by: .incomeGroup, each: .wastewaterSystem, presence: .assumed(1),
      in: 0...1)
    let T = m.factor(
      "T", "pathway share", "1", by: .incomeGroup, each: .wastewaterSystem, in: 0...1)
    let share = m.step("U×T", "6.1", U * T)
    requireWhole(m, share)
    return share
  }

  static func requireWhole(_ m: MethodBuilder, _ share: Expression) {
    let all = sum(share, over: .wastewaterSystem)
    // Table 6.5 prints two decimals.
    m.requires(all <= 1.005, "the shares of the pathways exceed 1")
    m.requires(0.995 <= all, "the shares of the pathways do not reach 1")
  }

  private static func emitMethane(_ m: MethodBuilder, _ P: Expression) {
    let share = pathways(m)
    let BOD = m.factor("BOD", "BOD per person", "kg BOD/person/d", parameter: "BOD")
    let I = m.factor(
      "I", "industrial BOD correction", "1", parameter: "I", by: .collection, each: .wastewaterSystem,
      in: 1...5)
    let B0 = m.factor("Bo", "B0", "kg CH4/kg BOD", parameter: "B0", of: ["organic basis": "BOD"])
    let MCF = m.factor("MCF", "MCF", "1", each: .wastewaterSystem, in: 0...1)
    let S = m.activity("S", "organics removed as sludge", "kg BOD", presence: .assumed(0))
    let R = m.activity("R", "recovered CH4", "kg CH4", presence: .assumed(0))
    let TOW = m.step("TOW", "6.3", P * BOD * I * m.constant(365, "d"))
    let EF = m.step("EF", "6.2", B0 * MCF)
    m.requires(S <= sum(share * TOW, over: .wastewaterSystem), "more organics are removed than come in")
    let generated = m.step("CH4", "6.1", sum(share * EF * (TOW - S), over: .wastewaterSystem))
    m.requires(R <= generated, "more CH4 is recovered than is generated")
    m.emits(.methane, generated - R, origin: .biogenic)
  }

  /// N2O of plants with controlled denitrification (Box 6.1) and of effluent, whose nitrogen the plants lessen.
  private static func emitNitrousOxide(_ m: MethodBuilder, _ P: Expression) {
    let protein = m.activity("Protein", "protein consumption", "kg protein/person/yr")
    let FNPR = m.factor("FNPR", "N in protein", "kg N/kg protein", parameter: "FNPR")
    let FNC = m.factor(
      "FNON-CON", "non-consumed protein", "1", parameter: "FNON-CON", by: .garbageDisposals)
    let FIC = m.factor("FIND-COM", "industrial protein", "1", parameter: "FIND-COM")
    let removed = m.activity("NSLUDGE", "N removed as sludge", "kg N", presence: .assumed(0))
    let T = m.activity("TPLANT", "share at denitrifying plants", "1", presence: .assumed(0), in: 0...1)
    let EFp = m.factor(
      "EFPLANT", "EF plants per person", "kg N2O/person/yr", parameter: "EFplants person", gas: .nitrousOxide)
    let EFe = m.factor(
      "EFEFFLUENT", "EF effluent", "kg N2O-N/kg N", parameter: "EFeffluent", gas: .nitrousOxide,
      by: .receivingWater)
    let year = m.constant(1, "yr")
    let plants = m.step("N2OPLANTS", "6.9", P * T * FIC * EFp * year)
    let lost = plants.as(.nitrogen, from: .nitrousOxide)
    let load = m.step("N", "6.8", P * protein * FNPR * FNC * FIC * year)
    m.requires(removed <= load, "more nitrogen is removed than comes in")
    let effluent = m.step("NEFFLUENT", "6.8", load - removed - lost)
    let discharged = m.step("N2O-N", "6.7", effluent * EFe)
    m.emits(.nitrousOxide, plants + discharged.as(.nitrousOxide, from: .nitrousOxideNitrogen))
  }
}
