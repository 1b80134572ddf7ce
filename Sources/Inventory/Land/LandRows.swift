package import Tables

/// Makes the rows of category 3.B out of a table of land: for every year the land that remains in its use and
/// the land in transition, with the attributes of the row that it comes from.
package final class LandRows {
  private let table: LandTable
  private let horizon: Int
  private let continuing: LandContinuation?
  private let attribute: LandAttribute?
  private let sink = ByteSink()
  private var origins: [Int] = []
  /// The columns of the age of forests, with their place in the table where it has them.
  private let ageColumns: [(name: String, column: Int?)]
  private var areas: [LandArea] = []
  /// Of the stratum that is written.
  private var texts: [TextKey: RowTexts] = [:]
  /// Whether areas alone are asked for.
  private let isSilent: Bool

  /// From which use to which.
  private struct Pair: Hashable {
    let from: LandUse
    let to: LandUse
  }

  private struct TextKey: Hashable {
    let row: Int
    let use: String
    let origin: String?
  }

  /// The cells of a row that are the same in all years, as they are written.
  private struct RowTexts {
    /// Before the year.
    let first: [UInt8]
    /// Between the year and the area.
    let middle: [UInt8]
    /// Attributes and ages of forests.
    let last: [UInt8]
  }

  /// - Parameter horizon: the last year; land grows older past the last period, and nothing is converted.
  private init(
    _ table: LandTable, horizon: Int, _ continuing: LandContinuation?, _ attribute: LandAttribute? = nil,
    isSilent: Bool = false
  ) {
    self.attribute = attribute
    self.table = table
    self.horizon = horizon
    self.continuing = continuing
    self.isSilent = isSilent
    let titles = table.columns.attributes.map { column in
      let title = Title(table.table.header[column]).name.lowercased()
      return (column: column, name: HeadingWord.vietnameseNames[title] ?? title)
    }
    ageColumns = [ForestAge.column, ForestAge.columnBefore].map { name in
      (name, titles.first { $0.name == name }?.column)
    }
  }

  /// The areas of the rows that ``make(of:horizon:continuing:into:)`` makes, in their order. Empty where the table of
  /// land is refused, or land runs out.
  static func areas(of land: LandTable, horizon: Int, continuing: LandContinuation?) -> [LandArea] {
    let last = land.strata.flatMap(\.moves).map(\.years.upperBound).max() ?? 0
    let rows = LandRows(land, horizon: max(horizon, last), continuing, isSilent: true)
    var log = DiagnosticLog()
    try? rows.write(into: &log)
    return log.hasErrors ? [] : rows.areas
  }

  /// Whether a table is one of land.
  package static func describe(_ heading: Heading) -> Bool { LandColumns.describe(heading) }

  /// A table of activity rows. Nil where the table of land is refused.
  /// - Parameters:
  ///   - continuing: what is converted in the years past the last period; nothing where it is nil.
  ///   - attribute: what becomes of the numbers that describe land.
  package static func make(
    of table: Table, horizon: Int?, continuing: LandContinuation? = nil, attribute: LandAttribute? = nil,
    into log: inout DiagnosticLog
  ) throws(FileError) -> (rows: [UInt8], places: LandPlaces)? {
    let errors = log.errorCount
    guard let land = LandTable(table, into: &log), log.errorCount == errors else { return nil }
    let last = land.strata.flatMap(\.moves).map(\.years.upperBound).max() ?? 0
    let rows = LandRows(land, horizon: max(horizon ?? last, last), continuing, attribute)
    try rows.write(into: &log)
    return log.errorCount == errors ? (rows.sink.bytes, LandPlaces(land, rows: rows.origins)) : nil
  }

  private func write(into log: inout DiagnosticLog) throws(FileError) {
    var writer = try CSVWriter(sink)
    let region = table.columns.region == nil ? [] : ["region"]
    let own = ["year", "source", "land use", "previous land use", "quantity", "unit"]
    for name in ["category"] + region + own + ["area converted this year [ha]"] { try writer.field(name) }
    for column in table.columns.attributes { try writer.field(table.table.header[column]) }
    for (name, column) in ageColumns where column == nil { try writer.field(name) }
    try writer.endRecord()
    for stratum in table.strata {
      texts.removeAll(keepingCapacity: true)
      try write(stratum, &log)
    }
  }

  private func write(
    _ stratum: LandTable.Stratum, _ log: inout DiagnosticLog
  ) throws(FileError) {
    var history = LandHistory()
    var rows: [Pair: Int] = [:]
    let periods = stratum.periods
    guard let first = periods.first else { return }
    for period in periods {
      let moves = stratum.moves.filter { $0.years == period }
      open(moves, &history, isFirst: period == first, &log)
      for move in moves { rows[Pair(from: move.from, to: move.to)] = move.row }
      for year in period {
        let conversions = moves.filter { $0.from != $0.to }.map {
          LandHistory.Conversion(from: $0.from, to: $0.to, area: $0.annualArea)
        }
        // A period begins with all the area that leaves a use in it, so there is always enough.
        _ = history.advance(to: year, conversions)
        try write(stratum, year, history, rows)
      }
    }
    guard let last = periods.last?.upperBound, last < horizon else { return }
    let pairs = stratum.pairs
    for year in last + 1...horizon {
      let conversions = pairs.map { pair in
        LandHistory.Conversion(
          from: pair.from, to: pair.to, area: continuing?(stratum.region, stratum.name, pair, year) ?? 0)
      }
      if let use = history.advance(to: year, conversions) {
        log.add(runsOut(use, stratum, pairs, year, history))
        return
      }
      try write(stratum, year, history, rows)
    }
  }

  private func runsOut(
    _ use: LandUse, _ stratum: LandTable.Stratum, _ pairs: [LandPair], _ year: Int, _ history: LandHistory
  ) -> Diagnostic {
    let row = pairs.first { $0.from == use }?.row ?? stratum.moves[0].row
    return table.table.diagnostic(
      .error, "land-runs-out",
      "in \(year) more \(use.name) is converted than the \(history.area(of: use).shortestDecimal) ha that are left",
      row: row, column: table.columns.area, help: "let the conversion fall, or end it before that year")
  }

  /// Sets the areas with which a period begins; what differs from the end of the period before is told.
  private func open(
    _ moves: [LandTable.Move], _ history: inout LandHistory, isFirst: Bool, _ log: inout DiagnosticLog
  ) {
    var starts: [(use: LandUse, area: Double, row: Int)] = []
    for move in moves {
      if let index = starts.firstIndex(where: { $0.use == move.from }) {
        starts[index].area += move.area
      } else {
        starts.append((move.from, move.area, move.row))
      }
    }
    let silent = history.uses.filter { use in !starts.contains { $0.use == use } }
    for (use, area, row) in starts + silent.map({ ($0, 0, moves[0].row) }) {
      let before = history.area(of: use)
      if !isFirst, abs(area - before) > Self.residual * max(area, before) {
        let residual = abs(area - before).shortestDecimal
        log.add(
          table.table.diagnostic(
            .warning, "land-does-not-close",
            "\(use.name) ends the period before with \(before.shortestDecimal) ha and begins \(moves[0].years.lowerBound) with \(area.shortestDecimal) ha: \(residual) ha \(area > before ? "come from nowhere" : "are lost")",
            row: row, column: table.columns.area,
            help: area > before
              ? "the area of this period is taken, the difference counts as land that was always so"
              : "the area of this period is taken; a row from \(use.name) to another use would say what became of the rest"
          ))
      }
      history.set(use, to: area)
    }
  }

  private func write(
    _ stratum: LandTable.Stratum, _ year: Int, _ history: LandHistory, _ rows: [Pair: Int]
  ) throws(FileError) {
    for use in history.uses where history.remaining(use) > 0 {
      let row = rows[Pair(from: use, to: use)] ?? stratum.moves[0].row
      try write(
        use.categoryRemaining, stratum, year, use, nil, history.remaining(use), nil, row)
    }
    for transition in history.transitions(in: year) {
      let row = rows[Pair(from: transition.from, to: transition.to)] ?? stratum.moves[0].row
      // Within a class nothing is cleared in the year of the change: the land is remaining land of the new use.
      let staysInClass = transition.from.landClass == transition.to.landClass
      try write(
        transition.to.category(from: transition.from), stratum, year, transition.to, transition.from,
        transition.area, staysInClass ? nil : transition.convertedThisYear, row)
    }
  }

  private func write(
    _ category: String, _ stratum: LandTable.Stratum, _ year: Int, _ use: LandUse, _ origin: LandUse?,
    _ area: Double, _ converted: Double?, _ row: Int
  ) throws(FileError) {
    let key = {
      LandArea.Key(region: stratum.region, stratum: stratum.name, year: year, use: use, origin: origin)
    }
    if isSilent {
      areas.append(LandArea(key: key(), area: area, converted: converted, row: row))
      return
    }
    origins.append(row)
    let texts = try texts(category, stratum, use, origin, row)
    try sink.write(texts.first)
    try sink.write(",\(year),")
    try sink.write(texts.middle)
    try sink.write(",\(area.shortestDecimal),ha,\(converted?.shortestDecimal ?? ""),")
    try sink.write(attribute == nil ? texts.last : last(row, use, origin, key()))
    try sink.write(UInt8(ascii: "\n"))
  }

  private func texts(
    _ category: String, _ stratum: LandTable.Stratum, _ use: LandUse, _ origin: LandUse?, _ row: Int
  ) throws(FileError) -> RowTexts {
    let key = TextKey(row: row, use: use.name, origin: origin?.name)
    if let known = texts[key] { return known }
    let region = table.columns.region == nil ? [] : [stratum.region]
    let made = RowTexts(
      first: try written([category] + region),
      middle: try written([stratum.name, use.name, origin?.name ?? use.name]),
      last: attribute == nil ? try last(row, use, origin, nil) : [])
    texts[key] = made
    return made
  }

  private func written(_ cells: [String]) throws(FileError) -> [UInt8] {
    let sink = ByteSink()
    var writer = try CSVWriter(sink)
    for cell in cells { try writer.field(cell) }
    return sink.bytes
  }

  /// The attributes of the land, and the ages of forests.
  /// - Parameter key: of the area, where attributes change with it.
  private func last(
    _ row: Int, _ use: LandUse, _ origin: LandUse?, _ key: LandArea.Key?
  ) throws(FileError) -> [UInt8] {
    let sink = ByteSink()
    var writer = try CSVWriter(sink)
    let ages = [
      ForestAge.column: ForestAge.now(use, from: origin), ForestAge.columnBefore: ForestAge.before(origin),
    ]
    for column in table.columns.attributes {
      let text = table.table.text(row, column)
      // A number is written anew, for the table of land may have decimal commas.
      if case .value(let number) = table.table.number(row, column) {
        try writer.field(key.flatMap { attribute?($0, table.table.header[column], number) } ?? number)
      } else if text.isEmpty, let age = ageColumns.first(where: { $0.column == column }) {
        try writer.field(ages[age.name] ?? "")
      } else {
        try writer.field(text)
      }
    }
    for (name, column) in ageColumns where column == nil { try writer.field(ages[name] ?? "") }
    return sink.bytes
  }

  /// Areas are printed rounded; a difference below a millionth of them is no residual.
  private static let residual = 1e-6
}
