import Inventory
package import Quantities
import Uncertainty

/// Figures of a scenario, draw by draw.
package struct ScenarioDraws: Sendable {
  package let count: Int
  private let wanted: WantedSums
  /// By sum and draw.
  private var values: [[Double]]
  private var drivers: [WantedSums.DriverYear: [Double]] = [:]
  /// Draws that are there.
  private var filled = 0

  init(_ wanted: WantedSums, count: Int) {
    self.count = count
    self.wanted = wanted
    values = Array(repeating: Array(repeating: 0, count: count), count: wanted.keys.count)
    for key in wanted.drivers { drivers[key] = Array(repeating: .nan, count: count) }
  }

  /// The part that is there, from 0 to 1.
  var part: Double { Double(filled) / Double(max(1, count)) }

  mutating func put(_ block: DrawBlock, from first: Int) {
    let length = min(block.length, count - first)
    filled += length
    for index in values.indices {
      let sum = unsafe block.sum(index)
      for lane in 0..<length { unsafe values[index][first + lane] = sum[lane] }
    }
  }

  mutating func put(_ variants: inout DriverVariants, at draw: Int, _ values: DriverValues) {
    for key in wanted.drivers {
      guard values.years.contains(key.year), let driver = values.book.position(of: key.driver),
        let column = variants.column(of: driver)
      else { continue }
      let start = (key.year - values.years.lowerBound) * variants.variants
      for variant in 0..<variants.variants { drivers[key]?[draw + variant] = column[start + variant] }
    }
  }

  /// Nil where it is not kept.
  package func draws(_ scope: Scope, _ year: Int, in edition: GWPEdition? = nil) -> [Double]? {
    wanted.place(scope, year, in: edition).map { values[$0] }
  }

  func driver(_ draw: Int, _ name: String, _ year: Int) -> Double? {
    drivers[WantedSums.DriverYear(driver: name, year: year)]?[draw]
  }

  /// Values below which shares of the draws lie, straight between two draws; draws without a value are left out.
  package func percentiles(_ scope: Scope, _ year: Int, _ shares: [Double]) -> [Double?] {
    guard let draws = draws(scope, year) else { return shares.map { _ in nil } }
    return Self.percentiles(draws, shares)
  }

  package static func percentiles(_ draws: [Double], _ shares: [Double]) -> [Double?] {
    var numbers = draws.filter(\.isFinite)
    guard let last = numbers.indices.last else { return shares.map { _ in nil } }
    let places = shares.map { share in
      let rank = share * Double(last)
      return (low: Int(rank), high: min(Int(rank) + 1, last), part: rank - Double(Int(rank)))
    }
    numbers.rank(Set(places.flatMap { [$0.low, $0.high] }).sorted())
    return places.map { numbers[$0.low] + (numbers[$0.high] - numbers[$0.low]) * $0.part }
  }

  /// Draws for which the equations have no value.
  package var undefined: Int {
    (0..<count).filter { draw in values.contains { !$0[draw].isFinite } }.count
  }
}

/// How soon emissions reach zero, in draws.
package struct NetZeroDraws: Sendable {
  /// By year: the share of the draws that have been at or below zero by then.
  package let byYear: [(year: Int, probability: Double)]
  /// Years by which 5, 50 and 95 % of the draws have; nil where fewer have.
  package let years: [Int?]

  package init?(_ draws: ScenarioDraws, _ years: ClosedRange<Int>) {
    var first = Array(repeating: Int.max, count: draws.count)
    for year in years.reversed() {
      guard let values = draws.draws(.total, year) else { return nil }
      for (draw, value) in values.enumerated() where value <= 0 { first[draw] = year }
    }
    byYear = years.map { year in
      (year, Double(first.count { $0 <= year }) / Double(max(1, first.count)))
    }
    let reached = byYear
    self.years = [0.05, 0.5, 0.95].map { share in reached.first { $0.probability >= share }?.year }
  }

  package var probability: Double { byYear.last?.probability ?? 0 }
}

/// A scenario in one draw.
private final class DrawnSums: EmissionSums {
  let draws: ScenarioDraws
  var draw = 0
  /// Sums that were asked for, which are a few and the same in every draw.
  private var columns: [Column] = []

  private struct Column {
    let scope: Scope
    let year: Int
    let edition: GWPEdition?
    let values: [Double]?
  }

  init(_ draws: ScenarioDraws) { self.draws = draws }

  func sum(_ scope: Scope, _ year: Int, in other: GWPSet?) -> Double {
    let edition = other?.edition
    let known = columns.firstIndex { $0.year == year && $0.edition == edition && $0.scope == scope }
    if known == nil {
      columns.append(
        Column(scope: scope, year: year, edition: edition, values: draws.draws(scope, year, in: edition)))
    }
    return columns[known ?? columns.count - 1].values?[draw] ?? .nan
  }

  func has(_ scope: Scope) -> Bool { true }
  func has(year: Int) -> Bool { true }
}

extension PathwayModel {
  /// The share of the draws in which each target is met; the same draw of the baseline is what it is held against.
  /// - Parameters:
  ///   - gaps: those of the scenario's estimate.
  ///   - others: scenarios that targets name as their baseline, by name in lower case.
  package func probabilities(
    _ gaps: [Gap], _ draws: ScenarioDraws, baseline: ScenarioDraws, others: [String: ScenarioDraws] = [:]
  ) -> [Double?] {
    let own = DrawnSums(draws)
    let other = DrawnSums(baseline)
    let named = others.mapValues { DrawnSums($0) }
    let finder = GapFinder(self, baseline: other, others: named, past: own)
    return gaps.map { gap in
      if gap.isMet == nil { return nil }
      var met = 0
      for draw in 0..<draws.count {
        own.draw = draw
        other.draw = draw
        for one in named.values { one.draw = draw }
        let drawn = finder.gap(gap.target, own) { draws.driver(draw, $0, $1) }
        if drawn.isMet ?? false { met += 1 }
      }
      return Double(met) / Double(max(1, draws.count))
    }
  }
}
