import Equations
import Tables
import VectorKernels

/// Where in the sums lanes are booked.
struct SolePlaces {
  /// Of each kind of lanes, where its emissions are booked.
  private(set) var kinds: [Range<Int>] = []
  private(set) var booked: [Booked] = []
  /// By lane. Lanes of one kind are added up.
  private(set) var kindOf: [Int32] = []
  private var known: [[Booked]: Int32] = [:]
  /// Of plans with regions, the kind.
  private var pairs = PairIndex()
  private var kindOfPair: [Int32] = []

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
    if pair == kindOfPair.count { kindOfPair.append(kind(find())) }
    kindOf.append(kindOfPair[pair])
  }

  private mutating func kind(_ emissions: [Booked]) -> Int32 {
    if let kind = known[emissions] { return kind }
    let kind = Int32(truncatingIfNeeded: kinds.count)
    known[emissions] = kind
    kinds.append(booked.count..<booked.count + emissions.count)
    booked += emissions
    return kind
  }
}

/// Books the lanes of a block. Lanes side by side with the same sums are added up at once.
struct SoleBooking {
  private let places: SolePlaces
  private let emissions: [Slot]
  private var runs: [Run] = []

  /// Lanes of one kind that begin in one year.
  private struct Run {
    var rows: Range<Int>
    let kind: Int32
    /// From the first year of the sums to that of the lanes.
    let offset: Int
  }

  /// - Parameter emissions: of the program that computes them.
  init(
    _ block: ArraySlice<Int>, of all: SoleLanes, at places: SolePlaces, _ emissions: [Slot], firstYear: Int
  ) {
    self.places = places
    self.emissions = emissions
    for (row, position) in block.enumerated() {
      let (kind, offset) = (places.kindOf[position], all.lanes[position].backCast.first - firstYear)
      if let last = runs.last, last.kind == kind, last.offset == offset {
        runs[runs.count - 1].rows = last.rows.lowerBound..<row + 1
      } else {
        runs.append(Run(rows: row..<row + 1, kind: kind, offset: offset))
      }
    }
  }

  /// Books what the rows from `first` on emit in a year.
  /// - Returns: whether all of it are numbers.
  func book(
    _ workspace: Workspace, _ position: Int, from first: Int, into sums: UnsafeMutableBufferPointer<LedgerSum>
  ) -> Bool {
    var isFinite = true
    for run in runs where run.rows.upperBound > first {
      let rows = max(run.rows.lowerBound, first)..<run.rows.upperBound
      let year = run.offset + position
      for index in places.kinds[Int(run.kind)] {
        let booked = places.booked[index]
        let raw = unsafe workspace[emissions[booked.index]]
        let sum = unsafe LaneSum(raw, rows, times: booked.multiply, over: booked.divide)
        if !sum.value.isFinite { isFinite = false }
        if year >= 0 { unsafe sums[booked.start + year].add(sum.value, lost: sum.lost) }
      }
    }
    return isFinite
  }

  /// Whether all that a lane emits are numbers.
  func isFinite(_ workspace: Workspace, _ row: Int, _ position: Int) -> Bool {
    places.kinds[Int(places.kindOf[position])].allSatisfy { index in
      unsafe workspace[emissions[places.booked[index].index]][row].isFinite
    }
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
