import Equations
import Quantities

/// 3.B Dead wood and litter of land that keeps its use, 2006 Guidelines Vol 4 Ch 2, Eq 2.17–2.22. Tier 1 takes them as
/// unchanged; each pool is a row of its own.
enum DeadOrganicMatter {
  static let methods: [Method] = [
    Method(
      "3.B dead organic matter (stock)", "Dead wood or litter by the difference of two stocks", tier: "T2",
      categories: categories, citation: "\(WoodyBiomass.chapter), Eq 2.19",
      when: ["method": "dead organic matter"], evidence: evidence
    ) { m in
      let A = m.activity("A", "area", "ha")
      let later = m.activity("DOM(t2)", "stock of dead matter", "t d.m./ha")
      let earlier = m.activity("DOM(t1)", "stock of dead matter before", "t d.m./ha")
      let years = m.activity("T", "years between stocks", "yr", in: 1...100)
      emit(m, m.step("ΔC_DOM", "2.19", A * (later - earlier) / years * fraction(m), in: "t C/yr"))
    },
    Method(
      "3.B dead organic matter (flow)", "Dead wood or litter by what comes in and goes out", tier: "T2",
      categories: categories, citation: "\(WoodyBiomass.chapter), Eq 2.18",
      when: ["method": "dead organic matter"], given: ["transfer to dead matter"], evidence: evidence
    ) { m in
      let A = m.activity("A", "area", "ha")
      let inflow = m.activity("DOM_in", "transfer to dead matter", "t d.m./ha/yr")
      let outflow = m.activity("DOM_out", "loss of dead matter", "t d.m./ha/yr")
      emit(m, m.step("ΔC_DOM", "2.18", A * (inflow - outflow) * fraction(m), in: "t C/yr"))
    },
    Method(
      "3.B dead organic matter (transfer)", "Dead wood from mortality, slash and disturbances", tier: "T2",
      categories: ["3.B.1.a"], citation: "\(WoodyBiomass.chapter), Eq 2.18, 2.20–2.22",
      when: ["method": "dead organic matter"], given: ["mortality rate"], evidence: evidence
    ) { m in
      let A = m.activity("A", "area", "ha")
      let mortality = m.activity("m", "mortality rate", "1", in: 0...1)
      let Gw = m.factor(
        "G_W", "biomass growth", "t d.m./ha/yr", parameter: "G_W", by: .ecologicalZone, .landUse, .species,
        .ageClass, in: WoodyBiomass.growthRange)
      let CF = WoodyBiomass.fraction(m)
      let dying = m.step("L_mortality", "2.21", A * Gw * CF * mortality, in: "t C/yr")
      let H = m.activity("H", "wood removed", "m3/yr")
      let expanded =
        H * WoodyBiomass.Expansion.factor.expansion(m, "R", "removals") * (1 + WoodyBiomass.ratio(m))
      let slash = m.step("L_slash", "2.22", (expanded - H * WoodyBiomass.density(m)) * CF, in: "t C/yr")
      let disturbed = m.activity("L_disturbance", "loss in disturbances", "t C/yr", presence: .assumed(0))
      let left = m.activity("f_BLol", "fraction left on the ground", "1", presence: .assumed(0), in: 0...1)
      let inflow = m.step("DOM_in", "2.20", dying + slash + disturbed * left)
      let outflow = m.activity("DOM_out", "decay of dead matter", "t C/yr")
      emit(m, m.step("ΔC_DOM", "2.18", inflow - outflow))
    },
  ]

  private static let categories = [1, 2, 3, 5].map { "3.B.\($0).a" }
  private static let evidence = ["worked-pages/3.B-dead-organic-matter"]

  private static func fraction(_ m: MethodBuilder) -> Expression {
    m.factor("CF", "carbon fraction of dead matter", "t C/t d.m.", parameter: "CF_DOM", by: .deadMatter)
  }

  private static func emit(_ m: MethodBuilder, _ gain: Expression) {
    m.emits(.carbonDioxide, -gain.as(.carbonDioxide, from: .carbon), origin: .biogenic)
  }
}
