import Equations
import Quantities

/// 3.C.2 Liming (Eq 11.12) and 3.C.3 Urea (Eq 11.13), 2006 Guidelines Vol 4 Ch 11.
enum LimeAndUrea {
  static let methods: [Method] = [
    Method(
      "3.C.2 liming", "CO2 of limestone and dolomite on soils", tier: "T1", categories: ["3.C.2"],
      citation: "2006 Guidelines, Vol 4 Ch 11, Eq 11.12", evidence: ["worked-pages/3.C.2-3-lime-and-urea"]
    ) { m in
      let limestone = m.activity("M_Limestone", "limestone applied", "t limestone/yr")
      let dolomite = m.activity("M_Dolomite", "dolomite applied", "t dolomite/yr", presence: .assumed(0))
      let EFl = m.factor(
        "EF_Limestone", "EF limestone", "t C/t limestone", parameter: "EF", of: ["material": "limestone"])
      let EFd = m.factor(
        "EF_Dolomite", "EF dolomite", "t C/t dolomite", parameter: "EF", of: ["material": "dolomite"])
      let carbon = m.step("CO2-C", "11.12", limestone * EFl + dolomite * EFd)
      m.emits(.carbonDioxide, carbon.as(.carbonDioxide, from: .carbon))
    },
    Method(
      "3.C.3 urea", "CO2 of urea on soils", tier: "T1", categories: ["3.C.3"],
      citation: "2006 Guidelines, Vol 4 Ch 11, Eq 11.13", evidence: ["worked-pages/3.C.2-3-lime-and-urea"]
    ) { m in
      let M = m.activity("M", "urea applied", "t urea/yr")
      let EF = m.factor("EF", "EF urea", "t C/t urea", parameter: "EF")
      m.emits(.carbonDioxide, (M * EF).as(.carbonDioxide, from: .carbon))
    },
  ]
}
