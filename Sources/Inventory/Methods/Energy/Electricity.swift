import Equations
import Quantities

/// Electricity, heat and steam bought, times the emission factor of the supply: information items. The plants report
/// the emissions themselves, so they count in no total.
enum Electricity {
  static let methods: [Method] = [
    Method(
      "memo.electricity grid factor", "Indirect emissions of electricity use", tier: "T1",
      categories: ["memo.electricity"], edition: "grid factor",
      citation: "Emission factor of the national grid, as published for the year",
      evidence: ["worked-pages/memo-electricity-heat"]
    ) { m in
      let A = m.activity("A", "electricity used", "MWh")
      let EF = m.factor("EF_grid", "EF CO2", "t CO2/MWh", parameter: "grid EF", gas: .carbonDioxide)
      m.emits(.carbonDioxide, A * EF)
    },
    Method(
      "memo.heat heat bought", "Indirect emissions of heat and steam bought", tier: "T2",
      categories: ["memo.heat"], edition: "supplier's factor",
      citation: "Emission factor of the heat or steam, as the supplier states it for the year",
      evidence: ["worked-pages/memo-electricity-heat"]
    ) { m in
      let A = m.activity("A", "heat used", "GJ")
      let EF = m.factor("EF_heat", "EF CO2", "t CO2/GJ", parameter: "heat EF", gas: .carbonDioxide)
      m.emits(.carbonDioxide, A * EF)
    },
  ]
}
