import Equations
import Quantities
import Tables

/// Evaluates series of one method: lanes side by side, years in order.
struct SeriesEvaluator {
  let context: InventoryContext
  let compiled: CompiledMethod
  let horizon: Int
  let program: Program
  let plans = BookedPlans()
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
  }

  /// Books results in the order of the series, years ascending.
  func evaluate(
    _ series: [Series], _ flows: inout Flows, into log: inout DiagnosticLog,
    _ observer: (any RunObserver)?,
    book: (ResultLine) throws(FileError) -> Void
  ) throws(FileError) {
    var lanes: [SeriesLane] = []
    var ranges: [Range<Int>] = []
    for one in series {
      let first = lanes.count
      lanes += self.lanes(of: one, flows, into: &log)
      ranges.append(first..<lanes.count)
    }
    compute(&lanes, into: &log)
    for (one, range) in zip(series, ranges) {
      for lane in lanes[range] {
        if let observer { show(lane, of: one, to: observer) }
        for line in results(of: lane, one.source, &flows) { try book(line) }
      }
    }
  }

  /// Evaluates one series.
  /// - Parameter watch: sees the workspace after each year.
  func evaluate(
    _ series: Series, _ flows: inout Flows, into log: inout DiagnosticLog, watch: @escaping Watch
  ) -> [ResultLine] {
    var lanes = lanes(of: series, flows, into: &log)
    compute(&lanes, into: &log, watch: watch)
    return lanes.flatMap { results(of: $0, series.source, &flows) }
  }

  private func show(_ lane: SeriesLane, of series: Series, to observer: any RunObserver) {
    let firstBooked = context.settings.years?.lowerBound ?? .min
    let years = lane.years.compactMap(\.self)
    if let evaluation = Evaluation(compiled, series, years, firstBooked: firstBooked) {
      observer.computed(evaluation)
    }
  }

  private func results(of lane: SeriesLane, _ source: String, _ flows: inout Flows) -> [ResultLine] {
    let first = context.settings.years?.lowerBound ?? .min
    var lines: [ResultLine] = []
    for (position, inputs) in lane.years.enumerated() {
      guard let inputs, inputs.year >= first else { continue }
      let merged = inputs.stretch.merged
      for (index, handoff) in compiled.handoffs.enumerated() {
        let amount = lane.handoff(index, ofYear: position, in: program)
        flows.add(amount, of: handoff, region: merged.region, year: inputs.year)
      }
      for booked in inputs.stretch.plans {
        let raw = lane.emission(booked.plan.index, ofYear: position, in: program)
        lines.append(
          context.line(
            merged.recipe, merged.region, source, booked.plan, booked.plan.conversion(raw),
            year: inputs.year, factorIDs: booked.factorIDs))
      }
    }
    return lines
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
    let columns = LaneColumns(workspace, members: members)
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
private final class Workspaces {
  private let program: Program
  private var known: [Size: Workspace] = [:]

  private struct Size: Hashable {
    let rows: Int
    let members: Int
  }

  init(_ program: Program) { self.program = program }

  /// Before its first year; it may be wider than asked.
  func take(rows: Int, members: Int) -> Workspace {
    let size = Size(rows: rows == 1 ? 1 : rows <= 8 ? 8 : 32, members: members)
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
