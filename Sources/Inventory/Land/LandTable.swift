import Quantities
import Tables

/// The table of land: how much area went from which use to which, in each period. What stays in its use has the
/// same use twice.
struct LandTable {
  /// One row of the table.
  struct Move {
    let row: Int
    let from: LandUse
    let to: LandUse
    let years: ClosedRange<Int>
    /// Of the whole period, in hectares.
    let area: Double

    var annualArea: Double { area / Double(years.count) }
  }

  /// The rows of one region and stratum, and their periods in order.
  struct Stratum {
    let region: String
    let name: String
    var moves: [Move] = []

    var periods: [ClosedRange<Int>] {
      Set(moves.map(\.years)).sorted { $0.lowerBound < $1.lowerBound }
    }

    /// Every pair of uses between which land went, in the order of its first row, with the area of a year of the last
    /// period.
    var pairs: [LandPair] {
      let last = periods.last
      var pairs: [LandPair] = []
      for move in moves where move.from != move.to {
        let known = pairs.firstIndex { $0.from == move.from && $0.to == move.to }
        let pair = LandPair(
          from: move.from, to: move.to, lastArea: move.years == last ? move.annualArea : 0, row: move.row)
        if let known { pairs[known] = pair } else { pairs.append(pair) }
      }
      return pairs
    }
  }

  let table: Table
  let columns: LandColumns
  private(set) var strata: [Stratum] = []

  /// Nil where a heading is missing; every mistake of a cell is told.
  init?(_ table: Table, into log: inout DiagnosticLog) {
    guard let columns = LandColumns(table.heading, into: &log) else { return nil }
    self.table = table
    self.columns = columns
    var positions: [String: Int] = [:]
    let uses = LandUses()
    for row in 0..<table.rowCount {
      guard let move = move(row, uses, &log) else { continue }
      let region = text(row, columns.region)
      let name = text(row, columns.stratum)
      let key = "\(region)|\(name)"
      if positions[key] == nil {
        positions[key] = strata.count
        strata.append(Stratum(region: region, name: name))
      }
      strata[positions[key] ?? 0].moves.append(move)
    }
    for stratum in strata { check(stratum, &log) }
  }

  func text(_ row: Int, _ column: Int?) -> String { column.map { table.text(row, $0) } ?? "" }

  private func move(_ row: Int, _ uses: LandUses, _ log: inout DiagnosticLog) -> Move? {
    let from = use(row, columns.from, uses, &log)
    let to = use(row, columns.to, uses, &log)
    let years = YearRange.parse(table.text(row, columns.period))
    if years == nil {
      log.add(
        table.diagnostic(
          .error, "bad-period", "\(table.text(row, columns.period)) is neither a year nor a period",
          row: row, column: columns.period, help: "write 2015, or 2011..2020 for the ten years from 2011"))
    }
    let area = area(row, &log)
    guard let from, let to, let years, let area else { return nil }
    return Move(row: row, from: from, to: to, years: years, area: area)
  }

  private func use(
    _ row: Int, _ column: Int, _ uses: LandUses, _ log: inout DiagnosticLog
  ) -> LandUse? {
    let text = table.text(row, column)
    if let use = uses.use(named: text) { return use }
    log.add(
      table.diagnostic(
        .error, "unknown-land-use", "there is no land use called \(text)", row: row, column: column,
        help: uses.suggestion(for: text).map { "did you mean \($0)?" }
          ?? "land uses are \(uses.names.joined(separator: ", "))"))
    return nil
  }

  private func area(_ row: Int, _ log: inout DiagnosticLog) -> Double? {
    switch table.number(row, columns.area) {
    case .value(let number) where number >= 0: return columns.hectares(number)
    case .value:
      log.add(
        table.diagnostic(
          .error, "out-of-range", "an area is not negative", row: row, column: columns.area,
          help: "give what leaves a use in a row from it to the other use"))
    case .empty:
      log.add(
        table.diagnostic(
          .error, "missing-quantity", "this row has no area", row: row, column: columns.area,
          help: "write 0 where no land changed"))
    case .ambiguous, .invalid:
      log.add(
        table.diagnostic(
          .error, "bad-number", "\(table.text(row, columns.area)) is not a number", row: row,
          column: columns.area,
          help: "the decimal mark of the file can be declared: ghg help settings, numbers"))
    }
    return nil
  }

  /// Periods may neither overlap nor leave years out, and a pair of uses stands once in each.
  private func check(_ stratum: Stratum, _ log: inout DiagnosticLog) {
    let periods = stratum.periods
    for (earlier, later) in zip(periods, periods.dropFirst()) {
      guard let row = stratum.moves.first(where: { $0.years == later })?.row else { continue }
      if later.lowerBound <= earlier.upperBound {
        log.add(
          table.diagnostic(
            .error, "land-periods-overlap",
            "\(later.lowerBound) stands in \(span(earlier)) already", row: row, column: columns.period,
            help: "the period that follows \(span(earlier)) begins with \(earlier.upperBound + 1)"))
      } else if later.lowerBound > earlier.upperBound + 1 {
        log.add(
          table.diagnostic(
            .error, "hole-in-series", "no row tells what became of the land after \(earlier.upperBound)",
            row: row, column: columns.period, help: "add the period from \(earlier.upperBound + 1)"))
      }
    }
    var seen: Set<[String]> = []
    for move in stratum.moves
    where !seen.insert([move.from.name, move.to.name, "\(move.years.lowerBound)"]).inserted {
      log.add(
        table.diagnostic(
          .error, "duplicate-identity",
          "\(move.from.name) to \(move.to.name) stands twice in \(span(move.years))", row: move.row,
          column: columns.from, help: "add the areas up, or tell them apart in the column stratum"))
    }
  }

  private func span(_ years: ClosedRange<Int>) -> String {
    years.count == 1 ? "\(years.lowerBound)" : "\(years.lowerBound)..\(years.upperBound)"
  }
}

/// What the columns of a table of land mean.
struct LandColumns {
  let region: Int?
  let stratum: Int?
  let from: Int
  let to: Int
  let period: Int
  let area: Int
  /// All others: they go with the land into every row that is made of it.
  let attributes: [Int]
  private let conversion: Conversion

  func hectares(_ area: Double) -> Double { conversion(area) }

  /// Whether a heading is that of a table of land.
  static func describe(_ heading: Heading) -> Bool {
    let names = heading.names.map { Title($0).name.lowercased() }
    return [Self.from, Self.to, Self.area].allSatisfy { $0.contains(where: names.contains) }
  }

  init?(_ heading: Heading, into log: inout DiagnosticLog) {
    let titles = heading.names.map { Title($0) }
    func find(_ words: [String]) -> Int? {
      titles.firstIndex { words.contains($0.name.lowercased()) }
    }
    region = find(["region"] + HeadingWord.region.spellings)
    stratum = find(["stratum", "tầng", "phân tầng"])
    guard let from = find(Self.from), let to = find(Self.to), let area = find(Self.area) else { return nil }
    guard let period = find(["period", "year", "giai đoạn", "năm"]) else {
      log.add(
        heading.diagnostic(
          .error, "missing-column", "no column says when the land changed", column: from,
          help: "add a column period: 2015, or 2011..2020"))
      return nil
    }
    let unit = titles[area].unit ?? "ha"
    guard let typed = try? Unit(parsing: unit), let hectare = try? Unit(parsing: "ha"),
      let conversion = typed.conversion(to: hectare)
    else {
      log.add(
        heading.diagnostic(
          .error, "wrong-dimension", "area is not measured in \(unit)", column: area,
          help: "head the column area [ha], area [kha] or area [km2]"))
      return nil
    }
    self.from = from
    self.to = to
    self.area = area
    self.period = period
    self.conversion = conversion
    let known = [region, stratum, from, to, area, period]
    attributes = heading.names.indices.filter { !known.contains($0) && !heading.names[$0].isEmpty }
  }

  private static let from = ["from", "từ"]
  private static let to = ["to", "sang", "thành"]
  private static let area = ["area", "diện tích"]
}
