import Equations
import Inventory
import Quantities

/// What of a model must be drawn for some years: which evaluations run, which columns several of them share, and
/// which sums the emissions go to.
package struct SimulationPlan: Sendable {
  let causes: [Cause]
  let shareGroups: [ShareGroup]
  let outcomes: [Outcome]
  let evaluations: [DrawStep]
  let reported: [ModelReported]
  /// By draw; nil for shares, which are drawn together.
  let samples: [Sample?]
  /// Columns of draws that are filled once in a block: place by draw.
  let shared: [Int: Int]
  /// Groups of shares that are drawn once in a block: first place of their columns.
  let sharePlaces: [Int: Int]
  let columnCount: Int
  /// Columns of numbers that move.
  let movedCount: Int
  let sumCount: Int
  /// By outcome: the cell that it adds to; -1 for what is not wanted.
  let cellOfOutcome: [Int]
  let cells: [Cell]

  /// What a column of draws is made of.
  struct Sample: Sendable {
    let identity: UInt64
    let distribution: Distribution
  }

  /// Emissions that go to the same sums.
  struct Cell: Sendable {
    let parts: [SumPart]
  }

  /// Sums of the rows in the current year, then those in the base year.
  /// - Parameter kinds: what varies; all else is certain.
  init(
    _ model: UncertaintyModel, _ rows: ResultRows, base: Int?, current: Int, varying kinds: Set<Cause.Kind>
  ) {
    let count = rows.rows.count
    let parts = model.outcomes.enumerated().map { index, outcome -> [SumPart] in
      guard outcome.year == current || outcome.year == base else { return [] }
      let isBase = outcome.year == base && base != current
      return rows.membership[index].map { SumPart(sum: isBase ? count + $0 : $0, weight: 1) }
    }
    self.init(model, parts, sumCount: 2 * count, varying: kinds)
  }

  /// - Parameters:
  ///   - parts: by outcome, the sums that it goes to; nothing for what is not wanted.
  ///   - movedCount: columns of numbers that move.
  ///   - kinds: what varies; all else is certain. Everything where it is nil.
  package init(
    _ model: UncertaintyModel, _ parts: [[SumPart]], sumCount: Int, movedCount: Int = 0,
    varying kinds: Set<Cause.Kind>? = nil
  ) {
    causes = model.causes
    shareGroups = model.shareGroups
    samples = model.draws.map { draw in
      guard case .single(let cause, let distribution) = draw.source else { return nil }
      return Sample(identity: model.causes[cause].identity, distribution: distribution)
    }
    let varies = model.draws.map { draw in kinds?.contains(model.causes[draw.loads[0].cause].kind) ?? true }
    let isUncertain = { (outcome: Outcome) in outcome.gwpDraw >= 0 && !varies[outcome.gwpDraw] }
    outcomes =
      model.outcomes.contains(where: isUncertain)
      ? model.outcomes.map { isUncertain($0) ? $0.withCertainGWP : $0 } : model.outcomes
    self.sumCount = sumCount
    let years = Set(outcomes.indices.filter { !parts[$0].isEmpty }.map { model.outcomes[$0].year })
    (cellOfOutcome, cells) = Self.cells(parts)
    self.movedCount = movedCount
    reported = model.reported.filter { years.contains(model.outcomes[$0.outcome].year) }
      .map { kinds == nil ? $0 : $0.keeping(varies) }
    let remembered = Self.flowsOfRememberers(model)
    var steps = DrawSteps(cellOfOutcome, outcomes)
    let wanted = model.evaluations.compactMap { evaluation -> ModelEvaluation? in
      let last = evaluation.years.lastIndex { years.contains($0.year) }
      let feedsMemory = { evaluation.compiled.method.handoffs.contains { remembered.contains($0.flow) } }
      guard last != nil || feedsMemory() else { return nil }
      return (kinds == nil ? evaluation : evaluation.keeping(varies))
        .prefix((last ?? evaluation.years.count - 1) + 1)
    }
    evaluations = steps.steps(of: wanted)
    (shared, sharePlaces, columnCount) = Self.columns(model, outcomes, evaluations, reported)
  }

  private static func cells(_ parts: [[SumPart]]) -> ([Int], [Cell]) {
    var cells: [Cell] = []
    var known: [[SumPart]: Int] = [:]
    let places = parts.map { mine -> Int in
      if mine.isEmpty { return -1 }
      if let cell = known[mine] { return cell }
      cells.append(Cell(parts: mine))
      known[mine] = cells.count - 1
      return cells.count - 1
    }
    return (places, cells)
  }

  /// Flows whose past years matter, for a stock takes them.
  private static func flowsOfRememberers(_ model: UncertaintyModel) -> Set<String> {
    var flows: Set<String> = []
    for evaluation in model.evaluations where evaluation.compiled.method.remembers {
      for case .flow(let flow) in evaluation.compiled.method.inputs.map(\.kind) { flows.insert(flow) }
    }
    return flows
  }

  private static func columns(
    _ model: UncertaintyModel, _ outcomes: [Outcome], _ steps: [DrawStep], _ reported: [ModelReported]
  ) -> ([Int: Int], [Int: Int], Int) {
    var uses = Array(repeating: 0, count: model.draws.count)
    for step in steps {
      for year in step.years {
        for column in year.columns { for term in column.terms where term.draw >= 0 { uses[term.draw] += 1 } }
        for result in year.results where result.gwpDraw >= 0 { uses[result.gwpDraw] += 2 }
      }
    }
    for row in reported {
      for term in row.factors { uses[term.draw] += 1 }
      let draw = outcomes[row.outcome].gwpDraw
      if draw >= 0 { uses[draw] += 2 }
    }
    var places: [Int: Int] = [:]
    var groups: [Int: Int] = [:]
    var count = 0
    for (draw, plan) in model.draws.enumerated() where uses[draw] > 0 {
      switch plan.source {
      case .single:
        guard uses[draw] > 1 else { continue }
        places[draw] = count
        count += 1
      case .share(let group, let member):
        if groups[group] == nil {
          groups[group] = count
          count += model.shareGroups[group].shapes.count
        }
        places[draw] = (groups[group] ?? 0) + member
      }
    }
    return (places, groups, count)
  }
}

/// A sum that an emission goes to, and how many times it counts there: more than once where the sum is in another
/// GWP set.
package struct SumPart: Sendable, Hashable {
  package let sum: Int
  package let weight: Double

  package init(sum: Int, weight: Double) {
    self.sum = sum
    self.weight = weight
  }
}
