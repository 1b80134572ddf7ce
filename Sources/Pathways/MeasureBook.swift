package import Inventory
import Quantities
package import Tables
import Uncertainty

/// The measures of a project.
package struct MeasureBook: Sendable {
  let table: PathwayTable?
  package private(set) var measures: [Measure] = []
  private let context: InventoryContext?
  private var units: [String: Unit] = [:]
  private var positions: [String: Int] = [:]
  /// Those that the table has.
  private var costColumns: [String] = []

  /// Without a table: no measure.
  package init() {
    table = nil
    context = nil
  }

  package static let own = [
    "measure", "kind", "input", "value", "unit", "start", "full", "ramp", "ceiling", "lifetime", "service",
    "efficiency", "to efficiency",
  ]
  package static let costs = [
    "capital cost", "running cost", "saving", "cost lifetime", "discount rate", "currency",
    "capital cost lower", "capital cost upper", "running cost lower", "running cost upper", "saving lower",
    "saving upper",
  ]
  static let targets = ["to category", "to region", "to source"]
  package static let columns =
    own + SelectorReader.columns + targets + costs + ["lower", "upper"]

  package func named(_ name: String) -> Measure? {
    measures.first { $0.name.lowercased() == name.lowercased() }
  }

  /// Nil where a heading is refused.
  package init?(_ table: Table, _ context: InventoryContext, into log: inout DiagnosticLog) {
    guard
      let read = PathwayTable(
        table, Self.columns, requires: ["measure", "kind", "value", "start"], takesOthers: true, into: &log),
      let selectors = SelectorReader(read, context, Self.columns, into: &log)
    else { return nil }
    self.table = read
    self.context = context
    costColumns = Self.costs.filter(read.has)
    for row in read.rows {
      guard let action = action(row, selectors, &log) else { continue }
      let name = read.text(row, "measure")
      if let known = positions[name.lowercased()] {
        measures[known].actions.append(action)
        measures[known].cost = measures[known].cost ?? cost(row, &log)
      } else {
        positions[name.lowercased()] = measures.count
        measures.append(Measure(name: name, actions: [action], cost: cost(row, &log)))
      }
    }
  }

  private mutating func action(_ row: Int, _ selectors: SelectorReader, _ log: inout DiagnosticLog) -> Action?
  {
    guard let table else { return nil }
    let errors = log.errorCount
    let word = table.text(row, "kind")
    let kind = Action.Kind(rawValue: word.lowercased()) ?? Self.kinds[word.lowercased()]
    if kind == nil {
      log.add(
        table.error(
          "unknown-kind", "there is no kind of measure called \(word)", row, "kind",
          help: closest(to: word, in: Action.Kind.allCases.map(\.rawValue)).map { "did you mean \($0)?" }
            ?? "kinds are \(Action.Kind.allCases.map(\.rawValue).joined(separator: ", "))"))
    }
    let selector = selectors.read(row, into: &log)
    let target = selectors.read(row, target: true, into: &log)
    let input = RuleBook.input(row, table, &log)
    let years = years(row, table, &log)
    guard let kind, let selector, let target, let input, let years,
      let (value, unit) = value(row, kind, table, &log)
    else { return nil }
    var action = Action(
      row: row, kind: kind, rows: Action.Selectors(selector, target: target),
      input: input.isEmpty ? nil : input,
      rollout: Rollout(
        value: value, start: years.start, full: years.full, ramp: years.ramp,
        ceiling: ceiling(row, unit, table, &log), lifetime: years.lifetime),
      unit: unit)
    if kind == .shift { readService(row, &action, table, &log) }
    action.range = range(row, unit, table, &log)
    if kind == .factor || kind == .recovery, action.input == nil {
      log.add(
        table.error(
          "missing-name", "a measure of the kind \(kind.rawValue) names an input", row, "input",
          help: kind == .factor ? "write the heading of the factor, such as EF CO2" : "write recovered CH4"))
    }
    return log.errorCount == errors ? action : nil
  }

  private static let kinds: [String: Action.Kind] = [
    "hoạt động": .activity, "hệ số": .factor, "hiệu suất": .efficiency, "thu hồi": .recovery, "đất": .land,
    "chuyển đổi": .shift,
  ]

  private func years(
    _ row: Int, _ table: PathwayTable, _ log: inout DiagnosticLog
  ) -> (start: Int, full: Int, ramp: Ramp, lifetime: Int?)? {
    guard let start = table.year(row, "start", into: &log) else {
      if table.text(row, "start").isEmpty {
        log.add(
          table.error(
            "missing-anchor", "this measure has no first year", row, "start",
            help: "write the first year in which it has an effect"))
      }
      return nil
    }
    let full = table.year(row, "full", into: &log) ?? start
    if full < start {
      log.add(
        table.error(
          "anchors-out-of-order", "the full effect comes in \(full), before the start in \(start)", row,
          "full",
          help: "write the first year with the full effect, or leave it empty"))
    }
    let word = table.text(row, "ramp")
    guard let ramp = word.isEmpty ? .linear : Ramp(named: word), ramp != .growth, ramp != .table,
      ramp != .exponential
    else {
      log.add(
        table.error(
          "unknown-ramp", "a measure does not come in by \(word)", row, "ramp",
          help: "write linear, logistic or step"))
      return nil
    }
    return (start, full, ramp, table.number(row, "lifetime", into: &log).map { Int($0.rounded()) })
  }

  private mutating func unit(_ text: String) throws(UnitError) -> Unit {
    if let known = units[text] { return known }
    let unit = text.isEmpty ? .one : try Unit(parsing: text)
    units[text] = unit
    return unit
  }

  /// A share where the unit is % or a plain number.
  private mutating func value(
    _ row: Int, _ kind: Action.Kind, _ table: PathwayTable, _ log: inout DiagnosticLog
  ) -> (Double, Unit?)? {
    guard let typed = table.number(row, "value", into: &log) else {
      if table.text(row, "value").isEmpty {
        log.add(
          table.error(
            "missing-anchor", "this measure has no value", row, "value",
            help: "write by how much it changes the rows at its full effect, such as -20 with the unit %"))
      }
      return nil
    }
    let text = table.text(row, "unit")
    let unit: Unit
    do throws(UnitError) {
      unit = try self.unit(text)
    } catch {
      log.add(table.error("unknown-unit", error.message, row, "unit", help: error.help))
      return nil
    }
    guard let share = unit.conversion(to: .one) else {
      if [.factor, .recovery, .land].contains(kind) { return (typed, unit) }
      log.add(
        table.error(
          "wrong-dimension", "a measure of the kind \(kind.rawValue) changes rows by a share, not by \(text)",
          row, "unit", help: "write %"))
      return nil
    }
    let value = share(typed)
    let range = kind.shares
    if range.contains(value) { return (value, nil) }
    log.add(
      table.error(
        "share-above-one", "\(table.text(row, "value")) \(text) is no share that \(kind.rawValue) can have",
        row, "value",
        help:
          "possible is \((range.lowerBound * 100).shortestDecimal) % to \((range.upperBound * 100).shortestDecimal) %"
      ))
    return nil
  }

  /// The interval of the value, in its unit or as shares.
  private mutating func range(
    _ row: Int, _ unit: Unit?, _ table: PathwayTable, _ log: inout DiagnosticLog
  ) -> NumberRange? {
    var unheard = DiagnosticLog()
    guard let typed = table.number(row, "value", into: &unheard) else { return nil }
    let conversion = unit == nil ? (try? self.unit(table.text(row, "unit")))?.conversion(to: .one) : nil
    return table.range(row, of: typed, "the value of \(table.text(row, "measure"))", into: &log) {
      conversion?($0) ?? $0
    }
  }

  private mutating func ceiling(
    _ row: Int, _ unit: Unit?, _ table: PathwayTable, _ log: inout DiagnosticLog
  ) -> Double? {
    guard let typed = table.number(row, "ceiling", into: &log) else { return nil }
    let conversion = unit == nil ? (try? self.unit(table.text(row, "unit")))?.conversion(to: .one) : nil
    return abs(conversion?(typed) ?? typed)
  }

  private func readService(
    _ row: Int, _ action: inout Action, _ table: PathwayTable, _ log: inout DiagnosticLog
  ) {
    let word = table.text(row, "service")
    guard let service = Service(named: word) else {
      log.add(
        table.error(
          "unknown-service",
          word.isEmpty ? "a shift names the service that it conserves" : "there is no service called \(word)",
          row, "service", help: "services are \(Service.allCases.map(\.rawValue).joined(separator: ", "))"))
      return
    }
    action.service = service
    for (column, path) in [
      ("efficiency", \Action.efficiency), ("to efficiency", \Action.targetEfficiency),
    ] {
      if let value = table.number(row, column, into: &log) {
        action[keyPath: path] = value
        if value <= 0 {
          log.add(
            table.error("share-above-one", "an efficiency is above zero", row, column, help: "write 0.85"))
        }
      } else if service == .usefulEnergy {
        log.add(
          table.error(
            "missing-efficiency", "useful energy is conserved by two efficiencies, and \(column) is empty",
            row,
            column, help: "write the useful energy per energy used, such as 0.85"))
      }
    }
  }

  private func cost(_ row: Int, _ log: inout DiagnosticLog) -> MeasureCost? {
    guard let table, costColumns.contains(where: { !table.text(row, $0).isEmpty }) else { return nil }
    var cost = MeasureCost()
    cost.capital = table.number(row, "capital cost", into: &log) ?? 0
    cost.running = table.number(row, "running cost", into: &log) ?? 0
    cost.saving = table.number(row, "saving", into: &log) ?? 0
    for (column, value, path) in [
      ("capital cost", cost.capital, \MeasureCost.capitalRange),
      ("running cost", cost.running, \MeasureCost.runningRange),
      ("saving", cost.saving, \MeasureCost.savingRange),
    ] { cost[keyPath: path] = table.range(row, of: value, column, after: column, into: &log) }
    cost.lifetime =
      table.number(row, "cost lifetime", into: &log) ?? table.number(row, "lifetime", into: &log) ?? 0
    cost.discountRate = (table.number(row, "discount rate", into: &log) ?? 0) / 100
    cost.currency = table.text(row, "currency")
    if cost.capital != 0, cost.lifetime <= 0 {
      log.add(
        table.error(
          "missing-lifetime", "a capital cost is spread over a lifetime, and none is given", row,
          "capital cost", help: "fill the column cost lifetime, in years"))
    }
    return cost
  }
}
