import Equations
import Tables
import VectorKernels

/// Where in the sums lanes are booked.
struct SolePlaces {
  private(set) var kinds: [Kind] = []
  /// By lane.
  private(set) var kindOf: [Int32] = []
  private var known: [Kind: Int32] = [:]
  /// Of plans with regions, the kind.
  private var pairs = PairIndex()
  private var kindOfPair: [Int32] = []

  /// Lanes that run the same code, and whose emissions are booked at the same places: they are added up at once.
  struct Kind: Hashable {
    let group: Int32
    let emissions: [Booked]
  }

  /// An emission.
  struct Booked: Hashable {
    let index: Int
    let multiply: Double
    let divide: Double
    /// Of the sums of all years.
    let start: Int
  }

  /// - Parameter find: where the emissions of a plan in a region are booked, where that is new.
  mutating func add(_ lane: SoleLanes.Lane, find: () -> [Booked]) {
    let pair = Int(pairs.number(lane.plan, lane.region))
    if pair == kindOfPair.count {
      kindOfPair.append(number(of: Kind(group: lane.group, emissions: find())))
    }
    kindOf.append(kindOfPair[pair])
  }

  private mutating func number(of kind: Kind) -> Int32 {
    if let number = known[kind] { return number }
    let number = Int32(truncatingIfNeeded: kinds.count)
    known[kind] = number
    kinds.append(kind)
    return number
  }

  /// Positions of lanes kind by kind, of each those first that begin first.
  func order(of lanes: [SoleLanes.Lane]) -> [Int] {
    let years = lanes.map(\.backCast.first)
    guard let earliest = years.min(), let latest = years.max() else { return [] }
    let byYear = Self.sorted(Array(lanes.indices), keys: latest - earliest + 1) { years[$0] - earliest }
    return Self.sorted(byYear, keys: kinds.count) { Int(kindOf[$0]) }
  }

  /// Those of the same key stay in their order.
  @inline(__always)
  private static func sorted(_ positions: [Int], keys: Int, by key: (Int) -> Int) -> [Int] {
    var starts = Array(repeating: 0, count: keys + 1)
    for position in positions { starts[key(position) + 1] += 1 }
    for key in 0..<keys { starts[key + 1] += starts[key] }
    var sorted = Array(repeating: 0, count: positions.count)
    for position in positions {
      let key = key(position)
      sorted[starts[key]] = position
      starts[key] += 1
    }
    return sorted
  }
}

/// A sum of numbers that lie side by side, and what its rounding has lost.
struct LaneSum {
  let value: Double
  let lost: Double

  /// - Parameter column: of a workspace.
  init(
    _ column: UnsafeMutableBufferPointer<Double>, _ rows: Range<Int>, times multiply: Double,
    over divide: Double
  ) {
    precondition(rows.upperBound <= column.count)
    let sum = unsafe column.baseAddress.map {
      unsafe ghg_sum_of($0 + rows.lowerBound, rows.count, multiply, divide)
    }
    value = sum?.value ?? 0
    lost = sum?.lost ?? 0
  }
}
