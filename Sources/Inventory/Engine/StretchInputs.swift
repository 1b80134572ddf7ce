import Equations
import Quantities
import Tables

/// The numbers of a series in a stretch of years, or in the years without rows behind one.
final class StretchInputs: Sendable {
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

  init(
    merged: MergedRows, hasRows: Bool, values: [[Double]], givers: [[Giver?]], shared: [Shared],
    flows: [(input: Int, name: String)], absent: Set<Int>, plans: [BookedPlan]
  ) {
    self.merged = merged
    self.hasRows = hasRows
    self.values = values
    self.givers = givers
    self.shared = shared
    self.flows = flows
    self.absent = absent
    self.plans = plans
  }

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

/// Finds the numbers of one series, stretch by stretch.
struct SeriesInputs {
  let compiled: CompiledMethod
  let series: Series
  /// By input, the means of the first years; see ``SeriesEvaluator/openings(_:_:into:)``.
  let openings: [Int: [Double]]
  private let asked: [Input]
  private let unheardOf: Set<Int>
  private let plans: BookedPlans

  init(_ compiled: CompiledMethod, _ series: Series, openings: [Int: [Double]], _ plans: BookedPlans) {
    self.compiled = compiled
    self.series = series
    self.openings = openings
    self.plans = plans
    asked = compiled.inputs
    unheardOf = Set(
      asked.indices.filter { [asked] index in
        asked[index].presence == .optional && openings[index] == nil
          && series.givesNothing(for: index)
      })
  }

  /// Nil when something is missing.
  func inputs(of position: Int, hasRows: Bool, into log: inout DiagnosticLog) -> StretchInputs? {
    let merged = series.stretches[position]
    let members = compiled.remembers ? series.members : merged.members
    let places =
      members == merged.members ? Array(members.indices) : members.map { merged.members.firstIndex(of: $0) }
    var values: [[Double]] = []
    var givers: [[StretchInputs.Giver?]] = []
    var flows: [(input: Int, name: String)] = []
    var absent: Set<Int> = []
    for (index, input) in asked.enumerated() {
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
      plans: plans.of(merged, absent, compiled))
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
    if case .assumed(let value) = asked[index].presence { return (value, nil) }
    return nil
  }

  /// A factor of a year without rows: that of the nearest earlier year, else of the first later one. What
  /// the guideline assumes (nothing recovered) is not carried.
  private func carried(
    _ index: Int, _ member: String?, _ position: Int
  ) -> (value: Double, giver: StretchInputs.Giver?)? {
    let input = asked[index]
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

  private func missing(_ input: Input, _ member: String?, _ merged: MergedRows) -> Diagnostic {
    let whose = member.map { " of \($0)" } ?? ""
    return merged.first.diagnostic(
      "missing-input", "\(input.name)\(whose) is missing", .category,
      help: "give it in a column \(input.name) [\(input.unit.symbol)]")
  }
}

/// What rows of the same recipes emit, found once.
final class BookedPlans {
  private var known: [Name: [StretchInputs.BookedPlan]] = [:]

  private struct Name: Hashable {
    let recipes: [ObjectIdentifier]
    let absent: Set<Int>
  }

  func of(_ merged: MergedRows, _ absent: Set<Int>, _ compiled: CompiledMethod) -> [StretchInputs.BookedPlan]
  {
    let name = Name(recipes: merged.rows.map { ObjectIdentifier($0.recipe.root) }, absent: absent)
    if let plans = known[name] { return plans }
    let emitted = merged.recipe.emissions.filter {
      compiled.dependencies[$0.index].isDisjoint(with: absent)
    }
    let plans = emitted.map { plan in
      let ids = merged.rows.flatMap { row in
        row.recipe.emissions.filter { $0.index == plan.index }.flatMap { $0.factorIDs.split(separator: " ") }
      }
      let unique = ids.reduce(into: [Substring]()) { if !$0.contains($1) { $0.append($1) } }
      return StretchInputs.BookedPlan(plan: plan, factorIDs: unique.joined(separator: " "))
    }
    known[name] = plans
    return plans
  }
}
