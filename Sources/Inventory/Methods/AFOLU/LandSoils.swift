import Equations
import Quantities

/// 3.B Soils: mineral soils by the stock method (Eq 2.25) and drained organic soils (Eq 2.26); 2006 Guidelines
/// Vol 4 Ch 2.
enum LandSoils {
  static let methods: [Method] = [
    Method(
      "3.B drained organic soils", "Carbon loss of drained organic soils", tier: "T1", categories: categories,
      citation: "2006 Guidelines, Vol 4 Ch 2, Eq 2.26", when: ["method": "drained organic soils"],
      evidence: ["afolu-worked-examples"]
    ) { m in
      let A = m.activity("A", "area", "ha")
      let EF = m.factor(
        "EF", "EF organic soils", "t C/ha/yr", parameter: "EF organic soils", by: .climate,
        .soilNutrient)
      let loss = m.step("L_Organic", "2.26", A * EF, in: "t C/yr")
      m.emits(.carbonDioxide, loss.as(.carbonDioxide, from: .carbon), origin: .biogenic)
    },
    Method(
      "3.B mineral soils", "Mineral soils of land whose management changes, over 20 years", tier: "T1",
      categories: categories, citation: "2006 Guidelines, Vol 4 Ch 2, Eq 2.25",
      when: ["method": "mineral soils"], evidence: ["afolu-worked-examples"]
    ) { m in
      let A = m.activity("A", "area", "ha")
      let gain = stockChange(m, A)
      m.emits(.carbonDioxide, -gain.as(.carbonDioxide, from: .carbon), origin: .biogenic)
    },
  ]

  static let categories = (1...6).flatMap { number in
    ["3.B.\(number).a"] + (number == 4 ? [] : ConvertedLand.categories(to: number))
  }

  /// Eq 2.25 for an area that is in transition from one system of management to another.
  static func stockChange(_ m: MethodBuilder, _ A: Expression) -> Expression {
    let reference = m.factor(
      "SOC_REF", "reference soil carbon", "t C/ha", parameter: "SOC_REF", by: .climate, .soil)
    let before =
      factor(m, "FLU(0-T)", "FLU before", "FLU", .previousLandUse)
      * factor(m, "FMG(0-T)", "FMG before", "FMG", .previousManagement)
      * factor(m, "FI(0-T)", "FI before", "FI", .previousCarbonInput)
    let after =
      factor(m, "FLU", "FLU", "FLU", .landUse) * factor(m, "FMG", "FMG", "FMG", .management)
      * factor(m, "FI", "FI", "FI", .carbonInput)
    let D = m.constant(20, "yr")
    let earlier = m.step("SOC(0-T)", "2.25", reference * before)
    let later = m.step("SOC0", "2.25", reference * after)
    return m.step("ΔC_Mineral", "2.25", A * (later - earlier) / D, in: "t C/yr")
  }

  private static func factor(
    _ m: MethodBuilder, _ symbol: String, _ name: String, _ parameter: String, _ axis: Axis
  ) -> Expression {
    m.factor(symbol, name, "1", parameter: parameter, by: .climate, axis)
  }
}
