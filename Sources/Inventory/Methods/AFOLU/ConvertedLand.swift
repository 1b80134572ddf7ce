import Equations
import Quantities

/// 3.B Land in its 20 years of transition: biomass (Eq 2.15, 2.16), dead organic matter (Eq 2.23) and mineral soils
/// (Eq 2.25); 2006 Guidelines Vol 4 Ch 2. Tier 1 clears all biomass in the year of conversion, takes non-forest land
/// as free of litter and dead wood, loses them at once and gains them over the transition.
///
/// What is lost depends on what the land was, what is gained on what it became: one declaration for each pair.
enum ConvertedLand {
  static let methods: [Method] = Use.allCases.flatMap { new in
    Use.allCases.compactMap { old in old == new || new == .wetlands ? nil : method(old, new) }
  }

  /// Pairs that stand in the worked pages.
  private static let pages = ["3.B.1.b.i", "3.B.2.b.i", "3.B.2.b.ii", "3.B.3.b.ii"]

  enum Use: String, CaseIterable {
    case forest = "forest land"
    case cropland
    case grassland
    case wetlands
    case settlements
    case other = "other land"
  }

  private static func method(_ old: Use, _ new: Use) -> Method {
    Method(
      "3.B converted land (\(old.rawValue) to \(new.rawValue))",
      "\(old.rawValue) in transition to \(new.rawValue)", tier: "T1", categories: [category(old, new)],
      citation: "2006 Guidelines, Vol 4 Ch 2, Eq 2.15, 2.16, 2.23, 2.25",
      evidence: pages.contains(category(old, new)) ? ["worked-pages/3.B-converted-land"] : []
    ) { m in
      let A = m.activity("A", "area", "ha")
      let converted = m.activity("ΔA", "area converted this year", "ha/yr")
      let before = m.step("C_BEFORE", "2.16", stock(before: old, m), in: "t C/ha")
      let conversion = m.step("ΔC_CONVERSION", "2.16", -before * converted, in: "t C/yr")
      let growth = m.step("ΔC_G", "2.15", gain(new, m, A, converted), in: "t C/yr")
      let soils = LandSoils.stockChange(m, A)
      var change = growth + conversion + soils
      if let dead = deadMatter(old, new, m, A, converted) { change = change + dead }
      let all = m.step("ΔC", "2.3", change)
      m.emits(.carbonDioxide, -all.as(.carbonDioxide, from: .carbon), origin: .biogenic)
    }
  }

  /// Table 8.2 of Vol 1 Ch 8: converted land by what it was.
  private static func category(_ old: Use, _ new: Use) -> String {
    let number = (Use.allCases.firstIndex(of: new) ?? 0) + 1
    let position = Use.allCases.filter { $0 != new }.firstIndex(of: old) ?? 0
    return categories(to: number)[position]
  }

  /// The categories of land that became one of the six uses.
  static func categories(to number: Int) -> [String] {
    ["i", "ii", "iii", "iv", "v"].map { "3.B.\(number).b.\($0)" }
  }

  static func stock(before old: Use, _ m: MethodBuilder) -> Expression {
    switch old {
    case .forest:
      let B = m.factor(
        "B_BEFORE", "biomass before", "t d.m./ha", parameter: "B_W", by: .ecologicalZone, .previousLandUse)
      return B * (1 + WoodyBiomass.ratio(m)) * WoodyBiomass.fraction(m)
    case .grassland:
      let B = m.factor("B_BEFORE", "biomass before", "t d.m./ha", parameter: "B_GRASS", by: .climate)
      return B * m.factor("CF_grass", "carbon fraction of grass", "t C/t d.m.", parameter: "CF_GRASS")
    case .cropland:
      return m.factor(
        "C_crops", "crop carbon before", "t C/ha", parameter: "crop carbon", by: .previousLandUse, .climate)
    case .wetlands, .settlements, .other:
      return m.activity("C_old", "biomass carbon before", "t C/ha", presence: .assumed(0))
    }
  }

  private static func gain(
    _ new: Use, _ m: MethodBuilder, _ A: Expression, _ converted: Expression
  ) -> Expression {
    switch new {
    case .forest:
      return WoodyBiomass.gained(m, A)
    case .cropland:
      let first = m.factor(
        "C_1", "growth of the first year", "t C/ha", parameter: "first-year growth", by: .landUse)
      let G = m.factor("G", "accumulation rate", "t C/ha/yr", by: .landUse, .climate)
      return converted * first + A * G
    case .grassland:
      let B = m.factor("B_AFTER", "grass of the first year", "t d.m./ha", parameter: "B_GRASS", by: .climate)
      return converted * B
        * m.factor("CF_new", "carbon fraction of new grass", "t C/t d.m.", parameter: "CF_GRASS")
    case .wetlands, .settlements, .other:
      return A * m.activity("G_new", "growth of the new use", "t C/ha/yr", presence: .assumed(0))
    }
  }

  /// Only forest has litter and dead wood at Tier 1.
  static func deadMatter(
    _ old: Use, _ new: Use, _ m: MethodBuilder, _ A: Expression, _ converted: Expression
  ) -> Expression? {
    guard old == .forest || new == .forest else { return nil }
    let C = m.factor("C_DOM", "litter of the forest", "t C/ha", parameter: "litter", by: .climate, .leaves)
    let T = m.constant(20, "yr")
    return m.step("ΔC_DOM", "2.23", old == .forest ? -C * converted : C * A / T, in: "t C/yr")
  }
}
