import Quantities

/// Steps between consecutive years that are out of line with the other years of their series.
///
/// 2006 Guidelines, Vol 1 Ch 6, Table 6.1 (trend checks) and Sec 6.7.2.1: figures that diverge greatly from
/// the historical trend are re-checked and explained. Great is here: the step is more than 50 % of the larger
/// figure, more than 0.5 % of all emissions and removals of the region in the earlier year, and more than
/// three times the median step of the series, so that a source that moves with the weather is not named every
/// year. A source that begins is no step; one that drops to zero is.
enum YearSteps {
  static let check = Check(
    name: "year-step", summary: "a step between two years that is out of line with the series",
    summaryVietnamese: "bước nhảy giữa hai năm khác thường so với cả chuỗi", find: find)

  /// Multiples of the median step of the series.
  private static let usual = 3.0
  /// Other steps that a median needs.
  private static let least = 4
  /// Years in which a stock that starts empty may grow.
  private static let filling = 5

  private static func find(_ examination: Examination) -> [Finding] {
    var findings: [Finding] = []
    for series in examination.series
    where !series.gas.isMemo && examination.counts(series.key.category) {
      findings += find(series, examination)
    }
    return findings
  }

  private static func find(_ series: CellSeries, _ examination: Examination) -> [Finding] {
    let steps = series.steps
    let large = self.large(steps, series, examination)
    var findings: [Finding] = []
    var index = 0
    while index < large.count {
      let step = steps[large[index].index]
      var finding = examination.finding(check.name, series, [step.first.year, step.second.year])
      finding.value = step.second.value
      finding.expected = step.first.value
      finding.weight = large[index].weight
      var text = "\(figure(step.first, finding)) to \(figure(step.second, finding))"
      // There and back is one question.
      if index + 1 < large.count, large[index + 1].index == large[index].index + 1,
        case let back = steps[large[index + 1].index],
        (step.second.value - step.first.value) * (back.second.value - step.second.value) < 0
      {
        finding.years.append(back.second.year)
        text += " and back to \(figure(back.second, finding))"
        index += 1
      }
      let median = large[index].median.map { ", the median step of the series is \(Words.percent($0))" } ?? ""
      finding.message =
        "\(finding.gas) of \(examination.name(series.key.category, series.key.region)) goes from \(text)\(median)"
      finding.help =
        "look for a slip of unit or decimal mark, a source that moved or a change of method; if it is real, say why in a column assumption"
      findings.append(finding)
      index += 1
    }
    return findings
  }

  private static func figure(_ figure: (year: Int, value: Double), _ finding: Finding) -> String {
    "\(Words.number(figure.value)) \(finding.unit) in \(figure.year)"
  }

  /// A step that is out of line, by its position.
  private struct Large {
    let index: Int
    let weight: Double
    /// Of the other steps; nil where they are too few.
    let median: Double?
  }

  private static func large(
    _ steps: [CellSeries.Step], _ series: CellSeries, _ examination: Examination
  ) -> [Large] {
    let sizes = steps.map { size($0.first.value, $0.second.value) }
    let start = series.cells.first { ($0.cell.value ?? 0) != 0 }?.year ?? 0
    let fills = examination.facts.remembers(series.key.category)
    return steps.indices.compactMap { index in
      let (first, second) = steps[index]
      guard first.value != 0, sizes[index] > examination.thresholds.step else { return nil }
      if fills, first.year < start + filling { return nil }
      let weight = abs(examination.equivalent(second.value - first.value, series.gas))
      let total = examination.total(region: series.key.region, year: first.year)
      guard weight > examination.thresholds.share * total else { return nil }
      let others = sizes.indices.filter { $0 != index }.map { sizes[$0] }.sorted()
      let median = others.count >= least ? others[others.count / 2] : nil
      guard sizes[index] > usual * (median ?? 0) else { return nil }
      return Large(index: index, weight: weight, median: median)
    }
  }

  /// Of the larger figure; above 1 where the sign changes.
  private static func size(_ one: Double, _ other: Double) -> Double {
    let larger = max(abs(one), abs(other))
    return larger == 0 ? 0 : abs(other - one) / larger
  }
}
