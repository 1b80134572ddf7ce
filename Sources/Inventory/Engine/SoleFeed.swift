import Equations

/// Writes what is new in each year of the lanes of a block into the columns of a workspace: amounts, which are a share of
/// what was typed until the year of the record, and what changes behind it. Lanes lie side by side by calendar year.
struct SoleFeed {
  private let all: SoleLanes
  private let lanes: [SoleLanes.Lane]
  private let workspace: Workspace
  private let columns: SoleColumns
  let firstYear: Int
  /// Rows from the first on whose lanes have begun.
  private(set) var begun = 0
  private let amounts: [SoleLanes.Amounts]
  /// Of each of the amounts, row after row, what counts in full.
  private var typed: [[Double]]
  /// By row and year, what a year counts of what was typed; 1 behind the year of the record.
  private let shares: [Double]
  /// Of each row in `shares`.
  private let yearCount: Int
  /// By position of a year, the last row of which it is the first year behind that of the record; −1 where there is none.
  private var turning: [Int]
  /// By row, the one before it with the same such year.
  private var turningBefore: [Int]

  /// - Parameters:
  ///   - lanes: with the same kinds of amounts, those first that begin first.
  ///   - members: of each lane.
  init(_ all: SoleLanes, _ lanes: [SoleLanes.Lane], _ workspace: Workspace, members: Int) {
    self.all = all
    self.lanes = lanes
    self.workspace = workspace
    columns = SoleColumns(workspace, members: members)
    amounts = all.amounts(of: Int(lanes[0].plan))
    typed = amounts.indices.map { all.amounts($0, of: lanes) }
    let firstYear = lanes[0].backCast.first
    let latest = lanes.reduce(firstYear) { max($0, $1.backCast.typed) }
    yearCount = latest - firstYear + 2
    turning = Array(repeating: -1, count: yearCount)
    turningBefore = Array(repeating: -1, count: lanes.count)
    for row in lanes.indices {
      let position = lanes[row].backCast.typed + 1 - firstYear
      turningBefore[row] = turning[position]
      turning[position] = row
    }
    shares = Self.shares(lanes, from: firstYear, yearCount)
    self.firstYear = firstYear
  }

  private static func shares(_ lanes: [SoleLanes.Lane], from firstYear: Int, _ years: Int) -> [Double] {
    var shares = Array(repeating: 1.0, count: lanes.count * years)
    unsafe shares.withUnsafeMutableBufferPointer { shares in
      for (row, lane) in lanes.enumerated() {
        let start = row * years + lane.backCast.first - firstYear
        let own = start...start + lane.backCast.typed - lane.backCast.first
        unsafe lane.backCast.writeShares(to: UnsafeMutableBufferPointer(rebasing: shares[own]))
      }
    }
    return shares
  }

  /// - Returns: whether anything was written.
  mutating func fill(_ year: Int) -> Bool {
    let position = year - firstYear
    if position == 0 { open() }
    begin(year)
    if position >= yearCount { return false }
    for (index, amounts) in amounts.enumerated() {
      columns.scale(amounts, typed[index], shares, from: position, step: yearCount, rows: begun)
    }
    turn(position)
    return true
  }

  private func open() {
    all.open(columns, lanes)
    workspace.narrow(to: lanes.count)
  }

  private mutating func begin(_ year: Int) {
    let before = begun
    while begun < lanes.count, lanes[begun].backCast.first == year { begun += 1 }
    if year == firstYear { return }
    // In the first year all rows were computed, for what is computed once.
    workspace.narrow(to: begun)
    for row in before..<begun { workspace.restart(row: row) }
  }

  /// Writes what is another number from a year on.
  private mutating func turn(_ position: Int) {
    var row = turning[position]
    while row >= 0 {
      all.settle(columns, row, lanes[row])
      for (index, amounts) in amounts.enumerated() { columns.read(amounts, row, into: &typed[index]) }
      row = turningBefore[row]
    }
  }
}
