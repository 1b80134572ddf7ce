import Equations

/// Computes lanes that run the same code, years in order, and sums what they emit.
final class SoleComputer {
  private let program: Program
  /// By the members of a lane.
  private var workspaces: [Int: Workspace] = [:]

  /// Lanes side by side: their columns stay in the nearest caches.
  static let blockLength = 32

  /// - Parameter steady: inputs, by index, that keep their number from the first year of a lane on.
  init(_ method: Method, steady: Set<Int>) {
    program = Program(method, stockValues: false, held: steady)
  }

  /// A lane of a block.
  private struct Member {
    let lane: SoleLanes.Lane
    let count: Int
    let outputs: Range<Int>
    /// From the first year of the sums to that of the lane.
    let offset: Int
    let firstPlace: Int
    var isRefused = false
  }

  /// - Parameters:
  ///   - block: positions of lanes with the same number of members, the longest last.
  ///   - places: where each lane is booked.
  /// - Returns: records whose numbers break a requirement, or have no result.
  func compute(
    _ block: ArraySlice<Int>, of all: SoleLanes, members: Int, at places: SolePlaces,
    into sums: inout SourceSums
  ) -> [Int] {
    var lanes = block.map { position in
      let lane = all.lanes[position]
      return Member(
        lane: lane, count: lane.count(through: sums.years.upperBound), outputs: all.outputs(of: lane),
        offset: Int(lane.first) - sums.years.lowerBound, firstPlace: places.firsts[position])
    }
    let workspace = take(members: members)
    let columns = SoleColumns(workspace, members: members)
    for position in 0..<(lanes.last?.count ?? 0) {
      // Shorter lanes come first.
      var first = 0
      while lanes[first].count <= position { first += 1 }
      for row in first..<lanes.count { all.fill(columns, row, lanes[row].lane, position) }
      workspace.run()
      check(workspace, first, &lanes)
      let results = unsafe program.emissions.map { unsafe workspace[$0] }
      unsafe sums.withSums { sums in
        for row in first..<lanes.count {
          let year = lanes[row].offset + position
          var place = lanes[row].firstPlace
          for index in lanes[row].outputs {
            let output = all.output(index)
            let raw = unsafe results[output.index][row]
            if !raw.isFinite { lanes[row].isRefused = true }
            if year >= 0 {
              unsafe sums[places.sums[place] + year].add(raw * output.multiply / output.divide)
            }
            place += 1
          }
        }
      }
    }
    return lanes.filter(\.isRefused).map { Int($0.lane.record) }
  }

  private func check(_ workspace: Workspace, _ first: Int, _ lanes: inout [Member]) {
    for (requirement, slots) in zip(program.method.requirements, program.requirements) {
      let left = unsafe workspace[slots.left]
      let right = unsafe workspace[slots.right]
      let mayBeEqual = requirement.condition.relation == .atMost
      for row in first..<lanes.count {
        let holds = unsafe left[row] < right[row] || (mayBeEqual && left[row] == right[row])
        if !holds { lanes[row].isRefused = true }
      }
    }
  }

  private func take(members: Int) -> Workspace {
    if let known = workspaces[members] {
      known.restart()
      return known
    }
    let lists = program.sets.isEmpty ? [] : [Array(repeating: members, count: Self.blockLength)]
    let made = Workspace(program, rows: Self.blockLength, members: lists)
    workspaces[members] = made
    return made
  }
}
