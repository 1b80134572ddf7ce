import Equations
import Quantities

/// 2.B.5 Carbide production and use, 2006 Guidelines Vol 3 Ch 3, Eq 3.11. The lime that carbide is made of
/// belongs to 2.A.2 (Box 3.5).
enum Carbide {
  static let methods: [Method] = [
    byFactor("carbide", "carbide produced", "Carbide production", [:], "product"),
    byFactor(
      "carbide by coke", "petroleum coke used", "Carbide production, by petroleum coke",
      ["method": "petroleum coke"], "petroleum coke"),
    use, coke,
  ]

  private static let evidence = ["worked-pages/2.B.5-carbide"]
  private static let citation = "2006 Guidelines, Vol 3 Ch 3, Eq 3.11"

  /// CH4 has a factor for silicon carbide only (Table 3.7).
  private static func byFactor(
    _ name: String, _ activity: String, _ title: String, _ conditions: [String: String], _ counted: String
  ) -> Method {
    Method(
      "2.B.5 \(name)", title, tier: "T1", categories: ["2.B.5"], citation: citation, when: conditions,
      evidence: evidence
    ) { m in
      let AD = m.activity("AD", activity, "t")
      let fixed = ["counted by": counted]
      let EF = m.factor(
        "EF_CO2", "EF CO2", "t CO2/t", parameter: "EF", gas: .carbonDioxide, by: .chemical, of: fixed)
      m.emits(.carbonDioxide, AD * EF)
      let EFm = m.factor(
        "EF_CH4", "EF CH4", "kg CH4/t", parameter: "EF", gas: .methane, by: .chemical, of: fixed,
        presence: .optional)
      m.emits(.methane, AD * EFm)
    }
  }

  /// Acetylene made of calcium carbide is burnt soon.
  private static var use: Method {
    Method(
      "2.B.5 carbide use", "Calcium carbide used for acetylene", tier: "T1", categories: ["2.B.5"],
      citation: citation, when: ["method": "carbide use"], evidence: evidence
    ) { m in
      let AD = m.activity("AD", "calcium carbide used", "t")
      let EF = m.factor(
        "EF_CO2", "EF CO2", "t CO2/t", parameter: "EF", gas: .carbonDioxide,
        of: ["chemical": "calcium carbide", "counted by": "product used"])
      m.emits(.carbonDioxide, AD * EF)
    }
  }

  /// EF = (1 − carbon kept in the product)·CCF·COF·44/12.
  private static var coke: Method {
    Method(
      "2.B.5 carbon of coke", "Carbide production, by the carbon of the petroleum coke", tier: "T3",
      categories: ["2.B.5"], citation: citation, when: ["method": "carbon content"], evidence: evidence
    ) { m in
      let AD = m.activity("AD", "petroleum coke used", "t")
      let fixed = ["fuel": "petroleum coke"]
      let NCV = m.factor("NCV", "NCV", "GJ/t", of: fixed)
      let CCF = m.factor("CCF", "carbon content", "kg C/GJ", parameter: "carbon content", of: fixed)
      let COF = m.activity("COF", "oxidation factor", "1", presence: .assumed(1), in: 0...1)
      let kept = m.factor(
        "r", "carbon kept in product", "1", parameter: "carbon in product", by: .chemical, in: 0...1)
      let carbon = m.step("C", "3.11", AD * NCV * CCF * COF * (1 - kept), in: "t C")
      m.emits(.carbonDioxide, carbon.as(.carbonDioxide, from: .carbon))
    }
  }
}
