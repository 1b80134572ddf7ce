import Equations
import Quantities

/// 1.B.1.a Coal mining, 2006 Guidelines Vol 2 Ch 4, Eq 4.1.1–4.1.8; CO2 of the seams by the 2019 Refinement, which
/// keeps the equations and adds 4.1.3A and 4.1.7A. Gas volumes are at 20 °C and 1 atm.
enum CoalMining {
  static let methods: [Method] =
    [
      mining("1.B.1.a.i.1", "underground mining", "4.1.3", .miningDepth),
      mining("1.B.1.a.ii.1", "surface mining", "4.1.7", .overburden),
      postMining("1.B.1.a.i.2", "underground mining", "4.1.4", .miningDepth),
      postMining("1.B.1.a.ii.2", "surface mining", "4.1.8", .range),
      gasContent, drainedGas,
    ]

  private static let page = "worked-pages/1.B.1.a-coal-mining"

  /// The printed density is 0.67 × 10⁻⁶ Gg/m³.
  static func methaneDensity(_ m: MethodBuilder) -> Expression { m.constant(0.67, "kg/m3") }

  private static func mining(_ code: String, _ kind: String, _ equation: String, _ depth: Axis) -> Method {
    Method(
      "\(code) \(kind)", "Gas set free by \(kind) of coal", tier: "T1", categories: [code],
      citation: "2006 Guidelines, Vol 2 Ch 4, Eq \(equation) and 4.1.2",
      evidence: [page, "worked-pages/1.B.1.a-coal-mining-2019", "worked-pages/1.B-viet-nam-2626"]
    ) { m in
      let P = m.activity("P", "raw coal produced", "t coal")
      let EF = m.factor(
        "EF_CH4", "EF CH4", "m3 CH4/t coal", parameter: "EF", gas: .methane, by: depth, .range)
      let density = methaneDensity(m)
      let R = m.activity("R", "recovered CH4", "t CH4", presence: .assumed(0))
      let V = m.activity("V_R", "recovered CH4 volume", "m3 CH4", presence: .assumed(0))
      let generated = m.step("CH4 set free", equation, EF * P * density, in: "t CH4")
      let recovered = m.step("CH4 recovered", "4.1.2", R + V * density)
      m.requires(recovered <= generated, "more CH4 is recovered than is set free")
      m.emits(.methane, generated - recovered)

      let EFCO2 = m.factor(
        "EF_CO2", "EF CO2", "m3 CO2/t coal", parameter: "EF", gas: .carbonDioxide, by: depth, .range,
        presence: .optional)
      let VCO2 = m.activity("V_CO2", "CO2 in recovered gas", "m3 CO2", presence: .assumed(0))
      // 1.84 × 10⁻⁶ Gg/m³ in Eq 4.1.3A and 4.1.7A.
      let densityCO2 = m.constant(1.84, "kg/m3")
      let seamCO2 = m.step("CO2 volume", equation + "A", EFCO2 * P)
      m.requires(VCO2 <= seamCO2, "the recovered gas holds more CO2 than is set free")
      m.emits(.carbonDioxide, (seamCO2 - VCO2) * densityCO2)
    }
  }

  private static func postMining(
    _ code: String, _ kind: String, _ equation: String, _ depth: Axis
  ) -> Method {
    Method(
      "\(code) after \(kind)", "Gas that coal gives off after \(kind)", tier: "T1", categories: [code],
      citation: "2006 Guidelines, Vol 2 Ch 4, Eq \(equation)",
      evidence: [page, "worked-pages/1.B-viet-nam-2626"]
    ) { m in
      let P = m.activity("P", "raw coal produced", "t coal")
      let EF = m.factor("EF_CH4", "EF CH4", "m3 CH4/t coal", parameter: "EF", gas: .methane, by: depth)
      m.emits(.methane, EF * P * methaneDensity(m))
    }
  }

  private static let gasContent = Method(
    "1.B.1.a.i.2 gas content", "Gas that coal gives off after underground mining, by the gas in place",
    tier: "T2", categories: ["1.B.1.a.i.2"], citation: "2006 Guidelines, Vol 2 Ch 4, Sec 4.1.3.2",
    when: ["method": "gas content"], evidence: [page]
  ) { m in
    let P = m.activity("P", "raw coal produced", "t coal")
    let G = m.activity("G", "gas content", "m3 CH4/t coal")
    let s = m.factor(
      "s", "share given off", "1", parameter: "gas content share", by: .practice, in: 0...1)
    m.emits(.methane, G * s * P * methaneDensity(m))
  }

  private static let drainedGas = Method(
    "1.B.1.a.i.4 drained gas burned", "Drained methane flared or oxidised without use", tier: "T1",
    categories: ["1.B.1.a.i.4"], citation: "2006 Guidelines, Vol 2 Ch 4, Eq 4.1.5",
    evidence: [page]
  ) { m in
    let V = m.activity("V", "CH4 flared", "m3 CH4")
    let efficiency = m.factor("η", "flaring efficiency", "1", parameter: "flaring efficiency", in: 0...1)
    let VCO2 = m.activity("V_CO2", "CO2 in flared gas", "t CO2", presence: .assumed(0))
    let methane = m.step("CH4 flared", "4.1.5", V * methaneDensity(m), in: "t CH4")
    // Mass of CO2 from the complete combustion of CH4, as printed.
    m.emits(.carbonDioxide, methane * efficiency * m.constant(2.75, "t CO2/t CH4") + VCO2)
    m.emits(.methane, methane * (1 - efficiency))
  }
}
