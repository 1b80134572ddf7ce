import Inventory
import Tables
import Uncertainty

/// The cells of the rows to come that are not the same in every variant of a scenario, and what stands in them.
final class MovedCells: NumberMover {
  /// A cell of a row to come.
  struct Cell {
    let place: Int
    /// Among the rows of year 0.
    let position: Int
    let amount: Int?
    let input: String?
    /// Whether the file has a column of its own for the input, in the unit of its heading.
    let isTyped: Bool
    /// What stands there where neither is said.
    let rest: Double
  }

  struct Key: Hashable {
    let file: String
    let cell: Place

    var line: Int { cell.line }

    init(_ row: Row, _ column: Int? = nil) {
      file = row.file.name
      cell = Place(line: row.records.line(row.record), column: column ?? row.quantityColumn ?? -1)
    }
  }

  /// Of a cell in its file.
  struct Place: Hashable, Comparable {
    let line: Int
    let column: Int

    static func < (one: Place, other: Place) -> Bool {
      (one.line, one.column) < (other.line, other.column)
    }
  }

  private let projection: Projection
  private let years: ClosedRange<Int>
  private let tables: [String: FutureTable]
  private let movable: Set<Int>
  private let land: MovedLand?
  /// Rows of year 0 with reported emissions that go on as such, file by file in the order of their places.
  private let carried: [(file: String, rows: [(place: Place, position: Int)])]
  /// By row of year 0, the number that it has among the emissions of a model; nil for what is none of those, and for what
  /// is in no total.
  private(set) var reported: [Int?]
  private var places: [Key: Int] = [:]
  /// By years after year 0, the first left out.
  private(set) var cells: [[Cell]]
  private(set) var count = 0

  init(_ rows: PathwayRows, _ years: ClosedRange<Int>, movable: Set<Int>, land: MovedLand?) {
    projection = rows.projection
    self.years = years
    self.movable = movable
    self.land = land
    tables = Dictionary(uniqueKeysWithValues: rows.future.tables.map { (rows.name($0), $0.withoutRows) })
    cells = Array(repeating: [], count: years.count)
    carried = rows.future.reported.map { file in
      let keys = file.positions.map { ($0, Key(rows.projection.plans.rows[$0].base.row)) }
      let places = keys.map { (place: $0.1.cell, position: $0.0) }
      return (keys.first?.1.file ?? "", places.sorted { $0.place < $1.place })
    }
    reported = Array(repeating: nil, count: rows.projection.plans.rows.count)
  }

  /// Whether cells of land may move.
  var movesLand: Bool { land != nil }

  func note(_ row: Row, reported: Int) {
    note(TypedNumbers.Number(row: Key(row), reported: reported))
  }

  func note(_ number: TypedNumbers.Number) {
    guard let rows = carried.first(where: { $0.file == number.row.file })?.rows else { return }
    var (start, end) = (0, rows.count)
    while start < end {
      let middle = (start + end) / 2
      if rows[middle].place < number.row.cell { start = middle + 1 } else { end = middle }
    }
    if start < rows.count, rows[start].place == number.row.cell {
      reported[rows[start].position] = number.reported
    }
  }

  /// Cells for the number of a reported row in all years after year 0.
  func add(reported position: Int) -> [Int] {
    (1..<years.count).map { after in
      cells[after].append(
        Cell(place: count, position: position, amount: 0, input: nil, isTyped: true, rest: 0))
      count += 1
      return count - 1
    }
  }

  func place(ofColumn column: Int, in row: Row) -> Int? {
    if movable.isEmpty, land == nil { return nil }
    let key = Key(row, column)
    if let known = places[key] { return known }
    guard let place = land?.place(key.line, column, row, next: count) ?? newPlace(key) else { return nil }
    places[key] = place
    count += 1
    return place
  }

  private func newPlace(_ key: Key) -> Int? {
    guard let table = tables[key.file], let origin = table.origin(ofLine: key.line),
      movable.contains(origin.position), let content = table.column(key.cell.column)
    else { return nil }
    let plan = projection.plans.rows[origin.position]
    func add(_ amount: Int?, _ input: String?, isTyped: Bool = true, rest: Double = 0) -> Int {
      cells[origin.after].append(
        Cell(
          place: count, position: origin.position, amount: amount, input: input, isTyped: isTyped,
          rest: rest))
      return count
    }
    switch content {
    case .year: return nil
    case .quantity: return plan.base.amounts.firstIndex { $0.input == "quantity" }.map { add($0, nil) }
    case .added(let slot):
      let own = RowPlan.slot(named: slot.name, of: plan.base)?.base ?? 0
      return add(nil, slot.name, isTyped: false, rest: own)
    case .kept(let column):
      let amount = plan.base.amounts.firstIndex { $0.column == column }
      let slot = slots(origin.position, plan).first { $0.column == column }
      if amount == nil, slot == nil { return nil }
      return add(amount, slot?.name, rest: slot.flatMap { slot in slot.base.map(slot.typed) } ?? 0)
    }
  }

  /// Inputs that rules or measures may write anew.
  private func slots(_ position: Int, _ plan: RowPlan) -> [RowPlan.Slot] {
    let named = projection.actions.compactMap { action -> RowPlan.Slot? in
      guard let input = action.action.input, [.factor, .recovery].contains(action.action.kind),
        action.rows.contains(position)
      else { return nil }
      return RowPlan.slot(named: input, of: plan.base)
    }
    return plan.slotRules.map(\.slot) + named
  }

  /// The cell of an input of a row, so many years after year 0.
  func cell(_ position: Int, _ after: Int, _ input: String) -> Cell? {
    let amounts = projection.plans.rows[position].base.amounts
    return cells[after].first { cell in
      cell.position == position && (cell.input == input || cell.amount.map { amounts[$0].input } == input)
    }
  }

  /// Writes the cells of one variant.
  func fill(_ block: DrawBlock, _ lane: Int, _ projection: Projection) {
    var log = DiagnosticLog()
    for (after, cells) in cells.enumerated() where !cells.isEmpty {
      let rows = projection.rows(in: years.lowerBound + after, into: &log)
      for cell in cells { unsafe block.moved(cell.place)[lane] = Self.value(cell, rows) }
    }
    land?.fill(block, lane, projection)
  }

  /// The same variant in all draws of a block.
  func fill(_ block: DrawBlock, all projection: Projection) {
    fill(block, 0, projection)
    for place in 0..<count {
      let column = unsafe block.moved(place)
      unsafe column.update(repeating: column[0])
    }
  }

  private static func value(_ cell: Cell, _ rows: YearRows) -> Double {
    if let input = cell.input, let known = rows[inputsOf: cell.position][input] {
      return cell.isTyped ? known.slot.typed(known.value) : known.value
    }
    return cell.amount.map { rows[cell.position, $0] } ?? cell.rest
  }
}

extension Projection {
  /// Rows of year 0 whose future is not the same in every variant.
  func movable(_ drivers: Set<Int>, _ differs: (ActiveAction) -> Bool) -> Set<Int> {
    let ruled = Set(plans.following(drivers))
    var rows = ruled
    for number in actions.indices {
      let isMoving = differs(actions[number])
      for (index, row) in actions[number].rows.enumerated() where isMoving || ruled.contains(row) {
        if isMoving { rows.insert(row) }
        if actions[number].targets.indices.contains(index) { rows.insert(actions[number].targets[index].row) }
      }
      if actions[number].action.kind == .recovery, actions[number].action.unit == nil {
        rows.formUnion(actions[number].rows)
      }
    }
    return rows
  }

  /// With what the movable rows take from others.
  func sources(of movable: Set<Int>) -> Set<Int> {
    actions.reduce(movable) { rows, action in
      rows.union(zip(action.rows, action.targets).filter { movable.contains($0.1.row) }.map(\.0))
    }
  }

  /// Rows of which shifts or recoveries take, or to which they give.
  var exchanging: Set<Int> {
    actions.filter { [.shift, .recovery].contains($0.action.kind) }.reduce(into: []) { rows, action in
      rows.formUnion(action.rows)
      rows.formUnion(action.targets.map(\.row))
    }
  }

  /// Whether land is not the same in every variant: what is converted, or what describes it.
  func movesLand(_ drivers: Set<Int>, _ differs: (ActiveAction) -> Bool) -> Bool {
    if model.land.series.isEmpty, model.land.sources.isEmpty { return false }
    let headings = namesInputs ? model.land.sources.flatMap(\.attributes) : []
    let inputs = Set(headings.compactMap { LandAttributes.input(of: $0) })
    let attributes = model.rules.rules.filter { $0.input.map(inputs.contains) ?? false }
    let moving = (plans.land.compactMap(\.self) + attributes).contains { $0.follows(drivers) }
    return moving
      || actions.contains {
        differs($0) && (!$0.land.isEmpty || inputs.contains(where: $0.action.isOfAttribute))
      }
  }

  /// Whether rules make any number follow one of these drivers.
  func follows(_ drivers: Set<Int>) -> Bool {
    plans.following(drivers).contains { _ in true }
  }
}
