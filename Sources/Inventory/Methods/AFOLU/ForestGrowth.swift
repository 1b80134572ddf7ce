import Equations
import Quantities

/// 3.B.1 Growth of forest, 2006 Guidelines Vol 4 Ch 2, Eq 2.9 and 2.10: from Tables 4.9, 4.10 and 4.12, or from the
/// increment in volume. Tier 1 takes dead organic matter and mineral soils of forest that stays forest as unchanged.
enum ForestGrowth {
  static let methods: [Method] =
    [
      Method(
        "3.B.1.a forest land, growth", "Growth of forest land that remains forest land", tier: "T1",
        categories: ["3.B.1.a"], citation: citation,
        evidence: WoodyBiomass.evidence
          + ["worked-pages/3.B.1-forest-land-2019", "worked-pages/3.B-land-table-2019"]
      ) { m in
        emit(m, annual(m, m.activity("A", "area", "ha")))
      }
    ] + WoodyBiomass.Expansion.allCases.flatMap(volume)

  private static let citation = "\(WoodyBiomass.chapter), Eq 2.9, 2.10"

  private static func volume(_ expansion: WoodyBiomass.Expansion) -> [Method] {
    [
      Method(
        "3.B.1.a forest land, increment\(expansion.suffix)",
        "Growth of forest land from its increment in volume", tier: "T2", categories: ["3.B.1.a"],
        citation: citation, given: ["net annual increment"] + expansion.needs, evidence: [WoodyBiomass.page]
      ) { m in
        let A = m.activity("A", "area", "ha")
        emit(m, annual(m, A, increment: typedIncrement(m), expansion))
      },
      Method(
        "3.B.1.a forest land, volume growth\(expansion.suffix)",
        "Growth of planted forest from the increment of its species", tier: "T1", categories: ["3.B.1.a"],
        citation: "\(citation) with Table 4.11", when: ["method": "volume growth"], given: expansion.needs,
        evidence: [WoodyBiomass.page]
      ) { m in
        let A = m.activity("A", "area", "ha")
        let Iv = m.factor(
          "I_V", "increment of the species", "m3/ha/yr", parameter: "I_V", by: .species, .forestPurpose)
        emit(m, annual(m, A, increment: Iv, expansion))
      },
    ]
  }

  static func typedIncrement(_ m: MethodBuilder) -> Expression {
    m.activity("I_V", "net annual increment", "m3/ha/yr")
  }

  /// Eq 2.9 with Eq 2.10, Tier 1.
  static func annual(_ m: MethodBuilder, _ A: Expression) -> Expression {
    let Gw = m.factor(
      "G_W", "biomass growth", "t d.m./ha/yr", parameter: "G_W", by: .ecologicalZone, .landUse, .species,
      .ageClass, in: WoodyBiomass.growthRange)
    return annual(m, A, aboveGround: Gw)
  }

  /// Eq 2.9 with Eq 2.10 for increments in volume.
  static func annual(
    _ m: MethodBuilder, _ A: Expression, increment: Expression, _ expansion: WoodyBiomass.Expansion
  ) -> Expression {
    annual(m, A, aboveGround: increment * expansion.expansion(m, "I", "increment"))
  }

  private static func annual(
    _ m: MethodBuilder, _ A: Expression, aboveGround: Expression
  ) -> Expression {
    let total = m.step("G_TOTAL", "2.10", aboveGround * (1 + WoodyBiomass.ratio(m)))
    return m.step("ΔC_G", "2.9", A * total * WoodyBiomass.fraction(m), in: "t C/yr")
  }

  private static func emit(_ m: MethodBuilder, _ gain: Expression) {
    m.emits(.carbonDioxide, -gain.as(.carbonDioxide, from: .carbon), origin: .biogenic)
  }
}
