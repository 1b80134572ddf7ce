import Equations
import Quantities

/// Electricity used, times the emission factor of the grid: an information item. The plants report the
/// emissions themselves, so it counts in no total.
enum Electricity {
  static let methods: [Method] = [
    Method(
      "memo.electricity grid factor", "Indirect emissions of electricity use", tier: "T1",
      categories: ["memo.electricity"], edition: "grid factor",
      citation: "Emission factor of the national grid, as published for the year"
    ) { m in
      let A = m.activity("A", "electricity used", "MWh")
      let EF = m.factor("EF_grid", "EF CO2", "t CO2/MWh", parameter: "grid EF", gas: .carbonDioxide)
      m.emits(.carbonDioxide, A * EF)
    }
  ]
}
