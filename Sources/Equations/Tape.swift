import VectorKernels

/// A method's code with a place for every value: what a workspace runs.
struct Tape: Sendable {
  /// Run in the first year only: values that depend on held inputs alone.
  let once: [ghg_command]
  /// Run in every year.
  let yearly: [ghg_command]
  /// Of those, the ones that are run in a year in which no input has another number than in the year before: values that
  /// depend on stocks.
  let carrying: [ghg_command]
  let columns: [Column]
  let stocks: [Carried]
  /// Inputs that outputs depend on.
  let used: Set<Slot>
  private let places: [Slot: Slot]

  /// The columns of a stock: the end of this year, then of earlier years.
  struct Carried: Sendable {
    let initial: Double
    let domain: Int
    let columns: [Int]
  }

  /// - Parameters:
  ///   - outputs: values that are read after a run.
  ///   - inputs: columns filled from outside; those in `held` keep their values after the first year, and each of
  ///     `alike` has one number for all rows.
  ///   - isLinear: see ``LinearForms``.
  init(
    _ builder: TapeBuilder, stocks: [Program.StockSlots], inputs: [Slot], held: Set<Slot>, alike: Set<Slot>,
    outputs: [Slot], isLinear: Bool
  ) {
    var builder = builder
    let wanted = Reach(builder.instructions, stocks, outputs)
    used = Set(inputs.filter(wanted.slots.contains))
    let carried = Self.carry(stocks, wanted.stocks, &builder)
    let ends = SlotSet(carried.map(\.end))
    let fed = inputs.filter { !held.contains($0) }
    var live = builder.instructions.filter { wanted.slots.contains($0.target) || ends.contains($0.target) }
    if isLinear {
      live = LinearForms.rewrite(
        live, varying: Self.varying(live, ends: ends, fed),
        wanted: SlotSet(outputs + carried.flatMap { [$0.end] + $0.earlier }), &builder)
    }

    let varying = Self.varying(live, ends: ends, fed)
    let once = live.filter { !varying.contains($0.target) }
    let yearly = live.filter { varying.contains($0.target) && !$0.code.isRecall }
    var whole = SlotSet(outputs)
    for stock in carried { whole.formUnion([stock.end] + stock.earlier) }
    var kept = whole
    kept.formUnion(inputs)
    kept.formUnion(yearly.flatMap(\.operands).filter { !varying.contains($0) })

    let single = Self.single(alike, builder.constants.map(\.slot), live, whole: whole)
    let isKept = { [kept] (slot: Slot) in kept.contains(slot) || single.contains(slot) }
    let fused = Fusion.fuse(yearly, isKept: isKept)
    let moving = Self.moving(fused, ends: ends, earlier: carried.flatMap(\.earlier))
    let isMoving = fused.map { moving.contains($0.target) }
    for (instruction, isMoving) in zip(fused, isMoving) where isMoving {
      kept.formUnion(instruction.operands.filter { !moving.contains($0) })
    }
    var layout = Layout(
      domains: builder.registerCounts.count, constants: builder.constants, kept: kept, single: single)
    places = Dictionary(
      uniqueKeysWithValues: Set(inputs + outputs).sorted {
        ($0.domain, $0.register) < ($1.domain, $1.register)
      }
      .map { ($0, layout.keep($0)) })
    self.stocks = carried.map { stock in
      Carried(
        initial: stock.initial, domain: stock.end.domain,
        columns: ([stock.end] + stock.earlier).map { layout.keep($0).register })
    }
    self.once = layout.place(Fusion.fuse(once, isKept: isKept))
    self.yearly = layout.place(fused)
    carrying = zip(self.yearly, isMoving).filter(\.1).map(\.0)
    columns = layout.columns
  }

  /// Values that may differ from year to year.
  private static func varying(_ instructions: [Instruction], ends: SlotSet, _ inputs: [Slot]) -> SlotSet {
    var varying = SlotSet(inputs)
    for instruction in instructions
    where instruction.code.isRecall || instruction.operands.contains(where: varying.contains)
      || ends.contains(instruction.target)
    { varying.insert(instruction.target) }
    return varying
  }

  /// Those that may do so though no input does.
  private static func moving(_ instructions: [Instruction], ends: SlotSet, earlier: [Slot]) -> SlotSet {
    var moving = SlotSet(earlier)
    // The columns of a stock change places, so that its end is written in every year.
    for instruction in instructions
    where ends.contains(instruction.target) || instruction.operands.contains(where: moving.contains) {
      moving.insert(instruction.target)
    }
    return moving
  }

  /// Values that are one number for all rows: they are computed once and not in every row.
  /// - Parameter whole: values that need a number in every row all the same.
  private static func single(
    _ alike: Set<Slot>, _ constants: [Slot], _ instructions: [Instruction], whole: SlotSet
  ) -> SlotSet {
    if alike.isEmpty { return SlotSet() }
    var spread = whole
    for instruction in instructions where instruction.code.crossesDomains {
      spread.formUnion(instruction.operands)
    }
    var single = SlotSet(alike.filter { $0.domain == 0 && !spread.contains($0) })
    let constants = SlotSet(constants)
    for instruction in instructions
    where instruction.target.domain == 0 && !instruction.code.crossesDomains && !instruction.code.isRecall
      && !spread.contains(instruction.target)
      && instruction.operands.allSatisfy({ single.contains($0) || constants.contains($0) })
    { single.insert(instruction.target) }
    return single
  }

  /// Whether a column holds one number for all rows.
  func isSingle(_ slot: Slot) -> Bool {
    if case .single = columns[slot.register] { true } else { false }
  }

  /// The column that a value got.
  subscript(_ slot: Slot) -> Slot { places[slot] ?? slot }

  /// Gives every stock an end-of-year column that nothing else writes, and one for every earlier year.
  private static func carry(
    _ stocks: [Program.StockSlots], _ wanted: Set<Int>, _ builder: inout TapeBuilder
  ) -> [(initial: Double, end: Slot, earlier: [Slot])] {
    var taken: Set<Slot> = []
    return stocks.enumerated().filter { wanted.contains($0.offset) }.map { index, stock in
      var end = stock.end
      let isComputed = builder.instructions.contains { $0.target == end && !$0.code.isRecall }
      if !isComputed || !taken.insert(end).inserted { end = builder.copy(end) }
      let earlier = (1...stock.lag).map { builder.recall(stock: index, lag: $0, in: end.domain) }
      return (stock.initial, end, earlier)
    }
  }
}

/// What the outputs depend on, through stocks too.
private struct Reach {
  private(set) var slots = SlotSet()
  private(set) var stocks: Set<Int> = []

  init(_ instructions: [Instruction], _ all: [Program.StockSlots], _ outputs: [Slot]) {
    var sources = SlotMap<Int>()
    for (index, instruction) in instructions.enumerated() { sources[instruction.target] = index }
    var pending = outputs
    while let slot = pending.popLast() {
      guard slots.insert(slot), let source = sources[slot].map({ instructions[$0] }) else { continue }
      pending += source.operands
      if case .recall(let stock, _) = source.code, stocks.insert(stock).inserted {
        pending.append(all[stock].end)
      }
    }
  }
}

extension Instruction.Code {
  fileprivate var isRecall: Bool {
    if case .recall = self { true } else { false }
  }
}
