/// What the general reporting table for uncertainty says of a line (2006 Guidelines, Vol 1 Ch 3, Table 3.3, which the
/// 2019 Refinement leaves as it is). Columns by their letters.
package struct GeneralLine: Sendable {
  package let row: ResultRow
  /// C and D.
  package let base: Double?
  package let current: Double
  /// E and F: the line drawn with its activity data, with its factors alone uncertain; nil where these are certain.
  package let activity: Interval?
  package let factor: Interval?
  /// G: nil for an emission of zero.
  package let combined: Interval?
  /// H: the variance of the line over the sum of the variances of all lines, as a fraction; nil for totals.
  package let variance: Double?
  /// I, in percent of the base year, and J in percentage points.
  package let trend: Double?
  package let trendUncertainty: Interval?

  /// How far an interval of 95 % reaches below and above the estimate.
  package struct Interval: Sendable {
    package let below: Double
    package let above: Double
  }
}

/// The general reporting table, of draws of the whole inventory: lines as booked, then the totals.
package struct GeneralReport: Sendable {
  package let lines: [GeneralLine]
  package let totals: [GeneralLine]

  /// - Parameters:
  ///   - all: drawn with everything uncertain.
  ///   - activity: with activity data alone.
  ///   - factor: with factors and GWPs alone.
  package init(_ all: Simulation, activity: Simulation, factor: Simulation) {
    let rows = all.estimates
    let sum = rows.reduce(0) { $0 + ($1.row.kind == .booked ? Self.variance($1) : 0) }
    let parts = zip(activity.estimates, factor.estimates)
    let found = zip(rows, parts).map { row, parts -> GeneralLine in
      let isLine = row.row.kind == .booked
      return GeneralLine(
        row: row.row, base: row.base?.value, current: row.current.value,
        activity: isLine ? Self.relative(parts.0.current) : nil,
        factor: isLine ? Self.relative(parts.1.current) : nil, combined: Self.relative(row.current),
        variance: isLine && sum > 0 ? Self.variance(row) / sum : nil, trend: row.trend?.value,
        trendUncertainty: row.trend.map { .init(below: $0.value - $0.lower, above: $0.upper - $0.value) })
    }
    lines = found.filter { $0.row.kind == .booked }
    totals = found.filter { $0.row.kind == .total || $0.row.kind == .totalWithoutLand }
  }

  private static func variance(_ row: RowEstimate) -> Double { row.current.deviation * row.current.deviation }

  /// In percent of the estimate.
  private static func relative(_ figure: Estimate) -> GeneralLine.Interval? {
    guard let below = figure.below, let above = figure.above, !figure.isCertain else { return nil }
    return GeneralLine.Interval(below: below, above: above)
  }
}
