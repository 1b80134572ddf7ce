import Equations
import Quantities
import Tables

/// Evaluates series of one method, years in order.
struct SeriesEvaluator {
  let context: InventoryContext
  let compiled: CompiledMethod
  let horizon: Int
  private let program: Program
  private let workspaces: Workspaces

  /// - Parameter program: of the method, where more is asked for than its emissions.
  init(context: InventoryContext, compiled: CompiledMethod, horizon: Int, program: Program? = nil) {
    self.context = context
    self.compiled = compiled
    self.horizon = horizon
    self.program = program ?? compiled.program
    workspaces = Workspaces(self.program)
  }

  /// Results with years ascending.
  func evaluate(
    _ series: Series, _ flows: inout Flows, into log: inout DiagnosticLog, _ observer: (any RunObserver)?
  ) -> [ResultLine] {
    guard let observer else { return evaluate(series, &flows, into: &log) }
    var years: [LaneInputs] = []
    let lines = evaluate(series, &flows, into: &log) { inputs, _ in years.append(inputs) }
    let firstBooked = context.settings.years?.lowerBound ?? .min
    // Years that do not depend on each other are evaluations of their own.
    for group in compiled.method.remembers ? [years] : years.map({ [$0] }) {
      if let evaluation = Evaluation(compiled, series, group, firstBooked: firstBooked) {
        observer.computed(evaluation)
      }
    }
    return lines
  }

  /// - Parameter watch: sees the workspace after each year.
  func evaluate(
    _ series: Series, _ flows: inout Flows, into log: inout DiagnosticLog,
    watch: ((_ inputs: LaneInputs, _ workspace: Workspace) -> Void)? = nil
  ) -> [ResultLine] {
    guard let openings = openings(series, flows, into: &log) else { return [] }
    var lines: [ResultLine] = []
    let first = context.settings.years?.lowerBound ?? .min
    let remembers = compiled.method.remembers
    var workspace = remembers ? workspaces.take(members: series.members.count) : nil
    let last = remembers ? max(horizon, series.lastYear) : series.lastYear
    visit(series, through: last, openings, &flows, &log) { inputs, flows, log in
      let merged = inputs.stretch.merged
      if !remembers { workspace = workspaces.take(members: merged.members.count) }
      guard let workspace else { return }
      inputs.fill(workspace)
      workspace.run()
      ChunkEvaluator.check(workspace, 0, merged.first, &log)
      for booked in inputs.stretch.plans
      where !(unsafe workspace[program.emissions[booked.plan.index]][0]).isFinite {
        ChunkEvaluator.refuse(emission: booked.plan.index, workspace, 0, merged.first, &log)
      }
      watch?(inputs, workspace)
      if inputs.year >= first { book(inputs, workspace, series.source, &flows, into: &lines) }
    }
    return lines
  }

  /// Shows the years in order, each with its numbers complete; those that lack one are left out.
  func visit(
    _ series: Series, through last: Int, _ openings: [Int: [Double]], _ flows: inout Flows,
    _ log: inout DiagnosticLog, _ body: (LaneInputs, inout Flows, inout DiagnosticLog) -> Void
  ) {
    let numbers = SeriesInputs(compiled, series, openings: openings)
    for (position, merged) in series.stretches.enumerated() where merged.years.lowerBound <= last {
      let next = position + 1 < series.stretches.count ? series.stretches[position + 1].years.lowerBound : .max
      let (start, end) = (merged.years.lowerBound, min(merged.years.upperBound, last) + 1)
      let behind = compiled.method.remembers ? end..<max(end, min(next, last + 1)) : end..<end
      for (hasRows, years) in [(true, start..<end), (false, behind)] where !years.isEmpty {
        guard let stretch = numbers.inputs(of: position, hasRows: hasRows, into: &log) else { continue }
        for year in years {
          guard let amounts = amounts(of: stretch, year, flows, into: &log) else { continue }
          body(LaneInputs(stretch: stretch, year: year, amounts: amounts), &flows, &log)
        }
      }
    }
  }

  private func book(
    _ inputs: LaneInputs, _ workspace: Workspace, _ source: String, _ flows: inout Flows,
    into lines: inout [ResultLine]
  ) {
    let merged = inputs.stretch.merged
    for (index, handoff) in compiled.method.handoffs.enumerated() {
      let amount = unsafe workspace[program.handoffs[index]][0]
      flows.add(amount, of: handoff, region: merged.region, year: inputs.year)
    }
    for booked in inputs.stretch.plans {
      let raw = unsafe workspace[program.emissions[booked.plan.index]][0]
      lines.append(
        context.line(
          merged.recipe, merged.region, source, booked.plan, booked.plan.conversion(raw), year: inputs.year,
          factorIDs: booked.factorIDs))
    }
  }

  /// What is handed over in a year; behind the last rows, what was in their last year. Nil where one is missing.
  private func amounts(
    of stretch: StretchInputs, _ year: Int, _ flows: Flows, into log: inout DiagnosticLog
  ) -> [LaneInputs.FlowAmount]? {
    if stretch.flows.isEmpty { return [] }
    let merged = stretch.merged
    let year = stretch.hasRows ? year : merged.years.upperBound
    var amounts: [LaneInputs.FlowAmount] = []
    for (index, flow) in stretch.flows {
      let input = compiled.method.inputs[index]
      let handed = flows.amount(flow, region: merged.region, year: year, in: input.unit)
      let typed = merged.values[index][0]
      if handed != nil, typed != nil {
        log.add(
          merged.first.diagnostic(
            "flow-and-row", "\(flow) is given here and computed from other rows of \(merged.region) \(year)",
            .category, help: "clear the column \(input.name), or take the other rows out"))
        return nil
      }
      guard let amount = handed ?? typed else {
        log.add(
          merged.first.diagnostic(
            "missing-flow", "no row of \(merged.region) \(year) yields \(flow)", .category,
            help: "add those rows, or give a column \(input.name) [\(input.unit.symbol)] (0 if there is none)"))
        return nil
      }
      amounts.append(.init(amount: amount, isHandedOver: typed == nil))
    }
    return amounts
  }
}

/// Workspaces of one lane, by the number of its members.
private final class Workspaces {
  private let program: Program
  private var known: [Int: Workspace] = [:]

  init(_ program: Program) { self.program = program }

  /// Before its first year.
  func take(members: Int) -> Workspace {
    if let workspace = known[members] {
      workspace.restart()
      return workspace
    }
    let made = Workspace(program, rows: 1, members: program.sets.isEmpty ? [] : [[members]])
    known[members] = made
    return made
  }
}
