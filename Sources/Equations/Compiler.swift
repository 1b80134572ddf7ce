/// Translates the nodes of a method, and on request their derivatives, to columns of a tape.
struct Compiler {
  let method: Method
  let sets: [Axis]
  private(set) var tape: TapeBuilder
  private(set) var inputs: [Slot] = []
  private(set) var seeds: [Slot] = []
  private var values: [ObjectIdentifier: Slot] = [:]
  private var tangents: [ObjectIdentifier: Slot?] = [:]
  private var lags: [Int: Int] = [:]

  init(_ method: Method, tangents: Bool) {
    self.method = method
    sets = method.sets
    tape = TapeBuilder(domains: method.sets.count + 1)
    for input in method.inputs {
      inputs.append(tape.register(in: Self.domain(input.set?.name, sets)))
    }
    guard tangents else { return }
    for input in method.inputs {
      seeds.append(tape.register(in: Self.domain(input.set?.name, sets)))
    }
  }

  private static func domain(_ set: String?, _ sets: [Axis]) -> Int {
    guard let set else { return 0 }
    return 1 + (sets.firstIndex { $0.name == set } ?? 0)
  }

  mutating func value(_ node: Node) -> Slot {
    if let slot = values[ObjectIdentifier(node)] { return slot }
    let slot = translate(node)
    values[ObjectIdentifier(node)] = slot
    return slot
  }

  private mutating func translate(_ node: Node) -> Slot {
    let domain = Self.domain(node.set, sets)
    switch node.kind {
    case .constant(let value): return tape.constant(value, in: domain)
    case .input(let index, _): return inputs[index]
    case .step(_, _, let content), .delayed(_, _, _, let content): return value(content)
    case .stock(let index, _): return value(method.stocks[index].update)
    case .previous(let stock, _, let lag): return recall(stock, lag, domain)
    case .sum(let content): return tape.sum(value(content))
    case .choose(let condition, let first, let second):
      return tape.apply(
        condition.relation.code, value(condition.left), value(condition.right), value(first), value(second))
    case .apply(let operation, let operands): return apply(operation, operands)
    }
  }

  private mutating func apply(_ operation: Operation, _ operands: [Node]) -> Slot {
    let first = value(operands[0])
    switch operation {
    case .exponential: return tape.apply(.exponential, first)
    case .logarithm: return tape.apply(.logarithm, first)
    case .negate: return tape.apply(.negate, first)
    case .convert(let multiply, let divide, _): return scale(first, multiply, divide)
    case .power where tape.isConstant(value(operands[1]), 2): return tape.apply(.multiply, first, first)
    default: return tape.apply(operation.binaryCode, first, value(operands[1]))
    }
  }

  private mutating func scale(_ slot: Slot, _ multiply: Double, _ divide: Double) -> Slot {
    var result = slot
    if multiply != 1 { result = tape.apply(.multiply, result, tape.constant(multiply, in: slot.domain)) }
    if divide != 1 { result = tape.apply(.divide, result, tape.constant(divide, in: slot.domain)) }
    return result
  }

  private mutating func recall(_ stock: Int, _ lag: Int, _ domain: Int) -> Slot {
    lags[stock] = max(lags[stock] ?? 1, lag)
    return tape.recall(stock: stock, lag: lag, in: domain)
  }

  /// End-of-year columns of the stocks, followed by those of their tangents.
  mutating func stocks() -> [Program.StockSlots] {
    var ends = method.stocks.map { value($0.update) }
    let initials = method.stocks.map(\.initial)
    guard !seeds.isEmpty else {
      return ends.indices.map { .init(end: ends[$0], initial: initials[$0], lag: lags[$0] ?? 1) }
    }
    for stock in method.stocks {
      let domain = Self.domain(stock.set?.name, sets)
      ends.append(tangent(stock.update) ?? tape.constant(0, in: domain))
    }
    return ends.indices.map { index in
      let own = index % method.stocks.count
      return .init(
        end: ends[index], initial: index == own ? initials[own] : 0,
        lag: max(lags[own] ?? 1, lags[index] ?? 1))
    }
  }
}

extension Compiler {
  /// The derivative of a node along the seeds; nil where it is zero whatever the seeds.
  mutating func tangent(_ node: Node) -> Slot? {
    if let slot = tangents[ObjectIdentifier(node)] { return slot }
    let slot = differentiate(node)
    tangents[ObjectIdentifier(node)] = slot
    return slot
  }

  private mutating func differentiate(_ node: Node) -> Slot? {
    switch node.kind {
    case .constant: return nil
    case .input(let index, _): return seeds[index]
    case .step(_, _, let content), .delayed(_, _, _, let content): return tangent(content)
    case .stock(let index, _): return tangent(method.stocks[index].update)
    case .previous(let stock, _, let lag):
      return recall(method.stocks.count + stock, lag, Self.domain(node.set, sets))
    case .sum(let content): return tangent(content).map { tape.sum($0) }
    case .choose(let condition, let first, let second):
      let zero = tape.constant(0, in: Self.domain(node.set, sets))
      return tape.apply(
        condition.relation.code, value(condition.left), value(condition.right), tangent(first) ?? zero,
        tangent(second) ?? zero)
    case .apply(let operation, let operands): return differentiate(operation, operands, value(node))
    }
  }

  private mutating func differentiate(
    _ operation: Operation, _ operands: [Node], _ result: Slot
  ) -> Slot? {
    let first = tangent(operands[0])
    switch operation {
    case .negate: return first.map { tape.apply(.negate, $0) }
    case .convert(let multiply, let divide, _): return first.map { scale($0, multiply, divide) }
    case .exponential: return first.map { tape.apply(.multiply, $0, result) }
    case .logarithm: return first.map { tape.apply(.divide, $0, value(operands[0])) }
    default: break
    }
    let second = tangent(operands[1])
    if first == nil, second == nil { return nil }
    let x = value(operands[0])
    let y = value(operands[1])
    switch operation {
    case .add: return combine(.add, first, second)
    case .subtract: return combine(.subtract, first, second)
    case .multiply:
      return combine(
        .add, first.map { tape.apply(.multiply, $0, y) }, second.map { tape.apply(.multiply, x, $0) })
    case .divide:
      let dilution = second.map { tape.apply(.divide, tape.apply(.multiply, result, $0), y) }
      return combine(.subtract, first.map { tape.apply(.divide, $0, y) }, dilution)
    case .minimum, .maximum:
      let zero = tape.constant(0, in: result.domain)
      let (near, far) = operation == .minimum ? (x, y) : (y, x)
      return tape.apply(.chooseAtMost, near, far, first ?? zero, second ?? zero)
    default: return differentiatePower(x, y, first, second, result)
    }
  }

  private mutating func differentiatePower(
    _ base: Slot, _ exponent: Slot, _ dBase: Slot?, _ dExponent: Slot?, _ result: Slot
  ) -> Slot? {
    let one = tape.constant(1, in: exponent.domain)
    let ofBase = dBase.map { dBase in
      let lower = tape.apply(.power, base, tape.apply(.subtract, exponent, one))
      return tape.apply(.multiply, tape.apply(.multiply, exponent, lower), dBase)
    }
    let ofExponent = dExponent.map { dExponent in
      tape.apply(.multiply, tape.apply(.multiply, result, tape.apply(.logarithm, base)), dExponent)
    }
    return combine(.add, ofBase, ofExponent)
  }

  private mutating func combine(_ code: Instruction.Code, _ left: Slot?, _ right: Slot?) -> Slot? {
    switch (left, right) {
    case (nil, nil): nil
    case (let left?, nil): left
    case (nil, let right?): code == .subtract ? tape.apply(.negate, right) : right
    case (let left?, let right?): tape.apply(code, left, right)
    }
  }
}

extension Operation {
  fileprivate var binaryCode: Instruction.Code {
    switch self {
    case .subtract: .subtract
    case .multiply: .multiply
    case .divide: .divide
    case .power: .power
    case .minimum: .minimum
    case .maximum: .maximum
    default: .add
    }
  }
}

extension Condition.Relation {
  fileprivate var code: Instruction.Code {
    switch self {
    case .atMost: .chooseAtMost
    case .less: .chooseLess
    }
  }
}
