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
  /// Rows by the position of the first year behind that of their record, ascending.
  private var turns: [(position: Int, row: Int)]
  private var settled = 0

  /// - Parameters:
  ///   - lanes: with the same kinds of amounts.
  ///   - members: of each lane.
  init(_ all: SoleLanes, _ lanes: [SoleLanes.Lane], _ workspace: Workspace, members: Int) {
    self.all = all
    self.lanes = lanes
    columns = SoleColumns(workspace, members: members)
    amounts = lanes.first.map { all.amounts(of: Int($0.plan)) } ?? []
    for index in amounts.indices {
      starts.append(typed.count)
      for lane in lanes { all.append(lane, index, to: &typed) }
    }
    turns = lanes.indices.map { (lanes[$0].turn, $0) }.sorted { $0 < $1 }
    let rows = lanes.count
    shares = Array(repeating: 1, count: ((turns.last?.position ?? 0) + 1) * rows)
    for (row, lane) in lanes.enumerated() {
      let first = lane.backCast.first
      lane.backCast.forEachShare { year, share in shares[(year - first) * rows + row] = share }
    }
  }

  /// - Parameter first: the first row of a lane that is not at its end.
  mutating func fill(_ position: Int, from first: Int) {
    if position == 0 {
      for (row, lane) in lanes.enumerated() { all.open(columns, row, lane) }
    }
    if settled == turns.count { return }
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
  }

  private mutating func settle(_ row: Int) {
    all.settle(columns, row, lanes[row])
    for (amounts, start) in zip(amounts, starts) {
      columns.read(amounts, row, into: &typed, at: start + row * amounts.count)
    }
  }
}
