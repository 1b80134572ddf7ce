import Equations
import Quantities

/// Lanes of records that are all of their source, and where their numbers come from: flat, without an object to count
/// for each record and year.
struct SoleLanes {
  private(set) var lanes: [Lane] = []
  /// Cells of each lane, as inputs are measured.
  private var numbers: [Double] = []
  /// What each year of each lane counts of an amount, from its first year to that of its record.
  private var shares: [Double] = []
  /// Numbers of all plans.
  private var runs: [Run] = []
  private var outputs: [LaneEmission] = []
  private var spans: [Spans] = []

  struct Lane {
    let record: Int32
    let plan: Int32
    let region: Int32
    let first: Int32
    let typed: Int32
    let numbers: Int32
    let shares: Int32
    /// Lanes of one run the same code.
    let group: Int32

    func count(through last: Int) -> Int { max(last, Int(typed)) - Int(first) + 1 }
  }

  /// Numbers that lie side by side, in the columns as well as in the lane.
  private struct Run {
    let input: Int32
    let place: Int32
    /// −1 for a number that is the same in all records.
    let cell: Int32
    var count: Int32 = 1
    let value: Double

    init(_ number: SolePlan.Number) {
      input = Int32(truncatingIfNeeded: number.input)
      place = Int32(truncatingIfNeeded: number.place)
      cell = Int32(truncatingIfNeeded: number.cell ?? -1)
      value = number.value
    }

    func isFollowed(by other: Run) -> Bool {
      cell >= 0 && other.input == input && other.place == place + count && other.cell == cell + count
    }

    static func joined(_ numbers: [SolePlan.Number]) -> [Run] {
      numbers.map { Run($0) }.reduce(into: []) { runs, next in
        if let last = runs.last, last.isFollowed(by: next) {
          runs[runs.count - 1].count += 1
        } else {
          runs.append(next)
        }
      }
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
      runs += Run.joined(numbers)
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
        first: Int32(truncatingIfNeeded: backCast.first), typed: Int32(truncatingIfNeeded: backCast.typed),
        numbers: Int32(truncatingIfNeeded: start), shares: Int32(truncatingIfNeeded: shares.count),
        group: Int32(truncatingIfNeeded: group)))
    shares += backCast.shares(in: backCast.first...backCast.typed)
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
    shares.removeAll(keepingCapacity: true)
  }

  func outputs(of lane: Lane) -> Range<Int> { spans[Int(lane.plan)].outputs }

  @inline(__always)
  func output(_ index: Int) -> LaneEmission { outputs[index] }

  /// Writes what is new in a year of a lane.
  @inline(__always)
  func fill(_ columns: SoleColumns, _ row: Int, _ lane: Lane, _ position: Int) {
    let spans = spans[Int(lane.plan)]
    let typed = Int(lane.typed) - Int(lane.first)
    if position == 0 { fill(columns, row, lane, spans.opening, 1) }
    if position == typed + 1 { fill(columns, row, lane, spans.behind, 1) }
    if position <= typed { fill(columns, row, lane, spans.amounts, shares[Int(lane.shares) + position]) }
  }

  @inline(__always)
  private func fill(_ columns: SoleColumns, _ row: Int, _ lane: Lane, _ span: Range<Int>, _ share: Double) {
    for index in span {
      let run = runs[index]
      if run.cell < 0 {
        columns.set(run.input, row, run.place, run.value)
      } else {
        let first = Int(lane.numbers + run.cell)
        let numbers = numbers.span.extracting(first..<first + Int(run.count))
        columns.set(run.input, row, run.place, numbers, times: share)
      }
    }
  }
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

  @inline(__always)
  func set(_ input: Int32, _ row: Int, _ place: Int32, _ value: Double) {
    unsafe inputs[Int(input)][row &* widths[Int(input)] &+ Int(place)] = value
  }

  @inline(__always)
  func set(_ input: Int32, _ row: Int, _ place: Int32, _ values: Span<Double>, times share: Double) {
    let start = row &* widths[Int(input)] &+ Int(place)
    let column = unsafe inputs[Int(input)]
    for index in values.indices { unsafe column[start &+ index] = values[index] * share }
  }
}
