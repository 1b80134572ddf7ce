import Inventory
import Tables
import Testing

/// A published case: the project that a user would have typed, computed by the program, and its answers.
struct PublishedCase {
  let folder: String
  let context: InventoryContext
  let lines: [ResultLine]
  let rollup: Rollup
  let log: DiagnosticLog

  /// - Parameter example: the folder of emission-factors/examples that is the project, where it is one.
  init(_ stem: String, example: String? = nil, threads: Int = 2) throws {
    folder = Self.root + stem
    let path = example.map { "\(Self.root)../../emission-factors/examples/\($0)" } ?? folder + "/project"
    var log = DiagnosticLog()
    let project = try #require(
      try Project.open(path, into: &log), "\(log.rendered())")
    let run = InventoryRun(project.context, threads: threads)
    let collector = Collector()
    try project.read(by: run, into: collector)
    try run.finish(into: collector)
    context = project.context
    lines = collector.lines
    rollup = run.ledger.rolledUp(project.context.tree)
    self.log = run.log
  }

  private final class Collector: ResultConsumer {
    var lines: [ResultLine] = []
    func take(_ line: ResultLine) { lines.append(line) }
  }

  /// The table `expected/NAME.csv`.
  func expected(_ name: String) throws -> Table {
    var log = DiagnosticLog()
    let document = try Document(path: "\(folder)/expected/\(name).csv")
    return try #require(Table.read(document, numbers: .point, into: &log), "\(log.rendered())")
  }

  /// A figure in the unit of the inventory.
  func value(_ code: String, region: String, year: Int, gas: String) -> Double? {
    // Known regions come back in the spelling of the tables.
    let region = context.regionName(region) ?? region
    return context.tree.index(of: code).flatMap {
      rollup.cell(category: $0, region: region, year: year, gas: gas)?.value
    }
  }

  static let root: String = {
    let here = #filePath
    return String(here[...(here.lastIndex(of: "/") ?? here.startIndex)])
  }()
}

extension Table {
  func text(_ row: Int, _ name: String) throws -> String {
    text(row, try #require(column(named: name), "no column \(name)"))
  }

  func number(_ row: Int, _ name: String) throws -> Double? {
    number(row, try #require(column(named: name), "no column \(name)")).value
  }
}

/// Whether two figures agree within a relative tolerance.
func agree(_ one: Double, _ other: Double, within tolerance: Double) -> Bool {
  abs(one - other) <= tolerance * max(abs(one), abs(other))
}
