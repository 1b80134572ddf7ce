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
    // Positions of the first years behind those of the records.
    let turns = lanes.map { Int($0.typed - $0.first) + 1 }
    let targets = targets(block, of: all, at: places, firstYear: sums.years.lowerBound)
    var isRefused = Array(repeating: false, count: lanes.count)
    let workspace = workspaces.take(rows: lanes.count, members: members)
    let columns = SoleColumns(workspace, members: members)
    var first = 0
    for position in 0..<(counts.last ?? 0) {
      // Shorter lanes come first.
      while counts[first] <= position { first += 1 }
      for row in first..<lanes.count where position <= turns[row] {
        all.fill(columns, row, lanes[row], position)
      }
      workspace.run()
      check(workspace, first, &isRefused)
      unsafe sums.withSums { sums in
        for target in targets where target.row >= first {
          let raw = unsafe workspace[program.emissions[target.emission]][target.row]
          if !raw.isFinite { isRefused[target.row] = true }
          let year = target.offset + position
          if year >= 0 { unsafe sums[target.start + year].add(raw * target.multiply / target.divide) }
        }
      }
    }
    return lanes.indices.filter { isRefused[$0] }.map { Int(lanes[$0].record) }
  }

  /// An emission of a lane, and where it is booked.
  private struct Target {
    let row: Int
    let emission: Int
    let multiply: Double
    let divide: Double
    /// Of its sums.
    let start: Int
    /// From the first year of the sums to that of the lane.
    let offset: Int
  }

  private func targets(
    _ block: ArraySlice<Int>, of all: SoleLanes, at places: SolePlaces, firstYear: Int
  ) -> [Target] {
    block.enumerated().flatMap { row, position in
      let lane = all.lanes[position]
      let starts = places.sums[places.firsts[position]...]
      return zip(all.outputs(of: lane), starts).map { index, start in
        let output = all.output(index)
        return Target(
          row: row, emission: output.index, multiply: output.multiply, divide: output.divide, start: start,
          offset: Int(lane.first) - firstYear)
      }
    }
  }

  private func check(_ workspace: Workspace, _ first: Int, _ isRefused: inout [Bool]) {
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
