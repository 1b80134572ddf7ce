import Equations
import Quantities

/// Engines by power and hours of use: 2006 Guidelines Vol 2 Ch 3, Eq 3.3.3 (off-road) and 3.4.3 (locomotives).
/// The factor is per work of the engine, never the one per energy of the fuel.
enum EngineHours {
  static let methods: [Method] = [
    method(
      "1.A off-road engine hours", "Off-road vehicles and machinery", "3.3.3",
      ["1.A.2", "1.A.3.e.ii", "1.A.4.b", "1.A.4.c.ii", "1.A.5.b.iii"], by: .fuel),
    method("1.A.3.c engine hours", "Locomotives", "3.4.3", ["1.A.3.c"], by: .locomotive),
  ]

  private static func method(
    _ id: String, _ what: String, _ equation: String, _ categories: [String], by axis: Axis
  ) -> Method {
    Method(
      id, "\(what) by power and hours of use", tier: "T3", categories: categories,
      citation: "2006 Guidelines, Vol 2 Ch 3, Eq \(equation)", when: ["method": "engine hours"],
      evidence: ["worked-pages/1.A.3.c-rail"]
    ) { m in
      let N = m.activity("N", "engines", "item")
      let H = m.activity("H", "hours of use", "h/item")
      let P = m.activity("P", "rated power", "kW")
      let LF = m.activity("LF", "load factor", "1", in: 0...1)
      let work = m.step("W", equation, N * H * P * LF, in: "MWh")
      for gas in [Gas.carbonDioxide, .methane, .nitrousOxide, .nitrogenOxides, .carbonMonoxide] {
        let EF = m.factor(
          "EF_\(gas)", "EF \(gas) per work", "kg \(gas)/kWh", parameter: "EF per work", gas: gas, by: axis,
          presence: .optional)
        m.emits(gas, work * EF, origin: .ofTheFuel)
      }
    }
  }
}
