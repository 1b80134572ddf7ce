import Equations

/// Where the lanes of a block are booked. Lanes side by side with the same sum are added up eight at a time.
struct SoleBooking {
  private var runs: [Run] = []

  /// An emission of lanes that share its sum, and the year in which they begin.
  private struct Run {
    var rows: Range<Int>
    let emission: Int
    let multiply: Double
    let divide: Double
    /// Of the sums of all years.
    let start: Int
    /// From the first year of the sums to that of the lanes.
    let offset: Int

    func takes(_ other: Run) -> Bool {
      rows.upperBound == other.rows.lowerBound && emission == other.emission && multiply == other.multiply
        && divide == other.divide && start == other.start && offset == other.offset
    }
  }

  init(_ block: ArraySlice<Int>, of all: SoleLanes, at places: SolePlaces, firstYear: Int) {
    var latest = 0..<0
    for (row, position) in block.enumerated() {
      let lane = all.lanes[position]
      let made = zip(all.outputs(of: lane), places.sums[places.firsts[position]...]).map { output, start in
        Run(
          rows: row..<row + 1, emission: output.index, multiply: output.multiply, divide: output.divide,
          start: start, offset: lane.backCast.first - firstYear)
      }
      if made.count == latest.count, zip(runs[latest], made).allSatisfy({ $0.takes($1) }) {
        for run in latest { runs[run].rows = runs[run].rows.lowerBound..<row + 1 }
      } else {
        latest = runs.count..<runs.count + made.count
        runs += made
      }
    }
  }

  /// Books what the rows from `first` on emit in a year.
  /// - Returns: whether all of it are numbers.
  func book(_ workspace: Workspace, _ position: Int, from first: Int, into sums: inout SourceSums) -> Bool {
    var isFinite = true
    unsafe sums.withSums { sums in
      for run in runs where run.rows.upperBound > first {
        let rows = max(run.rows.lowerBound, first)..<run.rows.upperBound
        let raw = unsafe workspace[workspace.program.emissions[run.emission]]
        let sum = unsafe LaneSum(
          UnsafeBufferPointer(rebasing: raw[rows]), times: run.multiply, over: run.divide)
        if !sum.value.isFinite { isFinite = false }
        let year = run.offset + position
        if year >= 0 { unsafe sums[run.start + year].add(sum.value, lost: sum.lost) }
      }
    }
    return isFinite
  }
}

/// A sum of numbers that lie side by side, and what its rounding has lost (Knuth's sum of two).
struct LaneSum {
  private(set) var value: Double
  private(set) var lost: Double

  private typealias Lanes = SIMD8<Double>

  init(_ numbers: UnsafeBufferPointer<Double>, times multiply: Double, over divide: Double) {
    var sum = Lanes()
    var lost = Lanes()
    let whole = numbers.count / Lanes.scalarCount * Lanes.scalarCount
    let bytes = UnsafeRawBufferPointer(numbers)
    for start in stride(from: 0, to: whole, by: Lanes.scalarCount) {
      let raw = unsafe bytes.loadUnaligned(
        fromByteOffset: start * MemoryLayout<Double>.stride, as: Lanes.self)
      Self.add(raw * multiply / divide, to: &sum, &lost)
    }
    if whole < numbers.count {
      var raw = Lanes()
      for index in whole..<numbers.count { raw[index - whole] = unsafe numbers[index] }
      Self.add(raw * multiply / divide, to: &sum, &lost)
    }
    var four = sum.lowHalf
    var fourLost = lost.lowHalf + lost.highHalf
    Self.add(sum.highHalf, to: &four, &fourLost)
    var two = four.lowHalf
    var twoLost = fourLost.lowHalf + fourLost.highHalf
    Self.add(four.highHalf, to: &two, &twoLost)
    value = two[0] + two[1]
    let part = value - two[0]
    self.lost = twoLost[0] + twoLost[1] + ((two[0] - (value - part)) + (two[1] - part))
  }

  @inline(__always)
  private static func add<V: SIMD>(_ terms: V, to sum: inout V, _ lost: inout V)
  where V.Scalar: FloatingPoint {
    let next = sum + terms
    let part = next - sum
    lost += (sum - (next - part)) + (terms - part)
    sum = next
  }
}
