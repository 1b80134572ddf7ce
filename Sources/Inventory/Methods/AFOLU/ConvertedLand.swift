import Equations
import Quantities

/// 3.B Land that was converted to another use, in its 20 years of transition: biomass (Eq 2.15, 2.16), dead organic
/// matter (Eq 2.23) and mineral soils (Eq 2.25); 2006 Guidelines Vol 4 Ch 2. The area converted in the year loses
/// its biomass and its dead organic matter at once, and what is gained comes over the transition.
enum ConvertedLand {
  static let methods: [Method] = [
    Method(
      "3.B converted land", "Land in transition to another use", tier: "T1",
      categories: ["3.B.1.b", "3.B.2.b", "3.B.3.b", "3.B.4.b", "3.B.5.b", "3.B.6.b"],
      citation: "2006 Guidelines, Vol 4 Ch 2, Eq 2.15, 2.16, 2.23, 2.25"
    ) { m in
      let A = m.activity("A", "area", "ha")
      let converted = m.activity("ΔA", "area converted this year", "ha/yr")
      let CF = m.factor("CF", "carbon fraction", "t C/t d.m.", by: .treePart)
      let before = m.factor(
        "B_BEFORE", "biomass before", "t d.m./ha", parameter: "biomass stock", by: .previousLandUse,
        .ecologicalZone)
      let after = m.activity("B_AFTER", "biomass after", "t d.m./ha", presence: .assumed(0))
      let growth = m.factor(
        "G_TOTAL", "growth of the new use", "t C/ha/yr", parameter: "growth after conversion", by: .landUse,
        .ecologicalZone)
      let old = m.factor(
        "C_o", "litter and dead wood before", "t C/ha", parameter: "DOM stock", by: .previousLandUse, .climate
      )
      let new = m.factor(
        "C_n", "litter and dead wood after", "t C/ha", parameter: "DOM stock", by: .landUse, .climate)
      let zero = m.constant(0, "t C/ha")
      let T = m.constant(20, "yr")

      let conversion = m.step("ΔC_CONVERSION", "2.16", (after - before) * converted * CF, in: "t C/yr")
      let gain = m.step("ΔC_G", "2.15", A * growth, in: "t C/yr")
      let dead = m.step(
        "ΔC_DOM", "2.23", min(new - old, zero) * converted + max(new - old, zero) * A / T, in: "t C/yr")
      let soils = LandSoils.stockChange(m, A)
      let change = m.step("ΔC", "2.3", gain + conversion + dead + soils)
      m.emits(.carbonDioxide, -change.as(.carbonDioxide, from: .carbon), origin: .biogenic)
    }
  ]
}
