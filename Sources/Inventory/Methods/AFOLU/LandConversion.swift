import Equations
import Quantities

/// 3.B Mineral soils of converted land: the 20-year transition of Eq 2.25, 2006 Guidelines Vol 4 Ch 2.
enum LandConversion {
  static let methods: [Method] = [
    Method(
      "3.B converted land, mineral soils", "Soil carbon of land in its 20 years of transition", tier: "T1",
      categories: ["3.B"], citation: "2006 Guidelines, Vol 4 Ch 2, Eq 2.25",
      when: ["method": "soil carbon of converted land"]
    ) { m in
      let A = m.activity("A", "area converted", "ha")
      let before = m.activity("SOC(0-T)", "soil carbon before", "t C/ha")
      let after = m.activity("SOC0", "soil carbon after", "t C/ha")
      let D = m.constant(20, "yr")

      let all = m.stock("ΣA", "ha", from: 0) { previous in previous + A }
      _ = m.step("A(T)", "2.25", all - all.previous(years: 20))
      let gained = m.stock("ΣΔSOC", "t C", from: 0) { previous in previous + A * (after - before) }
      let change = m.step("ΔC", "2.25", (gained - gained.previous(years: 20)) / D)
      m.emits(.carbonDioxide, -change.as(.carbonDioxide, from: .carbon), origin: .biogenic)
    }
  ]
}
