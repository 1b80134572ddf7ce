import Inventory

/// One assessment: the lines in descending order, with what makes them key.
package struct KeyAssessment: Sendable {
  package let criterion: Criterion
  /// Whether it is of the base year; only a level may be.
  package let isOfBaseYear: Bool
  /// Percent of the sum of all lines.
  package let threshold: Double
  /// The largest first, equal ones in the order of the tree.
  package let entries: [Entry]
  /// Of the values of all lines.
  package let total: Double

  /// As the summary of the guidelines names them (Table 4.4).
  package enum Criterion: String, Sendable, CaseIterable {
    case level1 = "L1"
    case trend1 = "T1"
    case level2 = "L2"
    case trend2 = "T2"

    package var isLevel: Bool { self == .level1 || self == .level2 }
    package var approach: Int { self == .level1 || self == .trend1 ? 1 : 2 }
  }

  package struct Entry: Sendable {
    /// Position among the lines of the analysis.
    package let line: Int
    /// L, T, LU or TU; TU with the uncertainty in percent.
    package let value: Double
    /// Part of the total.
    package let share: Double
    /// Shares up to and with this one.
    package let cumulative: Double
    package let isKey: Bool
  }

  /// Key are the fewest lines that make the threshold: the one that crosses it is among them, one of zero never.
  init(
    _ criterion: Criterion, _ values: [Double], of lines: [KeyLine], threshold: Double,
    isOfBaseYear: Bool = false
  ) {
    self.criterion = criterion
    self.isOfBaseYear = isOfBaseYear
    self.threshold = threshold
    let total = CompensatedSum.of(values)
    self.total = total
    let order = lines.indices.sorted { one, other in
      values[one] != values[other] ? values[one] > values[other] : lines[one].id < lines[other].id
    }
    var sum = CompensatedSum()
    entries = order.map { line in
      let before = total > 0 ? sum.value / total : 0
      sum.add(values[line])
      return Entry(
        line: line, value: values[line], share: total > 0 ? values[line] / total : 0,
        cumulative: total > 0 ? sum.value / total : 0,
        isKey: values[line] > 0 && before * 100 < threshold - Self.rounding)
    }
  }

  /// Shares that make the threshold exactly differ from it by rounding.
  private static let rounding = 1e-10
}

extension CompensatedSum {
  static func of(_ terms: [Double]) -> Double {
    var sum = CompensatedSum()
    for term in terms { sum.add(term) }
    return sum.value
  }
}
