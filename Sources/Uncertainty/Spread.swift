import Inventory
import Tables

/// How an uncertain number varies around its estimate: the number is `scale` times what `distribution` draws.
struct Spread {
  let distribution: Distribution
  let scale: Double
  /// Half of the 95 % interval relative to the estimate, the larger side where it is asymmetric: what the
  /// guideline's Approach 1 works with.
  let half: Double
}

/// Reads what rows and tables say of the uncertainty of a number.
struct SpreadReader {
  /// Factors whose printed interval no distribution with that mean has.
  private(set) var approximated: Set<String> = []
  private(set) var log = DiagnosticLog()

  /// Nil where the number is taken as certain.
  mutating func spread(_ value: Double, _ statement: SpreadStatement, named name: String) -> Spread? {
    guard let family = family(statement), let interval = interval(value, statement, name) else { return nil }
    if interval.width <= 0 { return nil }
    let size = value == 0 ? interval.width / 2 : value
    let half = max(interval.below, interval.above) / (value == 0 ? size : abs(value))
    // The number is `size` times a draw; for a negative estimate what lies below it lies above the draw's mean.
    let (below, above) = size < 0 ? (interval.above, interval.below) : (interval.below, interval.above)
    let fit = DistributionFit(
      mean: value == 0 ? 0 : 1, below: below / abs(size), above: above / abs(size),
      isWidthOnly: interval.isWidthOnly)
    guard let known = family.family else {
      note(fit, statement)
      return Spread(distribution: fit.usual(), scale: size, half: half)
    }
    do {
      return Spread(distribution: try fit(known), scale: size, half: half)
    } catch {
      guard case .row = statement.place else {
        note(fit, statement)
        return Spread(distribution: fit.usual(), scale: size, half: half)
      }
      refuse(
        statement, "interval-not-possible", "\(name) cannot be \(known.rawValue) with this interval",
        help: error.help(value))
      return nil
    }
  }

  private struct Interval {
    var below: Double
    var above: Double
    var isWidthOnly = false
    var width: Double { below + above }
  }

  private mutating func interval(_ value: Double, _ statement: SpreadStatement, _ name: String) -> Interval? {
    if let percent = statement.percent, statement.lower == nil, statement.upper == nil {
      if percent < 0 {
        refuse(
          statement, "negative-uncertainty", "the uncertainty of \(name) is negative",
          help: "write half of the 95 % interval in percent, such as 5")
        return nil
      }
      let half = abs(value) * percent / 100
      return Interval(below: half, above: half, isWidthOnly: true)
    }
    guard let lower = statement.lower, let upper = statement.upper else {
      if case .row = statement.place, statement.lower != nil || statement.upper != nil {
        refuse(
          statement, "half-an-interval",
          "\(name) has \(statement.lower == nil ? "an upper" : "a lower") bound only",
          help: "give lower and upper, or half of the interval in percent in the column uncertainty %")
      }
      return nil
    }
    if statement.percent != nil {
      refuse(
        statement, "interval-twice", "the uncertainty of \(name) is given in percent and by its bounds",
        help: "keep one of the two")
      return nil
    }
    return bounds(lower, value, upper, statement, name)
  }

  private mutating func bounds(
    _ lower: Double, _ value: Double, _ upper: Double, _ statement: SpreadStatement, _ name: String
  ) -> Interval? {
    if lower > upper {
      refuse(
        statement, "lower-above-upper", "lower is above upper for \(name)", help: "exchange the two")
      return nil
    }
    if value < lower || value > upper {
      if case .table = statement.place { return nil }
      refuse(
        statement, "interval-without-value",
        "\(name) is \(value.shortestDecimal), outside its interval \(lower.shortestDecimal) to \(upper.shortestDecimal)",
        help: "bounds are in the unit of the number; correct one of the three")
      return nil
    }
    return Interval(below: value - lower, above: upper - value)
  }

  /// Nil for a word that names no distribution.
  private mutating func family(_ statement: SpreadStatement) -> (family: DistributionFamily?, Void)? {
    if statement.distribution.isEmpty { return (nil, ()) }
    if let family = DistributionFamily(named: statement.distribution) { return (family, ()) }
    if case .table = statement.place { return (nil, ()) }
    let names = DistributionFamily.allCases.map(\.rawValue)
    refuse(
      statement, "unknown-distribution", "there is no distribution \(statement.distribution)",
      help: closest(to: statement.distribution, in: names).map { "did you mean \($0)?" }
        ?? "distributions are \(names.joined(separator: ", "))")
    return nil
  }

  private mutating func note(_ fit: DistributionFit, _ statement: SpreadStatement) {
    if case .table(let id) = statement.place, !fit.isExact { approximated.insert(id) }
  }

  private mutating func refuse(
    _ statement: SpreadStatement, _ name: String, _ message: String, help: String
  ) {
    switch statement.place {
    case .row(let row, let column): log.add(row.diagnostic(name, message, column: column, help: help))
    case .table(let id): log.add(Diagnostic(.error, name, "\(id): \(message)", help: help))
    }
  }
}

extension DistributionFit {
  /// Whether the usual distribution has the interval that was given.
  var isExact: Bool {
    isWidthOnly || isSymmetric
      || (min(below, above) > 0 && max(below, above) / min(below, above) <= Self.greatestSkew)
  }
}

extension DistributionFit.Failure {
  func help(_ value: Double) -> String {
    switch self {
    case .isSymmetric: "its bounds must lie at the same distance from the value; lognormal can be lopsided"
    case .isTooLopsided(let ratio):
      "one bound may be at most \(ratio.rounded(toPlaces: 1)) times as far from the value as the other, and a lognormal's upper bound is the farther one"
    case .isTooWide(let percent):
      "at most ±\(percent.rounded(toPlaces: 0)) % are possible; give lower and upper, or another distribution"
    case .hasOtherBounds(let lower, let upper):
      "with this mean and width its bounds are \((lower * abs(value)).shortestDecimal) and \((upper * abs(value)).shortestDecimal)"
    case .needsPositive: "the value must be positive"
    }
  }
}

extension Double {
  /// For a message.
  fileprivate func rounded(toPlaces places: Int) -> String {
    let power = (0..<places).reduce(1.0) { result, _ in result * 10 }
    let rounded = (self * power).rounded() / power
    return places == 0 ? "\(Int(rounded))" : rounded.shortestDecimal
  }
}
