import Equations
import Quantities

/// 4.C.2 Open burning, 2006 Guidelines Vol 5 Ch 5, Eq 5.1, 5.2, 5.4, 5.5 and 5.7.
enum OpenBurning {
  static let methods: [Method] = [
    method("", "by type of waste", "Eq 5.1, 5.4, 5.5", word: nil) { m in
      let SW = m.activity("SW", "waste burned", "t waste wet weight")
      let dm = WasteCarbon.dryMatter(m)
      WasteCarbon.ofType(m, SW, dm: dm)
      emitOtherGases(m, SW, dm: dm, .ofRow)
    },
    method(" (composition)", "of municipal waste by composition", "Eq 5.2, 5.4, 5.5", word: "composition") {
      m in
      emitMunicipal(m, m.activity("MSW", "waste burned", "t waste wet weight"))
    },
    method(
      " (from population)", "of municipal waste from population", "Eq 5.2, 5.4, 5.5, 5.7",
      word: "from population"
    ) { m in
      let (people, burned) = population(m)
      let rate = m.factor(
        "MSWP", "waste per person", "t waste wet weight/person/yr", parameter: "MSW generation rate",
        by: .population)
      emitMunicipal(
        m, m.step("MSWB", "5.7", people * rate * burned * m.constant(1, "yr"), in: "Gg waste wet weight"))
    },
    method(
      " (from population, daily)", "of municipal waste from population and daily waste",
      "Eq 5.2, 5.4, 5.5, 5.7", word: "from population", needs: ["daily waste per person"]
    ) { m in
      let (people, burned) = population(m)
      let rate = m.activity("MSWP", "daily waste per person", "kg waste wet weight/person/d")
      emitMunicipal(
        m, m.step("MSWB", "5.7", people * rate * burned * m.constant(365, "d"), in: "Gg waste wet weight"))
    },
  ]

  private static func method(
    _ variant: String, _ title: String, _ equations: String, word: String?, needs: [String] = [],
    _ declare: @escaping @Sendable (MethodBuilder) -> Void
  ) -> Method {
    Method(
      "4.C.2 open burning\(variant)", "Open burning of waste \(title)", tier: "T1", categories: ["4.C.2"],
      citation: "2006 Guidelines, Vol 5 Ch 5, \(equations)", when: word.map { ["method": $0] } ?? [:],
      given: needs, evidence: ["worked-pages/4.C.2-open-burning"], declare)
  }

  /// The people who burn waste, and the share of their waste that burns: 0.6 of what lies on open dumps (Box 5.1).
  private static func population(_ m: MethodBuilder) -> (people: Expression, burned: Expression) {
    let P = m.activity("P", "people", "person")
    let Pfrac = m.activity("Pfrac", "share of population burning waste", "1", in: 0...1)
    let Bfrac = m.factor("Bfrac", "share of waste burned", "1", by: .treatment, in: 0...1)
    return (P * Pfrac, Bfrac)
  }

  private static func emitMunicipal(_ m: MethodBuilder, _ MSW: Expression) {
    let dm = WasteCarbon.ofComposition(m, MSW)
    emitOtherGases(m, MSW, dm: dm, .municipal)
  }

  /// N2O is per dry waste in Table 5.6 and per wet waste in Viet Nam's Decision 2626.
  private static func emitOtherGases(
    _ m: MethodBuilder, _ SW: Expression, dm: Expression, _ kind: WasteCarbon.Kind
  ) {
    m.emits(.methane, m.step("CH4", "5.4", SW * WasteCarbon.factor(m, .methane, kind, basis: "wet")))
    let wet = WasteCarbon.factor(m, .nitrousOxide, kind, basis: "wet", presence: .assumed(0))
    let dry = WasteCarbon.factor(m, .nitrousOxide, kind, basis: "dry", name: " dry")
    m.emits(
      .nitrousOxide,
      m.step(
        "N2O", "5.5",
        choose(wet <= m.constant(0, "t N2O/t waste wet weight"), SW * dm * dry, otherwise: SW * wet)))
  }
}
