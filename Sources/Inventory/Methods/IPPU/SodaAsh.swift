import Equations
import Quantities

/// 2.B.7 Natural soda ash production, 2006 Guidelines Vol 3 Ch 3, Eq 3.14, by the product or by the trona used.
enum SodaAsh {
  static let methods: [Method] =
    Output.allCases.map { byProduct($0) } + [byTrona]

  private static let evidence = ["worked-pages/2.B.7-soda-ash"]

  private static func byProduct(_ output: Output) -> Method {
    Method(
      "2.B.7 soda ash\(output.suffix)", "Natural soda ash production\(output.suffix)", tier: "T1",
      categories: ["2.B.7"], citation: "2006 Guidelines, Vol 3 Ch 3, Eq 3.14", when: output.conditions,
      evidence: evidence
    ) { m in
      let AD = output.amount(m, "AD", "soda ash", "t", "3.14")
      let EF = m.factor("EF", "EF CO2", "t CO2/t", gas: .carbonDioxide, of: ["counted by": "product"])
      m.emits(.carbonDioxide, AD * EF)
    }
  }

  /// The factor is per tonne of pure trona.
  private static var byTrona: Method {
    Method(
      "2.B.7 trona", "Natural soda ash production, by trona", tier: "T1", categories: ["2.B.7"],
      citation: "2006 Guidelines, Vol 3 Ch 3, Eq 3.14", when: ["method": "trona"], evidence: evidence
    ) { m in
      let AD = m.activity("AD", "trona used", "t")
      let purity = m.factor("p", "purity", "1", parameter: "purity", of: ["counted by": "trona"], in: 0...1)
      let EF = m.factor("EF", "EF CO2", "t CO2/t", gas: .carbonDioxide, of: ["counted by": "trona"])
      m.emits(.carbonDioxide, AD * purity * EF)
    }
  }
}
