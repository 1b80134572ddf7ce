import Equations
import Quantities

/// 3.C.7 Rice cultivation, 2006 Guidelines Vol 4 Ch 5, Eq 5.1–5.3.
enum Rice {
  static let methods: [Method] = [
    Method(
      "3.C.7 rice", "Methane from rice cultivation", tier: "T1", categories: ["3.C.7"],
      citation: "2006 Guidelines, Vol 4 Ch 5, Eq 5.1–5.3",
      evidence: [
        "worked-pages/3.C.7-rice", "worked-pages/3.C.7-rice-2019", "worked-pages/3.C.7-rice-viet-nam",
      ]
    ) { m in
      let A = m.activity("A", "harvested area", "ha/yr")
      let t = m.factor("t", "cultivation period", "d", parameter: "cultivation period", by: .season)
      let ROA = m.factor("ROA", "amendment rate", "t/ha", by: .season, each: .amendment)
      let CFOA = m.factor("CFOA", "amendment factor", "1", each: .amendment)
      let EFc = m.factor("EFc", "EF baseline", "kg CH4/ha/d", by: .season)
      let SFw = m.factor("SFw", "scaling factor water regime", "1", by: .waterRegime)
      let SFp = m.factor("SFp", "scaling factor pre-season", "1", by: .preSeason)
      let x = m.factor("x", "amendment exponent", "1", parameter: "x", presence: .assumed(0.59))
      let SFs = m.activity("SFs,r", "scaling factor soil and cultivar", "1", presence: .assumed(1))

      let SFo = m.step("SFo", "5.3", (1 + sum(ROA.number(in: "t/ha") * CFOA, over: .amendment)) ** x)
      let EF = m.step("EFi", "5.2", EFc * SFw * SFp * SFo * SFs)
      m.emits(.methane, EF * t * A, origin: .biogenic)
    }
  ]
}
