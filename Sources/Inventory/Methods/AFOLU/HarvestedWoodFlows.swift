import Equations
import Quantities

/// 3.D.1 What the approaches count beside the products in use: traded wood (atmospheric flow) and wood in disposal sites.
/// Rows of their own, for they have no pool of products.
enum HarvestedWoodFlows {
  static let methods: [Method] =
    HarvestedWood.Product.allCases.map(traded) + [disposal(ofHarvest: false), disposal(ofHarvest: true)]

  private static let evidence = ["worked-pages/3.D.1-harvested-wood"]

  /// Imports are released in the country, exports elsewhere. 2006 Guidelines: all wood but the products of the pools,
  /// whose own trade is counted with them; 2019 Refinement, Eq 12.5 and 12.11: the feedstocks of Table 12.2.
  private static func traded(_ product: HarvestedWood.Product) -> Method {
    Method(
      "3.D.1 traded wood (\(product == .solid ? "volume" : "mass"))",
      "Carbon of imported and exported wood, atmospheric-flow approach", tier: "T1", categories: ["3.D.1"],
      citation: "2006 Guidelines, Vol 4 Ch 12, Eq 12A.4; 2019 Refinement, Vol 4 Ch 12, Eq 12.5, 12.11",
      when: ["method": "traded wood"],
      evidence: evidence + ["hwp-worksheet-2006", "worked-pages/3.D.1-harvested-wood-2019"]
    ) { m in
      let IM = m.activity("P_IM", "wood imports", "\(product.unit)/yr")
      let EX = m.activity("P_EX", "wood exports", "\(product.unit)/yr")
      // Trade is counted under bark.
      let BF = m.activity("BF", "bark expansion", "1", presence: .assumed(1), in: 1...2)
      let cf = m.factor(
        "cf", "carbon of the product", "t C/\(product.unit)", parameter: "product carbon", by: .woodProduct,
        .woodOrigin)
      let net = m.step("P_IM − P_EX", "12A.4", (IM - EX) * BF * cf, in: "t C/yr")
      m.emits(.carbonDioxide, net.as(.carbonDioxide, from: .carbon), origin: .biogenic)
    }
  }

  /// Variable 1B, from the methods of 4.A; variable 2B is its part of domestic harvest (Eq 12.4).
  private static func disposal(ofHarvest: Bool) -> Method {
    Method(
      "3.D.1 wood in disposal sites" + (ofHarvest ? ", domestic harvest" : ""),
      "Carbon stock change of wood in disposal sites" + (ofHarvest ? ", of domestic harvest" : ""),
      tier: "T1",
      categories: ["3.D.1"],
      citation: "2006 Guidelines, Vol 4 Ch 12, " + (ofHarvest ? "Eq 12.4, 12A.6" : "Eq 12A.2, 12A.4"),
      when: ["method": "disposal sites" + (ofHarvest ? " of domestic harvest" : "")], evidence: evidence
    ) { m in
      let kept = m.activity(
        "ΔC_HWP SWDS DC", "carbon stock change in disposal sites", "t C/yr", in: -1e12...1e12)
      var change = kept
      if ofHarvest {
        let imported = m.activity("imported", "imported wood material", "t C/yr")
        let produced = m.activity("produced", "produced wood material", "t C/yr")
        change = m.step("ΔC_HWP SWDS DH", "12.4", kept * (1 - imported / (produced + imported)))
      }
      m.emits(.carbonDioxide, -change.as(.carbonDioxide, from: .carbon), origin: .biogenic)
    }
  }
}
