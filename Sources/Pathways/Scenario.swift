import Quantities
package import Tables

/// A future: what differs from its parent.
package struct Scenario: Sendable {
  package let name: String
  let row: Int
  package internal(set) var parent: String?
  /// Levels of measures, from 0 to 1 or more, by the measure's name in lower case.
  var levels: [String: Double] = [:]
  /// Drivers that others take the place of, both in lower case.
  var replaced: [String: String] = [:]
  /// Nil where the scenario says nothing of it.
  var holdsConstant: Bool?
}

/// A scenario with all that it takes from its parents.
package struct Storyline: Sendable {
  package let name: String
  /// Names of measures with their levels, in the order of the table of measures.
  package internal(set) var levels: [(measure: String, level: Double)]
  package let replaced: [String: String]
  package let holdsConstant: Bool
  /// The root of its line: what "against BAU" is held against.
  package let root: String

  /// The same with some of its measures only.
  package func keeping(_ isKept: (String) -> Bool) -> Storyline {
    var copy = self
    copy.levels = levels.filter { isKept($0.measure) }
    return copy
  }
}

/// The scenarios of a project.
package struct ScenarioBook: Sendable {
  let table: PathwayTable?
  package private(set) var scenarios: [Scenario] = []

  /// Without a table: one scenario without measures.
  package init() {
    table = nil
    scenarios = [Scenario(name: Self.baseline, row: 0)]
  }

  package static let baseline = "BAU"
  package static let columns = [
    "scenario", "parent", "measure", "level", "driver", "becomes", "rows without a rule",
  ]

  package var names: [String] { scenarios.map(\.name) }

  package init?(
    _ table: Table, _ measures: MeasureBook, _ drivers: DriverBook, into log: inout DiagnosticLog
  ) {
    guard let read = PathwayTable(table, Self.columns, requires: ["scenario"], into: &log) else { return nil }
    self.table = read
    for row in read.rows { take(row, read, measures, drivers, &log) }
    for scenario in scenarios { check(scenario, read, &log) }
  }

  private mutating func take(
    _ row: Int, _ table: PathwayTable, _ measures: MeasureBook, _ drivers: DriverBook,
    _ log: inout DiagnosticLog
  ) {
    let name = table.text(row, "scenario")
    guard !name.isEmpty else {
      log.add(
        table.error("missing-name", "this row names no scenario", row, "scenario", help: "fill the column"))
      return
    }
    let position = scenarios.firstIndex { $0.name.lowercased() == name.lowercased() } ?? scenarios.count
    if position == scenarios.count { scenarios.append(Scenario(name: name, row: row)) }
    let parent = table.text(row, "parent")
    if !parent.isEmpty {
      if let other = scenarios[position].parent, other.lowercased() != parent.lowercased() {
        log.add(
          table.error(
            "two-parents", "\(name) has the parent \(other) already", row, "parent",
            help: "a scenario has one parent: make a scenario between them"))
      }
      scenarios[position].parent = parent
    }
    takeMeasure(row, position, table, measures, &log)
    takeDriver(row, position, table, drivers, &log)
    switch table.text(row, "rows without a rule").lowercased() {
    case "": break
    case "hold constant", "giữ không đổi": scenarios[position].holdsConstant = true
    case "refuse", "từ chối": scenarios[position].holdsConstant = false
    case let word:
      log.add(
        table.error(
          "unknown-word", "rows without a rule cannot be \(word)", row, "rows without a rule",
          help: "write hold constant, or refuse"))
    }
  }

  private mutating func takeMeasure(
    _ row: Int, _ position: Int, _ table: PathwayTable, _ measures: MeasureBook, _ log: inout DiagnosticLog
  ) {
    let name = table.text(row, "measure")
    if name.isEmpty { return }
    guard let measure = measures.named(name) else {
      log.add(
        table.error(
          "unknown-measure", "there is no measure called \(name)", row, "measure",
          help: closest(to: name, in: measures.measures.map(\.name)).map { "did you mean \($0)?" }
            ?? "add it to measures.csv"))
      return
    }
    var level = 1.0
    if let typed = table.number(row, "level", into: &log) { level = typed / 100 }
    if !(0...1).contains(level) {
      log.add(
        table.error(
          "share-above-one", "\(table.text(row, "level")) is no level of a measure", row, "level",
          help: "write a percentage from 0 to 100; 100 is the measure as measures.csv has it"))
    }
    scenarios[position].levels[measure.name.lowercased()] = level
  }

  private mutating func takeDriver(
    _ row: Int, _ position: Int, _ table: PathwayTable, _ drivers: DriverBook, _ log: inout DiagnosticLog
  ) {
    let driver = table.text(row, "driver")
    let other = table.text(row, "becomes")
    if driver.isEmpty, other.isEmpty { return }
    for (name, column) in [(driver, "driver"), (other, "becomes")] where drivers.position(of: name) == nil {
      log.add(RuleBook.unknownDriver(name, row, column, table, drivers))
      return
    }
    if let one = drivers.position(of: driver), let two = drivers.position(of: other),
      !drivers.drivers[one].unit.isCommensurable(with: drivers.drivers[two].unit)
    {
      log.add(
        table.error(
          "wrong-dimension",
          "\(other) is in \(drivers.drivers[two].unit.symbol), \(driver) in \(drivers.drivers[one].unit.symbol)",
          row, "becomes", help: "a driver is replaced by one of the same kind"))
      return
    }
    scenarios[position].replaced[driver.lowercased()] = other.lowercased()
  }

  private func check(_ scenario: Scenario, _ table: PathwayTable, _ log: inout DiagnosticLog) {
    guard let parent = scenario.parent else { return }
    guard named(parent) != nil else {
      log.add(
        table.error(
          "unknown-scenario", "there is no scenario called \(parent)", scenario.row, "parent",
          help: closest(to: parent, in: names).map { "did you mean \($0)?" }
            ?? "add a row for it: a scenario without a parent stands for itself"))
      return
    }
    let line = lineage(scenario)
    if let last = line.last?.parent, named(last) != nil {
      log.add(
        table.error(
          "scenario-circle",
          "the scenarios are each other's parents: \((line.map(\.name) + [scenario.name]).joined(separator: " → "))",
          scenario.row, "parent", help: "one scenario of a line has no parent"))
    }
  }

  package func named(_ name: String) -> Scenario? {
    scenarios.first { $0.name.lowercased() == name.lowercased() }
  }

  /// The scenario and its parents, nearest first; ends where a circle closes.
  private func lineage(_ scenario: Scenario) -> [Scenario] {
    var line = [scenario]
    while let parent = line.last?.parent.flatMap({ named($0) }), line.count <= scenarios.count,
      !line.contains(where: { $0.name == parent.name })
    {
      line.append(parent)
    }
    return line
  }

  package func storyline(_ scenario: Scenario, _ measures: MeasureBook) -> Storyline {
    var levels: [String: Double] = [:]
    var replaced: [String: String] = [:]
    var holds = false
    let line = lineage(scenario)
    for one in line.reversed() {
      levels.merge(one.levels) { $1 }
      replaced.merge(one.replaced) { $1 }
      holds = one.holdsConstant ?? holds
    }
    return Storyline(
      name: scenario.name,
      levels: measures.measures.compactMap { measure in
        levels[measure.name.lowercased()].flatMap { $0 > 0 ? (measure.name, $0) : nil }
      },
      replaced: replaced, holdsConstant: holds, root: line.last?.name ?? scenario.name)
  }
}
