import Equations
import Quantities

/// 4.A Solid waste disposal by first-order decay, 2006 Guidelines Vol 5 Ch 3, Eq 3.1–3.6 with the delay
/// of Annex 3A.1 (Eq 3A1.14–15).
enum Landfill {
  static let methods: [Method] = [
    Method(
      "4.A solid waste disposal", "Methane from solid waste disposal by first-order decay", tier: "T1",
      categories: ["4.A"], citation: "2006 Guidelines, Vol 5 Ch 3, Eq 3.1–3.6",
      evidence: ["waste-model-2006"]
    ) { m in
      let W = m.activity("W", "waste deposited", "Gg", each: .waste)
      let DOC = m.factor("DOC", "DOC", "Gg C/Gg", each: .waste, in: 0...1)
      let DOCf = m.factor("DOCf", "DOCf", "1", each: .waste, in: 0...1)
      let MCF = m.factor("MCF", "MCF", "1", by: .siteType, each: .waste, in: 0...1)
      let F = m.factor("F", "F", "1", each: .waste, in: 0...1)
      let k = m.factor("k", "k", "1/yr", by: .climate, each: .waste)
      let M = m.activity("M", "delay month", "1", presence: .assumed(13), in: 1...13)
      let R = m.activity("R", "recovered CH4", "Gg CH4", presence: .assumed(0))
      let OX = m.factor("OX", "OX", "1", by: .cover, in: 0...1)

      let year = m.constant(1, "yr")
      let stay = exp(-k * year * (13 - M) / 12)
      let D = m.step("DDOCmd", "3.2", W * DOC * DOCf * MCF)
      let Ma = m.stock("DDOCma", "Gg C", each: .waste, from: 0) { previous in
        previous * exp(-k * year) + D * stay
      }
      let decomposed = m.step("DDOCm decomp", "3.5", Ma.previous * (1 - exp(-k * year)) + D * (1 - stay))
      let CH4 = m.step("CH4 generated", "3.6", (decomposed * F).as(.methane, from: .carbon))
      let generated = m.step("CH4", "3.1", sum(CH4, over: .waste))
      let stored = m.step("DOCm stored", "3.2", sum(W * DOC * (1 - DOCf) * MCF, over: .waste))
      _ = m.stock("long-term stored C", "Gg C", from: 0) { previous in previous + stored }
      m.requires(R <= generated, "more CH4 is recovered than is generated")
      m.emits(.methane, (generated - R) * (1 - OX), origin: .biogenic)
    }
  ]
}
