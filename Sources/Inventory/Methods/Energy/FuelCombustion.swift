import Equations
import Quantities

/// 1.A Fuel combustion: 2006 Guidelines Vol 2 Ch 2 Eq 2.1–2.3 (stationary); Ch 3 has the same form.
///
/// One equation, declared for each way in which fuel is counted: as energy, by mass, by volume.
enum FuelCombustion {
  static let methods: [Method] =
    Basis.allCases.map { tier1($0) } + Basis.allCases.map { carbonContent($0) }

  enum Basis: String, CaseIterable {
    case energy
    case grossEnergy = "gross energy"
    case mass
    case volume
    case volumeAndDensity = "volume and density"

    /// The fuel burned, as energy on the net basis.
    func energy(_ m: MethodBuilder) -> Expression {
      let name = "fuel burned"
      switch self {
      case .energy:
        return m.step("E", "2.1", m.activity("Q", name, "TJ"))
      case .grossEnergy:
        let Q = m.activity("Q", name, "TJ")
        let r = m.activity("r", "net/gross ratio", "1", in: 0...1)
        return m.step("E", "2.1", Q * r)
      case .mass:
        let Q = m.activity("Q", name, "t")
        return m.step("E", "2.1", Q * m.factor("NCV", "NCV", "GJ/t", by: .fuel), in: "TJ")
      case .volume:
        let Q = m.activity("Q", name, "m3")
        return m.step("E", "2.1", Q * m.factor("NCV", "NCV", "GJ/m3", by: .fuel), in: "TJ")
      case .volumeAndDensity:
        let Q = m.activity("Q", name, "m3")
        let density = m.activity("ρ", "density", "t/m3")
        return m.step("E", "2.1", Q * density * m.factor("NCV", "NCV", "GJ/t", by: .fuel), in: "TJ")
      }
    }

    var conditions: [String: String] { self == .grossEnergy ? ["heating value": "gross"] : [:] }
    var evidence: [String] {
      switch self {
      case .mass, .volume: ["argentina-energy-2005"]
      case .grossEnergy: ["us-stationary-n2o"]
      default: []
      }
    }

    var needs: [String] { self == .volumeAndDensity ? ["density"] : [] }
  }

  private static func tier1(_ basis: Basis) -> Method {
    Method(
      "1.A fuel combustion (\(basis.rawValue))", "Fuel combustion, fuel counted by \(basis.rawValue)",
      tier: "T1", categories: ["1.A"], citation: "2006 Guidelines, Vol 2 Ch 2, Eq 2.1",
      when: basis.conditions, given: basis.needs, evidence: basis.evidence
    ) { m in
      let E = basis.energy(m)
      let EF = m.factor(
        "EF_CO2", "EF CO2", "kg CO2/TJ", parameter: "EF", gas: .carbonDioxide, by: .fuel,
        .technology)
      emitCarbonDioxide(m, E * EF)
      emitOtherGases(m, E)
    }
  }

  private static func carbonContent(_ basis: Basis) -> Method {
    Method(
      "1.A carbon content (\(basis.rawValue))",
      "Fuel combustion by carbon content, fuel counted by \(basis.rawValue)", tier: "T2",
      categories: ["1.A"], citation: "2006 Guidelines, Vol 2 Ch 1, Table 1.4 (derivation) and Ch 2, Eq 2.1",
      when: basis.conditions.merging(["method": "carbon content"]) { $1 }, given: basis.needs
    ) { m in
      let E = basis.energy(m)
      let CC = m.factor("CC", "carbon content", "kg C/GJ", parameter: "carbon content", by: .fuel)
      emitCarbonDioxide(m, (E * CC).as(.carbonDioxide, from: .carbon))
      emitOtherGases(m, E)
    }
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
