import Equations
import Quantities

/// 3.B.4.b Land in its 20 years of transition to wetlands. Its categories tell what it became; what it was stands in
/// the column previous land use.
///
/// Peat extraction: Eq 7.8 (2006 Guidelines Vol 4 Ch 7). Flooded land: Eq 7.10, all biomass is lost in the year.
/// Other wetlands have no chapter of their own: Eq 2.15, 2.16 and 2.23 of Ch 2.
enum ConvertedWetlands {
  static let methods: [Method] =
    origins.flatMap { old in Peatlands.Soils.allCases.map { peat(old, $0) } + [flooded(old), other(old)] }
    + [floodedBiomass]

  private static let origins = ConvertedLand.Use.allCases.filter { $0 != .wetlands }
  private static let evidence = ["worked-pages/3.B.4.b-converted-wetlands"]

  private static func peat(_ old: ConvertedLand.Use, _ soils: Peatlands.Soils) -> Method {
    Method(
      "3.B.4.b.i converted land (\(old.rawValue) to peat extraction"
        + (soils == .of2013 ? ", 2013)" : ")"), "\(old.rawValue) prepared for peat extraction", tier: "T1",
      categories: ["3.B.4.b.i"], edition: soils.edition,
      citation: "2006 Guidelines, Vol 4 Ch 7, Eq 7.8"
        + (soils == .of2013 ? "; \(soils.citation)" : ", 7.9, 7.7"),
      when: ["previous land use": old.rawValue],
      evidence: evidence.map { soils == .of2013 ? $0 + "-2013" : $0 }
    ) { m in
      let A = m.activity("A", "area", "ha")
      let drained = soils.lost(m, A)
      let cleared = cleared(old, m, A)
      let all = m.step("CO2-C_LW peat on-site", "7.8", cleared + drained)
      m.emits(.carbonDioxide, all.as(.carbonDioxide, from: .carbon), origin: .biogenic)
    }
  }

  private static func other(_ old: ConvertedLand.Use) -> Method {
    Method(
      "3.B.4.b.iii converted land (\(old.rawValue) to other wetlands)",
      "\(old.rawValue) in transition to other wetlands", tier: "T1", categories: ["3.B.4.b.iii"],
      citation: "2006 Guidelines, Vol 4 Ch 2, Eq 2.15, 2.16, 2.23",
      when: ["previous land use": old.rawValue], evidence: evidence
    ) { m in
      let A = m.activity("A", "area", "ha")
      let lost = cleared(old, m, A)
      let growth = A * m.activity("G_new", "growth of the new use", "t C/ha/yr", presence: .assumed(0))
      let all = m.step("ΔC", "2.15", growth - lost, in: "t C/yr")
      m.emits(.carbonDioxide, -all.as(.carbonDioxide, from: .carbon), origin: .biogenic)
    }
  }

  /// Eq 2.16 and, where it was forest, 2.23: biomass, litter and dead wood go in the year of conversion.
  private static func cleared(
    _ old: ConvertedLand.Use, _ m: MethodBuilder, _ A: Expression
  ) -> Expression {
    let converted = m.activity("ΔA", "area converted this year", "ha/yr")
    let before = m.step("C_BEFORE", "2.16", ConvertedLand.stock(before: old, m), in: "t C/ha")
    let lost = m.step("-ΔC_CONVERSION", "2.16", before * converted, in: "t C/yr")
    guard let dead = ConvertedLand.deadMatter(old, .wetlands, m, A, converted) else { return lost }
    return lost - dead
  }

  /// Biomass, in carbon, by the tables of what it was; the carbon fraction of Eq 7.10 is 0.5.
  private static func flooded(_ old: ConvertedLand.Use) -> Method {
    Method(
      "3.B.4.b.ii converted land (\(old.rawValue) to flooded land)", "\(old.rawValue) that is flooded",
      tier: "T1",
      categories: ["3.B.4.b.ii"], citation: "2006 Guidelines, Vol 4 Ch 7, Eq 7.10",
      when: ["previous land use": old.rawValue], evidence: evidence
    ) { m in
      let A = m.activity("A", "area", "ha")
      switch old {
      case .forest:
        let B = m.factor(
          "B_Before", "biomass before", "t d.m./ha", parameter: "B_W", by: .ecologicalZone, .previousLandUse)
        flood(m, A, B * (1 + WoodyBiomass.ratio(m)) * fraction(m))
      case .grassland:
        let B = m.factor("B_Before", "biomass before", "t d.m./ha", parameter: "B_GRASS", by: .climate)
        flood(m, A, B * fraction(m))
      case .cropland, .wetlands, .settlements, .other: flood(m, A, ConvertedLand.stock(before: old, m))
      }
    }
  }

  /// A project's own biomass, whatever the land was.
  private static let floodedBiomass = Method(
    "3.B.4.b.ii converted land to flooded land", "Land that is flooded, by its biomass", tier: "T2",
    categories: ["3.B.4.b.ii"], citation: "2006 Guidelines, Vol 4 Ch 7, Eq 7.10", evidence: evidence
  ) { m in
    let A = m.activity("A", "area", "ha")
    let before = m.activity("B_Before", "biomass before", "t d.m./ha")
    flood(m, A, before * fraction(m))
  }

  private static func fraction(_ m: MethodBuilder) -> Expression {
    m.activity("CF", "carbon fraction of flooded biomass", "t C/t d.m.", presence: .assumed(0.5), in: 0...1)
  }

  private static func flood(_ m: MethodBuilder, _ A: Expression, _ before: Expression) {
    let converted = m.activity("A_i", "area converted this year", "ha/yr")
    m.requires(converted * m.constant(1, "yr") <= A, "more land is converted this year than is in transition")
    let change = m.step("ΔC_LWflood LB", "7.10", -before * converted, in: "t C/yr")
    m.emits(.carbonDioxide, -change.as(.carbonDioxide, from: .carbon), origin: .biogenic)
  }
}
