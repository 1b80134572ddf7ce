import Equations
package import Inventory
import Quantities
package import Tables

/// A row of year 0: what is projected.
package final class BaseRow: Sendable {
  /// A number of the row that measures how much there is.
  struct Amount: Sendable {
    /// `quantity`, or the name of the input.
    let input: String
    /// The heading's column.
    let column: Int
    /// In the unit that was typed.
    let value: Double
    let unit: Unit?
    /// Whether it grows with the row's driver; if not, it needs a rule of its own.
    let isScaled: Bool
  }

  let row: Row
  /// Nil for reported emissions and notation keys.
  let recipe: Recipe?
  let category: Int
  let region: String
  let source: String
  /// By axis, as the vocabularies spell them; of all members of a record that lists them side by side.
  let words: [String: [String]]
  let amounts: [Amount]
  /// Of reported emissions.
  let reported: ReportedSource?

  fileprivate init(
    _ first: BaseInventory.Seen, region: String, words: [String: [String]], _ amounts: [Amount]
  ) {
    row = first.row
    recipe = first.recipe
    category = first.category
    self.region = region
    source = first.row.text(.source)
    self.words = words
    self.amounts = amounts
    reported = first.reported
  }

  /// `emissions.csv:12`
  var place: String { "\(row.file.name):\(row.records.line(row.record))" }

  /// Notation keys stay as they are: nothing grows.
  var isCarried: Bool { amounts.isEmpty }
}

/// The inventory whose last year is year 0, and its rows of that year.
package final class BaseInventory: ResultConsumer {
  package let project: Project
  /// The last year with rows.
  package private(set) var year = 0
  /// In the order of files and lines.
  private(set) var rows: [BaseRow] = []
  package private(set) var ledger: Ledger
  package private(set) var log = DiagnosticLog()
  /// Sources whose rows end before year 0, with the last year of each.
  private(set) var ended: [(row: Row, year: Int)] = []

  fileprivate struct Seen {
    let row: Row
    let recipe: Recipe?
    let category: Int
    let region: String
    let year: Int
    let keys: NotationKeys
    var reported: ReportedSource?
  }
  private var seen: [Seen] = []
  /// Of the row that was watched last, where it is a reported one that is kept.
  private var latest: ResultLine?
  private var units: [String: Unit?] = [:]
  /// What scenarios go on from.
  private(set) var typed: TypedRows?
  private let wishes: TypedRows.Wishes
  /// Of the typed rows, where they are kept.
  private var lines: [ResultLine] = []

  package init(_ project: Project, keeping wishes: TypedRows.Wishes = [], threads: Int = 1) throws(FileError)
  {
    self.project = project
    self.wishes = wishes
    let run = InventoryRun(project.context, threads: threads)
    ledger = run.ledger
    let (causes, numbers) = TypedRows.listeners(project.context, wishes)
    run.observer = causes
    run.watchRow = { [unowned self] row, recipe, lines in watch(row, recipe, lines) }
    run.keepsSeries = true
    run.watchConversion = { [unowned self] conversion in
      if let line = latest { seen[seen.count - 1].reported = ReportedSource(line, conversion) }
    }
    try project.readTyped(by: run, into: self)
    typed = TypedRows(run, causes, numbers, wishes.contains(.lines) ? lines : nil)
    (run.observer, lines) = (nil, [])
    try project.readLand(by: run, into: self)
    try run.finish(into: self)
    run.watchRow = nil
    run.watchConversion = nil
    for (_, series) in run.series {
      for row in series.stretches.flatMap(\.rows) {
        guard let year = row.typedYear else { continue }
        seen.append(
          Seen(
            row: row.row, recipe: row.recipe, category: row.recipe.category, region: row.region,
            year: year, keys: []))
      }
    }
    ledger = run.ledger
    log = run.log
    sort()
    seen = []
  }

  package func take(_ line: ResultLine) {
    if typed == nil, wishes.contains(.lines) { lines.append(line) }
  }
  package var takesLines: Bool { typed == nil && wishes.contains(.lines) }

  private func watch(_ row: Row, _ recipe: Recipe?, _ lines: [ResultLine]) {
    latest = nil
    guard !row.isDerived, let category = recipe?.category ?? lines.first?.category,
      let year = recipe?.year ?? lines.first?.year
    else { return }
    seen.append(
      Seen(
        row: row, recipe: recipe, category: category, region: lines.first?.region ?? "", year: year,
        keys: lines.first?.keys ?? []))
    if row.file.columns.areReported { latest = lines.first }
  }

  private func sort() {
    let order = Dictionary(uniqueKeysWithValues: project.activityFiles.enumerated().map { ($1, $0) })
    // Rows of a file follow each other.
    var latest: (file: ActivityFile, place: Int?)?
    var places: [Place] = []
    for (index, seen) in seen.enumerated() {
      let file = seen.row.file
      let place = latest.flatMap { $0.file === file ? $0.place : nil } ?? order[file.name]
      latest = (file, place)
      guard let place else { continue }
      places.append(
        Place(file: place, line: seen.row.records.line(seen.row.record), index: index, year: seen.year))
    }
    year = places.map(\.year).max() ?? ledger.years.last ?? 0
    rows = base(places.filter { $0.year == year }.sorted())
    findEnded(places.map(\.index))
  }

  /// Where a row that was seen stands.
  private struct Place: Comparable {
    let file: Int
    let line: Int
    let index: Int
    let year: Int

    static func < (one: Place, other: Place) -> Bool {
      (one.file, one.line, one.index) < (other.file, other.line, other.index)
    }
  }

  /// Of rows that were seen, those of one record together.
  private func base(_ places: [Place]) -> [BaseRow] {
    var rows: [BaseRow] = []
    var start = 0
    while start < places.count {
      let end =
        places[start...].firstIndex {
          ($0.file, $0.line) != (places[start].file, places[start].line)
        } ?? places.count
      if let row = base(places[start..<end].lazy.map(\.index)) { rows.append(row) }
      start = end
    }
    return rows
  }

  /// One record; members that stand side by side in it share its amounts.
  /// - Parameter indices: among those that were seen.
  private func base(_ indices: some Collection<Int>) -> BaseRow? {
    guard let first = indices.first else { return nil }
    var words: [String: [String]] = [:]
    var amounts: [BaseRow.Amount] = []
    for index in indices {
      for (axis, word) in seen[index].recipe?.words ?? [:] where !(words[axis] ?? []).contains(word) {
        words[axis, default: []].append(word)
      }
      for amount in self.amounts(seen[index]) where !amounts.contains(where: { $0.column == amount.column }) {
        amounts.append(amount)
      }
    }
    let named = indices.first { !seen[$0].region.isEmpty } ?? first
    return BaseRow(seen[first], region: seen[named].region, words: words, amounts)
  }

  /// Of the quantity.
  private func unit(of row: Row) -> Unit? {
    let text = row.text(.unit)
    if text.isEmpty { return row.quantityUnit }
    if let known = units[text] { return known ?? row.quantityUnit }
    units[text] = .some(try? Unit(parsing: text))
    return row.quantityUnit
  }

  private func amounts(_ seen: Seen) -> [BaseRow.Amount] {
    let row = seen.row
    func number(_ column: Int) -> Double? { row.records.number(row.record, column).value }
    guard let recipe = seen.recipe else {
      guard seen.keys.isEmpty, let column = row.quantityColumn, let value = number(column) else { return [] }
      return [
        BaseRow.Amount(
          input: "quantity", column: column, value: value, unit: unit(of: row), isScaled: true)
      ]
    }
    return recipe.bindings.enumerated().compactMap { index, binding in
      let input = recipe.method.inputs[index]
      let isQuantity = index == recipe.method.quantity
      switch binding {
      case .quantity:
        guard let column = row.quantityColumn, let value = number(column) else { return nil }
        return BaseRow.Amount(
          input: "quantity", column: column, value: value, unit: unit(of: row), isScaled: true)
      case .cell(let column, _):
        guard input.kind == .activity, let value = number(column) else { return nil }
        let isScaled = isQuantity || recipe.compiled.amounts.contains(index)
        guard isScaled || input.unit.isAmount else { return nil }
        return BaseRow.Amount(
          input: input.name, column: column, value: value, unit: row.unit(ofColumn: column),
          isScaled: isScaled)
      default: return nil
      }
    }
  }

  /// What a planner must know: a source that has no row in year 0 has no future, unless a stock goes on.
  private func findEnded(_ typed: [Int]) {
    if typed.allSatisfy({ seen[$0].year == year }) { return }
    struct Identity: Hashable { let category: Int, region: String, source: String }
    func identity(_ seen: Seen) -> Identity {
      Identity(category: seen.category, region: seen.region, source: seen.row.text(.source))
    }
    let alive = Set(typed.filter { seen[$0].year == year }.map { identity(seen[$0]) })
    var last: [Identity: Seen] = [:]
    for row in typed.lazy.map({ [seen] in seen[$0] }) where !alive.contains(identity(row)) {
      if let known = last[identity(row)], known.year >= row.year { continue }
      last[identity(row)] = row
    }
    ended = last.values.map { ($0.row, $0.year) }
      .sorted {
        ($0.0.file.name, $0.0.records.line($0.0.record)) < ($1.0.file.name, $1.0.records.line($1.0.record))
      }
  }
}

extension Unit {
  /// How much of something, in a year or at its end: not a share, a time, or so much of one thing per other.
  var isAmount: Bool {
    let others = dimension.factors.filter { $0.base != .year }
    let measures: Set<BaseQuantity> = [.day, .temperature, .voltage, .current, .metabolicWeight]
    return !others.isEmpty && others.allSatisfy { $0.exponent > 0 && !measures.contains($0.base) }
  }
}

extension Row {
  var quantityUnit: Unit? {
    (try? KnownUnits.unit(text(.unit)).get()) ?? file.columns.quantityUnit
  }

  /// Of a column that is no quantity.
  func unit(ofColumn column: Int) -> Unit? {
    guard let entry = file.columns.entries.first(where: { $0.entry.column == column })?.entry else {
      return nil
    }
    if let unitColumn = entry.unitColumn {
      return try? KnownUnits.unit(records.text(record, unitColumn)).get()
    }
    return entry.unit
  }
}
