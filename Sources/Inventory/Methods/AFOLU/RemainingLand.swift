import Equations
import Quantities

/// 3.B.3.a … 3.B.6.a Land that keeps its use: biomass, 2006 Guidelines Vol 4 Ch 6, 8, 9. Drained organic soils and changes
/// of management are rows of their own (``LandSoils``).
enum RemainingLand {
  static let methods: [Method] = [
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
    Method(
      "3.B.3.a grassland, biomass", "Grass by the difference of two stocks above ground", tier: "T2",
      categories: ["3.B.3.a"], citation: "2006 Guidelines, Vol 4 Ch 6, Eq 2.8 with Table 6.1",
      given: ["grass biomass"], evidence: ["worked-pages/3.B.3-grassland"]
    ) { m in
      let A = m.activity("A", "area", "ha")
      let later = m.activity("B(t2)", "grass biomass", "t d.m./ha")
      let earlier = m.activity("B(t1)", "grass biomass before", "t d.m./ha")
      let years = m.activity("t2−t1", "years between stocks", "yr", in: 1...100)
      let R = m.factor(
        "R", "roots to shoots of grass", "1", parameter: "R_GRASS", by: .climate, .grasslandType)
      let CF = m.factor("CF", "carbon fraction of grass", "t C/t d.m.", parameter: "CF_GRASS")
      let gain = m.step("ΔC_B", "2.8", A * (later - earlier) * (1 + R) * CF / years, in: "t C/yr")
      m.emits(.carbonDioxide, -gain.as(.carbonDioxide, from: .carbon), origin: .biogenic)
    },
  ]
}
