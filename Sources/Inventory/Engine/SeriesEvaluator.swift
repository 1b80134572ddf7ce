import Equations
import Quantities
import Tables

/// Evaluates series of one method: lanes side by side, years in order.
struct SeriesEvaluator {
  let context: InventoryContext
  let compiled: CompiledMethod
  let horizon: Int
  let program: Program
  let plans: BookedPlans
  private let workspaces: Workspaces

  /// Lanes side by side: their columns stay in the nearest caches.
  private static let blockLength = 32

  typealias Watch = (_ inputs: LaneInputs, _ workspace: Workspace) -> Void

  /// - Parameter program: of the method, where more is asked for than its emissions.
  init(context: InventoryContext, compiled: CompiledMethod, horizon: Int, program: Program? = nil) {
    self.context = context
    self.compiled = compiled
    self.horizon = horizon
    self.program = program ?? compiled.program
    workspaces = Workspaces(self.program)
    plans = BookedPlans { context.gwp(of: $0) }
  }

  /// Evaluates series side by side.
  /// - Parameter flows: that they take; of those that they hand over they take none.
  func evaluate(_ series: [Series], _ flows: Flows, observes: Bool, into results: inout SeriesResults) {
    var lanes: [SeriesLane] = []
    var ends: [Int] = []
    for one in series {
      lanes += self.lanes(of: one, flows, into: &results.laned)
      ends.append(lanes.count)
    }
    compute(&lanes, into: &results.computed)
    var next = 0
    for (one, end) in zip(series, ends) {
      for lane in lanes[next..<end] {
        let evaluation = observes ? evaluation(of: lane, one) : nil
        take(lane, one.source, into: &results)
        results.lanes.append((evaluation, results.lines.count))
      }
      next = end
    }
  }

  /// Evaluates one series.
  /// - Parameter watch: sees the workspace after each year.
  func evaluate(
    _ series: Series, _ flows: inout Flows, into log: inout DiagnosticLog, watch: @escaping Watch
  ) -> [ResultLine] {
    var lanes = lanes(of: series, flows, into: &log)
    compute(&lanes, into: &log, watch: watch)
    var results = SeriesResults(compiled)
    for lane in lanes { take(lane, series.source, into: &results) }
    for handed in results.handed { flows.add(handed, of: compiled) }
    return results.lines
  }

  private func evaluation(of lane: SeriesLane, _ series: Series) -> Evaluation? {
    let firstBooked = context.settings.years?.lowerBound ?? .min
    return Evaluation(compiled, series, lane.years.compactMap(\.self), firstBooked: firstBooked)
  }

  /// Adds what a lane emits and hands over, years ascending.
  private func take(_ lane: SeriesLane, _ source: String, into results: inout SeriesResults) {
    let first = context.settings.years?.lowerBound ?? .min
    for (position, inputs) in lane.years.enumerated() {
      guard let inputs, inputs.year >= first else { continue }
      let (recipe, region) = (inputs.stretch.merged.recipe, inputs.stretch.merged.region)
      for index in compiled.handoffs.indices {
        results.handed.append(
          HandedAmount(
            handoff: index, region: region, year: inputs.year,
            amount: lane.handoff(index, ofYear: position, in: program)))
      }
      for booked in inputs.stretch.plans {
        let raw = lane.emission(booked.plan.index, ofYear: position, in: program)
        let value = booked.plan.conversion(raw)
        results.lines.append(
          ResultLine(
            category: recipe.category, region: region, year: inputs.year, source: source,
            gas: booked.plan.gas, value: value, keys: [], equivalent: booked.gwp.map { value * $0 },
            gwp: booked.gwp, recipe: recipe, tier: booked.plan.tier, factorIDs: booked.factorIDs))
      }
    }
  }
}

// MARK: - Computing

extension SeriesEvaluator {
  /// Fills in what lanes emit and hand over. Where it is watched, one lane is computed after the other.
  func compute(_ lanes: inout [SeriesLane], into log: inout DiagnosticLog, watch: Watch? = nil) {
    let order = lanes.indices.sorted {
      (lanes[$0].memberCount, lanes[$1].years.count, $0) < (lanes[$1].memberCount, lanes[$0].years.count, $1)
    }
    let length = watch == nil ? Self.blockLength : 1
    var found: [Int: DiagnosticLog] = [:]
    var start = 0
    while start < order.count {
      let members = lanes[order[start]].memberCount
      var end = start
      while end < order.count, end < start + length, lanes[order[end]].memberCount == members { end += 1 }
      compute(order[start..<end], &lanes, &found, watch)
      start = end
    }
    for (_, one) in found.sorted(by: { $0.key < $1.key }) { log.merge(one) }
  }

  private func compute(
    _ block: ArraySlice<Int>, _ lanes: inout [SeriesLane], _ found: inout [Int: DiagnosticLog],
    _ watch: Watch?
  ) {
    let members = lanes[block[block.startIndex]].memberCount
    let workspace = workspaces.take(rows: block.count, members: members)
    let columns = LaneColumns(workspace, compiled, members: members)
    let longest = block.map { lanes[$0].years.count }.max() ?? 0
    for position in 0..<longest {
      for (row, index) in block.enumerated() {
        guard position < lanes[index].years.count, let year = lanes[index].years[position] else { continue }
        columns.fill(row, year, after: position == 0 ? nil : lanes[index].years[position - 1])
      }
      workspace.run()
      for (row, index) in block.enumerated() where position < lanes[index].years.count {
        for slot in program.emissions { unsafe lanes[index].emissions.append(workspace[slot][row]) }
        for slot in program.handoffs { unsafe lanes[index].handoffs.append(workspace[slot][row]) }
        guard let year = lanes[index].years[position] else { continue }
        check(year, workspace, row) { found[index, default: DiagnosticLog()].merge($0) }
        watch?(year, workspace)
      }
    }
  }

  /// Refuses numbers that cannot be, and results that are none.
  private func check(
    _ year: LaneInputs, _ workspace: Workspace, _ row: Int, _ refuse: (DiagnosticLog) -> Void
  ) {
    let isFinite = year.stretch.plans.allSatisfy { booked in
      unsafe workspace[program.emissions[booked.plan.index]][row].isFinite
    }
    if isFinite, program.requirements.isEmpty { return }
    var log = DiagnosticLog()
    let first = year.stretch.merged.first
    ChunkEvaluator.check(workspace, row, first, &log)
    for booked in year.stretch.plans
    where !(unsafe workspace[program.emissions[booked.plan.index]][row]).isFinite {
      ChunkEvaluator.refuse(emission: booked.plan.index, workspace, row, first, &log)
    }
    if !log.diagnostics.isEmpty { refuse(log) }
  }
}

/// Workspaces by the number of their rows and the members of each.
final class Workspaces {
  private let program: Program
  private var known: [Size: Workspace] = [:]

  private struct Size: Hashable {
    let rows: Int
    let members: Int
  }

  init(_ program: Program) { self.program = program }

  /// Before its first year; it may be wider than asked.
  func take(rows: Int, members: Int) -> Workspace {
    let size = Size(rows: rows == 1 ? 1 : (rows + 7) / 8 * 8, members: members)
    if let workspace = known[size] {
      workspace.restart()
      return workspace
    }
    let lists = program.sets.isEmpty ? [] : [Array(repeating: members, count: size.rows)]
    let made = Workspace(program, rows: size.rows, members: lists)
    known[size] = made
    return made
  }
}
