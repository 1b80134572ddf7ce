/// A method's code with a place for every value: what a workspace runs.
struct Tape: Sendable {
  /// Run in the first year only: values that depend on held inputs alone.
  let once: [Command]
  /// Run in every year.
  let yearly: [Command]
  let columns: [Column]
  let stocks: [Carried]
  private let places: [Slot: Slot]

  /// The columns of a stock: the end of this year, then of earlier years.
  struct Carried: Sendable {
    let initial: Double
    let domain: Int
    let columns: [Int]
  }

  /// - Parameters:
  ///   - outputs: values that are read after a run.
  ///   - inputs: columns filled from outside; those in `held` keep their values after the first year.
  init(
    _ builder: TapeBuilder, stocks: [Program.StockSlots], inputs: [Slot], held: Set<Slot>, outputs: [Slot]
  ) {
    var builder = builder
    let wanted = Reach(builder.instructions, stocks, outputs)
    let carried = Self.carry(stocks, wanted.stocks, &builder)
    let ends = Set(carried.map(\.end))
    let live = builder.instructions.filter { wanted.slots.contains($0.target) || ends.contains($0.target) }

    var varying = Set(inputs).subtracting(held)
    for instruction in live {
      let isRecall = if case .recall = instruction.code { true } else { false }
      if isRecall || instruction.operands.contains(where: varying.contains)
        || ends.contains(instruction.target)
      {
        varying.insert(instruction.target)
      }
    }
    let once = live.filter { !varying.contains($0.target) }
    let yearly = live.filter { varying.contains($0.target) && !$0.code.isRecall }
    var kept = Set(inputs + outputs).union(ends).union(carried.flatMap(\.earlier))
    kept.formUnion(yearly.flatMap(\.operands).filter { !varying.contains($0) })

    var layout = Layout(domains: builder.registerCounts.count, constants: builder.constants, kept: kept)
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
    self.once = layout.place(Fusion.fuse(once, isKept: kept.contains))
    self.yearly = layout.place(Fusion.fuse(yearly, isKept: kept.contains))
    columns = layout.columns
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
  private(set) var slots: Set<Slot> = []
  private(set) var stocks: Set<Int> = []

  init(_ instructions: [Instruction], _ all: [Program.StockSlots], _ outputs: [Slot]) {
    let sources = Dictionary(uniqueKeysWithValues: instructions.map { ($0.target, $0) })
    var pending = outputs
    while let slot = pending.popLast() {
      guard slots.insert(slot).inserted, let source = sources[slot] else { continue }
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
