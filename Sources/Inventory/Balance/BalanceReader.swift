import Quantities
package import Tables

/// Reads the two shapes in which energy balances are printed: flows down and fuels across, or the other way.
package struct BalanceReader {
  private let map: BalanceMap
  private let defaults: BalanceDefaults
  private var result: BalanceTable
  private var special: [HeadingWord: Int] = [:]
  private var labelColumn = 0
  private var lineIndex: [BalanceTable.Line: Int] = [:]
  private var headingIndex: [BalanceTable.Heading: Int] = [:]
  private var groupIndex: [BalanceTable.Group: Int] = [:]
  private var taken: Set<[Int]> = []

  /// Nil when something in it cannot be understood; the log says what.
  package static func read(
    _ table: Table, _ map: BalanceMap, _ defaults: BalanceDefaults, into log: inout DiagnosticLog
  ) -> BalanceTable? {
    let errors = log.errorCount
    var reader = BalanceReader(table, map, defaults)
    reader.read(into: &log)
    return log.errorCount == errors ? reader.result : nil
  }

  private init(_ table: Table, _ map: BalanceMap, _ defaults: BalanceDefaults) {
    self.map = map
    self.defaults = defaults
    result = BalanceTable(table)
    for (column, name) in table.header.enumerated() {
      guard let word = HeadingWord.bySpelling[name.lowercased()], [.region, .year, .unit].contains(word)
      else {
        continue
      }
      special[word] = column
    }
    labelColumn = table.header.indices.first { !special.values.contains($0) } ?? 0
  }

  private var table: Table { result.table }

  private var valueColumns: [Int] {
    table.header.indices.filter { $0 != labelColumn && !special.values.contains($0) }
  }

  private mutating func read(into log: inout DiagnosticLog) {
    if special[.year] == nil, defaults.year == nil {
      log.add(
        table.heading.diagnostic(
          .error, "missing-column", "nothing says which year this balance is of", column: 0,
          help: "write --year 2022, or add a column year"))
    }
    let titles = valueColumns.map { Title(table.header[$0]).name }
    let fuels = titles.count { if case .product = map.product($0) { true } else { false } }
    let flows = titles.count { if case .unknown = map.flow($0, under: "") { false } else { true } }
    if flows > fuels { readFuelsDown(&log) } else { readFlowsDown(&log) }
  }

  // MARK: Flows down, fuels across

  private mutating func readFlowsDown(_ log: inout DiagnosticLog) {
    var columns: [(column: Int, heading: Int, unit: Int?)] = []
    for column in valueColumns {
      let title = Title(table.header[column])
      guard
        let heading = heading(
          title.name, in: &log, at: { $0.heading.diagnostic($1, $2, $3, column: column, help: $4) })
      else { continue }
      columns.append((column, heading, title.unit.flatMap { unit($0, row: nil, column, &log) }))
    }
    var section = ""
    for row in 0..<table.rowCount {
      let typed = table.text(row, labelColumn)
      let isFilled = columns.contains { !table.text(row, $0.column).isEmpty }
      guard let flow = flow(typed, under: section, isFilled, row, &log) else { continue }
      section = nextSection(flow, section)
      guard isFilled, let group = group(row, &log) else { continue }
      let line = line(typed, flow)
      let ofRow = rowUnit(row, &log)
      for entry in columns { add(row, entry.column, line, entry.heading, group, entry.unit ?? ofRow, &log) }
    }
  }

  // MARK: Fuels down, flows across

  private mutating func readFuelsDown(_ log: inout DiagnosticLog) {
    var columns: [(column: Int, line: Int, unit: Int?)] = []
    var section = ""
    for column in valueColumns {
      let title = Title(table.header[column])
      guard let flow = flow(title.name, under: section, true, nil, &log, column) else { continue }
      section = nextSection(flow, section)
      columns.append(
        (column, line(title.name, flow), title.unit.flatMap { unit($0, row: nil, column, &log) }))
    }
    for row in 0..<table.rowCount where columns.contains(where: { !table.text(row, $0.column).isEmpty }) {
      let title = Title(table.text(row, labelColumn))
      let label = labelColumn
      guard
        let heading = heading(
          title.name, in: &log, at: { $0.diagnostic($1, $2, $3, row: row, column: label, help: $4) }),
        let group = group(row, &log)
      else { continue }
      let ofRow = title.unit.flatMap { unit($0, row: row, labelColumn, &log) } ?? rowUnit(row, &log)
      for entry in columns { add(row, entry.column, entry.line, heading, group, ofRow ?? entry.unit, &log) }
    }
  }

  // MARK: Words

  private mutating func heading(
    _ typed: String, in log: inout DiagnosticLog,
    at diagnostic: (Table, Diagnostic.Severity, String, String, String?) -> Diagnostic
  ) -> Int? {
    switch map.product(typed) {
    case .product(let product):
      let heading = BalanceTable.Heading(typed: typed, product: product)
      if let known = headingIndex[heading] { return known }
      headingIndex[heading] = result.headings.count
      result.headings.append(heading)
      return result.headings.count - 1
    case .unknown(let near):
      log.add(
        diagnostic(
          table, .error, "unknown-fuel", "there is no fuel called \(typed)",
          near.map { "did you mean \($0)? else say it in \(BalanceMap.fileName): heading,fuel" }
            ?? "say which fuel it is in \(BalanceMap.fileName): heading,fuel; ghg help fuel lists the words"))
      return nil
    }
  }

  private func flow(
    _ typed: String, under section: String, _ isFilled: Bool, _ row: Int?, _ log: inout DiagnosticLog,
    _ column: Int? = nil
  ) -> BalanceFlow? {
    let name: String
    let message: String
    let help: String
    switch map.flow(typed, under: section) {
    case .flow(let flow): return flow
    case .ambiguous(let flows):
      name = "ambiguous-flow"
      message = "\(typed) may be \(flows.map(\.word).joined(separator: " or "))"
      help = "write which, or place the row under its total"
    case .unknown(let near):
      name = "unknown-flow"
      message = typed.isEmpty ? "this row has no name" : "no row of an energy balance is known as \(typed)"
      help =
        near.map { "did you mean \($0)? else say it in \(BalanceMap.fileName): flow,category" }
        ?? "say where it belongs in \(BalanceMap.fileName): flow,category or flow,category,role"
    }
    // A line without numbers is a heading for the eye.
    guard isFilled else { return nil }
    log.add(
      row.map { table.diagnostic(.error, name, message, row: $0, column: labelColumn, help: help) }
        ?? table.heading.diagnostic(.error, name, message, column: column ?? 0, help: help))
    return nil
  }

  private func nextSection(_ flow: BalanceFlow, _ section: String) -> String {
    map.isSection(flow.word) ? flow.word : flow.partOf
  }

  private mutating func line(_ typed: String, _ flow: BalanceFlow) -> Int {
    let line = BalanceTable.Line(typed: typed, flow: flow)
    if let known = lineIndex[line] { return known }
    lineIndex[line] = result.lines.count
    result.lines.append(line)
    return result.lines.count - 1
  }

  private mutating func group(_ row: Int, _ log: inout DiagnosticLog) -> Int? {
    var year = defaults.year
    if let column = special[.year] {
      year = Int(table.text(row, column))
      if year.map(YearRange.possible.contains) != true {
        let typed = table.text(row, column)
        log.add(
          table.diagnostic(
            .error, "bad-year", "\(typed.isEmpty ? "nothing" : typed) is not a year", row: row,
            column: column,
            help: "write a year such as 2022"))
        return nil
      }
    }
    guard let year else { return nil }
    let typed = special[.region].map { table.text(row, $0) } ?? ""
    let group = BalanceTable.Group(region: typed.isEmpty ? defaults.region : typed, year: year)
    if let known = groupIndex[group] { return known }
    groupIndex[group] = result.groups.count
    result.groups.append(group)
    return result.groups.count - 1
  }

  // MARK: Units and numbers

  private mutating func rowUnit(_ row: Int, _ log: inout DiagnosticLog) -> Int? {
    guard let column = special[.unit], !table.text(row, column).isEmpty else {
      return defaults.unit.flatMap { unit($0, row: row, labelColumn, &log) }
    }
    return unit(table.text(row, column), row: row, column, &log)
  }

  private mutating func unit(_ text: String, row: Int?, _ column: Int, _ log: inout DiagnosticLog) -> Int? {
    if let known = result.units.firstIndex(where: { $0.text == text }) { return known }
    do throws(UnitError) {
      result.units.append(.init(text: text, unit: try Unit(parsing: text)))
      return result.units.count - 1
    } catch {
      log.add(
        row.map {
          table.diagnostic(.error, "unknown-unit", error.message, row: $0, column: column, help: error.help)
        } ?? table.heading.diagnostic(.error, "unknown-unit", error.message, column: column, help: error.help)
      )
      return nil
    }
  }

  private mutating func add(
    _ row: Int, _ column: Int, _ line: Int, _ heading: Int, _ group: Int, _ unit: Int?,
    _ log: inout DiagnosticLog
  ) {
    let text = table.text(row, column)
    if ["", "-", "–", "—"].contains(text) { return }
    func refuse(_ name: String, _ message: String, _ help: String?) {
      log.add(table.diagnostic(.error, name, message, row: row, column: column, help: help))
    }
    switch table.number(row, column) {
    case .empty: return
    case .invalid: return refuse("bad-number", "\(text) is not a number", "write digits, or - for nothing")
    case .ambiguous(let reason): return refuse("ambiguous-number", reason, nil)
    case .value(let value):
      if !taken.insert([line, heading, group]).inserted {
        return refuse(
          "duplicate-identity", "\(result.lines[line].typed), \(result.headings[heading].typed) occurs twice",
          "keep one of the two, or tell the years and regions apart in columns")
      }
      guard let unit else {
        return refuse(
          "missing-unit", "this number has no unit",
          "head the column with its unit, as [ktoe], or write --unit ktoe")
      }
      let mark: Character = table.dialect.decimal == .comma ? "," : "."
      let decimals = text.lastIndex(of: mark).map { text.distance(from: $0, to: text.endIndex) - 1 } ?? 0
      result.cells.append(
        .init(
          line: line, heading: heading, group: group, unit: unit, value: value, decimals: decimals, row: row,
          column: column))
    }
  }
}
