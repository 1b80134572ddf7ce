import Equations
import Quantities

/// 4.D.1 Domestic wastewater, 2019 Refinement Vol 5 Ch 6, Eq 6.1–6.3d and 6.7–6.10a: organics and nitrogen by pathway,
/// what treatment removes, and what treated effluent emits where it is discharged.
enum DomesticWastewater2019 {
  static let methods: [Method] = [
    method("", [:], sludgeMass: false, supply: false),
    method(" (sludge mass)", ["method": "sludge mass"], sludgeMass: true, supply: false),
    method(" (protein supply)", ["method": "protein supply"], sludgeMass: false, supply: true),
  ]

  private static func method(
    _ variant: String, _ conditions: [String: String], sludgeMass: Bool, supply: Bool
  ) -> Method {
    Method(
      "4.D.1 domestic wastewater 2019\(variant)", "Methane and nitrous oxide from domestic wastewater",
      tier: "T1", categories: ["4.D.1"], edition: "IPCC 2019",
      citation: "2019 Refinement, Vol 5 Ch 6, Eq 6.1–6.3d and 6.7–6.10a", when: conditions,
      evidence: ["worked-pages/4.D.1-domestic-2019"]
    ) { m in
      let P = m.activity("P", "people", "person")
      let share = DomesticWastewater.pathways(m)
      emitMethane(m, P, share, sludgeMass: sludgeMass)
      emitNitrousOxide(m, P, share, supply: supply)
    }
  }

  private static func emitMethane(
    _ m: MethodBuilder, _ P: Expression, _ share: Expression, sludgeMass: Bool
  ) {
    let BOD = m.factor("BOD", "BOD per person", "kg BOD/person/d", parameter: "BOD")
    let I = m.factor(
      "I", "industrial BOD correction", "1", parameter: "I", by: .collection, each: .wastewaterSystem,
      in: 1...5)
    let B0 = m.factor("Bo", "B0", "kg CH4/kg BOD", parameter: "B0", of: ["organic basis": "BOD"])
    let MCF = m.factor("MCF", "MCF", "1", by: .receivingWater, each: .wastewaterSystem, in: 0...1)
    let R = m.activity("R", "recovered CH4", "kg CH4", presence: .assumed(0))
    let TOW = m.step("TOW", "6.3a", P * BOD * m.constant(365, "d") * share * I)
    let S = m.step("S", "6.3c", septicSludge(m, TOW) + aerobicSludge(m, byMass: sludgeMass))
    let removed = sum(S, over: .wastewaterSystem)
    m.requires(removed <= sum(TOW, over: .wastewaterSystem), "more organics are removed than come in")
    let treated = m.step("CH4", "6.1", sum((TOW - S) * B0 * MCF, over: .wastewaterSystem))
    m.requires(R <= treated, "more CH4 is recovered than is generated")
    let effluent = m.step("CH4 effluent", "6.1", dischargedOrganics(m, TOW) * B0 * dischargeMCF(m))
    m.emits(.methane, treated - R + effluent, origin: .biogenic)
  }

  /// Eq 6.3c; zero for other systems.
  private static func septicSludge(_ m: MethodBuilder, _ TOW: Expression) -> Expression {
    let F = m.factor(
      "F", "septic compliance", "1", parameter: "septic compliance", each: .wastewaterSystem,
      presence: .assumed(0), in: 0...1)
    let fraction = m.factor(
      "0.5", "septic removal", "1", parameter: "septic removal", each: .wastewaterSystem,
      presence: .assumed(0), in: 0...1)
    return TOW * F * fraction
  }

  /// Organics that aerobic plants remove: stated, or by the dry mass of the sludge (Eq 6.3b).
  private static func aerobicSludge(_ m: MethodBuilder, byMass: Bool) -> Expression {
    guard byMass else {
      return m.activity(
        "Saerobic", "organics removed as sludge", "kg BOD", each: .wastewaterSystem, presence: .assumed(0))
    }
    let mass = m.activity(
      "Smass", "dry sludge removed", "kg d.m. sludge", each: .wastewaterSystem, presence: .assumed(0))
    let Krem = m.factor(
      "Krem", "Krem", "kg BOD/kg d.m. sludge", by: .sludge, each: .wastewaterSystem, presence: .assumed(0))
    return mass * Krem
  }

  /// Eq 6.3d: what treatment leaves of the organics and is discharged to water. Untreated discharge is a pathway of
  /// its own, with nothing treated.
  private static func dischargedOrganics(_ m: MethodBuilder, _ TOW: Expression) -> Expression {
    let removal = m.factor(
      "TOWREM", "organics removed in treatment", "1", parameter: "TOWrem", by: .treatmentLevel,
      each: .wastewaterSystem, in: 0...1)
    let toWater = m.activity(
      "treated", "treated effluent to water", "1", each: .wastewaterSystem, in: 0...1)
    return m.step("TOWEFFtreat", "6.3d", sum(TOW * (1 - removal) * toWater, over: .wastewaterSystem))
  }

  private static func dischargeMCF(_ m: MethodBuilder) -> Expression {
    m.factor(
      "MCFdischarge", "MCF of discharge", "1", parameter: "MCF", by: .receivingWater,
      of: ["wastewater system": "discharge to water"], in: 0...1)
  }

  private static func emitNitrousOxide(
    _ m: MethodBuilder, _ P: Expression, _ share: Expression, supply: Bool
  ) {
    let FNPR = m.factor("FNPR", "N in protein", "kg N/kg protein", parameter: "FNPR")
    let NHH = m.factor("NHH", "household N", "1", parameter: "NHH")
    let FNC = m.factor(
      "FNON-CON", "non-consumed protein", "1", parameter: "FNON-CON", by: .garbageDisposals,
      of: ["protein basis": "consumed"])
    let FIC = m.factor(
      "FIND-COM", "industrial protein", "1", parameter: "FIND-COM", by: .wastewaterNetwork,
      each: .wastewaterSystem)
    let EFp = m.factor(
      "EFplants", "EF plants", "kg N2O-N/kg N", parameter: "EFplants", gas: .nitrousOxide,
      each: .wastewaterSystem, presence: .assumed(0))
    let NREM = m.factor(
      "NREM", "N removed in treatment", "1", parameter: "NREM", by: .treatmentLevel, each: .wastewaterSystem,
      in: 0...1)
    let EFe = m.factor(
      "EFEFFLUENT", "EF effluent", "kg N2O-N/kg N", parameter: "EFeffluent", gas: .nitrousOxide,
      by: .receivingWater)
    let N = protein(m, supply: supply) * FNPR * NHH * FNC * m.constant(1, "yr")
    let TN = m.step("TNDOM", "6.10", P * share * N * FIC)
    let plants = m.step("N2O-N plants", "6.9", sum(TN * EFp, over: .wastewaterSystem))
    let effluent = m.step("NEFFLUENT", "6.8", sum(TN * (1 - NREM), over: .wastewaterSystem))
    let discharged = m.step("N2O-N effluent", "6.7", effluent * EFe)
    m.emits(.nitrousOxide, (plants + discharged).as(.nitrousOxide, from: .nitrousOxideNitrogen))
  }

  private static func protein(_ m: MethodBuilder, supply: Bool) -> Expression {
    guard supply else { return m.activity("Protein", "protein consumption", "kg protein/person/yr") }
    let supplied = m.activity("ProteinSUPPLY", "protein supply", "kg protein/person/yr")
    let FPC = m.factor("FPC", "share of protein consumed", "1", parameter: "FPC", in: 0...1)
    return m.step("Protein", "6.10a", supplied * FPC)
  }
}
