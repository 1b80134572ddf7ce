import Inventory
import Quantities
package import Tables

/// Rows of the future, made of the rows of one file in year 0: a table like any that a person types.
package struct FutureTable {
  /// Of the file whose rows go on.
  package let file: String
  package let bytes: [UInt8]
  package let places: FuturePlaces
  private let positions: [Int]
  private let columns: [Column]

  /// What stands in a column.
  enum Column {
    /// The same as in a column of the file of year 0.
    case kept(Int)
    case quantity
    /// An input that the file of year 0 has no column for.
    case added(RowPlan.Slot)
    case year
  }

  init(
    file: String, plans: [RowPlan], positions: [Int], years: [(year: Int, rows: YearRows)], scenario: String
  ) throws(FileError) {
    self.file = file
    self.positions = positions
    let sink = ByteSink()
    var origins: [(row: BaseRow, year: Int)] = []
    var writer = try FutureWriter(sink, plans, positions, years.map(\.rows))
    for (year, rows) in years {
      for position in positions {
        origins.append((plans[position].base, year))
        try writer.write(plans[position], position, year, rows)
      }
    }
    bytes = sink.bytes
    columns = writer.contents
    places = FuturePlaces(origins, scenario)
  }

  /// The row of year 0 that a line comes from, and how many years later it is.
  func origin(ofLine line: Int) -> (position: Int, after: Int)? {
    guard line >= 2, !positions.isEmpty else { return nil }
    return (positions[(line - 2) % positions.count], (line - 2) / positions.count + 1)
  }

  func column(_ index: Int) -> Column? { columns.indices.contains(index) ? columns[index] : nil }
}

private struct FutureWriter {
  private var csv: CSVWriter
  /// Columns of the file that are kept.
  private let kept: [(column: Int, content: Content)]
  private let isHeaded: Bool
  /// Inputs that the file has no column for.
  private let added: [RowPlan.Slot]
  let contents: [FutureTable.Column]

  /// What a column of the file holds.
  private enum Content {
    case year
    /// Of no meaning for rows that nobody typed.
    case remark
    case number
    /// A bound of the quantity.
    case limit
    case text
  }

  init(_ sink: ByteSink, _ plans: [RowPlan], _ positions: [Int], _ years: [YearRows]) throws(FileError) {
    let first = plans[positions[0]].base.row
    let columns = first.file.columns
    isHeaded = !columns.years.isEmpty
    let dropped = Set(columns.years.map(\.column) + Self.backCast.compactMap { columns.words[$0] })
    kept = (0..<first.records.columnCount).filter { !dropped.contains($0) }
      .map { ($0, Self.content(of: $0, columns)) }
    var added: [RowPlan.Slot] = []
    for rows in years {
      for position in positions {
        for (name, input) in rows[inputsOf: position]
        where input.slot.column == nil && !added.contains(where: { $0.name == name }) {
          added.append(input.slot)
        }
      }
    }
    self.added = added.sorted { $0.name < $1.name }
    contents =
      kept.map { .kept($0.column) } + (isHeaded ? [.year, .quantity] : []) + self.added.map { .added($0) }
    csv = try CSVWriter(sink, neutralises: false)
    for (column, _) in kept { try csv.field(first.file.heading(column)) }
    if isHeaded {
      try csv.field(HeadingWord.year.rawValue)
      try csv.field(HeadingWord.quantity.rawValue)
    }
    for slot in self.added { try csv.field("\(slot.name) [\(slot.unit.symbol)]") }
    try csv.endRecord()
  }

  private static let backCast: [HeadingWord] = [.introduced, .since, .growth]
  private static let remarks: [HeadingWord] = [.reference, .assumption, .note]
  private static let bounds: [HeadingWord] = [.lower, .upper]
  private static let numbers: [HeadingWord] = [
    .uncertainty, .activityUncertainty, .factorUncertainty, .heatingValue,
  ]

  private static func content(of column: Int, _ columns: Columns) -> Content {
    func isOne(of words: [HeadingWord]) -> Bool { words.contains { columns.words[$0] == column } }
    if isOne(of: [.year]) { return .year }
    if isOne(of: remarks) { return .remark }
    if isOne(of: bounds) { return .limit }
    let isNumber = columns.entries.contains { $0.entry.column == column } || isOne(of: numbers)
    return isNumber ? .number : .text
  }

  mutating func write(_ plan: RowPlan, _ position: Int, _ year: Int, _ rows: YearRows) throws(FileError) {
    let inputs = rows[inputsOf: position]
    for (column, content) in kept {
      if case .year = content {
        try csv.field(Double(year))
      } else if let input = inputs.isEmpty ? nil : inputs.values.first(where: { $0.slot.column == column }) {
        try csv.field(input.slot.typed(input.value))
      } else if let amount = plan.base.amounts.firstIndex(where: { $0.column == column }) {
        try csv.field(rows[position, amount])
      } else {
        try copy(column, content, plan, position, rows)
      }
    }
    if isHeaded {
      try csv.field(Double(year))
      if let amount = plan.base.amounts.firstIndex(where: { $0.input == "quantity" }) {
        try csv.field(rows[position, amount])
      } else {
        // A notation key stays in its cell.
        let row = plan.base.row
        try csv.field(row.quantityColumn.map { row.records.text(row.record, $0) } ?? "")
      }
    }
    for slot in added {
      if let input = inputs[slot.name], input.slot.column == nil {
        try csv.field(input.value)
      } else {
        try csv.field()
      }
    }
    try csv.endRecord()
  }

  private mutating func copy(
    _ column: Int, _ content: Content, _ plan: RowPlan, _ position: Int, _ rows: YearRows
  ) throws(FileError) {
    let row = plan.base.row
    if case .remark = content { return try csv.field() }
    if case .text = content { return try csv.field(row.records.text(row.record, column)) }
    guard let number = row.records.number(row.record, column).value else {
      return try csv.field(row.records.text(row.record, column))
    }
    guard case .limit = content, let main = plan.mainAmount, plan.base.amounts[main].value != 0 else {
      return try csv.field(number)
    }
    try csv.field(number * rows[position, main] / plan.base.amounts[main].value)
  }
}

/// Where the row stands that a mistake in a row of the future comes from; told once for all years.
package final class FuturePlaces {
  private let origins: [(row: BaseRow, year: Int)]
  private let scenario: String
  private var told: Set<String> = []

  init(_ origins: [(row: BaseRow, year: Int)], _ scenario: String) {
    self.origins = origins
    self.scenario = scenario
  }

  package func place(_ found: Diagnostic) -> Diagnostic? {
    guard let line = found.location?.line, origins.indices.contains(line - 2) else { return found }
    let (row, year) = origins[line - 2]
    let there = row.row.records.diagnostic(
      found.severity, found.name, "\(found.message) (as it is projected to \(year) in \(scenario))",
      row.row.record, row.row.quantityColumn ?? 0, help: found.help)
    return told.insert("\(found.name) \(row.place)").inserted ? there : nil
  }
}
