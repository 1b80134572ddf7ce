/// A figure with its 95 % interval.
package struct Estimate: Sendable {
  package var value: Double
  package var lower: Double
  package var upper: Double
  package var deviation: Double
  /// Of the draws; nil where none were made.
  package var mean: Double?

  /// How far the interval reaches below the value, in percent of it; nil for a value of zero.
  package var below: Double? { value == 0 ? nil : (value - lower) / abs(value) * 100 }
  package var above: Double? { value == 0 ? nil : (upper - value) / abs(value) * 100 }

  /// Whether nothing makes it vary but rounding.
  package var isCertain: Bool { deviation <= abs(value) * 1e-12 }
}

/// What is known of a row: its years and its trend.
package struct RowEstimate: Sendable {
  package let row: ResultRow
  /// Nil where there is no base year.
  package let base: Estimate?
  package let current: Estimate
  /// Change from the base year in percent of it; nil where the base is missing or zero.
  package let trend: Estimate?
  /// What of the variance of the total's current year comes from here; all lines of a total add up to 100.
  package let varianceShare: Double?
  /// What of the variance of the total's trend comes from here.
  package let trendShare: Double?
}
