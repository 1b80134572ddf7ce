import Equations
import Quantities

/// Lanes of records that are all of their source, and where their numbers come from: flat, without an object to count
/// for each record and year.
struct SoleLanes {
  private(set) var lanes: [Lane] = []
  /// Cells of each lane, as inputs are measured.
  private var numbers: [Double] = []
  /// Numbers of all plans.
  private var runs: [Run] = []
  private var constants: [Double] = []
  private var outputs: [LaneEmission] = []
  private var spans: [Spans] = []

  struct Lane {
    let record: Int32
    let plan: Int32
    let region: Int32
    let numbers: Int32
    /// Lanes of one run the same code.
    let group: Int32
    let backCast: BackCast

    func count(through last: Int) -> Int { max(last, backCast.typed) - backCast.first + 1 }

    /// Position of the first year behind that of its record.
    var turn: Int { backCast.typed - backCast.first + 1 }
  }

  /// Numbers that lie side by side, in the columns as well as in the lane or among the constants.
  private struct Run {
    let input: Int
    let place: Int
    /// Whether they are the same in all records.
    let isConstant: Bool
    /// In the cells of the lane, or in `constants`.
    let start: Int
    var count = 1

    func isFollowed(by other: Run) -> Bool {
      isConstant == other.isConstant && other.input == input && other.place == place + count
        && other.start == start + count
    }
  }

  /// Of a plan, in `runs` and `outputs`.
  private struct Spans {
    let opening: Range<Int>
    let amounts: Range<Int>
    let behind: Range<Int>
    let outputs: Range<Int>
  }

  mutating func add(_ plan: SolePlan) {
    func add(_ numbers: [SolePlan.Number]) -> Range<Int> {
      let start = runs.count
      for number in numbers {
        let isConstant = number.cell == nil
        let run = Run(
          input: number.input, place: number.place, isConstant: isConstant,
          start: number.cell ?? constants.count)
        if isConstant { constants.append(number.value) }
        if runs.count > start, runs[runs.count - 1].isFollowed(by: run) {
          runs[runs.count - 1].count += 1
        } else {
          runs.append(run)
        }
      }
      return start..<runs.count
    }
    let start = outputs.count
    outputs += plan.emissions.map { LaneEmission($0.index, $0.conversion) }
    spans.append(
      Spans(
        opening: add(plan.opening), amounts: add(plan.amounts), behind: add(plan.behind),
        outputs: start..<outputs.count))
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
  mutating func read(_ cells: [SolePlan.Cell], _ number: (Int) -> Double) -> Int? {
    let start = numbers.count
    for cell in cells {
      guard let value = cell.value(of: number(cell.column)) else {
        numbers.removeSubrange(start...)
        return nil
      }
      numbers.append(value)
    }
    return start
  }

  mutating func removeAll() {
    lanes.removeAll(keepingCapacity: true)
    numbers.removeAll(keepingCapacity: true)
  }

  func outputs(of lane: Lane) -> ArraySlice<LaneEmission> { outputs[spans[Int(lane.plan)].outputs] }

  /// Writes what is new in a year of a lane.
  /// - Parameter share: of its amounts, in a year that its record speaks of.
  func fill(_ columns: SoleColumns, _ row: Int, _ lane: Lane, _ position: Int, share: Double) {
    let spans = spans[Int(lane.plan)]
    if position == 0 { fill(columns, row, lane, spans.opening, 1) }
    if position == lane.turn {
      fill(columns, row, lane, spans.behind, 1)
    } else {
      fill(columns, row, lane, spans.amounts, share)
    }
  }

  private func fill(_ columns: SoleColumns, _ row: Int, _ lane: Lane, _ span: Range<Int>, _ share: Double) {
    for index in span {
      let run = runs[index]
      if run.isConstant {
        columns.set(run.input, row, run.place, constants, run.start, run.count, times: 1)
      } else {
        columns.set(
          run.input, row, run.place, numbers, Int(lane.numbers) + run.start, run.count, times: share)
      }
    }
  }

  /// The amounts of lanes that have one input of them, for all members, in cells that lie side by side; nil where one
  /// has others.
  func soleAmounts(of lanes: [Lane], members: Int) -> SoleAmounts? {
    var input: Int?
    var amounts: [Double] = []
    amounts.reserveCapacity(lanes.count * members)
    for lane in lanes {
      let span = spans[Int(lane.plan)].amounts
      guard span.count == 1 else { return nil }
      let run = runs[span.lowerBound]
      guard !run.isConstant, run.place == 0, run.count == members, run.input == input ?? run.input else {
        return nil
      }
      input = run.input
      let first = Int(lane.numbers) + run.start
      amounts += numbers[first..<first + members]
    }
    return input.map { SoleAmounts(input: $0, numbers: amounts) }
  }
}

/// The amounts of an input, lane after lane.
struct SoleAmounts {
  let input: Int
  let numbers: [Double]
}

/// The input columns of a workspace.
@safe struct SoleColumns {
  /// Keeps the columns.
  private let workspace: Workspace
  private let inputs: [UnsafeMutableBufferPointer<Double>]
  private let widths: [Int]

  init(_ workspace: Workspace, members: Int) {
    self.workspace = workspace
    unsafe inputs = workspace.program.inputs.map { unsafe workspace[$0] }
    widths = workspace.program.inputs.map { $0.domain == 0 ? 1 : members }
  }

  /// Writes numbers of members side by side; eight of them at once.
  @inline(__always)
  func set(
    _ input: Int, _ row: Int, _ place: Int, _ numbers: [Double], _ first: Int, _ count: Int,
    times share: Double
  ) {
    let column = unsafe inputs[input]
    let start = row &* widths[input] &+ place
    precondition(first + count <= numbers.count && start + count <= column.count)
    unsafe numbers.withUnsafeBytes { numbers in
      var index = 0
      while index &+ 8 <= count {
        let eight = unsafe numbers.loadUnaligned(
          fromByteOffset: (first &+ index) &* 8, as: SIMD8<Double>.self)
        unsafe UnsafeMutableRawBufferPointer(column).storeBytes(
          of: eight * share, toByteOffset: (start &+ index) &* 8, as: SIMD8<Double>.self)
        index &+= 8
      }
      while index < count {
        let number = unsafe numbers.loadUnaligned(fromByteOffset: (first &+ index) &* 8, as: Double.self)
        unsafe column[start &+ index] = number * share
        index &+= 1
      }
    }
  }
}
