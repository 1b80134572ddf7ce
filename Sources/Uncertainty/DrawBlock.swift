import Equations
import Inventory
import Quantities
import VectorKernels

/// One block of draws of the whole inventory: columns of draws, the methods' workspaces, sums.
@safe package final class DrawBlock {
  /// Of those whose sums are taken block by block.
  package static let length = 1024

  /// Draws of this one: whole groups of 16.
  package let length: Int
  private let plan: SimulationPlan
  private let sampler: Sampler
  /// Shared draws, cells, sums, one column for passing use, and numbers that move.
  private let columns: UnsafeMutableBufferPointer<Double>
  private var workspaces: [WorkspaceKey: Workspace] = [:]
  private var flows: [FlowKey: [Double]] = [:]
  private var flowUnits: [String: Unit] = [:]
  /// Whether quantities and factors vary; if not, each is its estimate.
  package var varies = true
  /// Whether numbers that move take what ``moved(_:)`` holds.
  package var moves = false

  private struct WorkspaceKey: Hashable {
    let program: ObjectIdentifier
    let members: Int
  }

  package init(_ plan: SimulationPlan, seed: UInt64, length: Int = DrawBlock.length) {
    self.plan = plan
    self.length = length
    sampler = Sampler(seed: seed)
    let count = plan.columnCount + plan.cells.count + plan.sumCount + 1 + plan.movedCount
    unsafe columns = .allocate(capacity: count * length)
    unsafe columns.initialize(repeating: 0)
  }

  deinit { unsafe columns.deallocate() }

  func column(_ index: Int) -> UnsafeMutableBufferPointer<Double> {
    unsafe UnsafeMutableBufferPointer(rebasing: columns[index * length..<(index + 1) * length])
  }

  private func cell(_ index: Int) -> UnsafeMutableBufferPointer<Double> {
    unsafe column(plan.columnCount + index)
  }

  /// The sum of each draw.
  package func sum(_ index: Int) -> UnsafeMutableBufferPointer<Double> {
    unsafe column(plan.columnCount + plan.cells.count + index)
  }

  var scratch: UnsafeMutableBufferPointer<Double> {
    unsafe column(plan.columnCount + plan.cells.count + plan.sumCount)
  }

  /// The number of each draw, as it would be typed.
  package func moved(_ place: Int) -> UnsafeMutableBufferPointer<Double> {
    unsafe column(plan.columnCount + plan.cells.count + plan.sumCount + 1 + place)
  }

  package func run(from first: Int) {
    let sums = plan.columnCount * length
    let end = sums + (plan.cells.count + plan.sumCount) * length
    unsafe UnsafeMutableBufferPointer(rebasing: columns[sums..<end]).update(repeating: 0)
    flows = [:]
    if varies { drawShared(first) }
    for step in plan.evaluations { evaluate(step, first) }
    for row in plan.reported { evaluate(row, first) }
    for (index, cell) in plan.cells.enumerated() {
      let values = unsafe self.cell(index)
      for part in cell.parts { unsafe add(values, times: part.weight, to: self.sum(part.sum)) }
    }
  }

  private func drawShared(_ first: Int) {
    for (draw, place) in plan.shared {
      guard let sample = plan.samples[draw] else { continue }
      unsafe sampler.fill(column(place), from: first, sample.identity, sample.distribution)
    }
    for (index, place) in plan.sharePlaces { drawShares(plan.shareGroups[index], place, first) }
  }

  /// Gamma draws over their sum, relative to the share.
  private func drawShares(_ group: ShareGroup, _ place: Int, _ first: Int) {
    let sum = unsafe scratch
    unsafe sum.update(repeating: 0)
    for (member, shape) in group.shapes.enumerated() where shape > 0 {
      let values = unsafe column(place + member)
      let gamma = GammaQuantile(shape: shape)
      unsafe sampler.uniforms(values, from: first, plan.causes[group.causes[member]].identity)
      for index in 0..<length {
        unsafe values[index] = gamma(values[index])
        unsafe sum[index] += values[index]
      }
    }
    let whole = group.shapes.reduce(0, +)
    for (member, shape) in group.shapes.enumerated() where shape > 0 {
      let values = unsafe column(place + member)
      for index in 0..<length { unsafe values[index] /= sum[index] * (shape / whole) }
    }
  }

  /// The draws of a column that is not kept go through the scratch.
  private func draws(_ draw: Int, _ first: Int) -> UnsafeMutableBufferPointer<Double> {
    if let place = plan.shared[draw] { return unsafe column(place) }
    let target = unsafe scratch
    if let sample = plan.samples[draw] {
      unsafe sampler.fill(target, from: first, sample.identity, sample.distribution)
    }
    return unsafe target
  }

  /// Multiplies a column by what a reported row is multiplied by, in all draws of the block.
  package func multiply(_ column: inout [Double], by draws: RowDraws, from first: Int) {
    for term in draws.factors where varies {
      let values = unsafe self.draws(term.draw, first)
      for index in 0..<length { unsafe column[index] *= term.scale * values[index] }
    }
  }

  private func evaluate(_ row: ModelReported, _ first: Int) {
    let place = plan.cellOfOutcome[row.outcome]
    if place < 0 { return }
    let gwp = plan.outcomes[row.outcome].gwpDraw
    guard varies && (!row.factors.isEmpty || gwp >= 0) || moves && row.moved != nil else {
      let cell = unsafe cell(place)
      for index in 0..<length { unsafe cell[index] += row.value }
      return
    }
    var product = Array(repeating: row.value, count: length)
    if moves, let moved = row.moved {
      let values = unsafe self.moved(moved.place)
      for index in 0..<length { unsafe product[index] = moved(values[index]) }
    }
    for term in row.factors where varies {
      let values = unsafe draws(term.draw, first)
      for index in 0..<length { unsafe product[index] *= term.scale * values[index] }
    }
    if gwp >= 0, varies {
      let values = unsafe draws(gwp, first)
      for index in 0..<length { unsafe product[index] *= values[index] }
    }
    let cell = unsafe cell(place)
    for index in 0..<length { unsafe cell[index] += product[index] }
  }

  private func evaluate(_ step: DrawStep, _ first: Int) {
    let workspace = workspace(step)
    for year in step.years {
      for (slot, value) in year.singles { workspace.fill(slot, with: value) }
      for column in year.columns { unsafe fill(workspace[column.slot], column, first) }
      for input in year.handedOver { takeFlow(workspace, step, input, year.year) }
      workspace.run()
      for result in year.results { book(result, workspace, first) }
      if step.hands, year.isBooked { hand(workspace, step, year.year) }
    }
  }

  private func workspace(_ step: DrawStep) -> Workspace {
    let key = WorkspaceKey(program: ObjectIdentifier(step.program), members: step.memberCount)
    if let known = workspaces[key] {
      known.restart()
      return known
    }
    let lists = step.program.sets.map { _ in Array(repeating: key.members, count: length) }
    let made = Workspace(step.program, rows: length, members: lists)
    workspaces[key] = made
    return made
  }

  private func fill(_ target: UnsafeMutableBufferPointer<Double>, _ column: DrawStep.Filled, _ first: Int) {
    let width = column.terms.count
    for (member, term) in column.terms.enumerated() {
      if moves, let moved = term.moved {
        unsafe fill(target, term, moved, member, width, column.range, first)
        continue
      }
      guard term.draw >= 0, varies else {
        for draw in 0..<length { unsafe target[draw * width + member] = term.value }
        continue
      }
      // What cannot be is drawn as the nearest that can.
      let (low, high) = (column.range.lowerBound, column.range.upperBound)
      let values = unsafe draws(term.draw, first)
      if width == 1, let start = target.baseAddress, let values = values.baseAddress {
        unsafe ghg_fill(start, values, length, term.scale, low, high)
        continue
      }
      for draw in 0..<length {
        unsafe target[draw * width + member] = min(high, max(low, term.scale * values[draw]))
      }
    }
  }

  /// The relative deviation of a draw goes with the number, wherever it has moved to.
  private func fill(
    _ target: UnsafeMutableBufferPointer<Double>, _ term: Term, _ moved: MovedNumber, _ member: Int,
    _ width: Int, _ range: ClosedRange<Double>, _ first: Int
  ) {
    let typed = unsafe self.moved(moved.place)
    let (low, high) = (range.lowerBound, range.upperBound)
    guard term.draw >= 0, varies else {
      for draw in 0..<length {
        unsafe target[draw * width + member] = min(high, max(low, moved(typed[draw])))
      }
      return
    }
    let values = unsafe draws(term.draw, first)
    let relative = term.value == 0 ? 0 : term.scale / term.value
    for draw in 0..<length {
      let number = unsafe moved(typed[draw])
      let drawn = unsafe relative == 0 ? number + term.scale * values[draw] : number * relative * values[draw]
      unsafe target[draw * width + member] = min(high, max(low, drawn))
    }
  }

  private func takeFlow(_ workspace: Workspace, _ step: DrawStep, _ input: Int, _ year: Int) {
    let method = step.program.method
    guard case .flow(let flow) = method.inputs[input].kind,
      let amounts = flows[FlowKey(flow: flow, region: step.region, year: year)],
      let conversion = flowUnits[flow]?.conversion(to: method.inputs[input].unit, annual: true)
    else { return }
    let target = unsafe workspace[step.program.inputs[input]]
    for index in 0..<length { unsafe target[index] = conversion(amounts[index]) }
  }

  private func hand(_ workspace: Workspace, _ step: DrawStep, _ year: Int) {
    for (index, handoff) in step.program.method.handoffs.enumerated() {
      flowUnits[handoff.flow] = handoff.node.unit
      let key = FlowKey(flow: handoff.flow, region: step.region, year: year)
      let amounts = unsafe workspace[step.program.handoffs[index]]
      var sum = flows[key] ?? Array(repeating: 0, count: length)
      for draw in 0..<length { unsafe sum[draw] += amounts[draw] }
      flows[key] = sum
    }
  }

  private func book(_ result: DrawStep.Booked, _ workspace: Workspace, _ first: Int) {
    let values = unsafe workspace[result.slot]
    guard result.gwpDraw >= 0, varies else {
      unsafe add(values, times: result.factor, to: cell(result.cell))
      return
    }
    let cell = unsafe cell(result.cell)
    let factors = unsafe draws(result.gwpDraw, first)
    for index in 0..<length { unsafe cell[index] += values[index] * result.factor * factors[index] }
  }

  private func add(
    _ values: UnsafeMutableBufferPointer<Double>, times factor: Double,
    to sum: UnsafeMutableBufferPointer<Double>
  ) {
    guard let sum = sum.baseAddress, let values = values.baseAddress else { return }
    unsafe ghg_add_times(sum, values, length, factor)
  }
}
