import Equations
import Quantities

/// 1.B.1.a.i.3 Abandoned underground coal mines, 2006 Guidelines Vol 2 Ch 4, Eq 4.1.9–4.1.13. The 2019 Refinement
/// carries the factors of Tier 1 on from 2017 to 2050.
enum AbandonedMines {
  static let methods: [Method] = [
    Method(
      "1.B.1.a.i.3 abandoned mines, tier 1", "Methane of abandoned mines by the years in which they closed",
      tier: "T1", categories: ["1.B.1.a.i.3"], citation: "2006 Guidelines, Vol 2 Ch 4, Eq 4.1.10 and 4.1.9",
      evidence: ["worked-pages/1.B.1.a.i.3-abandoned-mines"]
    ) { m in
      let N = m.activity("N", "unflooded mines", "mine", each: .closurePeriod)
      let gassy = m.factor(
        "gassy", "gassy share", "1", parameter: "gassy share", by: .range, each: .closurePeriod, in: 0...1)
      let EF = m.factor(
        "EF", "EF CH4", "m3/mine/yr", parameter: "EF", gas: .methane, each: .closurePeriod)
      let given = m.step("CH4 volume", "4.1.10", sum(N * gassy * EF, over: .closurePeriod))
      emitNet(m, given, "4.1.9")
    },
    Method(
      "1.B.1.a.i.3 abandoned mines, decline curve", "Methane of abandoned mines by their decline curve",
      tier: "T2", categories: ["1.B.1.a.i.3"],
      citation: "2006 Guidelines, Vol 2 Ch 4, Eq 4.1.11, 4.1.12 and 4.1.13",
      when: ["method": "decline curve"],
      evidence: ["worked-pages/1.B.1.a.i.3-abandoned-mines"]
    ) { m in
      let N = m.activity("N", "unflooded mines", "mine")
      let gassy = m.activity("gassy", "gassy share", "1", in: 0...1)
      let rate = m.factor(
        "ER", "emission rate at closure", "m3/yr", parameter: "emission rate at closure", gas: .methane,
        by: .range)
      let T = m.activity("T", "years since closure", "yr")
      let a = m.factor("a", "decline a", "1/yr", parameter: "decline a", by: .coalRank)
      let b = m.factor("b", "decline b", "1", parameter: "decline b", by: .coalRank, in: -10...0)
      let EF = m.step("EF", "4.1.12", (1 + a * T) ** b)
      emitNet(m, m.step("CH4 volume", "4.1.11", N.number(in: "mine") * gassy * rate * EF), "4.1.13")
    },
  ]

  private static func emitNet(_ m: MethodBuilder, _ volume: Expression, _ equation: String) {
    let year = m.constant(1, "yr")
    let R = m.activity("R", "recovered CH4", "t CH4", presence: .assumed(0))
    let given = m.step("CH4 given off", equation, volume * year * CoalMining.methaneDensity(m), in: "t CH4")
    m.requires(R <= given, "more CH4 is recovered than is given off")
    m.emits(.methane, given - R)
  }
}
