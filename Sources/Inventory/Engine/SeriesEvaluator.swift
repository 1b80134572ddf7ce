import Equations
import Quantities
import Tables

/// Evaluates collected rows of one method: series in lanes, years in order.
struct SeriesEvaluator {
  let context: InventoryContext
  let compiled: CompiledMethod
  let horizon: Int

  /// One lane for one year, with its numbers complete.
  struct LaneInputs {
    let merged: MergedYear
    /// By input; members in the order of the lane.
    let values: [[Double]]
    /// For each of `values`, the row that gave it; nil for what is assumed, nothing or handed over.
    let givers: [[CollectedRow?]]
    /// Inputs that other methods handed over.
    let handedOver: Set<Int>
    /// Optional inputs that nothing gives; what depends on them is not emitted.
    let absent: Set<Int>

    func plans(_ compiled: CompiledMethod) -> [EmissionPlan] {
      merged.recipe.emissions.filter { compiled.dependencies[$0.index].isDisjoint(with: absent) }
    }
  }

  /// Results in the order of the series, years ascending.
  func evaluate(
    _ series: [Series], _ flows: inout Flows, into log: inout DiagnosticLog, _ observer: (any RunObserver)?
  ) -> [ResultLine] {
    var results: [ResultLine] = []
    for one in series {
      var years: [(year: Int, inputs: LaneInputs)] = []
      results += evaluate(one, &flows, into: &log) { year, inputs, _ in
        if observer != nil { years.append((year, inputs)) }
      }
      let first = context.settings.years?.lowerBound ?? .min
      if let observer {
        for evaluation in evaluations(one, years, firstBooked: first) { observer.computed(evaluation) }
      }
    }
    return results
  }

  /// Years that do not depend on each other are evaluations of their own.
  private func evaluations(
    _ series: Series, _ years: [(year: Int, inputs: LaneInputs)], firstBooked: Int
  ) -> [Evaluation] {
    if compiled.method.remembers {
      return Evaluation(compiled, series, years, firstBooked: firstBooked).map { [$0] } ?? []
    }
    return years.compactMap { Evaluation(compiled, series, [$0], firstBooked: firstBooked) }
  }

  /// Evaluates one series; `watch` sees the workspace after each year.
  func evaluate(
    _ series: Series, _ flows: inout Flows, into log: inout DiagnosticLog, program: Program? = nil,
    _ watch: (_ year: Int, _ inputs: LaneInputs, _ workspace: Workspace) -> Void
  ) -> [ResultLine] {
    guard let openings = openings(series, flows, into: &log) else { return [] }
    let program = program ?? compiled.program
    let remembers = compiled.method.remembers
    var workspace: Workspace?
    var lines: [ResultLine] = []
    let years = remembers ? Array(series.firstYear...max(horizon, series.lastYear)) : series.years.map(\.year)
    for year in years {
      guard let merged = series.latest(upTo: year) else { continue }
      let members = remembers ? series.members : merged.members
      guard let inputs = inputs(series, merged, year, members, openings, flows, into: &log) else { continue }
      let counts = program.sets.isEmpty ? [] : [[members.count]]
      let current =
        remembers
        ? workspace ?? Workspace(program, rows: 1, members: counts)
        : Workspace(program, rows: 1, members: counts)
      workspace = current
      fill(current, inputs)
      current.run()
      ChunkEvaluator.check(current, 0, merged.first, &log)
      let plans = inputs.plans(compiled)
      for plan in plans where !(unsafe current[program.emissions[plan.index]][0]).isFinite {
        ChunkEvaluator.refuse(emission: plan.index, current, 0, merged.first, &log)
      }
      watch(year, inputs, current)
      if let first = context.settings.years?.lowerBound, year < first { continue }
      lines += book(plans, current, merged, series.source, year, &flows)
    }
    return lines
  }

  func fill(_ workspace: Workspace, _ inputs: LaneInputs) {
    for (index, slot) in workspace.program.inputs.enumerated() {
      let column = unsafe workspace[slot]
      for (member, value) in inputs.values[index].enumerated() { unsafe column[member] = value }
    }
  }

  private func book(
    _ plans: [EmissionPlan], _ workspace: Workspace, _ merged: MergedYear, _ source: String, _ year: Int,
    _ flows: inout Flows
  ) -> [ResultLine] {
    for (index, handoff) in compiled.method.handoffs.enumerated() {
      let amount = unsafe workspace[workspace.program.handoffs[index]][0]
      flows.add(amount, of: handoff, region: merged.region, year: year)
    }
    return plans.map { plan in
      let ids = merged.rows.flatMap { row in
        row.recipe.emissions.filter { $0.index == plan.index }.flatMap { $0.factorIDs.split(separator: " ") }
      }
      let unique = ids.reduce(into: [Substring]()) { if !$0.contains($1) { $0.append($1) } }
      let raw = unsafe workspace[workspace.program.emissions[plan.index]][0]
      return context.line(
        merged.recipe, merged.region, source, plan, plan.conversion(raw), year: year,
        factorIDs: unique.joined(separator: " "))
    }
  }

  /// The numbers of a lane in a year; nil when something is missing. `openings` holds the means of
  /// ``openings(_:_:into:)``.
  func inputs(
    _ series: Series, _ merged: MergedYear, _ year: Int, _ members: [String], _ openings: [Int: [Double]],
    _ flows: Flows, into log: inout DiagnosticLog
  ) -> LaneInputs? {
    let hasRows = merged.recipe.year == year
    var values: [[Double]] = []
    var givers: [[CollectedRow?]] = []
    var absent: Set<Int> = []
    var handedOver: Set<Int> = []
    for (index, input) in compiled.method.inputs.enumerated() {
      if case .flow(let flow) = input.kind {
        guard let amount = amount(flow, input, index, merged, flows, into: &log) else { return nil }
        values.append([amount])
        let giver = merged.giver(of: index, nil)
        if giver == nil { handedOver.insert(index) }
        givers.append([giver])
        continue
      }
      if let means = openings[index] {
        values.append(means)
        continue
      }
      if input.presence == .optional, series.givesNothing(for: index) {
        absent.insert(index)
        let width = input.set == nil ? 1 : members.count
        values.append(Array(repeating: 0, count: width))
        givers.append(Array(repeating: nil, count: width))
        continue
      }
      var column: [Double] = []
      var sources: [CollectedRow?] = []
      for member in input.set == nil ? [nil] : members.map(Optional.init) {
        let given = value(of: index, member, in: merged)
        let isMine = hasRows && (member.map { merged.members.contains($0) } ?? true)
        var source: CollectedRow?
        if isMine, let given {
          column.append(given)
          source = merged.giver(of: index, member)
        } else if !isMine, compiled.isOfItsYear(index) {
          column.append(0)
        } else if given == nil, compiled.leavesOut(index) {
          column.append(0)
        } else if !isMine, let carried = carried(index, member, series, year),
          let value = self.value(of: index, member, in: carried)
        {
          column.append(value)
          source = carried.giver(of: index, member)
        } else if case .assumed(let value) = input.presence {
          column.append(value)
        } else {
          log.add(missing(input, member, merged))
          return nil
        }
        sources.append(source)
      }
      values.append(column)
      givers.append(sources)
    }
    return LaneInputs(
      merged: merged, values: values, givers: givers, handedOver: handedOver, absent: absent)
  }

  private func value(of input: Int, _ member: String?, in merged: MergedYear) -> Double? {
    guard let member else { return merged.values[input][0] }
    return merged.members.firstIndex(of: member).flatMap { merged.values[input][$0] }
  }

  /// A factor of a year without rows: that of the nearest earlier year, else of the first later one. What
  /// the guideline assumes (nothing recovered) is not carried.
  private func carried(_ input: Int, _ member: String?, _ series: Series, _ year: Int) -> MergedYear? {
    if case .activity = compiled.method.inputs[input].kind,
      case .assumed = compiled.method.inputs[input].presence
    {
      return nil
    }
    let earlier = series.years.last { $0.year <= year && value(of: input, member, in: $0.merged) != nil }
    let later = series.years.first { value(of: input, member, in: $0.merged) != nil }
    return (earlier ?? later)?.merged
  }

  private func amount(
    _ flow: String, _ input: Input, _ index: Int, _ merged: MergedYear, _ flows: Flows,
    into log: inout DiagnosticLog
  ) -> Double? {
    let region = merged.region
    let year = merged.recipe.year
    let handed = flows.amount(flow, region: region, year: year, in: input.unit)
    let typed = merged.values[index][0]
    if handed != nil, typed != nil {
      log.add(
        merged.first.diagnostic(
          "flow-and-row", "\(flow) is given here and computed from other rows of \(region) \(year)",
          .category, help: "clear the column \(input.name), or take the other rows out"))
      return nil
    }
    if let amount = handed ?? typed { return amount }
    log.add(
      merged.first.diagnostic(
        "missing-flow", "no row of \(region) \(year) yields \(flow)", .category,
        help: "add those rows, or give a column \(input.name) [\(input.unit.symbol)] (0 if there is none)"))
    return nil
  }

  private func missing(_ input: Input, _ member: String?, _ merged: MergedYear) -> Diagnostic {
    let whose = member.map { " of \($0)" } ?? ""
    return merged.first.diagnostic(
      "missing-input", "\(input.name)\(whose) is missing", .category,
      help: "give it in a column \(input.name) [\(input.unit.symbol)]")
  }
}
