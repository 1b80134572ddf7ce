import Equations
import Quantities
import Tables
import VectorKernels

/// Lanes of records that are all of their source, and where their numbers come from: flat, without an object to count
/// for each record and year.
struct SoleLanes {
  private(set) var lanes: [Lane] = []
  /// Cells of each lane, as inputs are measured, and room for more.
  private var numbers: [Double] = []
  private var numberCount = 0
  /// Numbers of all plans that lie side by side, in the columns as well as in the lane or among the constants.
  private var runs: [ghg_numbers] = []
  private var constants: [Double] = []
  private var spans: [Spans] = []

  struct Lane {
    let record: Int32
    let plan: Int32
    let region: Int32
    let numbers: Int32
    /// Lanes of one run the same code.
    let group: Int32
    let backCast: BackCast
  }

  /// Of a plan, in `runs`.
  private struct Spans {
    let opening: Range<Int>
    let amounts: Range<Int>
    let behind: Range<Int>
    let cellCount: Int
    let memberCount: Int
  }

  mutating func add(_ plan: SolePlan) {
    func add(_ numbers: [SolePlan.Number]) -> Range<Int> {
      let start = runs.count
      for number in numbers {
        let isConstant = number.cell == nil
        precondition(number.place < plan.memberCount || number.place == 0)
        let run = ghg_numbers(
          input: number.input, place: number.place, start: number.cell ?? constants.count, count: 1,
          is_constant: isConstant)
        if isConstant { constants.append(number.value) }
        if runs.count > start, runs[runs.count - 1].isFollowed(by: run) {
          runs[runs.count - 1].count += 1
        } else {
          runs.append(run)
        }
      }
      return start..<runs.count
    }
    spans.append(
      Spans(
        opening: add(plan.opening), amounts: add(plan.amounts), behind: add(plan.behind),
        cellCount: plan.cells.count, memberCount: plan.memberCount))
  }

  /// Adds a lane with the cells that were read since the last.
  mutating func add(
    record: Int, plan: Int, region: Int32, group: Int, numbers start: Int, _ backCast: BackCast
  ) {
    lanes.append(
      Lane(
        record: Int32(truncatingIfNeeded: record), plan: Int32(truncatingIfNeeded: plan), region: region,
        numbers: Int32(truncatingIfNeeded: start), group: Int32(truncatingIfNeeded: group),
        backCast: backCast))
  }

  /// Reads the cells of a record; nil where one is more than a plain number that can be.
  mutating func read(_ plan: SolePlan, _ record: Int, _ records: Records) -> Int? {
    let start = numberCount
    let end = start + plan.columns.count
    if end > numbers.count { numbers += Array(repeating: 0, count: max(numbers.count, end)) }
    records.plainNumbers(record, plan.columns, into: &numbers, from: start)
    guard plan.conversions.convert(&numbers, from: start) else { return nil }
    numberCount = end
    return start
  }

  mutating func removeAll() {
    lanes.removeAll(keepingCapacity: true)
    numberCount = 0
  }

  /// Asks for the numbers of lanes before they are needed: those that are computed side by side lie far apart.
  func prefetch(_ lanes: [Lane]) {
    unsafe numbers.withUnsafeBufferPointer { numbers in
      guard let start = numbers.baseAddress else { return }
      for lane in lanes {
        unsafe ghg_prefetch(start + Int(lane.numbers))
        // A line of memory holds eight numbers.
        unsafe ghg_prefetch(start + Int(lane.numbers) + 8)
      }
    }
  }

  /// Amounts that lie side by side in a column.
  struct Amounts: Hashable {
    let input: Int
    let place: Int
    let count: Int
  }

  /// Of lanes of a plan.
  func amounts(of plan: Int) -> [Amounts] {
    runs[spans[plan].amounts].map { Amounts(input: $0.input, place: $0.place, count: $0.count) }
  }

  /// What records say of an amount, by its place in ``amounts(of:)``: lane after lane.
  func amounts(_ index: Int, of lanes: [Lane]) -> [Double] {
    let count = lanes.first.map { runs[spans[Int($0.plan)].amounts.lowerBound + index].count } ?? 0
    var typed = Array(repeating: 0.0, count: count * lanes.count)
    unsafe typed.withUnsafeMutableBufferPointer { typed in
      unsafe numbers.withUnsafeBufferPointer { numbers in
        guard let typed = typed.baseAddress, let start = numbers.baseAddress else { return }
        for (row, lane) in lanes.enumerated() {
          let run = runs[spans[Int(lane.plan)].amounts.lowerBound + index]
          let first = Int(lane.numbers) + run.start
          precondition(run.count == count && first >= 0 && first + count <= numbers.count)
          unsafe ghg_copy(typed + row * count, start + first, count)
        }
      }
    }
    return typed
  }

  /// Writes the numbers of the first years of lanes, amounts as they were typed.
  func open(_ columns: SoleColumns, _ lanes: [Lane]) {
    for (row, lane) in lanes.enumerated() { fill(columns, row, lane, spans[Int(lane.plan)].opening) }
  }

  /// Writes what is another number in the years behind that of the record.
  func settle(_ columns: SoleColumns, _ row: Int, _ lane: Lane) {
    fill(columns, row, lane, spans[Int(lane.plan)].behind)
  }

  @inline(__always)
  private func fill(
    _ columns: SoleColumns, _ row: Int, _ lane: Lane, _ part: Range<Int>
  ) {
    let (cellCount, memberCount) = (spans[Int(lane.plan)].cellCount, spans[Int(lane.plan)].memberCount)
    let first = Int(lane.numbers)
    precondition(first >= 0 && first + cellCount <= numbers.count)
    unsafe constants.withUnsafeBufferPointer { constants in
      unsafe numbers.withUnsafeBufferPointer { numbers in
        unsafe columns.write(
          runs[part], row, memberCount: memberCount, constants.baseAddress,
          numbers.baseAddress.map { unsafe $0 + first })
      }
    }
  }
}

extension ghg_numbers {
  fileprivate func isFollowed(by other: ghg_numbers) -> Bool {
    is_constant == other.is_constant && other.input == input && other.place == place + count
      && other.start == start + count
  }
}

/// The input columns of a workspace.
@safe struct SoleColumns {
  /// Keeps the columns.
  private let workspace: Workspace
  private let inputs: [UnsafeMutableBufferPointer<Double>]
  private let starts: [UnsafeMutablePointer<Double>]
  private let widths: [Int]
  private let memberCount: Int

  init(_ workspace: Workspace, members: Int) {
    self.workspace = workspace
    memberCount = members
    unsafe inputs = workspace.program.inputs.map { unsafe workspace[$0] }
    unsafe starts = inputs.compactMap { $0.baseAddress }
    unsafe precondition(starts.count == inputs.count)
    widths = workspace.program.inputs.map { $0.domain == 0 ? 1 : members }
  }

  /// Writes numbers that stand in both places side by side.
  @inline(__always)
  func write(
    _ runs: ArraySlice<ghg_numbers>, _ row: Int, memberCount: Int, _ constants: UnsafePointer<Double>?,
    _ cells: UnsafePointer<Double>?
  ) {
    precondition(row < workspace.rows && memberCount == self.memberCount)
    unsafe runs.withUnsafeBufferPointer { runs in
      guard let first = runs.baseAddress else { return }
      unsafe ghg_write_numbers(starts, widths, row, first, runs.count, constants, cells)
    }
  }

  /// Writes amounts of the first rows, those of each row times its factor.
  /// - Parameters:
  ///   - first: of the factors, that of the first row; those of the others follow it `step` by `step`.
  func scale(
    _ amounts: SoleLanes.Amounts, _ typed: [Double], _ factors: [Double], from first: Int, step: Int,
    rows: Int
  ) {
    if rows == 0 { return }
    let column = unsafe inputs[amounts.input]
    let width = widths[amounts.input]
    precondition(amounts.place + (rows - 1) * width + amounts.count <= column.count)
    precondition(rows * amounts.count <= typed.count && first + (rows - 1) * step < factors.count)
    unsafe typed.withUnsafeBufferPointer { typed in
      unsafe factors.withUnsafeBufferPointer { factors in
        guard let typed = typed.baseAddress, let factors = factors.baseAddress,
          let column = column.baseAddress
        else { return }
        unsafe ghg_scale_rows(
          column + amounts.place, width, typed, amounts.count, factors + first, step, rows)
      }
    }
  }

  /// Puts what stands in a row of amounts in the place of what was typed.
  func read(_ amounts: SoleLanes.Amounts, _ row: Int, into typed: inout [Double]) {
    let column = unsafe inputs[amounts.input]
    let start = row * widths[amounts.input] + amounts.place
    precondition(start + amounts.count <= column.count && (row + 1) * amounts.count <= typed.count)
    unsafe typed.withUnsafeMutableBufferPointer { typed in
      if let to = typed.baseAddress, let from = column.baseAddress {
        unsafe ghg_copy(to + row * amounts.count, from + start, amounts.count)
      }
    }
  }
}
