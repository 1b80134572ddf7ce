import Equations
import Quantities

/// 3.B Biomass by the difference of two inventories of wood, 2006 Guidelines Vol 4 Ch 2, Eq 2.8: by the growing stock of
/// the land, by its volume per hectare, or by carbon stocks that are known already.
enum StockDifference {
  static let methods: [Method] =
    WoodyBiomass.Expansion.allCases.flatMap { [growingStock($0), perHectare($0)] } + [carbon]

  private static func growingStock(_ expansion: WoodyBiomass.Expansion) -> Method {
    method(" by growing stock\(expansion.suffix)", given: expansion.needs) { m in
      let later = m.activity("V(t2)", "volume of growing stock", "m3")
      let earlier = m.activity("V(t1)", "volume of growing stock before", "m3")
      return carbon(m, expansion) * (later - earlier)
    }
  }

  /// Eq 2.8b: the areas of both inventories are the same land.
  private static func perHectare(_ expansion: WoodyBiomass.Expansion) -> Method {
    method(" by volume per hectare\(expansion.suffix)", given: ["volume per hectare"] + expansion.needs) {
      m in
      let A = m.activity("A", "area", "ha")
      let later = m.activity("V(t2)", "volume per hectare", "m3/ha")
      let earlier = m.activity("V(t1)", "volume per hectare before", "m3/ha")
      return carbon(m, expansion) * A * (later - earlier)
    }
  }

  private static let carbon = method(" by carbon", given: ["carbon stock before"]) { m in
    m.activity("C(t2)", "carbon stock", "t C") - m.activity("C(t1)", "carbon stock before", "t C")
  }

  private static func method(
    _ suffix: String, given needs: [String], _ change: @escaping @Sendable (MethodBuilder) -> Expression
  ) -> Method {
    Method(
      "3.B stock-difference\(suffix)", "Biomass by the difference of two measured stocks of wood", tier: "T2",
      categories: WoodyBiomass.categories, citation: "\(WoodyBiomass.chapter), Eq 2.8",
      when: ["method": "stock-difference"], given: needs, evidence: [WoodyBiomass.page]
    ) { m in
      let difference = change(m)
      let years = m.activity("t2−t1", "years between stocks", "yr", in: 1...100)
      let gain = m.step("ΔC_B", "2.8", difference / years, in: "t C/yr")
      m.emits(.carbonDioxide, -gain.as(.carbonDioxide, from: .carbon), origin: .biogenic)
    }
  }

  /// Carbon of a volume of growing stock.
  private static func carbon(_ m: MethodBuilder, _ expansion: WoodyBiomass.Expansion) -> Expression {
    expansion.expansion(m, "S", "stock") * (1 + WoodyBiomass.ratio(m)) * WoodyBiomass.fraction(m)
  }
}
