import Equations
import Quantities
import Tables

extension ChunkEvaluator {
  static let blockLength = 512

  /// Computes the lanes of a block, one method after the other.
  mutating func compute(_ block: inout RowBlock, _ log: inout DiagnosticLog) {
    block.values = Array(repeating: 0, count: block.valueCount)
    let ends = methods.sort(block.lanes, cache.recipes, into: &order)
    let order = order
    for (method, end) in ends.enumerated() {
      var start = method == 0 ? 0 : ends[method - 1]
      // Blocks of about the same length, so that a workspace fits all of them.
      var blocks = (end - start + Self.blockLength - 1) / Self.blockLength
      while start < end {
        let lanes = order[start..<start + (end - start) / blocks]
        compute(methods[method], lanes, &block, &log)
        start += lanes.count
        blocks -= 1
      }
    }
  }

  private mutating func compute(
    _ method: CompiledMethod, _ group: ArraySlice<Int>, _ block: inout RowBlock, _ log: inout DiagnosticLog
  ) {
    let workspace = workspace(method, group.count)
    let firstInputs = group.map { plans.firstInput(of: Int(block.lanes[$0].recipe)) }
    for (input, slot) in method.program.inputs.enumerated() {
      unsafe fill(workspace[slot], input, group, firstInputs, block, &log)
    }
    workspace.run()
    if Self.mayBreakRequirements(workspace, group.count) {
      for (lane, position) in group.enumerated() {
        Self.check(workspace, lane, block.row(block.lanes[position]), &log)
      }
    }
    var values: [Double] = []
    swap(&values, &block.values)
    take(workspace, group, block, into: &values, &log)
    swap(&values, &block.values)
  }

  /// The numbers of an input.
  private func fill(
    _ column: UnsafeMutableBufferPointer<Double>, _ input: Int, _ group: ArraySlice<Int>,
    _ firstInputs: [Int], _ block: RowBlock, _ log: inout DiagnosticLog
  ) {
    let (inputs, numbers, lanes) = (plans.inputs.span, plans.numbers.span, block.lanes.span)
    let (positions, firstInputs) = (group.span, firstInputs.span)
    let arePlain = block.special.isEmpty
    for lane in positions.indices {
      let place = firstInputs[lane] &+ input
      let number = numbers[place]
      if arePlain, !number.isNaN {
        unsafe column[lane] = number
      } else if arePlain, inputs[place].origin == .quantity,
        let value = inputs[place].value(of: lanes[positions[lane]].quantity)
      {
        unsafe column[lane] = value
      } else {
        unsafe column[lane] = value(inputs[place], input, lanes[positions[lane]], block, &log)
      }
    }
  }

  /// The values of the emissions of each row.
  private func take(
    _ workspace: Workspace, _ group: ArraySlice<Int>, _ block: RowBlock, into values: inout [Double],
    _ log: inout DiagnosticLog
  ) {
    let results = unsafe workspace.program.emissions.map { unsafe workspace[$0] }
    let (lanes, emissions) = (block.lanes.span, plans.emissions.span)
    var found = values.mutableSpan
    let positions = group.span
    for lane in positions.indices {
      let position = positions[lane]
      var value = Int(lanes[position].first)
      for place in plans.emissions(of: Int(lanes[position].recipe)) {
        let emission = emissions[place]
        let raw = unsafe results[emission.index][lane]
        if raw.isFinite {
          found[value] = raw * emission.multiply / emission.divide
        } else {
          Self.refuse(emission: emission.index, workspace, lane, block.row(lanes[position]), &log)
          found[value] = .nan
        }
        value += 1
      }
    }
  }

  /// Whether a row may break a requirement: none does whose left side is below the right one.
  private static func mayBreakRequirements(_ workspace: Workspace, _ count: Int) -> Bool {
    var maybe = false
    for slots in workspace.program.requirements {
      let left = unsafe workspace[slots.left]
      let right = unsafe workspace[slots.right]
      for lane in 0..<count { maybe = unsafe maybe || left[lane] >= right[lane] }
    }
    return maybe
  }

  /// The last workspace of the method where it is wide enough and not much wider; lanes that are not filled compute
  /// what nobody reads.
  private mutating func workspace(_ method: CompiledMethod, _ rows: Int) -> Workspace {
    let id = ObjectIdentifier(method)
    if let kept = workspaces[id], kept.rows >= rows, kept.rows <= 2 * rows + 64 {
      kept.restart()
      return kept
    }
    let made = Workspace(method.program, rows: (rows + 63) / 64 * 64)
    workspaces[id] = made
    return made
  }

  @inline(__always)
  private func value(
    _ input: LaneInput, _ index: Int, _ lane: RowBlock.Lane, _ block: RowBlock, _ log: inout DiagnosticLog
  ) -> Double {
    guard lane.special < 0 else { return single(input, index, lane, block, &log) }
    switch input.origin {
    case .number: return input.number
    case .quantity:
      return input.value(of: lane.quantity) ?? single(input, index, lane, block, &log)
    case .cell:
      return input.value(of: block.records.plainNumber(Int(lane.record), input.column))
        ?? single(input, index, lane, block, &log)
    }
  }

  /// Of a row that is looked at by itself, or a number that may be refused.
  private func single(
    _ input: LaneInput, _ index: Int, _ lane: RowBlock.Lane, _ block: RowBlock, _ log: inout DiagnosticLog
  ) -> Double {
    let row = block.row(lane)
    let recipe = cache.recipes[Int(lane.recipe)]
    let value: Double
    switch recipe.bindings[index] {
    case .quantity(let conversion):
      value = CellReader.value(
        row, row.quantityColumn ?? 0, conversion, .init(recipe.method.inputs[index]), into: &log)
    case .cell(let column, let conversion):
      value = CellReader.value(row, column, conversion, .init(recipe.method.inputs[index]), into: &log)
    case .factor(let number, _), .assumed(let number): value = number
    case .absent, .flow: value = 0
    }
    return value * row.share(ofInput: index, in: recipe.compiled)
  }

  /// Counts the lines of each row and numbers what may occur once.
  mutating func finish(_ block: inout RowBlock) {
    while names.recipes.count < cache.recipes.count {
      names.recipes.append(cache.recipes[names.recipes.count])
    }
    while names.regions.count < regions.regions.count {
      names.regions.append(regions.regions[names.regions.count].name)
    }
    while isUsed.count < names.recipes.count { isUsed.append(false) }
    while years.count < names.recipes.count {
      years.append(Int32(truncatingIfNeeded: names.recipes[years.count].year))
    }
    let lines = numberLines(block.lanes)
    let places = numberPlaces(block.lanes)
    var lanes: [RowBlock.Lane] = []
    swap(&lanes, &block.lanes)
    for index in lanes.indices {
      let recipe = Int(lanes[index].recipe)
      let first = Int(lanes[index].first)
      let count = plans.emissions(of: recipe).count
      // A number that was refused is NaN in all that it enters.
      var isComplete = true
      for value in first..<first + count where block.values[value].isNaN { isComplete = false }
      if isComplete, count > 0, !isUsed[recipe] {
        isUsed[recipe] = true
        block.used.append(names.recipes[recipe])
      }
      lanes[index].lineCount = isComplete ? Int32(truncatingIfNeeded: count) : 0
      lanes[index].line = lines[index]
      lanes[index].place = places[index]
    }
    block.lanes = lanes
  }

  /// By lane, what may occur once in a place.
  private mutating func numberLines(_ lanes: [RowBlock.Lane]) -> [Int32] {
    var numbers = lanes.map(\.recipe)
    lines.fold(&numbers, with: lanes.map(\.source))
    for (index, number) in numbers.enumerated() where Int(number) == names.lines.count {
      names.lines.append((lanes[index].recipe, lanes[index].source))
    }
    return numbers
  }

  /// By lane, its region and year.
  private mutating func numberPlaces(_ lanes: [RowBlock.Lane]) -> [Int32] {
    var numbers = lanes.map(\.region)
    places.fold(&numbers, with: lanes.map { years[Int($0.recipe)] })
    for (index, number) in numbers.enumerated() where Int(number) == names.places.count {
      names.places.append((lanes[index].region, years[Int(lanes[index].recipe)]))
    }
    return numbers
  }

  /// Refuses a row for which an equation has no value, unless one of its numbers was refused already.
  static func refuse(
    emission: Int, _ workspace: Workspace, _ lane: Int, _ row: Row, _ log: inout DiagnosticLog
  ) {
    let program = workspace.program
    let isRefused = program.inputs.contains { slot in
      guard slot.domain == 0 else { return false }
      return unsafe workspace[slot][lane].isNaN
    }
    if isRefused { return }
    log.add(
      row.diagnostic(
        "no-value",
        "the equation of \(program.method.emissions[emission].gas) has no value for these numbers",
        column: row.quantityColumn ?? 0, help: "look for a zero that divides, or a number far too large"))
  }

  /// Refuses a row whose numbers break a requirement of the method.
  static func check(
    _ workspace: Workspace, _ lane: Int, _ row: @autoclosure () -> Row, _ log: inout DiagnosticLog
  ) {
    for (index, slots) in workspace.program.requirements.enumerated() {
      let left = unsafe workspace[slots.left][lane]
      let right = unsafe workspace[slots.right][lane]
      // Numbers that were refused already are NaN and compare false both ways.
      guard left >= right else { continue }
      let requirement = workspace.program.method.requirements[index]
      let isBroken = requirement.condition.relation == .atMost ? left > right : left >= right
      if isBroken {
        log.add(
          row().diagnostic(
            "impossible-numbers", requirement.message, column: row().quantityColumn ?? 0,
            help: "\(left.shortestDecimal) \(requirement.condition.relation.rawValue) "
              + "\(right.shortestDecimal) \(requirement.condition.left.unit.symbol) must hold"))
      }
    }
  }
}

/// The methods of a worker's recipes.
struct LaneMethods {
  private var methods: [CompiledMethod] = []
  /// By recipe.
  private var numbers: [Int32] = []

  subscript(_ number: Int) -> CompiledMethod { methods[number] }

  /// Puts the positions of lanes into the order of their methods.
  /// - Returns: where the lanes of each method end.
  mutating func sort(_ lanes: [RowBlock.Lane], _ recipes: [Recipe], into order: inout [Int]) -> [Int] {
    for recipe in recipes[numbers.count...] {
      let number = methods.firstIndex { $0 === recipe.compiled } ?? methods.count
      if number == methods.count { methods.append(recipe.compiled) }
      numbers.append(Int32(truncatingIfNeeded: number))
    }
    var ends = Array(repeating: 0, count: methods.count)
    for lane in lanes { ends[Int(numbers[Int(lane.recipe)])] += 1 }
    var start = 0
    for method in ends.indices { (ends[method], start) = (start, start + ends[method]) }
    if order.count < lanes.count { order = Array(repeating: 0, count: lanes.count) }
    for position in lanes.indices {
      let method = Int(numbers[Int(lanes[position].recipe)])
      order[ends[method]] = position
      ends[method] += 1
    }
    return ends
  }
}
