import Equations
import Quantities

/// 1.A.3.c Locomotives by type of engine: 2006 Guidelines Vol 2 Ch 3, Eq 3.4.2 with the weighting of Eq 3.4.4.
enum RailEngineType {
  static let methods: [Method] = FuelBasis.allCases.map { basis in
    Method(
      "1.A.3.c engine type (\(basis.rawValue))",
      "Locomotives by type of engine, fuel counted by \(basis.rawValue)", tier: "T2",
      categories: ["1.A.3.c"], citation: "2006 Guidelines, Vol 2 Ch 3, Eq 3.4.2, 3.4.4",
      when: basis.conditions("engine type"), given: basis.needs,
      evidence: basis == .mass ? ["worked-pages/1.A.3.c-rail"] : []
    ) { m in
      let E = basis.energy(m, "3.4.2")
      m.emits(
        .carbonDioxide, m.step("CO2", "3.4.1", E * FuelCombustion.carbonDioxideFactor(m), in: "t CO2"),
        origin: .ofTheFuel)
      for gas in [Gas.methane, .nitrousOxide] {
        let default1 = m.factor(
          "EF_\(gas)", "EF \(gas)", "kg \(gas)/TJ", parameter: "EF", gas: gas, by: .fuel)
        let PWF = m.factor("PWF_\(gas)", "PWF \(gas)", "1", parameter: "PWF \(gas)", by: .fuel, .engine)
        let EF = m.step("EFi_\(gas)", "3.4.4", PWF * default1)
        m.emits(gas, E * EF, origin: .ofTheFuel)
      }
    }
  }
}
