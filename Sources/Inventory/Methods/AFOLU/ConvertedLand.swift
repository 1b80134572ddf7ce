import Equations
import Quantities

/// 3.B Land in its 20 years of transition: biomass (Eq 2.15, 2.16), dead organic matter (Eq 2.23) and mineral soils
/// (Eq 2.25); 2006 Guidelines Vol 4 Ch 2. Tier 1 clears all biomass in the year of conversion, takes non-forest land
/// as free of litter and dead wood, loses them at once and gains them over the transition.
///
/// What is lost depends on what the land was, what is gained on what it became: one declaration for each pair.
enum ConvertedLand {
  static let methods: [Method] = Use.allCases.flatMap { new in
    Use.allCases.filter { $0 != new && new != .wetlands }.flatMap { old in
      // New forest may be counted by its increment in volume.
      let grown = new == .forest ? WoodyBiomass.Expansion.allCases : []
      return [method(old, new, by: nil)] + grown.map { method(old, new, by: $0) }
    }
  }

  enum Use: String, CaseIterable {
    case forest = "forest land"
    case cropland
    case grassland
    case wetlands
    case settlements
    case other = "other land"
  }

  private static func method(
    _ old: Use, _ new: Use, by expansion: WoodyBiomass.Expansion?
  ) -> Method {
    let way = expansion.map { " by increment\($0 == .density ? ", density" : "")" } ?? ""
    return Method(
      "3.B converted land (\(old.rawValue) to \(new.rawValue)\(way))",
      "\(old.rawValue) in transition to \(new.rawValue)", tier: expansion == nil ? "T1" : "T2",
      categories: [category(old, new)], citation: "2006 Guidelines, Vol 4 Ch 2, Eq 2.15, 2.16, 2.23, 2.25",
      given: expansion.map { ["net annual increment"] + $0.needs } ?? [],
      evidence: ["worked-pages/3.B-converted-land"]
    ) { m in
      let A = m.activity("A", "area", "ha")
      let converted = m.activity("ΔA", "area converted this year", "ha/yr")
      let before = m.step("C_BEFORE", "2.16", stock(before: old, m), in: "t C/ha")
      let conversion = m.step("ΔC_CONVERSION", "2.16", -before * converted, in: "t C/yr")
      let growth = m.step("ΔC_G", "2.15", gain(new, m, A, converted, expansion), in: "t C/yr")
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
      let B = WoodyBiomass.biomass(m, "B_BEFORE", "biomass before", .before)
      return B * (1 + WoodyBiomass.ratio(m, .before)) * WoodyBiomass.fraction(m)
    case .grassland:
      let B = m.factor("B_BEFORE", "biomass before", "t d.m./ha", parameter: "B_GRASS", by: .climate)
      return B * m.factor("CF_grass", "carbon fraction of grass", "t C/t d.m.", parameter: "CF_GRASS")
    case .cropland:
      return m.factor(
        "C_crops", "crop carbon before", "t C/ha", parameter: "crop carbon", by: .previousLandUse, .climate,
        .previousCroppingSystem)
    case .wetlands, .settlements, .other:
      return m.activity("C_old", "biomass carbon before", "t C/ha", presence: .assumed(0))
    }
  }

  private static func gain(
    _ new: Use, _ m: MethodBuilder, _ A: Expression, _ converted: Expression,
    _ expansion: WoodyBiomass.Expansion?
  ) -> Expression {
    switch new {
    case .forest:
      return expansion.map { ForestGrowth.annual(m, A, increment: ForestGrowth.typedIncrement(m), $0) }
        ?? ForestGrowth.annual(m, A)
    case .cropland:
      let first = m.factor(
        "C_1", "growth of the first year", "t C/ha", parameter: "first-year growth", by: .landUse)
      return converted * first + A * PerennialCrops.growth(m)
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
    let litter = m.factor(
      "C_LT", "litter of the forest", "t C/ha", parameter: "litter", by: .climate, .ecologicalZone, .leaves)
    // The 2006 Guidelines print no dead wood (Table 2.2), the 2019 Refinement does.
    let wood = m.factor(
      "C_DW", "dead wood of the forest", "t C/ha", parameter: "dead wood", by: .ecologicalZone, .leaves,
      presence: .assumed(0))
    let C = m.step("C_DOM", "2.17", litter + wood)
    let T = m.constant(20, "yr")
    return m.step("ΔC_DOM", "2.23", old == .forest ? -C * converted : C * A / T, in: "t C/yr")
  }
}
