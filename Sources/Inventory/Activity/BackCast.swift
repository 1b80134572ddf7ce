import Quantities
import Tables
import VectorKernels

/// Rows for the years before the first one that is known.
///
/// A row may say in which year its source began, in `introduced` or in `since`, and how fast it has grown, in `growth rate`:
/// each earlier year has its share of every amount of the row and all else alike.
///
/// - `introduced`: a new product in a market that grows by g a year, of which it takes n/N in its n-th of N years:
///   2006 Guidelines Vol 3 Ch 7, Tier 1 (Fig 7.7 and the calculation examples for 2F1–2F3).
/// - `since`: what was there from the first year on and has grown by g a year since.
package struct BackCast: Sendable, Equatable {
  /// The first year of the source.
  package let first: Int
  /// The year of the row that was typed.
  package let typed: Int
  private let grownBy: Double
  /// Whether it rose from nothing.
  private let rises: Bool

  /// Of the amounts that were typed, in one of its years.
  package func share(in year: Int) -> Double {
    let market = (year..<typed).reduce(1) { product, _ in product * (1 + grownBy) }
    return taken(in: year) / market
  }

  init(first: Int, typed: Int, grownBy: Double, rises: Bool) {
    self.first = first
    self.typed = typed
    self.grownBy = grownBy
    self.rises = rises
  }

  /// As ``share(in:)``, for each of some years up to the one that was typed.
  func shares(in years: ClosedRange<Int>) -> [Double] {
    var shares = Array(repeating: 0.0, count: typed - first + 1)
    unsafe shares.withUnsafeMutableBufferPointer { unsafe writeShares(to: $0) }
    return years.map { year in year < first || year > typed ? 0 : shares[year - first] }
  }

  /// Writes the shares of all years, from the first to the one that was typed.
  func writeShares(to shares: UnsafeMutableBufferPointer<Double>) {
    precondition(shares.count == typed - first + 1)
    if let start = shares.baseAddress { unsafe ghg_back_cast(start, shares.count, grownBy, rises) }
  }

  private func taken(in year: Int) -> Double {
    rises ? Double(year - first + 1) / Double(typed - first + 1) : 1
  }

  /// Whether a row reaches back, and how; nil when its columns are refused.
  static func read(_ row: Row, into log: inout DiagnosticLog) -> BackCast?? {
    let starts = [HeadingWord.introduced, .since].filter { !row.text($0).isEmpty }
    let growth = row.text(.growth)
    if starts.isEmpty, growth.isEmpty { return .some(nil) }
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
    guard let rate = rate(row, &log) else { return nil }
    // A year that is none is told where the row is resolved.
    guard let typed = row.year else { return .some(nil) }
    return first(row, start, typed, &log).map {
      BackCast(first: $0, typed: typed, grownBy: rate, rises: start == .introduced)
    }
  }

  /// Growth a year; a decline of half and a doubling are the ends of what is believed.
  static let rates = -0.5...1.0

  private static func rate(_ row: Row, _ log: inout DiagnosticLog) -> Double? {
    guard let column = row.file.columns.words[.growth], let conversion = row.file.columns.growth else {
      return nil
    }
    let rate = CellReader.value(row, column, conversion, .init("the growth rate", .one, rates), into: &log)
    return rate.isNaN ? nil : rate
  }

  private static func first(_ row: Row, _ start: HeadingWord, _ typed: Int, _ log: inout DiagnosticLog)
    -> Int?
  {
    guard let first = Int(row.text(start)), YearRange.possible.contains(first) else {
      log.add(
        row.diagnostic(
          "bad-year", "\(row.text(start)) is not a year", start, help: "write the first year, such as 1998"))
      return nil
    }
    guard first <= typed else {
      log.add(
        row.diagnostic(
          "impossible-back-cast", "\(start.rawValue) \(first) is after the year of the row, \(typed)", start,
          help: "earlier years are derived from the row: its first year comes before it"))
      return nil
    }
    return first
  }
}

extension Row {
  /// A year that would be derived from this row has a row of its own.
  func backCastOverlap(with place: String, year: Int) -> Diagnostic {
    diagnostic(
      "back-cast-overlap", "\(year) would be derived from this row, and \(place) has a row for it",
      text(.introduced).isEmpty ? .since : .introduced,
      help: "give introduced, since and growth rate in the row of the first known year only")
  }
}
