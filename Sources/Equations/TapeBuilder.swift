/// Builds straight-line code in which every value is computed once: equal operations on equal
/// operands share their result, and constants fold.
struct TapeBuilder {
  private(set) var instructions: [Instruction] = []
  private(set) var constants: [(slot: Slot, value: Double)] = []
  /// Registers taken so far, by domain.
  private(set) var registerCounts: [Int]
  private var known: [Key: Slot] = [:]
  private var constantOf = SlotMap<Double>()

  private struct Key: Hashable {
    let code: Instruction.Code
    let domain: Int
    let operands: [Slot]
  }

  private struct ConstantKey: Hashable {
    let domain: Int
    let bits: UInt64
  }

  private var knownConstants: [ConstantKey: Slot] = [:]

  init(domains: Int) {
    registerCounts = Array(repeating: 0, count: domains)
  }

  mutating func register(in domain: Int) -> Slot {
    defer { registerCounts[domain] += 1 }
    return Slot(domain: domain, register: registerCounts[domain])
  }

  mutating func constant(_ value: Double, in domain: Int) -> Slot {
    let key = ConstantKey(domain: domain, bits: value.bitPattern)
    if let slot = knownConstants[key] { return slot }
    let slot = register(in: domain)
    constants.append((slot, value))
    knownConstants[key] = slot
    constantOf[slot] = value
    return slot
  }

  /// Applies an operation; operands of rows are spread over the members where the others are lists.
  mutating func apply(_ code: Instruction.Code, _ operands: Slot...) -> Slot {
    let domain = operands.lazy.map(\.domain).max() ?? 0
    let values = operands.compactMap { constantOf[$0] }
    if values.count == operands.count, let folded = fold(code, values) {
      return constant(folded, in: domain)
    }
    return emit(code, in: domain, operands.map { spread($0, to: domain) })
  }

  mutating func sum(_ operand: Slot) -> Slot {
    emit(.sum, in: 0, [operand])
  }

  mutating func recall(stock: Int, lag: Int, in domain: Int) -> Slot {
    emit(.recall(stock: stock, lag: lag), in: domain, [])
  }

  /// The same value in a register of its own.
  mutating func copy(_ slot: Slot) -> Slot {
    let target = register(in: slot.domain)
    instructions.append(Instruction(code: .copy, target: target, operands: [slot]))
    return target
  }

  func isConstant(_ slot: Slot, _ value: Double) -> Bool {
    constantOf[slot] == value
  }

  private mutating func spread(_ slot: Slot, to domain: Int) -> Slot {
    if slot.domain == domain { return slot }
    if let value = constantOf[slot] { return constant(value, in: domain) }
    return emit(.spread, in: domain, [slot])
  }

  private mutating func emit(_ code: Instruction.Code, in domain: Int, _ operands: [Slot]) -> Slot {
    let key = Key(code: code, domain: domain, operands: operands)
    if let slot = known[key] { return slot }
    let slot = register(in: domain)
    instructions.append(Instruction(code: code, target: slot, operands: operands))
    known[key] = slot
    return slot
  }

  private func fold(_ code: Instruction.Code, _ values: [Double]) -> Double? {
    switch code {
    case .add: values[0] + values[1]
    case .subtract: values[0] - values[1]
    case .multiply: values[0] * values[1]
    case .divide: values[0] / values[1]
    case .negate: -values[0]
    case .exponential: exponential(values[0])
    default: nil
    }
  }
}
