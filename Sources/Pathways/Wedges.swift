import Equations
import Inventory
import Synchronization
package import Tables
import Uncertainty

/// How much of the difference between two scenarios each measure makes. Every combination of measures is computed,
/// and a measure is credited with the mean of what it adds over all orders in which the measures may come (Shapley
/// 1953): the parts add up to the difference, and no order is preferred.
package struct Wedges: Sendable {
  package let from: Storyline
  package let to: Storyline
  /// Measures, then a change of drivers.
  package let names: [String]
  package let years: ClosedRange<Int>
  /// By name and year; negative where emissions fall.
  package let values: [[Double]]
  package let before: [Double]
  package let after: [Double]

  package static let most = 10
  package static let changedDrivers = "changed drivers"
}

extension PathwayModel {
  /// Nil where there are more than ten measures, or where a scenario cannot be computed. All combinations go through
  /// the equations at once, as the draws of a block do.
  package func wedges(
    from: Storyline, to: Storyline, scope: Scope, into log: inout DiagnosticLog
  ) throws(FileError) -> Wedges? {
    let players = players(from, to)
    guard players.count <= Wedges.most else {
      log.add(
        Diagnostic(
          .error, "too-many-measures",
          "\(from.name) and \(to.name) differ in \(players.count) measures, and \(Wedges.most) can be told apart",
          help: "compare with a scenario that is nearer, or join measures under one name in measures.csv"))
      return nil
    }
    // What is wrong in one of the two is told of it.
    guard try run(from, into: &log) != nil, try run(to, into: &log) != nil,
      let sums = try combinations(from, to, players, scope, into: &log)
    else { return nil }
    let values = players.indices.map { player in
      sums.map { year in Self.shapley(player, players.count) { year[$0] } }
    }
    return Wedges(
      from: from, to: to, names: players, years: years, values: values, before: sums.map { $0[0] },
      after: sums.map { $0[(1 << players.count) - 1] })
  }

  /// By year and combination of what the two differ in: the sum of a scope.
  private func combinations(
    _ from: Storyline, _ to: Storyline, _ players: [String], _ scope: Scope, into log: inout DiagnosticLog
  ) throws(FileError) -> [[Double]]? {
    let levels = measures.measures.compactMap { measure -> (measure: String, level: Double)? in
      let level = max(Self.level(measure.name, from), Self.level(measure.name, to))
      return level > 0 ? (measure.name, level) : nil
    }
    let all = Storyline(
      name: to.name, levels: levels, replaced: to.replaced,
      holdsConstant: to.holdsConstant || from.holdsConstant, root: to.root)
    guard let rows = try rows(all, into: &log) else { return nil }
    let before = DriverValues(drivers, years: years, replaced: from.replaced, into: &log)
    let union = rows.projection
    let differing = union.drivers.differing(from: before)
    let differs = { (action: Projection.ActiveAction) in players.contains(action.measure) }
    let variety = Variety(rows, differing, differs)
    let computed = try compute(rows, NoConsumer(), moving: variety.cells)
    guard let model = computed.uncertain, result(of: computed.run, rows, into: &log) != nil else {
      return nil
    }
    var wanted = WantedSums()
    wanted.add(scope, years)
    let varied = VariedSums(variety, self, union, model, wanted)
    let drivers = DriverVariants(union.drivers, differing: differing, asked: varied.carried.drivers)
    let count = 1 << players.count
    let draws = Mutex(ScenarioDraws(wanted, count: count))
    VariedBlocks(varied, count: count) { block in
      block.varies = false
      block.moves = true
    } variants: {
      MeasureSubsets(
        from: from, to: to, players: players, before: before, union: union, drivers: drivers,
        first: $0.lowerBound)
    } take: { block, subsets, _ in
      draws.withLock { $0.put(block, from: subsets.lowerBound) }
    }.run(threads: min(processorCount, 8))
    let sums = draws.withLock { $0 }
    return years.map { sums.draws(scope, $0) ?? [] }
  }

  fileprivate static func level(_ name: String, _ story: Storyline) -> Double {
    story.levels.first { $0.measure == name }?.level ?? 0
  }

  /// What the two differ in.
  private func players(_ from: Storyline, _ to: Storyline) -> [String] {
    let changed = measures.measures.map(\.name).filter { Self.level($0, from) != Self.level($0, to) }
    return changed + (from.replaced == to.replaced ? [] : [Wedges.changedDrivers])
  }

  /// The mean of what a player adds over all orders of the players.
  static func shapley(_ player: Int, _ count: Int, _ value: (Int) -> Double) -> Double {
    var weights = [Double](repeating: 1, count: max(count, 1))
    // |S|! (n − |S| − 1)! / n! = 1 / (n · C(n−1, |S|))
    var choose = 1.0
    for size in 0..<count {
      weights[size] = 1 / (Double(count) * choose)
      choose = choose * Double(count - 1 - size) / Double(size + 1)
    }
    var sum = CompensatedSum()
    for subset in 0..<(1 << count) where subset & (1 << player) == 0 {
      let weight = weights[subset.nonzeroBitCount]
      sum.add(weight * (value(subset | 1 << player) - value(subset)))
    }
    return sum.value
  }
}

/// Every combination of what two scenarios differ in, by the bits of its number.
private struct MeasureSubsets: VariantSource {
  let from: Storyline
  let to: Storyline
  let players: [String]
  let before: DriverValues
  let union: Projection
  let drivers: DriverVariants
  /// Of the block.
  let first: Int

  subscript(lanes: Range<Int>) -> Variants {
    let taken = lanes.map { lane in
      let subset = first + lane
      return Set(players.indices.filter { subset & (1 << $0) != 0 }.map { players[$0] })
    }
    let chosen = taken.map { $0.contains(Wedges.changedDrivers) ? union.drivers : before }
    return Variants(
      count: lanes.count, drivers: drivers.chosen(chosen), chosen: chosen, values: { _ in nil },
      levels: { [union, from, to] index in
        let measure = union.actions[index].measure
        return taken.map { PathwayModel.level(measure, $0.contains(measure) ? to : from) }
      })
  }
}
