import Equations
import Quantities

/// 2.C.2 Ferroalloys, 2006 Guidelines Vol 3 Ch 4, Eq 4.15–4.19. CH4 has factors for silicon alloys only.
enum Ferroalloys {
  static let methods: [Method] = [
    Method(
      "2.C.2 ferroalloys", "Ferroalloys, by product", tier: "T1", categories: ["2.C.2"],
      citation: "2006 Guidelines, Vol 3 Ch 4, Eq 4.15, 4.18", evidence: ["worked-pages/2.C.2-ferroalloys"]
    ) { m in
      let MP = m.activity("MP", "alloy produced", "t product")
      let EF = m.factor(
        "EF_CO2", "EF CO2", "t CO2/t product", parameter: "EF", gas: .carbonDioxide, by: .alloy)
      m.emits(.carbonDioxide, MP * EF)
      emitMethane(m, MP, .optional)
    },
    Method(
      "2.C.2 methane", "Ferroalloys, methane alone", tier: "T1", categories: ["2.C.2"],
      citation: "2006 Guidelines, Vol 3 Ch 4, Eq 4.18", when: ["method": "methane"],
      evidence: ["worked-pages/2.C.2-ferroalloys"]
    ) { m in
      emitMethane(m, m.activity("MP", "alloy produced", "t product"), .required)
    },
    Method(
      "2.C.2 reducing agents", "Ferroalloys, CO2 by reducing agents", tier: "T2", categories: ["2.C.2"],
      citation: "2006 Guidelines, Vol 3 Ch 4, Eq 4.16", when: ["method": "reducing agents"],
      evidence: ["worked-pages/2.C.2-ferroalloys"]
    ) { m in
      let M = m.activity("M", "reducing agent used", "t reducing agent", each: .reducingAgent)
      let EF = m.factor(
        "EF", "EF CO2", "t CO2/t reducing agent", gas: .carbonDioxide, each: .reducingAgent)
      let agents = m.step("CO2 agents", "4.16", sum(M * EF, over: .reducingAgent))
      let (gained, lost) = otherCarbon(m)
      let rest = m.step("CO2 others", "4.16", (gained - lost).as(.carbonDioxide, from: .carbon))
      m.requires(-rest <= agents, "more carbon leaves in products than comes in")
      m.emits(.carbonDioxide, agents + rest)
    },
    Method(
      "2.C.2 carbon of reducing agents", "Ferroalloys, CO2 by analyses of reducing agents", tier: "T3",
      categories: ["2.C.2"], citation: "2006 Guidelines, Vol 3 Ch 4, Eq 4.17, 4.19",
      when: ["method": "analysed reducing agents"], evidence: ["worked-pages/2.C.2-ferroalloys"]
    ) { m in
      let M = m.activity("M", "reducing agent used", "t", each: .reducingAgent)
      let fixed = m.activity("FFixC", "fixed carbon", "t C/t", each: .reducingAgent, in: 0...1)
      let volatiles = m.activity(
        "Fvolatiles", "volatiles", "t volatiles/t", each: .reducingAgent, presence: .assumed(0), in: 0...1)
      let Cv = m.factor(
        "Cv", "carbon of volatiles", "t C/t volatiles", each: .reducingAgent, presence: .assumed(0))
      let C = m.step("CContent", "4.19", fixed + volatiles * Cv)
      let agents = m.step("C agents", "4.17", sum(M * C, over: .reducingAgent))
      let (gained, lost) = otherCarbon(m)
      m.requires(lost <= agents + gained, "more carbon leaves in products than comes in")
      m.emits(.carbonDioxide, (agents + gained - lost).as(.carbonDioxide, from: .carbon))
    },
  ]

  /// With a word for the charging the factors are those of Table 4.8, without it those of Table 4.7.
  private static func emitMethane(
    _ m: MethodBuilder, _ MP: Expression, _ presence: Input.Presence
  ) {
    let EF = m.factor(
      "EF_CH4", "EF CH4", "kg CH4/t product", parameter: "EF", gas: .methane, by: .alloy, .charging,
      presence: presence)
    m.emits(.methane, MP * EF)
  }

  /// The sums of the page over ores and slag-forming materials, and over products and other streams.
  private static func otherCarbon(_ m: MethodBuilder) -> (Expression, Expression) {
    func carbon(_ symbol: String, _ name: String) -> Expression {
      m.activity(symbol, "carbon in \(name)", "t C", presence: .assumed(0))
    }
    let ores = carbon("C ore", "ores")
    let slag = carbon("C slag", "slag-forming materials")
    let products = carbon("C product", "products")
    let streams = carbon("C stream", "other outgoing streams")
    return (ores + slag, products + streams)
  }
}
