import Equations
import Quantities

/// 2.F.2 Foam blowing agents, 2006 Guidelines Vol 3 Ch 7, Sec 7.4.
enum Foams {
  static let methods: [Method] = [
    Method(
      "2.F.2 foam", "Blowing agent of closed-cell foam: first year, years of use, end of life", tier: "T1",
      categories: ["2.F.2"], citation: "2006 Guidelines, Vol 3 Ch 7, Eq 7.7, Table 7.5–7.7",
      evidence: ["worked-pages/2.F.2-foams"]
    ) { m in
      let M = m.activity("M", "blowing agent used", "t")
      let EFFYL = m.factor(
        "EFFYL", "first-year loss", "%", parameter: "first-year loss", by: .foam, .agent, in: 0...100)
      let EFAL = m.factor(
        "EFAL", "annual loss", "%", parameter: "annual loss", by: .foam, .agent, in: 0...100)
      let n = m.factor(
        "n", "product lifetime", "yr", parameter: "product lifetime", by: .foam, .agent, in: 1...60)
      // The Gamlen model of Table 7.5 leaves nothing for the end of life.
      let EFEOL = m.factor(
        "EFEOL", "end-of-life loss", "%", parameter: "end-of-life loss", by: .foam, .agent,
        presence: .assumed(0), in: 0...100)
      let RD = m.activity("RD", "recovered and destroyed", "t", presence: .assumed(0))

      // Some products of Tables 7.6 and 7.7 would lose more than their charge in a full life: losses end with it.
      let kept = m.step("kept", "7.7", 1 - EFFYL)
      let years = n.number(in: "yr")
      let losing = m.step(
        "losing", "7.7", choose(EFAL * years <= kept, n, otherwise: (kept / EFAL).quantity(in: "yr")))
      let all = m.stock("ΣM", "t", from: 0) { previous in previous + M }
      let Bank = m.step("Bank", "7.7", all - all.previous(years: losing, in: 0...60))
      let gone = AgentBank.outOfUse(m, all, n)
      let rest = m.step("rest", "7.7", max(kept - EFAL * years, 0))
      m.requires(EFEOL <= rest + 1e-9, "more is lost at the end of life than the years before leave")
      let DL = m.step("DL", "7.7", (gone - gone.previous) * EFEOL, in: "t")
      let lost = m.step("lost", "7.7", M * EFFYL + Bank * EFAL + DL, in: "t")
      m.requires(RD <= lost, "more blowing agent is recovered and destroyed than the foams lose")
      m.emitsGases(of: m.step("E", "7.7", lost - RD))
    },
    Method(
      "2.F.2 open-cell foam", "Blowing agent of open-cell foam, released in manufacture", tier: "T1",
      categories: ["2.F.2"], citation: "2006 Guidelines, Vol 3 Ch 7, Eq 7.8", when: ["method": "open cell"],
      evidence: ["worked-pages/2.F.2-foams"]
    ) { m in
      let M = m.activity("M", "blowing agent used", "t")
      let EFFYL = m.factor(
        "EFFYL", "first-year loss", "%", parameter: "first-year loss", of: ["foam": "open cell"], in: 0...100)
      m.emitsGases(of: m.step("E", "7.8", M * EFFYL, in: "t"))
    },
  ]
}
