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

  /// How many lanes lie side by side. A column then takes 3 kB. With half as many, which stay
  /// in the nearest cache, landfills took more: each block goes from year to year by itself.
  static func blockLength(members: Int) -> Int { min(64, max(8, 384 / max(1, members) / 8 * 8)) }

  /// - Parameter steady: inputs, by index, that keep their number from the first year of a lane on.
  init(_ method: Method, steady: Set<Int>) {
    program = Program(method, stockValues: false, held: steady, isLinear: true)
    workspaces = Workspaces(program)
    requirements = zip(method.requirements, program.requirements).map {
      Comparison(left: $1.left, right: $1.right, mayBeEqual: $0.condition.relation == .atMost)
    }
  }

  /// - Parameters:
  ///   - block: positions of lanes of a kind, those first that begin first.
  ///   - members: of each lane.
  /// - Returns: whether all have results, and fulfil the requirements.
  func compute(
    _ block: ArraySlice<Int>, of all: SoleLanes, members: Int, _ kind: SolePlaces.Kind,
    into sums: inout SourceSums
  ) -> Bool {
    let lanes = block.map { all.lanes[$0] }
    all.prefetch(lanes)
    let workspace = workspaces.take(rows: lanes.count, members: members)
    var feed = SoleFeed(all, lanes, workspace, members: members)
    let years = sums.years
    var isSound = true
    unsafe sums.withSums { sums in
      for year in feed.firstYear...years.upperBound {
        let isFed = feed.fill(year)
        workspace.run(isFed: isFed)
        let rows = 0..<feed.begun
        let isFinite = unsafe book(
          kind.emissions, workspace, rows, year - years.lowerBound, into: sums)
        if !isFinite || !fulfilsRequirements(workspace, rows) { isSound = false }
      }
    }
    return isSound
  }

  /// Books what rows emit in a year.
  /// - Parameter year: from the first of the sums; what is emitted before that does not count.
  /// - Returns: whether all of it are numbers.
  private func book(
    _ emissions: [SolePlaces.Booked], _ workspace: Workspace, _ rows: Range<Int>, _ year: Int,
    into sums: UnsafeMutableBufferPointer<LedgerSum>
  ) -> Bool {
    var isFinite = true
    for booked in emissions {
      let raw = unsafe workspace[program.emissions[booked.index]]
      let sum = unsafe LaneSum(raw, rows, times: booked.multiply, over: booked.divide)
      if !sum.value.isFinite { isFinite = false }
      if year >= 0 { unsafe sums[booked.start + year].add(sum.value, lost: sum.lost) }
    }
    return isFinite
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
