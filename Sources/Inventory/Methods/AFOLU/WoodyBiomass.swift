import Equations
import Quantities

/// 3.B Biomass of woody land by gain and loss, 2006 Guidelines Vol 4 Ch 2, Eq 2.7–2.14. As in the worksheets,
/// growth, wood removals, fuelwood and disturbances are rows of their own.
enum WoodyBiomass {
  static let methods: [Method] = growth + [removals, fuelwood, disturbance, stockDifference]

  /// Where the guideline lets wood grow and be taken: forest, land that becomes forest, crops and grass with trees.
  private static let categories =
    ["3.B.1.a", "3.B.2.a", "3.B.3.a", "3.B.5.a"] + ConvertedLand.categories(to: 1)
  private static let chapter = "2006 Guidelines, Vol 4 Ch 2"

  /// Tier 1 takes dead organic matter and mineral soils of land that keeps its use as unchanged.
  private static let growth = [
    Method(
      "3.B.1.a forest land, growth", "Growth of forest land that remains forest land", tier: "T1",
      categories: ["3.B.1.a"], citation: "\(chapter), Eq 2.9, 2.10", evidence: evidence
    ) { m in
      let A = m.activity("A", "area", "ha")
      let gain = gained(m, A)
      m.emits(.carbonDioxide, -gain.as(.carbonDioxide, from: .carbon), origin: .biogenic)
    },
    Method(
      "3.B.1.a forest land, increment", "Growth of forest land from its increment in volume", tier: "T2",
      categories: ["3.B.1.a"], citation: "\(chapter), Eq 2.9, 2.10", given: ["net annual increment"]
    ) { m in
      let A = m.activity("A", "area", "ha")
      let Iv = m.activity("I_V", "net annual increment", "m3/ha/yr")
      let BCEFi = m.factor(
        "BCEF_I", "BCEF of increment", "t d.m./m3", parameter: "BCEF_I", by: .growthClimate, .wood,
        .growingStock)
      let total = m.step("G_TOTAL", "2.10", Iv * BCEFi * (1 + ratio(m)))
      let gain = m.step("ΔC_G", "2.9", A * total * fraction(m), in: "t C/yr")
      m.emits(.carbonDioxide, -gain.as(.carbonDioxide, from: .carbon), origin: .biogenic)
    },
  ]

  private static let removals = Method(
    "3.B wood removals", "Carbon of the wood that is removed", tier: "T1", categories: categories,
    citation: "\(chapter), Eq 2.12", when: ["method": "wood removals"], evidence: evidence
  ) { m in
    let H = m.activity("H", "wood removed", "m3/yr")
    // The worked example of Ch 4 Sec 4.2.1.4 adds the bark beside the roots.
    let bark = m.activity("BF", "bark fraction", "1", presence: .assumed(0), in: 0...1)
    let loss = m.step(
      "L_wood", "2.12", H * expansion(m) * (1 + ratio(m) + bark) * fraction(m), in: "t C/yr")
    m.emits(.carbonDioxide, loss.as(.carbonDioxide, from: .carbon), origin: .biogenic)
  }

  private static let fuelwood = Method(
    "3.B fuelwood", "Carbon of the fuelwood that is removed", tier: "T1", categories: categories,
    citation: "\(chapter), Eq 2.13", when: ["method": "fuelwood"], evidence: evidence
  ) { m in
    let trees = m.activity("FG_trees", "fuelwood of whole trees", "m3/yr")
    let parts = m.activity("FG_part", "fuelwood of tree parts", "t d.m./yr", presence: .assumed(0))
    let loss = m.step(
      "L_fuelwood", "2.13", (trees * expansion(m) * (1 + ratio(m)) + parts) * fraction(m), in: "t C/yr")
    m.emits(.carbonDioxide, loss.as(.carbonDioxide, from: .carbon), origin: .biogenic)
  }

  private static let disturbance = Method(
    "3.B disturbance", "Carbon lost in disturbances, all in their year", tier: "T1", categories: categories,
    citation: "\(chapter), Eq 2.14", when: ["method": "disturbance"], evidence: evidence
  ) { m in
    let A = m.activity("A_dist", "area disturbed", "ha/yr")
    let Bw = m.factor(
      "B_W", "biomass of the land", "t d.m./ha", parameter: "B_W", by: .ecologicalZone, .landUse)
    let fd = m.activity("fd", "fraction lost in disturbance", "1", in: 0...1)
    let loss = m.step("L_dist", "2.14", A * Bw * (1 + ratio(m)) * fraction(m) * fd, in: "t C/yr")
    m.emits(.carbonDioxide, loss.as(.carbonDioxide, from: .carbon), origin: .biogenic)
  }

  private static let stockDifference = Method(
    "3.B stock-difference", "Biomass by the difference of two measured stocks of wood", tier: "T2",
    categories: categories, citation: "\(chapter), Eq 2.8", when: ["method": "stock-difference"]
  ) { m in
    let later = m.activity("V(t2)", "growing stock", "m3")
    let earlier = m.activity("V(t1)", "growing stock before", "m3")
    let years = m.activity("t2−t1", "years between stocks", "yr", in: 1...100)
    let BCEFs = m.factor(
      "BCEF_S", "BCEF of stock", "t d.m./m3", parameter: "BCEF_S", by: .growthClimate, .wood, .growingStock)
    let gain = m.step(
      "ΔC_B", "2.8", (later - earlier) * BCEFs * (1 + ratio(m)) * fraction(m) / years, in: "t C/yr")
    m.emits(.carbonDioxide, -gain.as(.carbonDioxide, from: .carbon), origin: .biogenic)
  }

  static let evidence = ["afolu-worked-examples"]

  /// Eq 2.9 and 2.10, Tier 1.
  static func gained(_ m: MethodBuilder, _ A: Expression) -> Expression {
    let Gw = m.factor(
      "G_W", "biomass growth", "t d.m./ha/yr", parameter: "G_W", by: .ecologicalZone, .landUse)
    let total = m.step("G_TOTAL", "2.10", Gw * (1 + ratio(m)))
    return m.step("ΔC_G", "2.9", A * total * fraction(m), in: "t C/yr")
  }

  static func ratio(_ m: MethodBuilder) -> Expression {
    m.factor("R", "root-shoot ratio", "1", by: .ecologicalZone, .wood, .biomassLevel)
  }

  static func fraction(_ m: MethodBuilder) -> Expression {
    m.factor("CF", "carbon fraction", "t C/t d.m.", by: .treePart)
  }

  private static func expansion(_ m: MethodBuilder) -> Expression {
    m.factor(
      "BCEF_R", "BCEF of removals", "t d.m./m3", parameter: "BCEF_R", by: .growthClimate, .wood,
      .growingStock)
  }
}
