import Quantities
import Tables

/// Rows for the years before the first one that is known.
///
/// A row may say in which year its source began, in `introduced` or in `since`, and how fast it has grown, in `growth rate`:
/// each earlier year becomes a row of its own, with its share of every amount of the row and all else alike.
///
/// - `introduced`: a new product in a market that grows by g a year, of which it takes n/N in its n-th of N years:
///   2006 Guidelines Vol 3 Ch 7, Tier 1 (Fig 7.7 and the calculation examples for 2F1–2F3).
/// - `since`: what was there from the first year on and has grown by g a year since.
package struct BackCast: Sendable {
  /// The year of the row that was typed.
  package let from: Int
  /// Of the amounts that were typed.
  package let share: Double

  /// The row and those of its earlier years; nil when the columns are refused.
  static func rows(of row: Row, into log: inout DiagnosticLog) -> [Row]? {
    let starts = [HeadingWord.introduced, .since].filter { !row.text($0).isEmpty }
    let growth = row.text(.growth)
    if starts.isEmpty, growth.isEmpty { return [row] }
    guard let start = starts.first, !growth.isEmpty else {
      let there = starts.first ?? .growth
      let missing = growth.isEmpty ? HeadingWord.growth.rawValue : "introduced or since"
      log.add(
        row.diagnostic(
          "incomplete-back-cast",
          "earlier years follow from a first year and a growth rate, and \(missing) is empty",
          there, help: "fill a column \(missing), or clear \(there.rawValue)"))
      return nil
    }
    if starts.count > 1 {
      log.add(
        row.diagnostic(
          "incomplete-back-cast", "the first year stands both in introduced and in since", .since,
          help: "introduced: its share of the market rose from nothing; since: it has been there all along"))
      return nil
    }
    guard let rate = rate(row, &log), let years = years(row, start, &log) else { return nil }
    return years.map { year in
      guard year < years.upperBound else { return row }
      var earlier = row
      let market = power(1 + rate, years.upperBound - year)
      let taken = start == .since ? 1 : Double(year - years.lowerBound + 1) / Double(years.count)
      earlier.headedYear = year
      earlier.backCast = BackCast(from: years.upperBound, share: taken / market)
      return earlier
    }
  }

  private static func power(_ base: Double, _ exponent: Int) -> Double {
    (0..<exponent).reduce(1) { product, _ in product * base }
  }

  /// Growth a year; a decline of half and a doubling are the ends of what is believed.
  private static func rate(_ row: Row, _ log: inout DiagnosticLog) -> Double? {
    guard let column = row.file.columns.words[.growth], let conversion = row.file.columns.growth else {
      return nil
    }
    let rate = CellReader.value(row, column, conversion, .init("the growth rate", .one, -0.5...1), into: &log)
    return rate.isNaN ? nil : rate
  }

  /// From the first year to that of the row.
  private static func years(_ row: Row, _ start: HeadingWord, _ log: inout DiagnosticLog) -> ClosedRange<Int>?
  {
    // A year that is none is told where the row is resolved.
    guard let last = row.headedYear ?? Int(row.text(.year)), YearRange.possible.contains(last) else {
      return 0...0
    }
    guard let first = Int(row.text(start)), YearRange.possible.contains(first) else {
      log.add(
        row.diagnostic(
          "bad-year", "\(row.text(start)) is not a year", start, help: "write the first year, such as 1998"))
      return nil
    }
    guard first <= last else {
      log.add(
        row.diagnostic(
          "impossible-back-cast", "\(start.rawValue) \(first) is after the year of the row, \(last)", start,
          help: "earlier years are derived from the row: its first year comes before it"))
      return nil
    }
    return first...last
  }
}
