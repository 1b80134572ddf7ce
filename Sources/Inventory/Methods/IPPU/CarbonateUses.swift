import Equations
import Quantities

/// 2.A.4 Other process uses of carbonates, 2006 Guidelines Vol 3 Ch 2: Eq 2.14 (Tier 1), 2.15 and 2.16
/// (Tiers 2 and 3: one row a carbonate). Eq 2.16 serves wherever carbonates are consumed (Table 2.7).
enum CarbonateUses {
  static let methods: [Method] = [
    mix("carbonates, tier 1", "Carbonates used, limestone and dolomite", ["2.A.4.a", "2.A.4.d"], [:]) { m in
      let Mc = m.activity("Mc", "carbonate used", "t")
      let pure = m.activity("p", "carbonate content", "1", presence: .assumed(1), in: 0...1)
      return Mc * pure
    },
    mix(
      "carbonate rock, tier 1", "Carbonate rock used, limestone and dolomite", ["2.A.4.a", "2.A.4.d"],
      ["method": "carbonate rock"]
    ) { m in
      let rock = m.activity("Mrock", "carbonate rock used", "t")
      return rock * m.factor("p", "carbonate content", "1", parameter: "carbonate content", in: 0...1)
    },
    mix(
      "ceramics, tier 1", "Ceramics, by the clay of the products", ["2.A.4.a"], ["method": "ceramics"]
    ) { m in
      let product = m.activity("P", "ceramics produced", "t")
      let clay = m.factor("clay", "clay per product", "t/t", parameter: "clay per product", in: 1...10)
      let content = m.factor(
        "p", "carbonate content of clay", "1", parameter: "clay carbonate content", in: 0...1)
      return m.step("clay consumed", "2.14", product * clay) * content
    },
    single("soda ash", "Soda ash used", "2.A.4.b", "sodium carbonate", "Na2CO3"),
    single("magnesite", "Magnesite calcined", "2.A.4.c", "magnesite", "carbonate"),
    byCarbonate,
  ]

  private static let evidence = ["worked-pages/2.A.4-carbonates"]

  /// 85 % limestone and 15 % dolomite where nothing is known.
  private static func mix(
    _ name: String, _ title: String, _ categories: [String], _ conditions: [String: String],
    _ carbonate: @escaping @Sendable (MethodBuilder) -> Expression
  ) -> Method {
    Method(
      "2.A.4 \(name)", title, tier: "T1", categories: categories,
      citation: "2006 Guidelines, Vol 3 Ch 2, Eq 2.14", when: conditions, evidence: evidence
    ) { m in
      let Mc = m.step("Mc", "2.14", carbonate(m))
      let s = m.factor(
        "s", "share of limestone", "1", parameter: "carbonate share", of: ["carbonate": "calcite"], in: 0...1)
      let EFls = m.factor(
        "EFls", "EF limestone", "t CO2/t", parameter: "EFcarbonate", of: ["carbonate": "calcite"])
      let EFd = m.factor(
        "EFd", "EF dolomite", "t CO2/t", parameter: "EFcarbonate", of: ["carbonate": "dolomite"])
      m.emits(.carbonDioxide, Mc * (s * EFls + (1 - s) * EFd))
    }
  }

  /// One carbonate that the category names; a share of calcined magnesia keeps 2–4 % of its CO2.
  private static func single(
    _ name: String, _ title: String, _ category: String, _ carbonate: String, _ substance: String
  ) -> Method {
    Method(
      "\(category) \(name)", title, tier: "T1", categories: [category],
      citation: "2006 Guidelines, Vol 3 Ch 2, Sec 2.5.1, Table 2.1", evidence: evidence
    ) { m in
      let Mc = m.activity("Mc", "\(name) used", "t \(substance)")
      let F = m.activity("F", "share calcined", "1", presence: .assumed(1), in: 0...1)
      let EF = m.factor(
        "EF", "EF CO2", "t CO2/t \(substance)", parameter: "EFcarbonate", gas: .carbonDioxide, by: .carbonate,
        of: ["carbonate": carbonate])
      m.emits(.carbonDioxide, Mc * EF * F)
    }
  }

  private static var byCarbonate: Method {
    Method(
      "2.A.4 carbonates, tier 3", "Uses of carbonates, by carbonate", tier: "T3",
      categories: [
        "2.A.4.a", "2.A.4.c", "2.A.4.d", "2.A.5", "2.B.10", "2.H.1", "2.H.2", "2.H.3",
      ],
      citation: "2006 Guidelines, Vol 3 Ch 2, Eq 2.15, 2.16", when: CarbonateInput.word, evidence: evidence
    ) { m in
      m.emits(.carbonDioxide, CarbonateInput.carbonDioxide(m, "2.16"))
    }
  }
}
