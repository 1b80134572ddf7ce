import Quantities

/// Emissions below zero where the Guidelines know no removal.
///
/// Removals stand in land (3.B), harvested wood products (3.D) and carbon dioxide that is stored (1.C). CO2 of
/// biomass that is captured may make the CO2 of a plant negative: 2006 Guidelines, Vol 2 Ch 2, Sec 2.3.4. The
/// reference approach is negative where more of a product is exported than comes in: Vol 2 Ch 6, p. 6.7.
enum NegativeEmissions {
  static let check = Check(
    name: "negative-emission", summary: "an emission below zero outside land, harvested wood and storage",
    summaryVietnamese: "phát thải âm ngoài đất, sản phẩm gỗ và lưu giữ CO2", find: find)

  private static let removing = ["3.B", "3.D", "1.C", ReferenceApproach.category]

  private static func find(_ examination: Examination) -> [Finding] {
    examination.series.compactMap { series in
      guard examination.isShown(series.key.category) else { return nil }
      let guideline = examination.tree.categories[series.key.category].guideline
      if removing.contains(where: { isWithin(guideline, $0) }) { return nil }
      let negative = series.cells.filter { ($0.cell.value ?? 0) < 0 }
      guard
        let worst = negative.min(by: { ($0.cell.value ?? 0) < ($1.cell.value ?? 0) }),
        let value = worst.cell.value
      else { return nil }
      var finding = examination.finding(check.name, series, negative.map(\.year))
      finding.stand(
        at: examination.facts.spot(
          series.key.category, finding.region, worst.year, series.gas.label))
      finding.value = value
      finding.expected = 0
      finding.weight = negative.reduce(0) {
        $0 + abs(examination.equivalent($1.cell.value ?? 0, series.gas))
      }
      let years = negative.count == 1 ? "" : ", the lowest of \(Words.years(finding.years))"
      finding.message =
        "\(series.gas.label) of \(examination.name(series.key.category, series.key.region)) is \(Words.number(value)) \(examination.unit) in \(worst.year), below zero\(years)"
      finding.help =
        series.gas.gas == .carbonDioxide
        ? "check the sign; what land takes up is booked under 3.B, what is stored under 1.C"
        : "check the sign"
      return finding
    }
  }

  private static func isWithin(_ code: String, _ ancestor: String) -> Bool {
    code == ancestor || code.hasPrefix(ancestor + ".")
  }
}
