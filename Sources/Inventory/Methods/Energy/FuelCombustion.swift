import Equations
import Quantities

/// 1.A Fuel combustion: 2006 Guidelines Vol 2 Ch 2 Eq 2.1–2.3 (stationary); Tier 1 and 2 by fuel of Ch 3 have the
/// same form: Eq 3.2.1, 3.2.3 and 3.2.4 (road), 3.3.1 and 3.3.2 (off-road), 3.4.1 (rail), 3.5.1 (ships), 3.6.1
/// (aircraft).
///
/// One equation, declared for each way in which fuel is counted.
enum FuelCombustion {
  static let methods: [Method] =
    FuelBasis.allCases.map { tier1($0) } + FuelBasis.allCases.map { carbonContent($0) }
    + FuelBasis.allCases.map { carbonDioxideOnly($0) }

  private static func tier1(_ basis: FuelBasis) -> Method {
    Method(
      "1.A fuel combustion (\(basis.rawValue))", "Fuel combustion, fuel counted by \(basis.rawValue)",
      tier: "T1", categories: ["1.A"], citation: "2006 Guidelines, Vol 2 Ch 2, Eq 2.1",
      when: basis.conditions(), given: basis.needs, evidence: evidence[basis] ?? []
    ) { m in
      let E = basis.energy(m, "2.1")
      emitCarbonDioxide(m, E * carbonDioxideFactor(m))
      emitOtherGases(m, E)
    }
  }

  private static let evidence: [FuelBasis: [String]] = [
    .mass: ["worked-pages/1.A.3-transport-fuel"],
    .energy: [
      "worked-pages/1.A-technology", "worked-pages/1.A.3-transport-fuel",
      "worked-pages/1.A.4.c-off-road-fishing",
    ],
    .volumeAndDensity: ["worked-pages/1.A.3-transport-fuel"],
  ]

  private static func carbonContent(_ basis: FuelBasis) -> Method {
    Method(
      "1.A carbon content (\(basis.rawValue))",
      "Fuel combustion by carbon content, fuel counted by \(basis.rawValue)", tier: "T2",
      categories: ["1.A"], citation: "2006 Guidelines, Vol 2 Ch 1, Table 1.4 (derivation) and Ch 2, Eq 2.1",
      when: basis.conditions("carbon content"), given: basis.needs,
      evidence: [.mass, .energy, .grossEnergy].contains(basis) ? ["worked-pages/1.A-carbon-content"] : []
    ) { m in
      let E = basis.energy(m, "2.1")
      let CC = m.factor("CC", "carbon content", "kg C/GJ", parameter: "carbon content", by: .fuel)
      emitCarbonDioxide(m, (E * CC).as(.carbonDioxide, from: .carbon))
      emitOtherGases(m, E)
    }
  }

  /// CO2 of the fuel sold, where CH4 and N2O come from distance, LTO or engine hours (Vol 2 Ch 3 Eq 3.2.1).
  private static func carbonDioxideOnly(_ basis: FuelBasis) -> Method {
    Method(
      "1.A CO2 only (\(basis.rawValue))", "CO2 of fuel combustion, fuel counted by \(basis.rawValue)",
      tier: "T1", categories: ["1.A"], citation: "2006 Guidelines, Vol 2 Ch 3, Eq 3.2.1",
      when: basis.conditions("CO2 only"), given: basis.needs,
      evidence: basis == .mass ? ["worked-pages/1.A.3.b-road"] : []
    ) { m in
      emitCarbonDioxide(m, basis.energy(m, "3.2.1") * carbonDioxideFactor(m))
    }
  }

  static func carbonDioxideFactor(_ m: MethodBuilder) -> Expression {
    m.factor(
      "EF_CO2", "EF CO2", "kg CO2/TJ", parameter: "EF", gas: .carbonDioxide, by: .fuel, .technology,
      .offRoadUse, .engine)
  }

  private static func emitCarbonDioxide(_ m: MethodBuilder, _ complete: Expression) {
    let OX = m.factor(
      "OX", "oxidation factor", "1", presence: .assumed(1), in: 0...1)
    let captured = m.activity("R_CO2", "captured CO2", "t CO2", presence: .assumed(0))
    let formed = m.step("CO2", "2.1", complete * OX, in: "t CO2")
    m.requires(captured <= formed, "more CO2 is captured than is formed")
    m.emits(.carbonDioxide, formed - captured, origin: .ofTheFuel)
  }

  private static func emitOtherGases(_ m: MethodBuilder, _ E: Expression) {
    for gas in [Gas.methane, .nitrousOxide] {
      let EF = m.factor(
        "EF_\(gas)", "EF \(gas)", "kg \(gas)/TJ", parameter: "EF", gas: gas, by: .fuel, .technology,
        .vehicle, .offRoadUse, .engine, .flightPhase)
      m.emits(gas, E * EF, origin: .ofTheFuel)
    }
    for gas in [Gas.nitrogenOxides, .carbonMonoxide, .volatileOrganicCompounds, .sulphurDioxide] {
      let EF = m.factor(
        "EF_\(gas)", "EF \(gas)", "kg \(gas)/TJ", parameter: "EF", gas: gas, by: .fuel,
        presence: .optional)
      m.emits(gas, E * EF)
    }
  }
}
