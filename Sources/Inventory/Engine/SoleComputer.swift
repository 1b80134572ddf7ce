import Equations

/// Computes lanes that run the same code, years in order, and sums what they emit.
final class SoleComputer {
  private let program: Program
  private let workspaces: Workspaces

  /// Lanes side by side: their columns stay in the nearest caches.
  static let blockLength = 64

  /// - Parameter steady: inputs, by index, that keep their number from the first year of a lane on.
  init(_ method: Method, steady: Set<Int>) {
    program = Program(method, stockValues: false, held: steady)
    workspaces = Workspaces(program)
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
    let counts = lanes.map { $0.count(through: sums.years.upperBound) }
    let workspace = workspaces.take(rows: lanes.count, members: members)
    let feed = SoleFeed(all, lanes, workspace, members: members)
    let booking = SoleBooking(block, of: all, at: places, firstYear: sums.years.lowerBound)
    var isRefused = Array(repeating: false, count: lanes.count)
    var first = 0
    for position in 0..<(counts.last ?? 0) {
      // Shorter lanes come first.
      while counts[first] <= position { first += 1 }
      feed.fill(position, from: first)
      workspace.run()
      let isFinite = booking.book(workspace, position, from: first, into: &sums)
      if !isFinite || breaksRequirements(workspace, first..<lanes.count) {
        check(workspace, lanes, of: all, from: first, &isRefused)
      }
    }
    return lanes.indices.filter { isRefused[$0] }.map { Int(lanes[$0].record) }
  }

  private func breaksRequirements(_ workspace: Workspace, _ rows: Range<Int>) -> Bool {
    var broken = 0
    for (requirement, slots) in zip(program.method.requirements, program.requirements) {
      let left = unsafe workspace[slots.left]
      let right = unsafe workspace[slots.right]
      if requirement.condition.relation == .atMost {
        for row in rows { broken &+= unsafe left[row] <= right[row] ? 0 : 1 }
      } else {
        for row in rows { broken &+= unsafe left[row] < right[row] ? 0 : 1 }
      }
    }
    return broken > 0
  }

  /// Finds rows without a result, or whose numbers break a requirement.
  private func check(
    _ workspace: Workspace, _ lanes: [SoleLanes.Lane], of all: SoleLanes, from first: Int,
    _ isRefused: inout [Bool]
  ) {
    for row in first..<lanes.count {
      let results = all.outputs(of: lanes[row]).map { unsafe workspace[program.emissions[$0.index]][row] }
      if !results.allSatisfy(\.isFinite) { isRefused[row] = true }
    }
    for (requirement, slots) in zip(program.method.requirements, program.requirements) {
      let left = unsafe workspace[slots.left]
      let right = unsafe workspace[slots.right]
      let mayBeEqual = requirement.condition.relation == .atMost
      for row in first..<isRefused.count {
        let holds = unsafe left[row] < right[row] || (mayBeEqual && left[row] == right[row])
        if !holds { isRefused[row] = true }
      }
    }
  }
}
