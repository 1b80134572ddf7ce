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
    case mass
    case volume

    var quantityUnit: String {
      switch self {
      case .energy: "TJ"
      case .mass: "t"
      case .volume: "m3"
      }
    }

    /// The fuel burned, as energy on the net basis.
    func energy(_ m: MethodBuilder) -> Expression {
      let Q = m.activity("Q", "fuel burned", quantityUnit)
      switch self {
      case .energy:
        let r = m.factor(
          "r", "net/gross ratio", "1", parameter: "net/gross ratio", presence: .assumed(1), in: 0...1)
        return m.step("E", "2.1", Q * r, in: "TJ")
      case .mass:
        let NCV = m.factor("NCV", "NCV", "GJ/t", by: .fuel)
        return m.step("E", "2.1", Q * NCV, in: "TJ")
      case .volume:
        let NCV = m.factor("NCV", "NCV", "GJ/m3", by: .fuel)
        return m.step("E", "2.1", Q * NCV, in: "TJ")
      }
    }
  }

  private static func tier1(_ basis: Basis) -> Method {
    Method(
      "1.A fuel combustion (\(basis))", "Fuel combustion, fuel counted by \(basis)", tier: "T1",
      categories: ["1.A"], citation: "2006 Guidelines, Vol 2 Ch 2, Eq 2.1"
    ) { m in
      let E = basis.energy(m)
      let EF = m.factor(
        "EF_CO2", "EF CO2", "kg CO2/TJ", parameter: "EF", gas: .carbonDioxide, by: .fuel)
      emitCarbonDioxide(m, E * EF)
      emitOtherGases(m, E)
    }
  }

  private static func carbonContent(_ basis: Basis) -> Method {
    Method(
      "1.A carbon content (\(basis))", "Fuel combustion by carbon content, fuel counted by \(basis)",
      tier: "T2", categories: ["1.A"],
      citation: "2006 Guidelines, Vol 2 Ch 1, Table 1.4 (derivation) and Ch 2, Eq 2.1",
      when: ["method": "carbon content"]
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
        "EF_\(gas)", "EF \(gas)", "kg \(gas)/TJ", parameter: "EF", gas: gas, by: .fuel, .technology)
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
