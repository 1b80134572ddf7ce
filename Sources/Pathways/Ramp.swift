import Equations

/// How a value goes from one known year to the next.
package enum Ramp: String, CaseIterable, Sendable {
  /// The same amount every year.
  case linear
  /// The same factor every year; both ends above zero.
  case exponential
  /// Slow, fast, slow: a logistic curve through both ends.
  case logistic
  /// The old value up to the year before, then the new one.
  case step
  /// Growth by the stated percentage every year up to the stated year.
  case growth
  /// Every year stands in a row of its own.
  case table

  /// Also the Vietnamese words, and what people write for the same.
  package init?(named text: String) {
    let folded = text.lowercased()
    if let ramp = Ramp(rawValue: folded) {
      self = ramp
    } else if let ramp = Self.spellings[folded] {
      self = ramp
    } else {
      return nil
    }
  }

  private static let spellings: [String: Ramp] = [
    "tuyến tính": .linear, "hàm mũ": .exponential, "số mũ": .exponential, "bậc thang": .step,
    "tăng trưởng": .growth, "constant growth": .growth, "bảng": .table, "s-curve": .logistic,
    "geometric": .exponential,
  ]

  /// The part of the way from the first to the last year that is done, from 0 to 1.
  package func part(_ year: Int, from first: Int, to last: Int) -> Double {
    if year >= last { return 1 }
    if year <= first { return 0 }
    let x = Double(year - first) / Double(last - first)
    switch self {
    case .step, .table: return 0
    case .logistic: return (Self.sigmoid(x) - Self.lowest) / (Self.highest - Self.lowest)
    case .linear, .exponential, .growth: return x
    }
  }

  /// The value of a year between two known ones.
  package func value(_ year: Int, from first: (year: Int, value: Double), to last: (year: Int, value: Double))
    -> Double
  {
    if year >= last.year { return last.value }
    if year <= first.year { return first.value }
    let part = part(year, from: first.year, to: last.year)
    guard self == .exponential else { return first.value + (last.value - first.value) * part }
    return first.value * scalarPower(last.value / first.value, part)
  }

  /// From 0.7 % to 99.3 % of a logistic curve, then stretched to reach both ends.
  private static let steepness = 10.0

  private static let lowest = sigmoid(0)
  private static let highest = sigmoid(1)

  private static func sigmoid(_ x: Double) -> Double { 1 / (1 + scalarExponential(-steepness * (x - 0.5))) }
}
