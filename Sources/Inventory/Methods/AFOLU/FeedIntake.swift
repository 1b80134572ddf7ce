import Equations
import Quantities

/// 3.A.1 Enteric fermentation of cattle by dry matter intake, the simplified Tier 2: 2006 Guidelines, Vol 4 Ch 10,
/// Eq 10.17–10.18b with Eq 10.21; 2019 Refinement, Eq 10.17–10.18B and Table 10.8 with Eq 10.21A.
enum FeedIntake {
  static let methods: [Method] =
    [
      method("dry matter intake", edition2019: false, "Eq 10.21", measured),
      method("dry matter intake of growing cattle", edition2019: false, "Eq 10.17") { m in
        let NE = energyOfFeed(m)
        return weight(m) ** 0.75 * (0.2444 * NE - 0.0111 * NE ** 2 - 0.472) / NE
      },
      method("dry matter intake of mature beef cattle", edition2019: false, "Eq 10.18a") { m in
        let NE = energyOfFeed(m)
        return weight(m) ** 0.75 * (0.0119 * NE ** 2 + 0.1938) / NE
      },
      method("dry matter intake of mature dairy cows", edition2019: false, "Eq 10.18b") { m in
        let DE = m.activity("DE", "feed digestibility", "%", in: 0...99).number(in: "%")
        return (5.4 * weight(m) / 500) / ((100 - DE) / 100)
      },
      method("dry matter intake", edition2019: true, "Eq 10.21A", measured),
      method("dry matter intake of calves", edition2019: true, "Eq 10.17") { m in growth(m, 0.1128) },
      method("dry matter intake of growing cattle", edition2019: true, "Eq 10.18") { m in growth(m, 0.0869) },
      method("dry matter intake of feedlot steers and bulls", edition2019: true, "Eq 10.18A") { m in
        3.83 + 0.0143 * weight(m) * 0.96
      },
      method("dry matter intake of feedlot heifers", edition2019: true, "Eq 10.18A") { m in
        3.184 + 0.01536 * weight(m) * 0.96
      },
      method("dry matter intake of lactating dairy cows", edition2019: true, "Eq 10.18B", lactation),
      method("dry matter intake of mature beef cows", edition2019: true, "Table 10.8") { m in
        let share = m.factor(
          "DMI/BW", "dry matter intake by weight", "%/d", parameter: "dry matter intake", by: .forage,
          .lactation, in: 0...100)
        return weight(m) * share.number(in: "%/d") / 100
      },
    ]

  private static func method(
    _ word: String, edition2019 isLater: Bool, _ equation: String,
    _ intake: @escaping @Sendable (MethodBuilder) -> Expression
  ) -> Method {
    Method(
      "3.A.1 enteric, \(word)\(isLater ? ", 2019" : "")",
      "Enteric fermentation of cattle by dry matter intake",
      tier: "T2", categories: ["3.A.1.a", "3.A.1.b"], edition: isLater ? "IPCC 2019" : "IPCC 2006",
      citation: "\(isLater ? "2019 Refinement" : "2006 Guidelines"), Vol 4 Ch 10, \(equation)",
      when: ["method": word], evidence: ["worked-pages/3.A.1-dry-matter-\(isLater ? "2019" : "2006")"]
    ) { m in
      let N = m.activity("N", "animals", "head")
      let DMI = m.step("DMI", equation, intake(m).quantity(in: "kg DMI/head/d"))
      guard isLater else {
        let GE = m.step("GE", "Sec 10.2.2", DMI * m.constant(18.45, "MJ/kg DMI"))
        return m.emits(.methane, N * EntericFermentation.factor(m, GE), origin: .biogenic)
      }
      let MY = m.factor("MY", "methane yield", "g CH4/kg DMI", by: .diet)
      let days = m.activity("days", "days counted", "d/yr", presence: .assumed(365), in: 0...366)
      m.emits(.methane, N * m.step("EF", "10.21A", DMI * MY * days), origin: .biogenic)
    }
  }

  private static func measured(_ m: MethodBuilder) -> Expression {
    m.activity("DMI", "dry matter intake", "kg DMI/head/d").number(in: "kg DMI/head/d")
  }

  private static func weight(_ m: MethodBuilder) -> Expression {
    m.activity("BW", "live weight", "kg/head").number(in: "kg/head")
  }

  /// Table 10.8 (2006) and Table 10.8A (2019) print ranges for it.
  private static func energyOfFeed(_ m: MethodBuilder) -> Expression {
    m.activity("NE", "net energy of feed", "MJ/kg DMI", in: 3...10).number(in: "MJ/kg DMI")
  }

  private static func growth(_ m: MethodBuilder, _ less: Double) -> Expression {
    let NE = energyOfFeed(m)
    let kept = 0.0582 * NE - 0.00266 * NE ** 2 - .constant(less, .one)
    return weight(m) ** 0.75 * kept / (0.239 * NE)
  }

  private static func lactation(_ m: MethodBuilder) -> Expression {
    let milk = m.activity("Milk", "milk", "kg/head/d").number(in: "kg/head/d")
    let fat = m.activity("Fat", "milk fat", "%", in: 0...100).number(in: "%")
    let FCM = m.step("FCM", "10.18B", 0.4324 * milk + 16.216 * milk * fat / 100)
    return 0.0185 * weight(m) + 0.305 * FCM
  }
}
