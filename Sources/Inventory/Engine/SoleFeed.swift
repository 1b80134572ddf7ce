import Equations

/// Writes what is new in each year of the lanes of a block into the columns of a workspace: amounts, which are a share of
/// what was typed until the year of the record, and what changes behind it.
struct SoleFeed {
  private let all: SoleLanes
  private let lanes: [SoleLanes.Lane]
  private let columns: SoleColumns
  private let amounts: [SoleLanes.Amounts]
  /// Of each of the amounts, row after row, what counts in full.
  private var typed: [Double] = []
  /// Of each of the amounts, in `typed`.
  private var starts: [Int] = []
  /// By position and row, what a year counts of what was typed; 1 behind the year of the record.
  private var shares: [Double]
  /// Of all rows, ascending.
  private let turns: [Turn]
  private var settled = 0

  /// - Parameters:
  ///   - lanes: with the same kinds of amounts.
  ///   - members: of each lane.
  init(_ all: SoleLanes, _ lanes: [SoleLanes.Lane], _ workspace: Workspace, members: Int) {
    self.all = all
    self.lanes = lanes
    columns = SoleColumns(workspace, members: members)
    amounts = lanes.first.map { all.amounts(of: Int($0.plan)) } ?? []
    typed.reserveCapacity(amounts.reduce(0) { $0 + $1.count * lanes.count })
    for index in amounts.indices {
      starts.append(typed.count)
      for lane in lanes { all.append(lane, index, to: &typed) }
    }
    turns = lanes.enumerated().map { Turn(position: $1.turn, row: $0) }.sorted()
    shares = Self.shares(lanes, through: turns.last?.position ?? 0)
  }

  private static func shares(_ lanes: [SoleLanes.Lane], through last: Int) -> [Double] {
    var shares = Array(repeating: 1.0, count: (last + 1) * lanes.count)
    unsafe shares.withUnsafeMutableBufferPointer { shares in
      for (row, lane) in lanes.enumerated() {
        let first = lane.backCast.first
        lane.backCast.forEachShare { year, share in
          unsafe shares[(year &- first) &* lanes.count &+ row] = share
        }
      }
    }
    return shares
  }

  /// The first year of a row behind that of its record.
  private struct Turn: Comparable {
    private let key: UInt64
    var position: Int { Int(truncatingIfNeeded: key >> 32) }
    var row: Int { Int(truncatingIfNeeded: key & 0xFFFF_FFFF) }

    init(position: Int, row: Int) {
      key = UInt64(truncatingIfNeeded: position) << 32 | UInt64(truncatingIfNeeded: row)
    }

    static func < (one: Self, other: Self) -> Bool { one.key < other.key }
  }

  /// - Parameter first: the first row of a lane that is not at its end.
  /// - Returns: whether anything was written.
  mutating func fill(_ position: Int, from first: Int) -> Bool {
    if position == 0 {
      for (row, lane) in lanes.enumerated() { all.open(columns, row, lane) }
    }
    if settled == turns.count { return position == 0 }
    let rows = lanes.count
    for (amounts, start) in zip(amounts, starts) {
      columns.scale(
        amounts, from: first, typed, at: start + first * amounts.count,
        shares[position * rows + first..<(position + 1) * rows])
    }
    while settled < turns.count, turns[settled].position == position {
      settle(turns[settled].row)
      settled += 1
    }
    return true
  }

  private mutating func settle(_ row: Int) {
    all.settle(columns, row, lanes[row])
    for (amounts, start) in zip(amounts, starts) {
      columns.read(amounts, row, into: &typed, at: start + row * amounts.count)
    }
  }
}
