import Equations

/// Computes the lanes of one method, years in order, and sums what they emit.
final class SoleComputer {
  private let program: Program
  /// By the members of a lane.
  private var workspaces: [Int: Workspace] = [:]

  /// Lanes side by side: their columns stay in the nearest caches.
  static let blockLength = 32

  init(_ compiled: CompiledMethod) {
    let steady = compiled.inputs.indices.filter { compiled.isSteady($0) }
    program = Program(compiled.method, stockValues: false, held: Set(steady))
  }

  /// - Parameters:
  ///   - block: positions of lanes with the same number of members.
  ///   - places: where each lane is booked.
  /// - Returns: records whose numbers break a requirement, or have no result.
  func compute(
    _ block: ArraySlice<Int>, of all: SoleLanes, members: Int, at places: SolePlaces,
    into sums: inout SourceSums
  ) -> [Int] {
    let lanes = block.map { all.lanes[$0] }
    let outputs = lanes.map { all.outputs(of: $0) }
    let counts = lanes.map { $0.count(through: sums.years.upperBound) }
    let firstPlaces = block.map { places.firsts[$0] }
    let workspace = take(members: members)
    let columns = SoleColumns(workspace, members: members)
    var isRefused = Array(repeating: false, count: lanes.count)
    for position in 0..<(counts.max() ?? 0) {
      for row in lanes.indices where position < counts[row] {
        all.fill(columns, row, lanes[row], position)
      }
      workspace.run()
      check(workspace, counts, position, &isRefused)
      for row in lanes.indices where position < counts[row] {
        let year = Int(lanes[row].first) + position - sums.years.lowerBound
        var place = firstPlaces[row]
        for index in outputs[row] {
          let output = all.output(index)
          let raw = unsafe workspace[program.emissions[output.index]][row]
          if raw.isFinite {
            if year >= 0 { sums.add(raw * output.multiply / output.divide, at: places.sums[place] + year) }
          } else {
            isRefused[row] = true
          }
          place += 1
        }
      }
    }
    return lanes.indices.filter { isRefused[$0] }.map { Int(lanes[$0].record) }
  }

  private func check(_ workspace: Workspace, _ counts: [Int], _ position: Int, _ isRefused: inout [Bool]) {
    for (requirement, slots) in zip(program.method.requirements, program.requirements) {
      let left = unsafe workspace[slots.left]
      let right = unsafe workspace[slots.right]
      let mayBeEqual = requirement.condition.relation == .atMost
      for row in counts.indices where position < counts[row] {
        let holds = unsafe left[row] < right[row] || (mayBeEqual && left[row] == right[row])
        if !holds { isRefused[row] = true }
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
