import Equations
import Quantities

/// 2.A.1 Cement production, 2006 Guidelines Vol 3 Ch 2, Eq 2.1 (Tier 1) and Eq 2.2 (Tier 2).
enum Cement {
  static let methods: [Method] = [
    Method(
      "2.A.1 cement, tier 1", "Cement production, by cement and its clinker content", tier: "T1",
      categories: ["2.A.1"], citation: "2006 Guidelines, Vol 3 Ch 2, Eq 2.1",
      evidence: ["worked-pages/2.A.1-cement"]
    ) { m in
      let Mc = m.activity("Mc", "cement produced", "t")
      let Ccl = m.activity("Ccl", "clinker fraction", "t clinker/t", in: 0...1)
      let Im = m.activity("Im", "clinker imports", "t clinker", presence: .assumed(0))
      let Ex = m.activity("Ex", "clinker exports", "t clinker", presence: .assumed(0))
      let EFclc = m.factor("EFclc", "EF clinker", "t CO2/t clinker")
      let Mcl = m.step("Mcl", "2.1", Mc * Ccl - Im + Ex)
      m.emits(.carbonDioxide, Mcl * EFclc)
    },
    Method(
      "2.A.1 cement, tier 2", "Cement production, by clinker", tier: "T2", categories: ["2.A.1"],
      citation: "2006 Guidelines, Vol 3 Ch 2, Eq 2.2", when: ["method": "clinker"]
    ) { m in
      let Mcl = m.activity("Mcl", "clinker produced", "t clinker")
      let EFcl = m.factor("EFcl", "EF clinker", "t CO2/t clinker", parameter: "EFcl")
      let CFckd = m.factor("CFckd", "CKD correction", "1", in: 1...2)
      m.emits(.carbonDioxide, Mcl * EFcl * CFckd)
    },
  ]
}
