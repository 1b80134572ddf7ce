import Equations
import Quantities
import Tables

/// The numbers of a series in a stretch of years, or in the years without rows behind one.
final class StretchInputs: Sendable {
  let merged: MergedRows
  /// False in years behind the stretch.
  let hasRows: Bool
  let memberCount: Int
  /// Input after input, before what changes from year to year; members in the order of the lane.
  let values: [Double]
  /// For each of `values`, the row that gave it; nobody for what is assumed, nothing or handed over.
  let givers: [Giver]
  let shared: [Shared]
  /// Optional inputs that nothing gives; what depends on them is not emitted.
  let absent: Set<Int>
  let plans: [BookedPlan]

  init(
    merged: MergedRows, hasRows: Bool, memberCount: Int, values: [Double], givers: [Giver], shared: [Shared],
    absent: Set<Int>, plans: [BookedPlan]
  ) {
    self.merged = merged
    self.hasRows = hasRows
    self.memberCount = memberCount
    self.values = values
    self.givers = givers
    self.shared = shared
    self.absent = absent
    self.plans = plans
  }

  /// A row of one of the stretches of the series.
  struct Giver {
    let stretch: Int32
    let row: Int32

    static let nobody = Giver(stretch: -1, row: -1)

    init(stretch: Int32, row: Int32) {
      self.stretch = stretch
      self.row = row
    }

    /// - Parameter row: −1 for nobody.
    init(stretch: Int, row: Int32) {
      self.init(stretch: row < 0 ? -1 : Int32(truncatingIfNeeded: stretch), row: row)
    }

    var isNobody: Bool { row < 0 }
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
    /// Nil for a gas that counts in no total.
    let gwp: Double?
  }

  /// Where the numbers of an input lie among `values`.
  func range(_ input: Int) -> Range<Int> {
    merged.recipe.compiled.places.range(input, members: memberCount)
  }
}

/// Finds the numbers of one series, stretch by stretch.
struct SeriesInputs {
  let compiled: CompiledMethod
  let series: Series
  /// By input, the means of the first years; see ``SeriesEvaluator/openings(_:_:into:)``.
  let openings: [Int: [Double]]
  /// Optional inputs that no row of any year gives.
  private let absent: Set<Int>
  /// Whether an input is neither handed over, nor a mean, nor absent.
  private let isAsked: [Bool]
  private let plans: BookedPlans

  private struct Number {
    let value: Double
    var giver = StretchInputs.Giver.nobody
  }

  init(_ compiled: CompiledMethod, _ series: Series, openings: [Int: [Double]], _ plans: BookedPlans) {
    self.compiled = compiled
    self.series = series
    self.openings = openings
    self.plans = plans
    var isAsked = Array(repeating: true, count: compiled.inputs.count)
    for flow in compiled.flows { isAsked[flow.input] = false }
    for input in openings.keys { isAsked[input] = false }
    var absent: Set<Int> = []
    for input in compiled.inputs.indices
    where isAsked[input] && compiled.isOptional[input] && series.givesNothing(for: input) {
      absent.insert(input)
      isAsked[input] = false
    }
    self.absent = absent
    self.isAsked = isAsked
  }

  /// Nil when something is missing.
  func inputs(of position: Int, hasRows: Bool, into log: inout DiagnosticLog) -> StretchInputs? {
    let merged = series.stretches[position]
    let layout = compiled.places
    let members = compiled.remembers ? series.members : merged.members
    let places =
      members == merged.members ? nil : members.map { merged.members.firstIndex(of: $0) ?? -1 }
    let count = layout.count(members: members.count)
    var values = [Double](repeating: 0, count: count)
    var givers = [StretchInputs.Giver](repeating: .nobody, count: count)
    for input in isAsked.indices {
      let own = layout.range(input, members: members.count)
      guard isAsked[input] else {
        for (place, mean) in zip(own, openings[input] ?? []) { values[place] = mean }
        continue
      }
      let start = layout.start(input, members: merged.members.count)
      for place in own {
        let member = place - own.lowerBound
        let here = layout.isOfList[input] ? places?[member] ?? member : 0
        if hasRows, here >= 0, !merged.values[start + here].isNaN {
          values[place] = merged.values[start + here]
          givers[place] = .init(stretch: position, row: merged.givers[start + here])
          continue
        }
        let name = layout.isOfList[input] ? members[member] : nil
        guard let number = substitute(input, name, here < 0 ? nil : start + here, position, hasRows) else {
          log.add(missing(input, name, merged))
          return nil
        }
        values[place] = number.value
        givers[place] = number.giver
      }
    }
    for flow in compiled.flows {
      let (place, from) = (
        layout.start(flow.input, members: members.count),
        layout.start(flow.input, members: merged.members.count)
      )
      givers[place] = .init(stretch: position, row: merged.givers[from])
    }
    return StretchInputs(
      merged: merged, hasRows: hasRows, memberCount: members.count, values: values, givers: givers,
      shared: hasRows ? shared(merged, members.count, givers, position) : [], absent: absent,
      plans: plans.of(merged, absent, compiled))
  }

  /// What stands for a number that no row of the year gives.
  /// - Parameters:
  ///   - here: its place in the rows of the stretch; nil where the member has none.
  private func substitute(
    _ index: Int, _ member: String?, _ here: Int?, _ position: Int, _ hasRows: Bool
  ) -> Number? {
    let isMine = hasRows && here != nil
    let isGiven = here.map { !series.stretches[position].values[$0].isNaN } ?? false
    if !isMine, compiled.isOfItsYear(index) { return Number(value: 0) }
    if !isGiven, compiled.leavesOut(index) { return Number(value: 0) }
    if !isMine, let carried = carried(index, member, position) { return carried }
    return compiled.assumed[index].map { Number(value: $0) }
  }

  /// A factor of a year without rows: that of the nearest earlier year, else of the first later one. What
  /// the guideline assumes (nothing recovered) is not carried.
  private func carried(_ index: Int, _ member: String?, _ position: Int) -> Number? {
    if compiled.assumed[index] != nil, case .activity = compiled.inputs[index].kind { return nil }
    let earlier = (0...position).reversed()
    for stretch in Array(earlier) + Array(series.stretches.indices) {
      let merged = series.stretches[stretch]
      guard let member = member.map({ merged.members.firstIndex(of: $0) }) ?? 0 else { continue }
      let place = compiled.places.start(index, members: merged.members.count) + member
      if merged.values[place].isNaN { continue }
      return Number(
        value: merged.values[place], giver: .init(stretch: stretch, row: merged.givers[place]))
    }
    return nil
  }

  private func shared(
    _ merged: MergedRows, _ memberCount: Int, _ givers: [StretchInputs.Giver], _ position: Int
  ) -> [StretchInputs.Shared] {
    var shares: [[Double]?] = []
    var isShared = false
    for row in merged.rows.indices where isShared || merged.rows[row].row.backCast != nil {
      if !isShared { shares = Array(repeating: nil, count: row) }
      isShared = true
      let isAsBefore = row > 0 && merged.rows[row].row.backCast == merged.rows[row - 1].row.backCast
      shares.append(isAsBefore ? shares[row - 1] : merged.shares(ofRow: row))
    }
    if shares.allSatisfy({ $0 == nil }) { return [] }
    return compiled.amounts.sorted().flatMap { input -> [StretchInputs.Shared] in
      let own = compiled.places.range(input, members: memberCount)
      return own.compactMap { place -> StretchInputs.Shared? in
        let giver = givers[place]
        guard giver.stretch == position, let shares = shares[Int(giver.row)] else { return nil }
        return StretchInputs.Shared(input: input, place: place - own.lowerBound, shares: shares)
      }
    }
  }

  private func missing(_ index: Int, _ member: String?, _ merged: MergedRows) -> Diagnostic {
    let input = compiled.inputs[index]
    let whose = member.map { " of \($0)" } ?? ""
    return merged.first.diagnostic(
      "missing-input", "\(input.name)\(whose) is missing", .category,
      help: "give it in a column \(input.name) [\(input.unit.symbol)]")
  }
}

/// What rows of the same recipes emit, found once.
final class BookedPlans {
  private let gwp: (BookedGas) -> Double?
  private var known: [Name: [StretchInputs.BookedPlan]] = [:]

  private struct Name: Hashable {
    let recipes: [ObjectIdentifier]
    let absent: Set<Int>
  }

  /// - Parameter gwp: nil for a gas that counts in no total.
  init(gwp: @escaping (BookedGas) -> Double?) { self.gwp = gwp }

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
      return StretchInputs.BookedPlan(
        plan: plan, factorIDs: unique.joined(separator: " "), gwp: gwp(plan.gas))
    }
    known[name] = plans
    return plans
  }
}
