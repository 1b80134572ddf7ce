import Inventory

/// Which lines of an inventory are key.
package struct KeyAnalysis: Sendable {
  package let lines: [KeyLine]
  package let rules: KeyRules

  package init(_ lines: [KeyLine], _ rules: KeyRules) {
    self.lines = lines.sorted { $0.id < $1.id }
    self.rules = rules
  }

  /// Percent, of Approach 1 and 2 (2006 Guidelines, Vol 1 Ch 4, sections 4.3.1 and 4.3.2).
  package static func threshold(approach: Int) -> Double { approach == 1 ? 95 : 90 }

  private var hasBase: Bool { lines.contains { $0.base != nil } }

  /// Whether the trend is defined.
  package var hasTrend: Bool { hasBase && rules.trends(lines) != nil }

  /// Net sums of the lines.
  package var latest: Double { CompensatedSum.of(lines.map(\.latest)) }
  package var base: Double? { hasBase ? CompensatedSum.of(lines.map { $0.base ?? 0 }) : nil }

  /// Eq 4.1 and 4.2, Approach 1: the level of the latest year, the trend, the level of the base year. Levels alone
  /// without a base year, or where the trend is not defined.
  package func approach1(threshold: Double = threshold(approach: 1)) -> [KeyAssessment] {
    var made = [
      KeyAssessment(.level1, Self.shares(lines.map(\.latest)), of: lines, threshold: threshold)
    ]
    guard hasBase else { return made }
    if let trends = rules.trends(lines) {
      made.append(KeyAssessment(.trend1, trends, of: lines, threshold: threshold))
    }
    let bases = Self.shares(lines.map { $0.base ?? 0 })
    made.append(KeyAssessment(.level1, bases, of: lines, threshold: threshold, isOfBaseYear: true))
    return made
  }

  /// Eq 4.4 and 4.5, Approach 2: levels and trends weighted by the uncertainty of the latest year. A line without
  /// one counts as certain; `without` lists those that must not be.
  package func approach2(
    _ uncertainty: KeyUncertainty, threshold: Double = threshold(approach: 2)
  ) -> [KeyAssessment] {
    let percents = lines.map { uncertainty($0.id) ?? 0 }
    let levels = zip(Self.shares(lines.map(\.latest)), percents).map(*)
    var made = [KeyAssessment(.level2, Self.shares(levels), of: lines, threshold: threshold)]
    if hasBase, let trends = rules.trends(lines) {
      made.append(KeyAssessment(.trend2, zip(trends, percents).map(*), of: lines, threshold: threshold))
    }
    return made
  }

  /// Lines with an emission and without an uncertainty.
  package func lines(without uncertainty: KeyUncertainty) -> [KeyLine] {
    lines.filter { ($0.latest != 0 || ($0.base ?? 0) != 0) && uncertainty($0.id) == nil }
  }

  /// Parts of the sum without signs; zero where there is none.
  private static func shares(_ values: [Double]) -> [Double] {
    let total = CompensatedSum.of(values.map(abs))
    return values.map { total > 0 ? abs($0) / total : 0 }
  }
}
