import Inventory
package import Tables

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
  /// Nil where there are more than ten measures, or where a scenario cannot be computed.
  /// - Parameter progress: the part that is done, from 0 to 1.
  package func wedges(
    from: Storyline, to: Storyline, scope: Scope, into log: inout DiagnosticLog,
    progress: (Double) -> Void = { _ in }
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
    var sums: [[Double]] = []
    for subset in 0..<(1 << players.count) {
      let taken = players.indices.filter { subset & (1 << $0) != 0 }.map { players[$0] }
      guard let result = try run(mixture(from, to, taken), into: &log) else { return nil }
      let book = EmissionBook(result.ledger, context)
      sums.append(years.map { book.sum(scope, $0) })
      progress(Double(subset + 1) / Double(1 << players.count))
    }
    let values = players.indices.map { player in
      years.indices.map { year in
        Self.shapley(player, players.count) { sums[$0][years.distance(from: years.startIndex, to: year)] }
      }
    }
    return Wedges(
      from: from, to: to, names: players, years: years, values: values, before: sums[0],
      after: sums[sums.count - 1])
  }

  /// What the two differ in.
  private func players(_ from: Storyline, _ to: Storyline) -> [String] {
    func level(_ name: String, _ story: Storyline) -> Double {
      story.levels.first { $0.measure == name }?.level ?? 0
    }
    let changed = measures.measures.map(\.name).filter { level($0, from) != level($0, to) }
    return changed + (from.replaced == to.replaced ? [] : [Wedges.changedDrivers])
  }

  private func mixture(_ from: Storyline, _ to: Storyline, _ taken: [String]) -> Storyline {
    let levels = measures.measures.map(\.name).compactMap { name -> (measure: String, level: Double)? in
      (taken.contains(name) ? to : from).levels.first { $0.measure == name }
    }
    return Storyline(
      name: to.name, levels: levels,
      replaced: taken.contains(Wedges.changedDrivers) ? to.replaced : from.replaced,
      holdsConstant: to.holdsConstant || from.holdsConstant, root: to.root)
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
