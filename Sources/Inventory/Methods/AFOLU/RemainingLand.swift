import Equations
import Quantities

/// 3.B.2.a … 3.B.6.a Land that keeps its use: biomass at Tier 1, 2006 Guidelines Vol 4 Ch 5, 6, 8, 9. Drained organic
/// soils and changes of management are rows of their own (``LandSoils``).
enum RemainingLand {
  static let methods: [Method] = [
    Method(
      "3.B.2.a cropland, biomass", "Biomass of perennial crops by accumulation and harvest", tier: "T1",
      categories: ["3.B.2.a"], citation: "2006 Guidelines, Vol 4 Ch 5, Eq 2.7 with Table 5.1",
      evidence: WoodyBiomass.evidence
    ) { m in
      let A = m.activity("A", "area", "ha")
      let harvested = m.activity("A_L", "area harvested", "ha/yr", presence: .assumed(0))
      let G = m.factor("G", "accumulation rate", "t C/ha/yr", by: .landUse, .climate)
      let L = m.factor("L", "loss at harvest", "t C/ha", by: .landUse, .climate)
      let gain = m.step("ΔC_G", "2.7", A * G, in: "t C/yr")
      let loss = m.step("ΔC_L", "2.7", harvested * L, in: "t C/yr")
      let change = m.step("ΔC_B", "2.7", gain - loss)
      m.emits(.carbonDioxide, -change.as(.carbonDioxide, from: .carbon), origin: .biogenic)
    },
    Method(
      "3.B land without change", "Land whose carbon Tier 1 takes as unchanged", tier: "T1",
      categories: ["3.B.3.a", "3.B.4.a", "3.B.4.a.ii", "3.B.5.a", "3.B.6.a"],
      citation: "2006 Guidelines, Vol 4 Ch 6 Sec 6.2.1.1, Ch 8 Sec 8.2.1.1, Ch 9 Sec 9.2"
    ) { m in
      let A = m.activity("A", "area", "ha")
      let change = m.factor("ΔC", "carbon stock change", "t C/ha/yr", presence: .assumed(0), in: -1000...1000)
      m.emits(
        .carbonDioxide, -(A * change).as(.carbonDioxide, from: .carbon), origin: .biogenic)
    },
  ]
}
