import Equations

/// Writes what is new in each year of the lanes of a block into the columns of a workspace.
struct SoleFeed {
  private let all: SoleLanes
  private let lanes: [SoleLanes.Lane]
  /// Positions of the first years behind those of the records.
  private let turns: [Int]
  /// What each year of each lane counts of an amount, from its first year to that of its record; the lanes of a block
  /// alone, so that the nearest cache holds them.
  private var shares: [Double] = []
  /// By lane.
  private var shareStarts: [Int] = []
  private let columns: SoleColumns
  private let members: Int
  /// Where all lanes have the same kind of amounts: those of the records.
  private let amounts: SoleAmounts?

  init(_ all: SoleLanes, _ lanes: [SoleLanes.Lane], _ workspace: Workspace, members: Int) {
    self.all = all
    self.lanes = lanes
    self.members = members
    turns = lanes.map(\.turn)
    columns = SoleColumns(workspace, members: members)
    amounts = all.soleAmounts(of: lanes, members: members)
    for lane in lanes {
      shareStarts.append(shares.count)
      lane.backCast.append(in: lane.backCast.first...lane.backCast.typed, to: &shares)
    }
  }

  /// - Parameter first: the first row of a lane that is not at its end.
  func fill(_ position: Int, from first: Int) {
    if position > 0, let amounts {
      fill(amounts, position, from: first)
    } else {
      for row in first..<lanes.count where position <= turns[row] { fill(row, position) }
    }
  }

  private func fill(_ amounts: SoleAmounts, _ position: Int, from first: Int) {
    for row in first..<lanes.count where position <= turns[row] {
      if position < turns[row] {
        columns.set(
          amounts.input, row, 0, amounts.numbers, row &* members, members,
          times: shares[shareStarts[row] + position])
      } else {
        fill(row, position)
      }
    }
  }

  private func fill(_ row: Int, _ position: Int) {
    let share = position < turns[row] ? shares[shareStarts[row] + position] : 0
    all.fill(columns, row, lanes[row], position, share: share)
  }
}
