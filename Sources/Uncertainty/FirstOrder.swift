import Inventory

/// Approach 1, exact to the first order: variances by derivatives of the equations, with everything that shares a
/// cause taken together, within a year and between two.
package struct FirstOrder {
  package let rows: [ResultRow]
  let model: UncertaintyModel
  let base: [Sum]
  let current: [Sum]
  let hasBase: Bool
  /// None where no emission counts in a total.
  package private(set) var estimates: [RowEstimate] = []

  /// A row in a year: its value and what it owes to each cause.
  struct Sum {
    var value = 0.0
    var loads = Loads()
  }

  package init(
    _ model: UncertaintyModel, _ linear: LinearModel, _ rows: ResultRows, base: Int?, current: Int
  ) {
    self.rows = rows.rows
    self.model = model
    hasBase = base != nil && base != current
    func sums(_ year: Int?) -> [Sum] {
      var sums = Array(repeating: Sum(), count: rows.rows.count)
      var loads = Array(repeating: [Int: Double](), count: rows.rows.count)
      for (index, outcome) in model.outcomes.enumerated() where outcome.year == year {
        for row in rows.membership[index] {
          sums[row].value += linear.values[index]
          for load in linear.loads[index] { loads[row][load.cause, default: 0] += load.deviation }
        }
      }
      for row in sums.indices { sums[row].loads = Loads(loads[row]) }
      return sums
    }
    self.base = hasBase ? sums(base) : []
    self.current = sums(current)
    estimates = estimated()
  }

  private func estimated() -> [RowEstimate] {
    if rows.isEmpty { return [] }
    let total = rows.firstIndex { $0.kind == .total && $0.region == nil } ?? 0
    let totalTrend = hasBase ? trend(total) : nil
    return rows.indices.map { index in
      let trend = hasBase ? trend(index) : nil
      return RowEstimate(
        row: rows[index], base: hasBase ? estimate(base[index]) : nil, current: estimate(current[index]),
        trend: trend.map(estimate),
        varianceShare: share(current[index].loads, current[total].loads),
        trendShare: totalTrend.flatMap { share(trendLoads(of: index, in: total), $0.loads) })
    }
  }

  private func estimate(_ sum: Sum) -> Estimate {
    let deviation = sum.loads.variance.squareRoot()
    let half = DistributionFit.z * deviation
    return Estimate(value: sum.value, lower: sum.value - half, upper: sum.value + half, deviation: deviation)
  }

  /// The percentage change of a row; nil where its base is zero.
  func trend(_ index: Int) -> Sum? {
    let from = base[index].value
    if from == 0 { return nil }
    return Sum(
      value: (current[index].value - from) / abs(from) * 100, loads: trendLoads(of: index, in: index))
  }

  /// What a row adds to the loads of the trend of another, in percentage points.
  private func trendLoads(of index: Int, in total: Int) -> Loads {
    let from = base[total].value
    if from == 0 { return Loads() }
    return current[index].loads.combined(
      100 / abs(from), base[index].loads, -100 * current[total].value / (from * abs(from)))
  }

  /// The covariance of a part with the whole over the variance of the whole, in percent.
  private func share(_ part: Loads, _ whole: Loads) -> Double? {
    let variance = whole.variance
    return variance == 0 ? nil : part.covariance(whole) / variance * 100
  }

  /// Percent of a variance that rounding leaves where causes cancel.
  private static let nothing = 1e-20

  /// What each cause adds to the variance of the total and of its trend, the largest first.
  package func contributions() -> [Contribution] {
    let total = rows.firstIndex { $0.kind == .total && $0.region == nil } ?? 0
    guard !rows.isEmpty else { return [] }
    let trend = hasBase ? trend(total) : nil
    let level = current[total].loads.variance
    let change = trend?.loads.variance ?? 0
    let items = current[total].loads.items.map(\.cause) + (trend?.loads.items.map(\.cause) ?? [])
    return Set(items).map { cause in
      let now = current[total].loads[cause]
      let then = trend?.loads[cause] ?? 0
      return Contribution(
        cause: model.causes[cause], deviation: abs(now),
        ofTotal: level == 0 ? 0 : now * now / level * 100,
        ofTrend: change == 0 ? nil : then * then / change * 100)
    }
    .filter { $0.ofTotal > Self.nothing || $0.ofTrend ?? 0 > Self.nothing }
    .sorted { ($1.ofTotal, $1.ofTrend ?? 0, $0.cause.label) < ($0.ofTotal, $0.ofTrend ?? 0, $1.cause.label) }
  }
}

/// What a better knowledge of one input would take from the uncertainty.
package struct Contribution: Sendable {
  package let cause: Cause
  /// Of the total, in the unit of the results.
  package let deviation: Double
  /// In percent of the variance of the total.
  package let ofTotal: Double
  /// In percent of the variance of the trend.
  package let ofTrend: Double?
}
