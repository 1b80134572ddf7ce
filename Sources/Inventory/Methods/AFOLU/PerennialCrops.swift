import Equations
import Quantities

/// 3.B.2.a Biomass of perennial crops and of trees between crops, Vol 4 Ch 5, Eq 2.7: 2006 by climate (Table 5.1), 2019 by
/// cropping system as well (Tables 5.1–5.3). Tier 1 leaves roots out.
enum PerennialCrops {
  static let methods: [Method] = [
    Method(
      "3.B.2.a cropland, biomass", "Biomass of perennial crops by accumulation and harvest", tier: "T1",
      categories: categories, citation: "2006 Guidelines, Vol 4 Ch 5, Eq 2.7 with Table 5.1",
      evidence: ["afolu-worked-examples", page]
    ) { m in
      let A = m.activity("A", "area", "ha")
      let harvested = m.activity("A_L", "area harvested", "ha/yr", presence: .assumed(0))
      let L = m.factor("L", "loss at harvest", "t C/ha", by: .landUse, .climate, .croppingSystem)
      let gain = m.step("ΔC_G", "2.7", A * growth(m), in: "t C/yr")
      emit(m, gain: gain, loss: m.step("ΔC_L", "2.7", harvested * L, in: "t C/yr"))
    },
    Method(
      "3.B.2.a cropland, biomass with roots", "Biomass of perennial crops, roots included", tier: "T2",
      categories: categories, citation: "2019 Refinement, Vol 4 Ch 5, Eq 2.7 with Tables 5.1–5.3",
      when: ["method": "perennial crops with roots"], evidence: [page]
    ) { m in
      let A = m.activity("A", "area", "ha")
      let harvested = m.activity("A_L", "area harvested", "ha/yr", presence: .assumed(0))
      let L = m.factor("L", "loss at harvest", "t C/ha", by: .landUse, .climate, .croppingSystem)
      let roots = m.factor(
        "G_BG", "accumulation rate of roots", "t C/ha/yr", by: .landUse, .climate, .croppingSystem)
      let gain = m.step("ΔC_G", "2.7", A * (growth(m) + roots), in: "t C/yr")
      emit(m, gain: gain, loss: m.step("ΔC_L", "2.7", harvested * L, in: "t C/yr"))
    },
    Method(
      "3.B.2.a cropland, hedgerows", "Biomass of hedgerows by their length", tier: "T1",
      categories: categories,
      citation: "2019 Refinement, Vol 4 Ch 5, Eq 2.7 with Tables 5.1, 5.2", when: ["method": "hedgerow"],
      evidence: [page]
    ) { m in
      let length = m.activity("l", "length", "km")
      let cut = m.activity("l_L", "length cleared", "km/yr", presence: .assumed(0))
      let G = m.factor(
        "G", "accumulation rate per length", "t C/km/yr", parameter: "G per length", by: .climate,
        of: ["land use": "perennial cropland", "cropping system": "hedgerow"])
      let L = m.factor(
        "L", "loss per length", "t C/km", parameter: "L per length", by: .climate,
        of: ["land use": "perennial cropland", "cropping system": "hedgerow"])
      let gain = m.step("ΔC_G", "2.7", length * G, in: "t C/yr")
      emit(m, gain: gain, loss: m.step("ΔC_L", "2.7", cut * L, in: "t C/yr"))
    },
    Method(
      "3.B.2.a cropland, replaced crops", "Biomass of perennial crops that give way to other crops",
      tier: "T1",
      categories: categories, citation: "2006 Guidelines, Vol 4 Ch 5 Sec 5.2.1.2 with Tables 5.2, 5.3",
      when: ["method": "replaced crops"], evidence: [page]
    ) { m in
      let A = m.activity("A_L", "area replaced", "ha/yr")
      let B = m.factor(
        "B_CROP", "biomass of the crop", "t d.m./ha", parameter: "crop biomass", by: .climate, .croppingSystem
      )
      // The carbon density that Sec 5.2.1.2 gives with Table 5.3.
      let CF = m.constant(0.5, "t C/t d.m.")
      emit(m, gain: nil, loss: m.step("ΔC_L", "2.7", A * B * CF, in: "t C/yr"))
    },
  ]

  private static let categories = ["3.B.2.a"]
  private static let page = "worked-pages/3.B.2.a-perennial-crops"

  static func growth(_ m: MethodBuilder) -> Expression {
    m.factor("G", "accumulation rate", "t C/ha/yr", by: .landUse, .climate, .croppingSystem)
  }

  private static func emit(_ m: MethodBuilder, gain: Expression?, loss: Expression) {
    let change = m.step("ΔC_B", "2.7", gain.map { $0 - loss } ?? -loss)
    m.emits(.carbonDioxide, -change.as(.carbonDioxide, from: .carbon), origin: .biogenic)
  }
}
