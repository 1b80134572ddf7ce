import Equations
import Tables

/// Some series of one method, from their rows to their results: what a thread does at a time.
final class SeriesJob: @unchecked Sendable {
  private let context: InventoryContext
  private let compiled: CompiledMethod
  private let horizon: Int
  /// Those that are booked already, where the method takes any.
  private let flows: Flows
  private let wishes: Wishes
  private var rows: [[CollectedRow]]

  /// What is asked for besides lines.
  struct Wishes {
    let keepsSeries: Bool
    let observes: Bool
  }

  init(
    _ context: InventoryContext, _ compiled: CompiledMethod, _ rows: [[CollectedRow]], horizon: Int,
    _ flows: Flows, _ wishes: Wishes
  ) {
    self.context = context
    self.compiled = compiled
    self.rows = rows
    self.horizon = horizon
    self.flows = flows
    self.wishes = wishes
  }

  /// Once.
  func run() -> SeriesResults {
    let mine = rows
    rows = []
    var results = SeriesResults(compiled)
    let builder = SeriesBuilder(compiled: compiled)
    let series = mine.compactMap { builder.series($0, into: &results.built) }
    if !compiled.flows.isEmpty || compiled.remembers { results.claims = series.map { claim($0) } }
    let evaluator = SeriesEvaluator(context: context, compiled: compiled, horizon: horizon)
    evaluator.evaluate(series, flows, observes: wishes.observes, into: &results)
    if wishes.keepsSeries { results.series = series }
    return results
  }

  private func claim(_ series: Series) -> SeriesResults.Claim {
    let last = max(horizon, series.lastYear)
    let years = compiled.remembers ? Array(series.firstYear...last) : series.years.map(\.year)
    return SeriesResults.Claim(
      source: series.source, first: compiled.remembers ? series.first : nil,
      takers: FlowTaker.all(of: series, compiled, flows),
      takings: compiled.flows.flatMap { flow in
        years.map { Flows.Taking(flow: flow.name, region: series.first.region, year: $0) }
      })
  }
}

/// What series of one method yield, in their order.
struct SeriesResults {
  let compiled: CompiledMethod
  /// Where they are kept.
  var series: [Series] = []
  /// What was found when they were made of their rows, when their numbers were looked for, and when they were computed.
  var built = DiagnosticLog()
  var laned = DiagnosticLog()
  var computed = DiagnosticLog()
  /// By series, where the method takes flows or its years depend on each other.
  var claims: [Claim] = []
  var handed: [HandedAmount] = []
  var lines: [ResultLine] = []
  /// How each lane was computed, where somebody observes it, and where its lines end.
  var lanes: [(evaluation: Evaluation?, end: Int)] = []

  /// What a series takes that another may not.
  struct Claim {
    let source: String
    /// Its first rows, where its years depend on each other.
    let first: MergedRows?
    let takers: [FlowTaker]
    let takings: [Flows.Taking]
  }

  init(_ compiled: CompiledMethod) { self.compiled = compiled }
}

/// The jobs of a run, those who give before those who take.
struct SeriesJobs {
  private var books: [SeriesBook]
  private var position = 0
  /// How many jobs of each book have begun and are not booked.
  private var open: [Int]

  /// Rows of a job. They and their series then lie in the caches of a processor.
  private static let rowCount = 512

  init(_ books: [SeriesBook]) {
    self.books = books
    open = books.map { _ in 0 }
  }

  /// The next one; nil where none is left, or the next takes what is not booked yet.
  mutating func next(_ make: (CompiledMethod, [[CollectedRow]]) -> SeriesJob) -> SeriesJob? {
    while position < books.count, books[position].isEmpty { position += 1 }
    guard position < books.count else { return nil }
    let compiled = books[position].compiled
    let giver = books[..<position].indices.first { index in
      open[index] > 0
        && books[index].compiled.handoffs.contains { handoff in
          compiled.flows.contains { $0.name == handoff.flow }
        }
    }
    if giver != nil { return nil }
    open[position] += 1
    return make(compiled, books[position].take(Self.rowCount))
  }

  /// Notes that a job is booked.
  /// - Returns: whether it was the last of its method.
  mutating func close(_ compiled: CompiledMethod) -> Bool {
    guard let index = books.firstIndex(where: { $0.compiled === compiled }) else { return true }
    open[index] -= 1
    return open[index] == 0 && books[index].isEmpty
  }
}
