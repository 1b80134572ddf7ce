import Quantities
import Tables

/// Carbon that is known to be counted twice when nobody looks: once as a fuel that is burnt, once where it
/// is a reductant, a feedstock, a product or a waste. Asked only where both sides stand in one region and year.
enum DoubleCounts {
  static let checks: [Check] = rules.map { rule in
    Check(
      name: rule.name, summary: rule.summary, summaryVietnamese: rule.summaryVietnamese,
      find: { find(rule, $0) })
  }

  static var otherSides: [String] { rules.map(\.other) }

  private struct Rule: Sendable {
    let name: String
    let fuels: Set<String>
    /// Where the fuel is burnt.
    let burnt: [String]
    /// Where the same carbon may stand.
    let other: String
    /// Of what is told to do.
    let help: String
    let summary: String
    let summaryVietnamese: String
  }

  private static let rules = [
    Rule(
      name: "double-count-reductant", fuels: ["coke oven coke", "gas coke", "petroleum coke", "coking coal"],
      burnt: ["1.A.1.c", "1.A.2.a"], other: "2.C.1",
      help: """
        take what reduces the ore out of 1.A: its carbon is reported in 2.C.1 (2006 Guidelines, Vol 3 Ch 4, \
        Sec 4.2.2.5); if it is out, say so in the column assumption
        """,
      summary: "coke burnt in 1.A.1.c or 1.A.2.a beside the CO2 of iron and steel in 2.C.1",
      summaryVietnamese: "than cốc đốt ở 1.A.1.c hoặc 1.A.2.a và CO2 của sắt thép ở 2.C.1"),
    Rule(
      name: "double-count-feedstock", fuels: ["natural gas", "residual fuel oil", "naphtha"],
      burnt: ["1.A.2.c"], other: "2.B.1",
      help: """
        take the gas or oil of ammonia, fuel and feedstock, out of 1.A: all of it is reported in 2.B.1 \
        (2006 Guidelines, Vol 3 Ch 3, Box 3.2); if it is out, say so in the column assumption
        """,
      summary: "gas or oil burnt in 1.A.2.c beside ammonia in 2.B.1",
      summaryVietnamese: "khí hoặc dầu đốt ở 1.A.2.c và sản xuất a-mô-ni-ắc ở 2.B.1"),
    Rule(
      name: "double-count-lubricants", fuels: ["lubricants", "waste oils"], burnt: ["1.A"], other: "2.D.1",
      help: """
        only lubricants mixed with the fuel of two-stroke engines are burnt in 1.A; take them, and waste oil that is \
        burnt for energy, out of 2.D.1 (2006 Guidelines, Vol 3 Ch 5, Sec 5.2.2.4); if they are out, say so in the column \
        assumption
        """,
      summary: "lubricants or waste oil burnt in 1.A beside the use of lubricants in 2.D.1",
      summaryVietnamese: "dầu bôi trơn hoặc dầu thải đốt ở 1.A và sử dụng dầu nhờn ở 2.D.1"),
    Rule(
      name: "double-count-waste",
      fuels: [
        "municipal waste (non-biomass)", "municipal waste (biomass)", "industrial waste", "waste oils",
      ],
      burnt: ["1.A"], other: "4.C",
      help: """
        waste burnt for its energy is reported in 1.A, all other in 4.C (2006 Guidelines, Vol 5 Ch 5, Sec 5.8.2): see that no plant \
        stands in both; if none does, say so in the column assumption
        """,
      summary: "waste burnt for energy in 1.A beside waste that is burnt in 4.C",
      summaryVietnamese: "chất thải đốt thu năng lượng ở 1.A và đốt chất thải ở 4.C"),
  ]

  private static func find(_ rule: Rule, _ examination: Examination) -> [Finding] {
    let others = otherSides(rule, examination)
    if others.isEmpty { return [] }
    let uses = examination.facts.fuels.uses.filter { key, use in
      rule.fuels.contains(key.fuel) && (use.carbonDioxide > 0 || use.biogenic > 0)
        && rule.burnt.contains { isWithin(examination.tree.categories[key.category].guideline, $0) }
    }
    var found: [Series: Finding] = [:]
    for (key, use) in uses.sorted(by: { $0.key.year < $1.key.year }) {
      guard let other = others[RegionYear(region: key.region, year: key.year)] else { continue }
      let explanation = use.explanation.isEmpty ? other.explanation : use.explanation
      let series = Series(
        category: key.category, region: key.region, fuel: key.fuel, explanation: explanation)
      found[series] = finding(rule, found[series], key, use, other, examination)
      found[series]?.explanation = explanation
    }
    return Array(found.values)
  }

  /// A fuel of a category, whatever the year.
  private struct Series: Hashable {
    let category: Int
    let region: String
    let fuel: String
    /// Years whose rows say in the column assumption how the two are kept apart stand apart.
    let explanation: String
  }

  /// Of the last year, with the years before it.
  private static func finding(
    _ rule: Rule, _ earlier: Finding?, _ key: FuelBook.Key, _ use: FuelBook.Use, _ other: OtherSide,
    _ examination: Examination
  ) -> Finding {
    var finding = Finding(rule.name)
    finding.category = key.category
    finding.region = key.region
    finding.years = (earlier?.years ?? []) + [key.year]
    finding.gas = Gas.carbonDioxide.id
    finding.value = use.carbonDioxide
    finding.unit = examination.unit
    finding.weight = (earlier?.weight ?? 0) + max(use.carbonDioxide, use.biogenic)
    finding.location = use.location
    let place = other.location.map { " (\($0))" } ?? ""
    let years = Words.years(finding.years)
    finding.message =
      "\(key.fuel) is burnt in \(examination.code(key.category)), and "
      + "\(examination.code(other.category))\(place) may count the same carbon in \(years)"
    finding.help = rule.help
    return finding
  }

  private struct RegionYear: Hashable {
    let region: String
    let year: Int
  }

  private struct OtherSide {
    let category: Int
    let location: SourceLocation?
    let explanation: String
    let value: Double
  }

  /// The largest emission of the other side in each region and year.
  private static func otherSides(_ rule: Rule, _ examination: Examination) -> [RegionYear: OtherSide] {
    var found: [RegionYear: OtherSide] = [:]
    for series in examination.series
    where isWithin(examination.tree.categories[series.key.category].guideline, rule.other) {
      // Of products and plants CO2 alone may be counted twice; burnt waste counts with each of its gases.
      guard rule.other == "4.C" || series.gas.gas == .carbonDioxide else { continue }
      let region = examination.regionName(series.key.region)
      for (year, cell) in series.cells {
        guard let value = cell.value, value > 0 else { continue }
        let name = RegionYear(region: region, year: year)
        let weight = series.gas.isMemo ? value : examination.equivalent(value, series.gas)
        if let known = found[name], known.value >= weight { continue }
        let key = FuelBook.Key(category: series.key.category, region: region, year: year, fuel: "")
        let use = examination.facts.fuels.uses[key]
        found[name] = OtherSide(
          category: series.key.category, location: use?.location, explanation: use?.explanation ?? "",
          value: weight)
      }
    }
    return found
  }

  static func isWithin(_ code: String, _ ancestor: String) -> Bool {
    code == ancestor || code.hasPrefix(ancestor + ".")
  }
}
