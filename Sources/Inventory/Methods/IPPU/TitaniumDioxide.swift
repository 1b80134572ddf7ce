import Equations
import Quantities

/// 2.B.6 Titanium dioxide production, 2006 Guidelines Vol 3 Ch 3, Eq 3.12 (Tier 1) and 3.13 (Tier 2).
enum TitaniumDioxide {
  static let methods: [Method] =
    Output.allCases.map { byProduct($0) } + [byReducingAgent]

  private static let evidence = ["worked-pages/2.B.6-titanium-dioxide"]

  /// Titanium slag has no default factor (Table 3.9).
  private static func byProduct(_ output: Output) -> Method {
    Method(
      "2.B.6 titanium dioxide\(output.suffix)",
      "Titanium slag, synthetic rutile and rutile titanium dioxide\(output.suffix)", tier: "T1",
      categories: ["2.B.6"], citation: "2006 Guidelines, Vol 3 Ch 3, Eq 3.12", when: output.conditions,
      evidence: evidence
    ) { m in
      let AD = output.amount(m, "AD", "chemical", "t", "3.12")
      let EF = m.factor("EF", "EF CO2", "t CO2/t", gas: .carbonDioxide, by: .chemical)
      m.emits(.carbonDioxide, AD * EF)
    }
  }

  private static var byReducingAgent: Method {
    Method(
      "2.B.6 reducing agent", "Titanium dioxide production, by reducing agent or electrode carbon",
      tier: "T2",
      categories: ["2.B.6"], citation: "2006 Guidelines, Vol 3 Ch 3, Eq 3.13",
      when: ["method": "reducing agent"], evidence: evidence
    ) { m in
      let AD = m.activity("AD", "reducing agent used", "GJ")
      let CCF = m.factor("CCF", "carbon content", "kg C/GJ", parameter: "carbon content", by: .fuel)
      let COF = m.activity("COF", "oxidation factor", "1", presence: .assumed(1), in: 0...1)
      m.emits(.carbonDioxide, (AD * CCF * COF).as(.carbonDioxide, from: .carbon))
    }
  }
}
