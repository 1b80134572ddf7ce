import Equations
import Quantities

/// 2.F.3 Fire protection, 2006 Guidelines Vol 3 Ch 7, Sec 7.6.
enum FireProtection {
  static let methods: [Method] = ["sales", "trade"].flatMap { [bank($0), lifetime($0)] }

  /// What is released at removal is known.
  private static func bank(_ data: String) -> Method {
    Method(
      "2.F.3 fire protection (\(data))", "Agent in fire protection equipment by its \(data)", tier: "T1",
      categories: ["2.F.3"], citation: "2006 Guidelines, Vol 3 Ch 7, Eq 7.17",
      given: data == "trade" ? ["agent imported"] : [], evidence: ["worked-pages/2.F.3-fire-protection"]
    ) { m in
      let new = AgentBank.newAgent(m, data)
      let EF = m.factor(
        "EF", "operation loss", "%", parameter: "operation loss", by: .fireEquipment, in: 0...100)
      let RRL = m.activity("RRL", "released at removal", "t")
      let left = m.stock("left", "t", from: 0)
      m.requires(RRL <= left.previous + new, "more is released at removal than the equipment holds")
      let Bank = m.step("Bank", "7.17", left.previous + new - RRL)
      let emission = m.step("E", "7.17", Bank * EF + RRL, in: "t")
      m.carry(left, left.previous + new - emission)
      m.emitsGases(of: emission)
    }
  }

  /// What is released at removal follows from the lifetime, as the calculation example for 2F3 computes it (Fig 7.8).
  private static func lifetime(_ data: String) -> Method {
    Method(
      "2.F.3 fire protection by lifetime (\(data))",
      "Agent in fire protection equipment by its \(data) and the lifetime of the equipment", tier: "T1",
      categories: ["2.F.3"], citation: "2006 Guidelines, Vol 3 Ch 7, Fig 7.8, Eq 7.1, 7.2B",
      given: ["equipment lifetime"] + (data == "trade" ? ["agent imported"] : []),
      evidence: ["worked-pages/2.F.3-fire-protection"]
    ) { m in
      let new = AgentBank.newAgent(m, data)
      let x = m.factor(
        "x", "operation loss", "%", parameter: "operation loss", by: .fireEquipment, in: 0...100)
      let L = m.factor(
        "L", "equipment lifetime", "yr", parameter: "equipment lifetime", by: .fireEquipment,
        in: AgentBank.lifetimes)
      m.emitsGases(of: AgentBank.emission(m, new, x, L, m.constant(1, "yr")))
    }
  }
}
