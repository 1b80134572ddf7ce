import Equations
import Quantities
import Tables

/// The numbers of a series in a stretch of years, or in the years without rows behind one.
struct StretchInputs {
  let merged: MergedRows
  /// False in years behind the stretch.
  let hasRows: Bool
  /// By input, before what changes from year to year; members in the order of the lane.
  let values: [[Double]]
  /// For each of `values`, the row that gave it; nil for what is assumed, nothing or handed over.
  let givers: [[Giver?]]
  let shared: [Shared]
  /// Inputs that other methods hand over, or rows of the stretch give.
  let flows: [(input: Int, name: String)]
  /// Optional inputs that nothing gives; what depends on them is not emitted.
  let absent: Set<Int>
  let plans: [BookedPlan]

  /// A row of one of the stretches of the series.
  struct Giver {
    let stretch: Int
    let row: Int
  }

  /// An amount of which earlier years have a share.
  struct Shared {
    let input: Int
    let place: Int
    /// By year of the stretch.
    let shares: [Double]
  }

  /// An emission, with the ids of the factors of all rows.
  struct BookedPlan {
    let plan: EmissionPlan
    let factorIDs: String
  }
}

/// One lane for one year, with its numbers complete.
struct LaneInputs {
  let stretch: StretchInputs
  let year: Int
  /// Of the flows of the stretch.
  let amounts: [FlowAmount]

  struct FlowAmount {
    let amount: Double
    let isHandedOver: Bool
  }

  /// By input; members in the order of the lane.
  var values: [[Double]] {
    var values = stretch.values
    for (flow, amount) in zip(stretch.flows, amounts) { values[flow.input] = [amount.amount] }
    for one in stretch.shared { values[one.input][one.place] *= share(one) }
    return values
  }

  var handedOver: Set<Int> {
    Set(zip(stretch.flows, amounts).filter { $1.isHandedOver }.map { $0.0.input })
  }

  func fill(_ workspace: Workspace) {
    let slots = workspace.program.inputs
    for (slot, values) in zip(slots, stretch.values) {
      let column = unsafe workspace[slot]
      for place in values.indices { unsafe column[place] = values[place] }
    }
    for (flow, amount) in zip(stretch.flows, amounts) {
      unsafe workspace[slots[flow.input]][0] = amount.amount
    }
    for one in stretch.shared { unsafe workspace[slots[one.input]][one.place] *= share(one) }
  }

  private func share(_ one: StretchInputs.Shared) -> Double {
    one.shares[year - stretch.merged.years.lowerBound]
  }
}

/// Finds the numbers of one series, stretch by stretch.
struct SeriesInputs {
  let compiled: CompiledMethod
  let series: Series
  /// By input, the means of the first years; see ``SeriesEvaluator/openings(_:_:into:)``.
  let openings: [Int: [Double]]
  private let unheardOf: Set<Int>

  init(_ compiled: CompiledMethod, _ series: Series, openings: [Int: [Double]]) {
    self.compiled = compiled
    self.series = series
    self.openings = openings
    unheardOf = Set(
      compiled.method.inputs.indices.filter { index in
        compiled.method.inputs[index].presence == .optional && openings[index] == nil
          && series.givesNothing(for: index)
      })
  }

  /// Nil when something is missing.
  func inputs(of position: Int, hasRows: Bool, into log: inout DiagnosticLog) -> StretchInputs? {
    let merged = series.stretches[position]
    let members = compiled.method.remembers ? series.members : merged.members
    let places = members == merged.members ? Array(members.indices) : members.map { merged.members.firstIndex(of: $0) }
    var values: [[Double]] = []
    var givers: [[StretchInputs.Giver?]] = []
    var flows: [(input: Int, name: String)] = []
    var absent: Set<Int> = []
    for (index, input) in compiled.method.inputs.enumerated() {
      let width = input.set == nil ? 1 : members.count
      var column = [Double](repeating: 0, count: width)
      var from = [StretchInputs.Giver?](repeating: nil, count: width)
      if case .flow(let flow) = input.kind {
        flows.append((index, flow))
        from[0] = merged.givers[index][0].map { .init(stretch: position, row: $0) }
      } else if let means = openings[index] {
        column = means
      } else if unheardOf.contains(index) {
        absent.insert(index)
      } else {
        for place in 0..<width {
          let here = input.set == nil ? 0 : places[place]
          let member = input.set == nil ? nil : members[place]
          guard let number = number(index, member, here, position, hasRows) else {
            log.add(missing(input, member, merged))
            return nil
          }
          column[place] = number.value
          from[place] = number.giver
        }
      }
      values.append(column)
      givers.append(from)
    }
    return StretchInputs(
      merged: merged, hasRows: hasRows, values: values, givers: givers,
      shared: hasRows ? shared(merged, givers, position) : [], flows: flows, absent: absent,
      plans: plans(merged, absent))
  }

  /// - Parameters:
  ///   - here: the place of the member in the rows of the stretch; nil where it has none.
  private func number(
    _ index: Int, _ member: String?, _ here: Int?, _ position: Int, _ hasRows: Bool
  ) -> (value: Double, giver: StretchInputs.Giver?)? {
    let merged = series.stretches[position]
    let isMine = hasRows && here != nil
    let given = here.flatMap { merged.values[index][$0] }
    if isMine, let given, let here {
      return (given, merged.givers[index][here].map { .init(stretch: position, row: $0) })
    }
    if !isMine, compiled.isOfItsYear(index) { return (0, nil) }
    if given == nil, compiled.leavesOut(index) { return (0, nil) }
    if !isMine, let carried = carried(index, member, position) { return carried }
    if case .assumed(let value) = compiled.method.inputs[index].presence { return (value, nil) }
    return nil
  }

  /// A factor of a year without rows: that of the nearest earlier year, else of the first later one. What
  /// the guideline assumes (nothing recovered) is not carried.
  private func carried(
    _ index: Int, _ member: String?, _ position: Int
  ) -> (value: Double, giver: StretchInputs.Giver?)? {
    let input = compiled.method.inputs[index]
    if case .activity = input.kind, case .assumed = input.presence { return nil }
    let earlier = (0...position).reversed()
    for stretch in Array(earlier) + Array(series.stretches.indices) {
      let merged = series.stretches[stretch]
      guard let place = member.map({ merged.members.firstIndex(of: $0) }) ?? 0,
        let value = merged.values[index][place]
      else { continue }
      return (value, merged.givers[index][place].map { .init(stretch: stretch, row: $0) })
    }
    return nil
  }

  private func shared(
    _ merged: MergedRows, _ givers: [[StretchInputs.Giver?]], _ position: Int
  ) -> [StretchInputs.Shared] {
    var shares: [[Double]?] = []
    for row in merged.rows.indices {
      let isAsBefore = row > 0 && merged.rows[row].row.backCast == merged.rows[row - 1].row.backCast
      shares.append(isAsBefore ? shares[row - 1] : merged.shares(ofRow: row))
    }
    if shares.allSatisfy({ $0 == nil }) { return [] }
    return compiled.amounts.sorted().flatMap { input in
      givers[input].enumerated().compactMap { place, giver in
        guard let giver, giver.stretch == position, let shares = shares[giver.row] else { return nil }
        return StretchInputs.Shared(input: input, place: place, shares: shares)
      }
    }
  }

  private func plans(_ merged: MergedRows, _ absent: Set<Int>) -> [StretchInputs.BookedPlan] {
    let recipe = merged.recipe
    return recipe.emissions.filter { compiled.dependencies[$0.index].isDisjoint(with: absent) }.map { plan in
      if merged.rows.count == 1 { return .init(plan: plan, factorIDs: plan.factorIDs) }
      let ids = merged.rows.flatMap { row in
        row.recipe.emissions.filter { $0.index == plan.index }.flatMap { $0.factorIDs.split(separator: " ") }
      }
      let unique = ids.reduce(into: [Substring]()) { if !$0.contains($1) { $0.append($1) } }
      return .init(plan: plan, factorIDs: unique.joined(separator: " "))
    }
  }

  private func missing(_ input: Input, _ member: String?, _ merged: MergedRows) -> Diagnostic {
    let whose = member.map { " of \($0)" } ?? ""
    return merged.first.diagnostic(
      "missing-input", "\(input.name)\(whose) is missing", .category,
      help: "give it in a column \(input.name) [\(input.unit.symbol)]")
  }
}
