import Quantities

/// The reference approach beside the sum of the sectors: 2006 Guidelines Vol 2 Ch 6, Sec 6.8.
package enum ReferenceApproachCheck {
  static let check = Check(
    name: "reference-approach-gap",
    summary: "CO2 of 1.A more than 5 % away from that of the reference approach",
    summaryVietnamese: "CO2 của 1.A lệch hơn 5 % so với phương pháp tham chiếu", find: find)

  /// Typically the gap is small, 5 per cent or less (p. 6.11).
  private static let usual = 0.05

  /// A region and year with both approaches, by group of fuels; the last one is the sum.
  package struct Comparison: Sendable {
    package let region: String
    package let year: Int
    package var groups: [Group] = []
    package var total = Group(name: "total")
  }

  package struct Group: Sendable {
    /// A class of the vocabulary of fuels, or what sectors give without a fuel.
    package let name: String
    /// TJ, without what is excluded; nil where it is not known of every row.
    package var referenceEnergy: Double? = 0
    package var sectoralEnergy: Double? = 0
    /// In the mass unit of the inventory. What was captured is added back (p. 6.11).
    package var reference = 0.0
    package var sectoral = 0.0

    /// As a part of the sectoral approach.
    package var gap: Double? { sectoral > 0 ? (reference - sectoral) / sectoral : nil }
    package var energyGap: Double? {
      guard let referenceEnergy, let sectoralEnergy, sectoralEnergy > 0 else { return nil }
      return (referenceEnergy - sectoralEnergy) / sectoralEnergy
    }

    mutating func add(_ use: FuelBook.Use, isReference: Bool) {
      func sum(_ one: Double?) -> Double? { one.flatMap { one in use.energy.map { one + $0 } } }
      if isReference {
        reference += use.carbonDioxide
        referenceEnergy = sum(referenceEnergy)
      } else {
        sectoral += use.carbonDioxide + use.captured
        sectoralEnergy = sum(sectoralEnergy)
      }
    }

    mutating func add(_ other: Group) {
      func sum(_ one: Double?, _ other: Double?) -> Double? { one.flatMap { one in other.map { one + $0 } } }
      reference += other.reference
      sectoral += other.sectoral
      referenceEnergy = sum(referenceEnergy, other.referenceEnergy)
      sectoralEnergy = sum(sectoralEnergy, other.sectoralEnergy)
    }
  }

  private static let groups = ["solid", "liquid", "gas", "other fossil", "peat", ownFuel]
  private static let ownFuel = "other fuels"
  private static let withoutFuel = "without a fuel"

  private static func find(_ examination: Examination) -> [Finding] {
    comparisons(examination).compactMap { comparison in
      let total = comparison.total
      guard let gap = total.gap, abs(gap) > usual else { return nil }
      var finding = Finding(check.name)
      finding.category = examination.tree.categories.firstIndex { $0.guideline == "1.A" }
      finding.region = comparison.region
      finding.years = [comparison.year]
      finding.gas = Gas.carbonDioxide.id
      finding.value = total.sectoral
      finding.expected = total.reference
      finding.unit = examination.unit
      finding.weight = abs(total.reference - total.sectoral)
      let place = comparison.region.isEmpty ? "" : "\(comparison.region), "
      finding.message =
        "\(place)\(comparison.year): the reference approach gives \(Words.number(total.reference)) \(examination.unit) CO2, "
        + "\(Words.percent(abs(gap))) \(gap > 0 ? "more" : "less") than the sectors of 1.A with \(Words.number(total.sectoral))"
      finding.help = help
      return finding
    }
  }

  private static let help = """
    look at ghg check --reference by group of fuels; usual reasons are statistical differences, carbon that is not excluded, \
    stock changes, calorific values of fuels that are converted, by-product gases left out (Vol 2 Ch 6, Sec 6.8)
    """

  /// Every region and year that has both.
  package static func comparisons(_ examination: Examination) -> [Comparison] {
    var found: [[String]: Comparison] = [:]
    var sectors: [[String]: Double] = [:]
    let tree = examination.tree
    for series in examination.series where series.gas.gas == .carbonDioxide && !series.gas.isMemo {
      let code = tree.categories[series.key.category].guideline
      let region = examination.regionName(series.key.region)
      for (year, cell) in series.cells {
        guard let value = cell.value else { continue }
        let key = [region, "\(year)"]
        if code == ReferenceApproach.category {
          found[key] = found[key] ?? Comparison(region: region, year: year)
        } else if DoubleCounts.isWithin(code, "1.A"), examination.counts(series.key.category),
          series.gas.origin != .biogenic
        {
          sectors[key, default: 0] += value
        }
      }
    }
    return found.filter { sectors[$0.key] != nil }
      .map { key, comparison in filled(comparison, sectors[key] ?? 0, examination) }
      .sorted { ($0.region, $0.year) < ($1.region, $1.year) }
  }

  private static func filled(
    _ comparison: Comparison, _ sectors: Double, _ examination: Examination
  ) -> Comparison {
    var byName: [String: Group] = [:]
    var known = 0.0
    let uses = examination.facts.fuels.uses.filter { key, _ in
      key.region == comparison.region && key.year == comparison.year && !key.fuel.isEmpty
    }
    // In a fixed order, so that sums are the same in every run.
    for (key, use) in uses.sorted(by: { ($0.key.category, $0.key.fuel) < ($1.key.category, $1.key.fuel) }) {
      let isReference = examination.tree.categories[key.category].guideline == ReferenceApproach.category
      guard isReference || examination.counts(key.category) else { continue }
      let kind = examination.run.context.fuelClass(key.fuel) ?? ownFuel
      // Its CO2 is a memo item in both approaches.
      if kind == "biomass" { continue }
      let name = groups.contains(kind) ? kind : ownFuel
      byName[name, default: Group(name: name)].add(use, isReference: isReference)
      if !isReference { known += use.carbonDioxide }
    }
    var comparison = comparison
    comparison.groups = groups.compactMap { byName[$0] }
    // Reported emissions and fuels of the project's own.
    let rest = sectors - known
    if abs(rest) > 1e-9 * abs(sectors) {
      var other = Group(name: withoutFuel)
      other.sectoral = rest
      other.sectoralEnergy = nil
      comparison.groups.append(other)
    }
    for group in comparison.groups { comparison.total.add(group) }
    return comparison
  }
}
