import Equations
import VectorKernels

/// Computes lanes that run the same code, years in order, and sums what they emit.
final class SoleComputer {
  private let program: Program
  private let workspaces: Workspaces
  private let requirements: [Comparison]

  /// What a method requires of two of its numbers.
  private struct Comparison {
    let left: Slot
    let right: Slot
    let mayBeEqual: Bool
  }

  /// How many lanes lie side by side. A column then takes 1.5 kB, and those of a year stay in the nearest cache.
  static func blockLength(members: Int) -> Int { min(64, max(8, 192 / max(1, members) / 8 * 8)) }

  /// - Parameter steady: inputs, by index, that keep their number from the first year of a lane on.
  init(_ method: Method, steady: Set<Int>) {
    program = Program(method, stockValues: false, held: steady)
    workspaces = Workspaces(program)
    requirements = zip(method.requirements, program.requirements).map {
      Comparison(left: $1.left, right: $1.right, mayBeEqual: $0.condition.relation == .atMost)
    }
  }

  /// - Parameters:
  ///   - block: positions of lanes with the same number of members, the longest last.
  ///   - places: where each lane is booked.
  /// - Returns: records whose numbers break a requirement, or have no result.
  func compute(
    _ block: ArraySlice<Int>, of all: SoleLanes, members: Int, at places: SolePlaces,
    into sums: inout SourceSums
  ) -> [Int] {
    let lanes = block.map { all.lanes[$0] }
    all.prefetch(lanes)
    let counts = lanes.map { $0.count(through: sums.years.upperBound) }
    let workspace = workspaces.take(rows: lanes.count, members: members)
    var feed = SoleFeed(all, lanes, workspace, members: members)
    let booking = SoleBooking(block, of: all, at: places, program.emissions, firstYear: sums.years.lowerBound)
    var refused: Set<Int> = []
    unsafe sums.withSums { sums in
      var first = 0
      for position in 0..<(counts.last ?? 0) {
        // Shorter lanes come first.
        while counts[first] <= position { first += 1 }
        workspace.run(isFed: feed.fill(position, from: first))
        let isFinite = unsafe booking.book(workspace, position, from: first, into: sums)
        if isFinite, fulfilsRequirements(workspace, first..<lanes.count) { continue }
        for row in first..<lanes.count
        where !fulfilsRequirements(workspace, row..<row + 1)
          || !booking.isFinite(workspace, row, block[block.startIndex + row])
        { refused.insert(row) }
      }
    }
    return refused.sorted().map { Int(lanes[$0].record) }
  }

  private func fulfilsRequirements(_ workspace: Workspace, _ rows: Range<Int>) -> Bool {
    for comparison in requirements {
      let left = unsafe workspace[comparison.left]
      let right = unsafe workspace[comparison.right]
      precondition(rows.upperBound <= left.count && rows.upperBound <= right.count)
      guard let left = left.baseAddress, let right = right.baseAddress else { continue }
      let compare = unsafe comparison.mayBeEqual ? ghg_are_at_most : ghg_are_less
      if unsafe !compare(left + rows.lowerBound, right + rows.lowerBound, rows.count) { return false }
    }
    return true
  }
}
