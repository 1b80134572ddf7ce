import Equations
package import Inventory
package import Quantities
import Synchronization
package import Tables

/// An inventory with all that is said of its future. Once it is open nothing of it changes: threads share it.
package final class PathwayModel: @unchecked Sendable {
  package let base: BaseInventory
  /// The project with the years of the pathway.
  package let project: Project
  package let land: LandBase
  package let drivers: DriverBook
  package let rules: RuleBook
  package let measures: MeasureBook
  package let scenarios: ScenarioBook
  /// Year 0 and all later ones.
  package let years: ClosedRange<Int>
  /// By measure and action at its full level, with the rows that it meets.
  private(set) var active: [[Projection.ActiveAction]] = []
  private let index: RowIndex
  /// Which share what is done for all rows, years or measures.
  let threads: Int
  /// The plans of all rows, made when a scenario first asks for them, with what is to be told of them.
  private let plans = Mutex<(plans: RowPlans, log: DiagnosticLog)?>(nil)

  /// The typed rows with those of land, by what is converted.
  let landedRows = Mutex<[[String: [Double]]: TypedRows]>([:])

  package static let horizon = 2050

  /// Reads the folder. Nil where it cannot be used; the log says why.
  /// - Parameters:
  ///   - span: years after year 0, instead of a horizon.
  ///   - wishes: what of the typed rows the scenarios will ask for.
  package static func open(
    _ path: String, gwp: GWPEdition? = nil, unit: String? = nil, horizon typed: Int? = nil, span: Int? = nil,
    keeping wishes: TypedRows.Wishes = [], threads: Int = 1, into log: inout DiagnosticLog
  ) throws(FileError) -> PathwayModel? {
    guard let present = try Project.open(path, gwp: gwp, unit: unit, into: &log) else { return nil }
    var books = PathwayBooks(present, threads: threads)
    let base = try BaseInventory(present, keeping: wishes, threads: threads)
    log.merge(base.log)
    if log.hasErrors { return nil }
    let horizon = typed ?? span.map { base.year + $0 } ?? present.settings.horizon ?? Self.horizon
    guard horizon > base.year else {
      log.add(
        Diagnostic(
          .error, "horizon-too-early", "the pathway would end in \(horizon), and year 0 is \(base.year)",
          help: "write a later year as the setting horizon of inventory.csv, or with --horizon"))
      return nil
    }
    let project = present.reaching(horizon)
    let land = try LandBase(project, year: base.year, into: &log)
    let model = try PathwayModel(base, project, land, base.year...horizon, &books, threads: threads, &log)
    return log.hasErrors ? nil : model
  }

  private init(
    _ base: BaseInventory, _ project: Project, _ land: LandBase, _ years: ClosedRange<Int>,
    _ books: inout PathwayBooks, threads: Int, _ log: inout DiagnosticLog
  ) throws(FileError) {
    self.threads = threads
    self.base = base
    self.project = project
    self.land = land
    self.years = years
    (drivers, measures, rules, scenarios) = try books.take(into: &log) { drivers, log in
      _ = DriverValues(drivers, years: years, into: &log)
    }
    index = RowIndex(base.rows)
    if !log.hasErrors { checkMeasures(&log) }
  }

  package var context: InventoryContext { project.context }

  /// About as many as a scenario has, with those that were typed.
  package var rowCount: Int { (base.typed?.lineCount ?? 0) + base.rows.count * years.count }

  /// What is wrong with the rules is told of every scenario.
  func plans(into log: inout DiagnosticLog) -> RowPlans {
    let made = plans.withLock { known in
      if let known { return known }
      var log = DiagnosticLog()
      let made = (plans: RowPlans(base, land, rules, threads: threads, into: &log), log: log)
      known = made
      return made
    }
    log.merge(made.log)
    return made.plans
  }

  package func storyline(_ scenario: Scenario) -> Storyline { scenarios.storyline(scenario, measures) }

  /// Every measure finds its rows, whether or not a scenario has it.
  private func checkMeasures(_ log: inout DiagnosticLog) {
    let actions = measures.measures.indices.flatMap { measure in
      measures.measures[measure].actions.indices.map { (measure: measure, action: $0) }
    }
    let found = sideBySide(actions.indices, each: 256, threads: threads) { [self] stretch in
      var log = DiagnosticLog()
      let active = actions[stretch].map { place in
        let measure = measures.measures[place.measure]
        return activated(measure.actions[place.action], measure.name, &log)
      }
      return (active: active, log: log)
    }
    active = measures.measures.map { _ in [] }
    var next = 0
    for stretch in found {
      for action in stretch.active {
        active[actions[next].measure].append(action)
        next += 1
      }
      log.merge(stretch.log)
    }
  }

  /// What must be known of a source that has no future.
  package func remarks() -> [Diagnostic] {
    let ended = base.ended.filter { !($0.row.isOfStock(context)) }
    guard let first = ended.first else { return [] }
    let more = ended.count > 1 ? " (\(ended.count) sources)" : ""
    return [
      first.row.records.diagnostic(
        .warning, "ends-before-year-0",
        "this source ends in \(first.year), before year 0, which is \(base.year): it has no future\(more)",
        first.row.record, 0, help: "add its row of \(base.year), or take it that it is gone")
    ]
  }
}

extension Row {
  /// Whether what is in a stock goes on without rows.
  fileprivate func isOfStock(_ context: InventoryContext) -> Bool {
    guard let index = context.tree.index(of: text(.category)) else { return false }
    return context.methods(for: index).contains(where: \.remembers)
  }
}

extension PathwayModel {
  /// The rows that an action meets; none is told.
  private func activated(
    _ action: Action, _ measure: String, _ log: inout DiagnosticLog
  ) -> Projection.ActiveAction {
    var active = Projection.ActiveAction(measure: measure, action: action, level: 1, rows: [])
    if action.kind == .land {
      active.land = land.series.indices.filter { action.selector.takes(land.series[$0]) }
      if active.land.isEmpty {
        refuse(
          "nothing-to-act-on",
          "no land of the inventory goes from \(action.selector.from?.name ?? "any use") to \(action.selector.to?.name ?? "any use")",
          action, "from",
          help: "add a row with the area 0 to the table of land: it gives the attributes of that land", &log)
      }
      if action.unit != nil, active.land.count > 1 {
        refuse(
          "ambiguous-target", "hectares of this measure may go to \(active.land.count) conversions of land",
          action,
          "value", help: "name stratum, from and to, or write a change in %", &log)
      }
      return active
    }
    let selector = action.selector
    let rows = index.near(selector).filter { index in
      let row = base.rows[index]
      guard !row.isCarried, selector.takes(row) else { return false }
      guard let input = action.input, input != "quantity" else { return true }
      return row.amounts.contains { $0.input == input } || RowPlan.slot(named: input, of: row) != nil
    }
    let attributes = attributes(action)
    if let unit = action.unit,
      let wrong = attributes.first(where: { LandAttributes.conversion(from: unit, to: $0) == nil })
    {
      refuse(
        "wrong-dimension", "\(wrong) is not measured in \(unit.symbol)", action, "unit",
        help: "write its own unit, or a change in %", &log)
    }
    if rows.isEmpty, !attributes.isEmpty { return active }
    if rows.isEmpty {
      refuse(
        "nothing-to-act-on", "no row of \(base.year) is what this measure acts on", action, "measure",
        help: "compare category, region, source and words with the rows; a row with the quantity 0 will do",
        &log)
      return active
    }
    active = Projection.ActiveAction(measure: measure, action: action, level: 1, rows: rows)
    if action.kind == .shift { active.targets = targets(action, rows, &log) }
    if action.kind == .recovery { active = firstOfEach(active, &log) }
    return active
  }

  /// One row of each source stands for what is caught there: the one that gives it already, or the first.
  private func firstOfEach(
    _ active: Projection.ActiveAction, _ log: inout DiagnosticLog
  ) -> Projection.ActiveAction {
    let input = active.action.input ?? ""
    func gives(_ index: Int) -> Bool {
      base.rows[index].amounts.contains { $0.input == input }
        || RowPlan.slot(named: input, of: base.rows[index])?.column.map(base.rows[index].row.isFilled)
          ?? false
    }
    var rows: [Int] = []
    var isShared = false
    for index in active.rows {
      let row = base.rows[index]
      let same = rows.firstIndex { other in
        let known = base.rows[other]
        return known.category == row.category && known.region == row.region && known.source == row.source
      }
      guard let same else {
        rows.append(index)
        continue
      }
      isShared = isShared || row.recipe?.method.sets.isEmpty ?? true
      if gives(index), !gives(rows[same]) { rows[same] = index }
    }
    if isShared || (active.action.unit != nil && rows.count > 1) {
      refuse(
        "ambiguous-target", "what is caught may belong to several rows", active.action, "value",
        help: "name category, region and source; tell the rows apart in their column source", &log)
    }
    return Projection.ActiveAction(
      measure: active.measure, action: active.action, level: active.level, rows: rows)
  }

  /// The row that takes over from each row: of the same region, and as like it in its other words as possible.
  private func targets(
    _ action: Action, _ rows: [Int], _ log: inout DiagnosticLog
  ) -> [(row: Int, ratio: Double)] {
    rows.map { index in
      let row = base.rows[index]
      let candidates = self.index.near(action.target).filter { other in
        other != index && !base.rows[other].isCarried && action.target.takes(base.rows[other])
          && (action.target.region != nil || base.rows[other].region == row.region)
      }
      func likeness(_ other: Int) -> Int {
        let shared = row.words.filter { base.rows[other].words[$0.key] == $0.value }.count
        return shared * 2 + (base.rows[other].source == row.source ? 1 : 0)
          + (base.rows[other].category == row.category ? 2 : 0)
      }
      let best = candidates.map(likeness).max()
      let chosen = candidates.filter { likeness($0) == best }
      guard chosen.count == 1 else {
        refuse(
          chosen.isEmpty ? "nothing-to-act-on" : "ambiguous-target",
          chosen.isEmpty
            ? "no row of \(base.year) takes over from \(row.place)"
            : "\(chosen.count) rows may take over from \(row.place)",
          action, "service",
          help: chosen.isEmpty
            ? "add a row with the quantity 0 for what takes over, or correct the columns that begin with to"
            : "name it more closely: to category, to source, or another word such as to fuel", &log)
        return (index, 0)
      }
      return (chosen[0], ratio(action, row, base.rows[chosen[0]], &log))
    }
  }

  /// Units of the row that takes over for one unit of the row that is left.
  private func ratio(_ action: Action, _ row: BaseRow, _ other: BaseRow, _ log: inout DiagnosticLog) -> Double
  {
    guard let service = action.service, let unit = try? Unit(parsing: service.unit) else { return 0 }
    func amount(_ row: BaseRow) -> BaseRow.Amount? {
      row.amounts.first { $0.input == "quantity" } ?? row.amounts.first(where: \.isScaled)
    }
    guard let from = amount(row)?.unit, let to = amount(other)?.unit,
      let served = UnitBridge.conversion(from: from, to: unit),
      let needed = UnitBridge.conversion(from: to, to: unit)
    else {
      refuse(
        "wrong-dimension",
        "\(service.rawValue) in \(unit.symbol) is not what \(amount(row)?.unit?.symbol ?? "a plain number") and \(amount(other)?.unit?.symbol ?? "a plain number") measure",
        action, "service", help: "give both rows in units of \(unit.symbol), or name another service", &log)
      return 0
    }
    return served(1) * action.efficiency / (needed(1) * action.targetEfficiency)
  }

  func refuse(
    _ name: String, _ message: String, _ action: Action, _ column: String, help: String,
    _ log: inout DiagnosticLog
  ) {
    if let table = measures.table { log.add(table.error(name, message, action.row, column, help: help)) }
  }

  func refuseShares(_ action: Action, _ row: BaseRow, _ year: Int, _ log: inout DiagnosticLog) {
    refuse(
      "share-above-one", "the measures of \(year) shift more than there is of \(row.place)", action, "value",
      help: "shares that leave the same rows add up to 100 % at most", &log)
  }

  func refuseZero(_ rule: Rule, _ log: inout DiagnosticLog) {
    guard let table = rules.table else { return }
    log.add(
      table.error(
        "driver-from-zero", "\(rule.driver) is 0 in \(base.year), so nothing can follow it", rule.row,
        "driver",
        help: "write equals in the column how, or choose another driver"))
  }

  func refuseUnit(of rule: Rule, _ unit: String, _ log: inout DiagnosticLog) {
    guard let table = rules.table else { return }
    log.add(
      table.error(
        "wrong-dimension", "\(rule.driver) is not measured in \(unit), which the rows need", rule.row,
        "driver",
        help: "give the driver in \(unit), or write follows in the column how"))
  }
}
