import Quantities

/// Figures that stand unchanged in consecutive years, to the last digit: most often carried over.
///
/// 2006 Guidelines, Vol 1 Ch 6, Table 6.1: where values remain static across the series, are changes captured?
/// Named are sources above a tenth of the share that a step must have.
enum SameYears {
  static let check = Check(
    name: "same-year", summary: "a figure that is the same to the last digit in consecutive years",
    summaryVietnamese: "số liệu giống hệt nhau ở các năm liên tiếp", find: find)

  private static func find(_ examination: Examination) -> [Finding] {
    examination.facts.sources.compactMap { source in
      guard let region = examination.run.ledger.regions.firstIndex(of: source.region),
        examination.counts(source.category)
      else { return nil }
      let figures = source.figures.sorted { $0.year < $1.year }
      let repeated = figures.indices.dropFirst().filter { index in
        let (one, next) = (figures[index - 1], figures[index])
        return next.year == one.year + 1 && next.value == one.value && (next.value ?? 0) != 0
          && abs(next.equivalent) > examination.thresholds.share / 10
            * examination.total(region: region, year: next.year)
      }
      guard let first = repeated.first, let value = figures[first].value else { return nil }
      let years = Set(repeated.flatMap { [figures[$0 - 1].year, figures[$0].year] }).sorted()
      var finding = Finding(check.name)
      finding.category = source.category
      finding.region = source.region
      finding.years = years
      finding.gas = source.gas
      finding.value = value
      finding.unit = source.unit.isEmpty ? examination.unit : source.unit
      finding.weight = repeated.reduce(0) { $0 + abs(figures[$1].equivalent) }
      finding.stand(at: examination.facts.spot(figures[first].place))
      let what = source.isReported ? "\(source.gas) of " : "the quantity of "
      let isOne = Set(repeated.map { figures[$0].value }).count == 1
      finding.message =
        "\(what)\(source.title(examination.name(source.category, region))) is unchanged \(isOne ? "at \(Words.number(value)) \(finding.unit) " : "")in \(Words.years(years))"
      finding.help =
        "give the figures of each year; where one was carried over on purpose, say so in a column assumption"
      return finding
    }
  }
}
