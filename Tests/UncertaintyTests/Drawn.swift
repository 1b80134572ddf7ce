import Inventory
import Tables
import Testing

@testable import Uncertainty

/// An inventory of one table, with the model of its uncertainty.
struct Drawn {
  let model: UncertaintyModel
  let linear: LinearModel
  let rows: ResultRows
  let first: FirstOrder
  private let base: Int?
  private let current: Int

  init(_ table: String, base: Int? = nil, current: Int = 2020) throws {
    var log = DiagnosticLog()
    let project = try #require(try Project.stream(into: &log), "\(log.rendered())")
    let run = InventoryRun(project.context)
    model = UncertaintyModel(project.context)
    run.observer = model
    try run.read(DocumentReader(name: "rows.csv", bytes: Array(table.utf8)), into: Nowhere())
    try run.finish(into: Nowhere())
    let found = model.finish()
    try #require(!run.log.hasErrors, "\(run.log.rendered())")
    try #require(!found.hasErrors, "\(found.rendered())")
    linear = LinearModel(model)
    rows = ResultRows(model)
    first = FirstOrder(model, linear, rows, base: base, current: current)
    self.base = base
    self.current = current
  }

  func simulate(
    _ draws: Int, seed: UInt64 = 1, threads: Int = 2,
    varying kinds: Set<Cause.Kind> = Set(Cause.Kind.allCases)
  ) -> Simulation {
    Simulation(
      model, first, rows, base: base, current: current, draws: draws, seed: seed, threads: threads,
      varying: kinds)
  }

  private final class Nowhere: ResultConsumer {
    func take(_ line: ResultLine) {}
  }
}
