import Equations
import Quantities

/// 3.B Wood that is taken or lost, 2006 Guidelines Vol 4 Ch 2, Eq 2.11–2.14.
enum WoodLosses {
  static let methods: [Method] =
    WoodyBiomass.Expansion.allCases.map(removals)
    + WoodyBiomass.Expansion.allCases.map(fuelwood) + [disturbance]

  private static func removals(_ expansion: WoodyBiomass.Expansion) -> Method {
    Method(
      "3.B wood removals\(expansion.suffix)", "Carbon of the wood that is removed", tier: "T1",
      categories: WoodyBiomass.categories, citation: "\(WoodyBiomass.chapter), Eq 2.12",
      when: ["method": "wood removals"], given: expansion.needs, evidence: expansion.evidence
    ) { m in
      let H = m.activity("H", "wood removed", "m3/yr")
      // The worked example of Ch 4 Sec 4.2.1.4 adds the bark beside the roots.
      let bark = m.activity("BF", "bark fraction", "1", presence: .assumed(0), in: 0...1)
      let biomass = H * expansion.expansion(m, "R", "removals") * (1 + WoodyBiomass.ratio(m) + bark)
      emit(m, m.step("L_wood", "2.12", biomass * WoodyBiomass.fraction(m), in: "t C/yr"))
    }
  }

  /// Parts of trees are counted by their dry mass, or by their volume and density.
  private static func fuelwood(_ expansion: WoodyBiomass.Expansion) -> Method {
    Method(
      "3.B fuelwood\(expansion.suffix)", "Carbon of the fuelwood that is removed", tier: "T1",
      categories: WoodyBiomass.categories, citation: "\(WoodyBiomass.chapter), Eq 2.13",
      when: ["method": "fuelwood"], given: expansion.needs, evidence: expansion.evidence
    ) { m in
      let trees = m.activity("FG_trees", "fuelwood of whole trees", "m3/yr")
      let density = expansion == .density ? WoodyBiomass.density(m) : nil
      let expanded = trees * expansion.expansion(m, "R", "removals", density: density)
      let whole = expanded * (1 + WoodyBiomass.ratio(m))
      let parts =
        density.map { m.activity("FG_part", "volume of tree parts", "m3/yr", presence: .assumed(0)) * $0 }
        ?? m.activity("FG_part", "fuelwood of tree parts", "t d.m./yr", presence: .assumed(0))
      emit(m, m.step("L_fuelwood", "2.13", (whole + parts) * WoodyBiomass.fraction(m), in: "t C/yr"))
    }
  }

  private static let disturbance = Method(
    "3.B disturbance", "Carbon lost in disturbances, all in their year", tier: "T1",
    categories: WoodyBiomass.categories, citation: "\(WoodyBiomass.chapter), Eq 2.14",
    when: ["method": "disturbance"], evidence: WoodyBiomass.evidence
  ) { m in
    let A = m.activity("A_dist", "area disturbed", "ha/yr")
    let Bw = WoodyBiomass.biomass(m, "B_W", "biomass of the land", .now)
    let fd = m.activity("fd", "fraction lost in disturbance", "1", in: 0...1)
    let biomass = A * Bw * (1 + WoodyBiomass.ratio(m))
    emit(m, m.step("L_dist", "2.14", biomass * WoodyBiomass.fraction(m) * fd, in: "t C/yr"))
  }

  private static func emit(_ m: MethodBuilder, _ loss: Expression) {
    m.emits(.carbonDioxide, loss.as(.carbonDioxide, from: .carbon), origin: .biogenic)
  }
}
