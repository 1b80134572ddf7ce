import Inventory

/// The guidelines whose trend assessment is used. Level assessments and thresholds are the same in both.
package enum KeyRules: String, Sendable, CaseIterable {
  /// 2006 Guidelines, Vol 1 Ch 4, Eq 4.1–4.5: how far the trend of a line is from that of the total.
  case guidelines2006 = "2006"
  /// 2019 Refinement, Vol 1 Ch 4, Eq 4.2 (updated): how much of the trend of the total a line makes.
  case refinement2019 = "2019"

  package var name: String {
    switch self {
    case .guidelines2006: "2006 Guidelines"
    case .refinement2019: "2019 Refinement"
    }
  }

  /// T of every line; nil where it is not defined: the total of the base year is zero (2006), or the total has not
  /// changed (2019).
  func trends(_ lines: [KeyLine]) -> [Double]? {
    let base = CompensatedSum.of(lines.map { $0.base ?? 0 })
    let latest = CompensatedSum.of(lines.map(\.latest))
    switch self {
    case .guidelines2006:
      let gross = CompensatedSum.of(lines.map { abs($0.base ?? 0) })
      guard base != 0 else { return nil }
      let total = (latest - base) / abs(base)
      return lines.map { line in
        guard let base = line.base, base != 0 else { return abs(line.latest / gross) }
        return abs(base) / gross * abs((line.latest - base) / abs(base) - total)
      }
    case .refinement2019:
      guard latest != base else { return nil }
      return lines.map { abs(($0.latest - ($0.base ?? 0)) / (latest - base)) }
    }
  }
}
