import Equations
import Quantities

/// 2.A.3 Glass production, 2006 Guidelines Vol 3 Ch 2: Eq 2.10 and 2.13 (Tier 1), 2.11 (Tier 2, one row a
/// type of glass), 2.12 (Tier 3).
enum Glass {
  static let methods: [Method] = [
    Method(
      "2.A.3 glass", "Glass production, by type of glass where known", tier: "T1", categories: ["2.A.3"],
      citation: "2006 Guidelines, Vol 3 Ch 2, Eq 2.10, 2.11", evidence: evidence
    ) { m in
      let Mg = m.activity("Mg", "glass melted", "t glass")
      let EF = m.factor(
        "EF", "EF CO2", "t CO2/t glass", gas: .carbonDioxide, by: .glassType, of: ["glass type": "unknown"])
      let CR = m.factor(
        "CR", "cullet ratio", "1", by: .glassType, of: ["glass type": "unknown"], in: 0...1)
      m.emits(.carbonDioxide, Mg * EF * (1 - CR))
    },
    Method(
      "2.A.3 carbonates, tier 3", "Glass production, by the carbonates melted", tier: "T3",
      categories: ["2.A.3"], citation: "2006 Guidelines, Vol 3 Ch 2, Eq 2.12", when: CarbonateInput.word,
      evidence: evidence
    ) { m in
      m.emits(.carbonDioxide, CarbonateInput.carbonDioxide(m, "2.12"))
    },
  ]

  private static let evidence = ["worked-pages/2.A.3-glass"]
}
