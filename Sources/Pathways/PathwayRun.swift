import Equations
package import Inventory
import Quantities
import Synchronization
package import Tables
import Uncertainty

/// The rows of a scenario beside those that were typed: land, and those of the years to come. They feed a run
/// that has read the typed rows, so that the same draws go through past and future.
package final class PathwayRows {
  package let story: Storyline
  let future: Future
  let projection: Projection
  private let model: PathwayModel
  private let areas: [String: [Double]]

  init(
    _ projection: Projection, _ future: Future, _ areas: [String: [Double]], _ model: PathwayModel
  ) {
    story = projection.story
    self.projection = projection
    self.future = future
    self.areas = areas
    self.model = model
  }

  /// The areas that are converted, where these alone say what the rows of land are.
  var areasOfLand: [String: [Double]]? {
    LandAttributes(projection: projection).attribute == nil ? areas : nil
  }

  /// The typed rows come first and in the order of the inventory, so that year 0 keeps its last digit; then land.
  func readLand(by run: InventoryRun, into consumer: any ResultConsumer) throws(FileError) {
    for (file, table) in model.land.tables { try readLand(file, table, run, consumer) }
  }

  func readFuture(by run: InventoryRun, into consumer: any ResultConsumer) throws(FileError) {
    for file in future.files {
      switch file {
      case .computed(let table): try table.read(by: run, into: consumer)
      case .reported(let rows): try rows.read(by: run, into: consumer)
      }
    }
  }

  func name(_ table: FutureTable) -> String { model.name(ofFuture: table.file) }
  static func name(ofLand file: String) -> String { "\(file) (land of each year)" }

  /// What was found when all rows were read stands where the row of year 0 stands.
  package func placed(_ log: DiagnosticLog) -> DiagnosticLog {
    log.moved { found in
      let table = future.tables.first { name($0) == found.location?.file }
      return table.map { $0.places.place(found) } ?? found
    }
  }

  private func readLand(
    _ file: String, _ table: Table, _ run: InventoryRun, _ consumer: any ResultConsumer
  ) throws(FileError) {
    var log = DiagnosticLog()
    defer { run.merge(log) }
    let years = model.years
    let made = try LandRows.make(
      of: table, horizon: years.upperBound,
      continuing: { [areas] region, stratum, pair, year in
        let key = Self.key(file, region, stratum, pair)
        guard year > years.lowerBound, let own = areas[key] else { return 0 }
        return own[year - years.lowerBound]
      }, attribute: LandAttributes(projection: projection).attribute, into: &log)
    guard let made else { return }
    try run.read(
      DocumentReader(name: Self.name(ofLand: file), bytes: made.rows), into: consumer,
      placing: made.places.place)
  }

  static func key(_ file: String, _ region: String, _ stratum: String, _ pair: LandPair) -> String {
    [file, region, stratum, pair.from.name, pair.to.name].joined(separator: "\u{1F}")
  }
}

/// The rows of the years to come, by the file that they come from.
struct Future {
  enum File {
    case computed(FutureTable)
    case reported(FutureReported)
  }

  var files: [File] = []

  var tables: [FutureTable] {
    files.compactMap { file in if case .computed(let table) = file { table } else { nil } }
  }

  var reported: [FutureReported] {
    files.compactMap { file in if case .reported(let rows) = file { rows } else { nil } }
  }
}

/// A scenario computed.
package struct PathwayResult: Sendable {
  package let story: Storyline
  package let drivers: DriverValues
  package let ledger: Ledger
}

extension PathwayModel {
  /// The rows of a scenario. Nil where they cannot be made; the log says why.
  package func rows(_ story: Storyline, into log: inout DiagnosticLog) throws(FileError) -> PathwayRows? {
    var found = DiagnosticLog()
    guard let projection = projection(story, &found) else {
      log.merge(found.distinct)
      return nil
    }
    let made = sideBySide(years.count - 1, threads: threads) { [first = years.lowerBound + 1] after in
      var log = DiagnosticLog()
      let rows = projection.rows(in: first + after, into: &log)
      return (year: (year: first + after, rows: rows), log: log)
    }
    for year in made { found.merge(year.log) }
    var years = made.map(\.year)
    if !found.hasErrors { try Recovery(self, projection).apply(to: &years, into: &found) }
    let areas = areas(projection, &found)
    log.merge(found.distinct)
    if found.hasErrors { return nil }
    return PathwayRows(projection, try future(projection, years), areas, self)
  }

  /// Computes a scenario. Nil where it cannot be; the log says why.
  package func run(
    _ story: Storyline, into log: inout DiagnosticLog, consumer: any ResultConsumer = NoConsumer()
  ) throws(FileError) -> PathwayResult? {
    guard let rows = try rows(story, into: &log) else { return nil }
    return result(of: try compute(rows, consumer).run, rows, into: &log)
  }

  /// Nil where an error was found.
  func result(
    of run: InventoryRun, _ rows: PathwayRows, into log: inout DiagnosticLog
  ) -> PathwayResult? {
    var found = rows.placed(run.log)
    if found.errorCount == 0 { found = found.withoutWarnings(of: base.log) }
    log.merge(found.distinct)
    if found.hasErrors { return nil }
    return PathwayResult(story: rows.story, drivers: rows.projection.drivers, ledger: run.ledger)
  }

  /// - Parameters:
  ///   - cells: of a scenario that is to be drawn.
  ///   - tellsTyped: whether the consumer is to get the lines of the typed rows.
  func compute(
    _ rows: PathwayRows, _ consumer: any ResultConsumer, moving cells: MovedCells? = nil,
    tellsTyped: Bool = true
  ) throws(FileError) -> ScenarioRun {
    let known = try landed(rows, tellsTyped ? consumer : nil, cells)
    let scenario = if let known { known } else { try begin(rows, consumer, cells, tellsTyped: tellsTyped) }
    scenario.run.observer = scenario.uncertain
    try rows.readFuture(by: scenario.run, into: consumer)
    try scenario.run.finish(into: consumer)
    return scenario
  }

  /// A run that has read the typed rows and those of land, which several scenarios have in common. Nil where they have
  /// not.
  private func landed(
    _ rows: PathwayRows, _ consumer: (any ResultConsumer)?, _ cells: MovedCells?
  ) throws(FileError) -> ScenarioRun? {
    guard let consumer, !land.tables.isEmpty, !(cells?.movesLand ?? false), let areas = rows.areasOfLand,
      let typed = base.typed
    else { return nil }
    let begun = try landedRows.withLock { known throws(FileError) -> TypedRows? in
      if let begun = known[areas] { return begun }
      let begun = try typed.adding(context, carriedFrom: base.year, rows.readLand(by:into:))
      known[areas] = begun
      return begun
    }
    return try begun?.continued(context, telling: consumer, cells, carriedFrom: base.year)
  }

  /// A run that has read the typed rows and those of land.
  private func begin(
    _ rows: PathwayRows, _ consumer: any ResultConsumer, _ cells: MovedCells?, tellsTyped: Bool
  ) throws(FileError) -> ScenarioRun {
    let hearer = tellsTyped ? consumer : nil
    let known = try base.typed?.continued(context, telling: hearer, cells, carriedFrom: base.year)
    let begun =
      known
      ?? ScenarioRun(
        run: InventoryRun(context),
        uncertain: cells.map { UncertaintyModel(context, carriedFrom: base.year, mover: $0) })
    begun.run.observer = begun.uncertain
    if known == nil { try project.readTyped(by: begun.run, into: hearer ?? NoConsumer()) }
    try rows.readLand(by: begun.run, into: consumer)
    return begun
  }

  func future(_ projection: Projection, _ years: [(year: Int, rows: YearRows)]) throws(FileError) -> Future {
    var future = Future()
    let plans = projection.plans.rows
    for file in project.activityFiles {
      let positions = base.rows.indices.filter { base.rows[$0].row.file.name == file }
      if positions.isEmpty { continue }
      if let rows = FutureReported(plans: plans, positions: positions, years: years) {
        future.files.append(.reported(rows))
        continue
      }
      future.files.append(
        .computed(
          try FutureTable(
            file: file, name: name(ofFuture: file), plans: plans, positions: positions, years: years,
            scenario: projection.story.name)))
    }
    return future
  }

  /// Rows of the future are spoken of by the file that they come from.
  func name(ofFuture file: String) -> String { "\(file) (after \(base.year))" }

  func areas(_ projection: Projection, _ log: inout DiagnosticLog) -> [String: [Double]] {
    var areas: [String: [Double]] = [:]
    for (position, series) in land.series.enumerated() {
      let key = PathwayRows.key(series.file, series.region, series.stratum, series.pair)
      areas[key] = years.map {
        $0 == years.lowerBound ? series.area : projection.area(position, $0, into: &log)
      }
    }
    return areas
  }

  private func projection(_ story: Storyline, _ log: inout DiagnosticLog) -> Projection? {
    let values = DriverValues(drivers, years: years, replaced: story.replaced, into: &log)
    let plans = plans(into: &log)
    if !story.holdsConstant { refuseUnruled(plans, story, &log) }
    var actions: [Projection.ActiveAction] = []
    let levels = Dictionary(story.levels.map { ($0.measure.lowercased(), $0.level) }) { one, _ in one }
    for (measure, active) in zip(measures.measures, active) {
      guard let level = levels[measure.name.lowercased()] else { continue }
      for var action in active {
        action.level = level
        actions.append(action)
      }
    }
    if log.hasErrors { return nil }
    return Projection(self, story, values, plans, actions)
  }

  /// One error for each file, at its first row, with all rows that follow nothing.
  private func refuseUnruled(_ plans: RowPlans, _ story: Storyline, _ log: inout DiagnosticLog) {
    let help =
      "add them to rules.csv (the driver constant leaves them as they are), or write hold constant in the column rows without a rule of scenario \(story.name)"
    for (_, rows) in Dictionary(grouping: plans.unruled, by: { $0.row.row.file.name }).sorted(by: {
      $0.key < $1.key
    }) {
      let first = rows[0].row.row
      let lines = rows.map { entry in
        let row = entry.row
        let code = context.tree.categories[row.category].code
        let what = [code, row.source, entry.input == "quantity" ? "" : entry.input].filter { !$0.isEmpty }
        return "line \(row.row.records.line(row.row.record)) (\(what.joined(separator: ", ")))"
      }
      log.add(
        first.records.diagnostic(
          .error, "no-rule",
          "no rule says how \(rows.count == 1 ? "this number goes" : "\(rows.count) numbers go") on after \(base.year): \(lines.joined(separator: "; "))",
          first.record, first.quantityColumn ?? 0, help: help))
    }
    for series in plans.unruledLand {
      guard let table = land.tables.first(where: { $0.file == series.file })?.table else { continue }
      log.add(
        table.diagnostic(
          .error, "no-rule",
          "no rule says how \(series.pair.from.name) goes on becoming \(series.pair.to.name) after \(base.year)",
          row: series.pair.row, column: 0, help: help))
    }
  }
}

/// Takes results that nobody asks for.
package final class NoConsumer: ResultConsumer {
  package init() {}
  package var takesLines: Bool { false }
  package func take(_ line: ResultLine) {}
}

extension DiagnosticLog {
  /// Each thing once.
  var distinct: DiagnosticLog {
    var seen: Set<Diagnostic> = []
    return moved { seen.insert($0).inserted ? $0 : nil }
  }

  /// What was said of the inventory already.
  func withoutWarnings(of other: DiagnosticLog) -> DiagnosticLog {
    let known = Set(other.diagnostics)
    return moved { known.contains($0) ? nil : $0 }
  }
}
