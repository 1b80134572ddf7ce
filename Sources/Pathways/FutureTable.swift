import Inventory
import Quantities
package import Tables

/// Rows of the future, made of the rows of one file in year 0: the records of the file again in every year, with the
/// numbers that move.
package struct FutureTable {
  /// Of the file whose rows go on.
  package let file: String
  private(set) var rows: CarriedRows?
  /// What is wrong with the headings, where there are others than those of the file.
  let log: DiagnosticLog
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

  /// - Parameter name: of the rows, where they are spoken of.
  init(
    file: String, name: String, plans: [RowPlan], positions: [Int], years: [(year: Int, rows: YearRows)],
    scenario: String
  ) throws(FileError) {
    self.file = file
    self.positions = positions
    let layout = FutureLayout(plans, positions, years.map(\.rows))
    let first = plans[positions[0]].base.row
    let records = layout.records(name, plans, positions, years)
    var log = DiagnosticLog()
    if layout.isThatOfTheFile {
      rows = CarriedRows(records, like: first.file)
    } else {
      let reader = DocumentReader(name: name, bytes: try layout.heading(of: first.file))
      _ = try reader.next(into: &log)
      rows = reader.heading.map { CarriedRows(records, $0) }
    }
    self.log = log
    columns = layout.columns
    places = FuturePlaces(positions.map { plans[$0].base }, years.map(\.year), scenario)
  }

  func read(by run: InventoryRun, into consumer: any ResultConsumer) throws(FileError) {
    run.merge(log)
    if let rows { try run.read(rows, into: consumer, placing: places.place) }
  }

  /// The same for those who ask where rows come from and not for the rows.
  var withoutRows: FutureTable {
    var copy = self
    copy.rows = nil
    return copy
  }

  /// The row of year 0 that a line comes from, and how many years later it is.
  func origin(ofLine line: Int) -> (position: Int, after: Int)? {
    guard line >= 2, !positions.isEmpty else { return nil }
    return (positions[(line - 2) % positions.count], (line - 2) / positions.count + 1)
  }

  func column(_ index: Int) -> Column? { columns.indices.contains(index) ? columns[index] : nil }
}

/// The columns of rows of the future, and what is written in them.
private struct FutureLayout {
  let columns: [FutureTable.Column]
  /// Whether the columns are those of the file.
  let isThatOfTheFile: Bool
  /// By column of the file.
  private var places: [Int: Int] = [:]
  private var quantity: Int?
  private var year: Int?
  /// Of the inputs that the file has no column for, by name.
  private var added: [String: Int] = [:]
  /// Columns of the file whose cells are of no meaning for rows that nobody typed.
  private let blank: Set<Int>
  /// Columns of the file with bounds of the quantity.
  private let limits: [Int]

  init(_ plans: [RowPlan], _ positions: [Int], _ years: [YearRows]) {
    let first = plans[positions[0]].base.row
    let meant = first.file.columns
    let isHeaded = !meant.years.isEmpty
    let headed = Set(meant.years.map(\.column))
    let slots = Self.added(positions, years)
    var columns = (0..<first.records.columnCount).filter { !headed.contains($0) }
      .map { FutureTable.Column.kept($0) }
    if isHeaded { columns += [.year, .quantity] }
    columns += slots.map { .added($0) }
    for (place, column) in columns.enumerated() {
      switch column {
      case .kept(let own): places[own] = place
      case .quantity: quantity = place
      case .year: year = place
      case .added(let slot): added[slot.name] = place
      }
    }
    if let own = meant.words[.year] { year = places[own] }
    blank = Set(Self.unmeant.compactMap { meant.words[$0] })
    limits = [HeadingWord.lower, .upper].compactMap { meant.words[$0] }
    isThatOfTheFile = !isHeaded && slots.isEmpty
    self.columns = columns
  }

  /// A source began in its first year, and remarks are about the row that was typed.
  private static let unmeant: [HeadingWord] = [
    .introduced, .since, .growth, .reference, .assumption, .note,
  ]

  private static func added(_ positions: [Int], _ years: [YearRows]) -> [RowPlan.Slot] {
    var added: [RowPlan.Slot] = []
    for rows in years where rows.hasInputs {
      for position in positions {
        for (name, input) in rows[inputsOf: position]
        where input.slot.column == nil && !added.contains(where: { $0.name == name }) {
          added.append(input.slot)
        }
      }
    }
    return added.sorted { $0.name < $1.name }
  }

  func heading(of file: ActivityFile) throws(FileError) -> [UInt8] {
    let sink = ByteSink()
    var csv = try CSVWriter(sink, neutralises: false)
    for column in columns {
      switch column {
      case .kept(let own): try csv.field(file.heading(own))
      case .year: try csv.field(HeadingWord.year.rawValue)
      case .quantity: try csv.field(HeadingWord.quantity.rawValue)
      case .added(let slot): try csv.field("\(slot.name) [\(slot.unit.symbol)]")
      }
    }
    try csv.endRecord()
    return sink.bytes
  }

  /// The rows of all years, year after year.
  func records(
    _ name: String, _ plans: [RowPlan], _ positions: [Int], _ years: [(year: Int, rows: YearRows)]
  ) -> Records {
    let count = positions.count * years.count
    var moved = MovedNumbers(period: positions.count, columnCount: columns.count)
    var blanks: Set<Int> = []
    for (place, position) in positions.enumerated() {
      let cells = Cells(plans[position], self)
      for (after, (year, rows)) in years.enumerated() {
        let record = after * positions.count + place
        if let column = self.year { moved.put(Double(year), record, column, of: count) }
        for (amount, column) in cells.amounts { moved.put(rows[position, amount], record, column, of: count) }
        for (column, number) in cells.limits {
          moved.put(number * rows[position, cells.main] / cells.mainValue, record, column, of: count)
        }
        guard rows.hasInputs else { continue }
        for input in rows[inputsOf: position].values {
          guard let column = column(of: input.slot) else { continue }
          moved.put(
            input.slot.column == nil ? input.value : input.slot.typed(input.value), record, column, of: count)
          blanks.insert(column)
        }
      }
    }
    moved.givenAnew = blanks.sorted()
    return Records.carried(
      name, plans[positions[0]].base.row.records.dialect, columnCount: columns.count, count: count, moved
    ) { written(plans[positions[$0]].base.row, $1) }
  }

  private func column(of slot: RowPlan.Slot) -> Int? {
    slot.column.map { places[$0] } ?? added[slot.name]
  }

  /// What is written in a row of year 0.
  private func written(_ row: Row, _ column: Int) -> WrittenCell? {
    switch columns[column] {
    case .kept(let own): blank.contains(own) ? nil : WrittenCell(row.records, row.record, own)
    case .quantity: row.quantityColumn.map { WrittenCell(row.records, row.record, $0) }
    case .year, .added: nil
    }
  }

  /// The cells of a row whose numbers move.
  private struct Cells {
    var amounts: [(amount: Int, column: Int)] = []
    /// Bounds of the quantity, as they were typed.
    var limits: [(column: Int, number: Double)] = []
    let main: Int
    let mainValue: Double

    init(_ plan: RowPlan, _ layout: FutureLayout) {
      let base = plan.base
      for (amount, own) in base.amounts.enumerated() {
        let column =
          own.input == "quantity" ? layout.quantity ?? layout.places[own.column] : layout.places[own.column]
        if let column { amounts.append((amount, column)) }
      }
      main = plan.mainAmount ?? 0
      mainValue = plan.mainAmount.map { base.amounts[$0].value } ?? 0
      if mainValue == 0 { return }
      for column in layout.limits where !base.amounts.contains(where: { $0.column == column }) {
        guard let place = layout.places[column],
          let number = base.row.records.number(base.row.record, column).value
        else { continue }
        limits.append((place, number))
      }
    }
  }
}

/// Where the row stands that a mistake in a row of the future comes from; told once for all years.
package final class FuturePlaces {
  private let rows: [BaseRow]
  private let years: [Int]
  private let scenario: String
  private var told: Set<String> = []

  init(_ rows: [BaseRow], _ years: [Int], _ scenario: String) {
    self.rows = rows
    self.years = years
    self.scenario = scenario
  }

  package func place(_ found: Diagnostic) -> Diagnostic? {
    guard let line = found.location?.line, (0..<rows.count * years.count).contains(line - 2) else {
      return found
    }
    let (row, year) = (rows[(line - 2) % rows.count], years[(line - 2) / rows.count])
    let there = row.row.records.diagnostic(
      found.severity, found.name, "\(found.message) (as it is projected to \(year) in \(scenario))",
      row.row.record, row.row.quantityColumn ?? 0, help: found.help)
    return told.insert("\(found.name) \(row.place)").inserted ? there : nil
  }
}
