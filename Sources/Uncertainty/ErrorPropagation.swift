/// A line of the guideline's sheet of Approach 1 (2006 Guidelines, Vol 1 Ch 3, Table 3.2), with its own definitions:
/// lines are independent of each other, sensitivities are to a step of 1 %. Columns by their letters.
package struct PropagationLine: Sendable {
  /// C and D: emissions of the base year and of the year, removals negative.
  package var base: Double
  package var current: Double
  /// E and F: half of the 95 % interval in percent.
  package var activity: Double
  package var factor: Double
  /// Whether the two years share their activity data, their factor.
  package var isActivityCorrelated = false
  package var isFactorCorrelated = true

  package init(base: Double, current: Double, activity: Double, factor: Double) {
    self.base = base
    self.current = current
    self.activity = activity
    self.factor = factor
  }

  /// G, in percent.
  package var combined: Double { (activity * activity + factor * factor).squareRoot() }
}

/// The sheet with its totals.
package struct ErrorPropagation: Sendable {
  package let lines: [PropagationLine]
  package let base: Double
  package let current: Double

  package init(_ lines: [PropagationLine]) {
    self.lines = lines
    base = lines.reduce(0) { $0 + $1.base }
    current = lines.reduce(0) { $0 + $1.current }
  }

  /// H: the share of the squared uncertainty of the total, as a fraction.
  package func variance(_ line: PropagationLine) -> Double {
    let part = line.combined / 100 * line.current / current
    return part * part
  }

  /// I: percentage points of the trend when both years of the line rise by 1 %. Signed.
  package func typeA(_ line: PropagationLine) -> Double {
    let risen = (0.01 * line.current + current - (0.01 * line.base + base)) / (0.01 * line.base + base)
    return (risen - (current - base) / base) * 100
  }

  /// J: percentage points of the trend when the year alone rises by 1 %.
  package func typeB(_ line: PropagationLine) -> Double { line.current / base }

  /// K, in percentage points of the trend.
  package func trendByFactor(_ line: PropagationLine) -> Double {
    line.isFactorCorrelated
      ? abs(typeA(line)) * line.factor : abs(typeB(line)) * line.factor * 2.0.squareRoot()
  }

  /// L, in percentage points of the trend.
  package func trendByActivity(_ line: PropagationLine) -> Double {
    line.isActivityCorrelated
      ? abs(typeA(line)) * line.activity : abs(typeB(line)) * line.activity * 2.0.squareRoot()
  }

  /// M
  package func trendVariance(_ line: PropagationLine) -> Double {
    let (factor, activity) = (trendByFactor(line), trendByActivity(line))
    return factor * factor + activity * activity
  }

  /// Of the total of the year, in percent.
  package var uncertainty: Double { lines.reduce(0) { $0 + variance($1) }.squareRoot() * 100 }

  /// Of the trend, in percentage points.
  package var trendUncertainty: Double { lines.reduce(0) { $0 + trendVariance($1) }.squareRoot() }
}

extension ErrorPropagation {
  /// The booked lines of a model, whatever they share; `rows` are those that have a line each.
  package static func lines(
    of model: UncertaintyModel, _ linear: LinearModel, _ rows: ResultRows, base: Int, current: Int
  ) -> [(row: ResultRow, line: PropagationLine)] {
    let outcomes = rows.outcomes
    return rows.rows.indices.filter { rows.rows[$0].kind == .booked }.map { row in
      let then = YearParts(model, linear, outcomes[row], base)
      let now = YearParts(model, linear, outcomes[row], current)
      let stated = now.value != 0 ? now : then
      var line = PropagationLine(
        base: then.value, current: now.value, activity: stated.percent(.activity),
        factor: stated.percent(.factor))
      line.isActivityCorrelated = then.shares(.activity, with: now) ?? false
      line.isFactorCorrelated = then.shares(.factor, with: now) ?? true
      return (rows.rows[row], line)
    }
  }
}

/// A line in a year: its value and the guideline's half-ranges by cause.
private struct YearParts {
  var value = 0.0
  /// In percent, as rows of reported emissions say it: the only answer where the emission is zero.
  private var stated: [Cause.Kind: Double] = [:]
  private var halves: [Cause.Kind: [Int: Double]] = [:]

  init(_ model: UncertaintyModel, _ linear: LinearModel, _ outcomes: [Int], _ year: Int) {
    for index in outcomes where model.outcomes[index].year == year {
      value += linear.values[index]
      for load in linear.loads[index] {
        let kind = model.causes[load.cause].kind == .activity ? Cause.Kind.activity : .factor
        halves[kind, default: [:]][load.cause, default: 0] += load.half
      }
      for term in model.reportedFactors[index] ?? [] {
        let load = model.draws[term.draw].loads[0]
        let kind = model.causes[load.cause].kind
        stated[kind] = max(stated[kind] ?? 0, load.half * 100)
      }
    }
  }

  func percent(_ kind: Cause.Kind) -> Double {
    if value == 0 { return stated[kind] ?? 0 }
    guard let halves = halves[kind] else { return 0 }
    let square = halves.sorted { $0.key < $1.key }.reduce(0) { $0 + $1.value * $1.value }
    return square.squareRoot() / abs(value) * 100
  }

  /// Nil where one of the two has no such cause.
  func shares(_ kind: Cause.Kind, with other: YearParts) -> Bool? {
    guard let mine = halves[kind], let others = other.halves[kind] else { return nil }
    return mine.keys.contains { others[$0] != nil }
  }
}
