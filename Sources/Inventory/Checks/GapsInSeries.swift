import Quantities

/// Years between others in which a region, a category or a source has neither a figure nor a notation key.
///
/// 2006 Guidelines, Vol 1 Ch 6, Table 6.1 (completeness): estimates for all categories and all years.
enum GapsInSeries {
  static let check = Check(
    name: "gap-in-series", summary: "a source or category is there before and after a year, and not in it",
    summaryVietnamese: "nguồn hoặc danh mục có số liệu trước và sau nhưng thiếu ở giữa", find: find)

  private static let help =
    "add the rows; 0 or NO says that nothing was emitted, NE that it was not estimated"

  private static func find(_ examination: Examination) -> [Finding] {
    let regionYears = yearsOfRegions(examination)
    return regions(regionYears, examination) + categories(regionYears, examination)
      + sources(examination)
  }

  private static func yearsOfRegions(_ examination: Examination) -> [Int: Set<Int>] {
    var years: [Int: Set<Int>] = [:]
    for (place, found) in examination.years { years[place.region, default: []].formUnion(found) }
    return years
  }

  /// Only where the settings say which years the inventory covers.
  private static func regions(_ years: [Int: Set<Int>], _ examination: Examination) -> [Finding] {
    guard examination.run.context.settings.years != nil else { return [] }
    return years.sorted { $0.key < $1.key }.compactMap { region, found in
      guard let first = found.min(), let last = found.max() else { return nil }
      let missing = (first...last).filter { !found.contains($0) }
      if missing.isEmpty { return nil }
      var finding = Finding(check.name)
      finding.region = examination.regionName(region)
      finding.years = missing
      finding.weight = examination.total(region: region, year: first) * Double(missing.count)
      finding.unit = examination.unit
      finding.message =
        "\(finding.region) has rows of \(Words.years(found.sorted())) and none of \(Words.years(missing))"
      finding.help = help
      return finding
    }
  }

  private static func categories(_ ofRegion: [Int: Set<Int>], _ examination: Examination) -> [Finding] {
    var sums: [Examination.Place: Double] = [:]
    for series in examination.series {
      let place = Examination.Place(category: series.key.category, region: series.key.region)
      let largest = series.cells.map { abs($0.cell.equivalent ?? 0) }.max() ?? 0
      sums[place, default: 0] += largest
    }
    return examination.years.compactMap { place, found in
      guard let first = found.min(), let last = found.max() else { return nil }
      guard examination.isShown(place.category) else { return nil }
      let missing = (first...last).filter { year in
        !found.contains(year) && ofRegion[place.region]?.contains(year) ?? false
          && !examination.isOnAnotherLevel(place.category, place.region, year)
      }
      if missing.isEmpty { return nil }
      var finding = Finding(check.name)
      finding.category = place.category
      finding.region = examination.regionName(place.region)
      finding.years = missing
      finding.weight = (sums[place] ?? 0) * Double(missing.count)
      finding.unit = examination.unit
      finding.message =
        "\(examination.name(place.category, place.region)) has rows before and after, and none in \(Words.years(missing))"
      finding.help = help
      return finding
    }
  }

  /// Years in which the category has other rows; where it has none, the category itself is named.
  private static func sources(_ examination: Examination) -> [Finding] {
    examination.facts.sources.compactMap { source in
      guard let region = examination.run.ledger.regions.firstIndex(of: source.region) else { return nil }
      let found = Set(source.figures.map(\.year))
      guard let first = found.min(), let last = found.max() else { return nil }
      let place = Examination.Place(category: source.category, region: region)
      let missing = (first...last).filter { year in
        !found.contains(year) && examination.years[place]?.contains(year) ?? false
          && !examination.facts.isAnswered(source, year)
      }
      // A gas of reported rows is told by the check of gases.
      if missing.isEmpty || (source.words.isEmpty && source.isReported) { return nil }
      var finding = Finding(check.name)
      finding.category = source.category
      finding.region = source.region
      finding.years = missing
      finding.gas = source.gas
      finding.weight = (source.figures.map(\.equivalent).max() ?? 0) * Double(missing.count)
      finding.unit = examination.unit
      let before = source.figures.filter { $0.year < missing[0] }.max { $0.year < $1.year }
      finding.stand(at: examination.facts.spot(before?.place))
      finding.message =
        "\(source.title(examination.name(source.category, region))) has rows before and after, and none in \(Words.years(missing))"
      finding.help = help
      return finding
    }
  }
}
