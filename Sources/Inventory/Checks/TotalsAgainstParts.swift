import Quantities

/// A category with a figure of its own beside figures of categories below it.
///
/// Both count in the totals above. A figure that is less than half of what stands below it is taken for a
/// remainder that was not told apart, and not named.
enum TotalsAgainstParts {
  static let check = Check(
    name: "totals-against-parts", summary: "a total is given beside its parts, and both count",
    summaryVietnamese: "số tổng được nhập cùng các phần của nó, cả hai đều được cộng", find: find)

  /// Rounding of a published total.
  private static let rounding = 0.001

  private static func find(_ examination: Examination) -> [Finding] {
    var values: [Ledger.Key: Double] = [:]
    for series in examination.series {
      for (year, cell) in series.cells {
        let key = Ledger.Key(
          category: series.key.category, region: series.key.region, year: year, gas: series.key.gas)
        if let value = cell.value, value != 0 { values[key] = value }
      }
    }
    return examination.series.compactMap { series in
      find(series, examination, values)
    }
  }

  private static func find(
    _ series: CellSeries, _ examination: Examination, _ values: [Ledger.Key: Double]
  ) -> Finding? {
    let below = parts(series.key.category, examination.tree)
    if below.isEmpty { return nil }
    var years: [Int] = []
    var weight = 0.0
    var worst: (year: Int, own: Double, parts: Double)?
    for (year, cell) in series.cells {
      guard let own = cell.value, own != 0 else { continue }
      var sum = CompensatedSum()
      for part in below {
        let key = Ledger.Key(
          category: part, region: series.key.region, year: year, gas: series.key.gas)
        sum.add(values[key] ?? 0)
      }
      guard sum.value != 0, abs(own) >= abs(sum.value) / 2 else { continue }
      years.append(year)
      weight += abs(examination.equivalent(min(abs(own), abs(sum.value)), series.gas))
      if worst.map({ abs(own - sum.value) > abs($0.own - $0.parts) }) ?? true {
        worst = (year, own, sum.value)
      }
    }
    guard let worst else { return nil }
    var finding = examination.finding(check.name, series, years)
    finding.stand(
      at: examination.facts.spot(
        series.key.category, finding.region, worst.year, series.gas.label))
    finding.value = worst.own
    finding.expected = worst.parts
    finding.weight = weight
    let name = examination.name(series.key.category, series.key.region)
    let residual = worst.own - worst.parts
    let verdict =
      abs(residual) <= rounding * abs(worst.own)
      ? "the same, so it is counted twice"
      : "\(Words.number(worst.parts)), a residual of \(Words.number(residual)) \(examination.unit), and both count"
    finding.message =
      "\(series.gas.label) of \(name) is given as \(Words.number(worst.own)) \(examination.unit) in \(worst.year), and what is given below it adds up to \(verdict)"
      + (years.count > 1 ? " (\(Words.years(years)))" : "")
    finding.help =
      "take the total out, or the parts; a remainder that is in no part goes into a category of its own"
    return finding
  }

  /// Everything below that counts in the category.
  private static func parts(_ category: Int, _ tree: CategoryTree) -> [Int] {
    tree.children[category].flatMap { child in
      tree.totalParent(child) == nil ? [] : [child] + parts(child, tree)
    }
  }
}
