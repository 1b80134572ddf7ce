/// Joins operations whose result is used once with the operation that uses it, so that intermediate values
/// stay in processor registers. Every rounding stays where it was: the bits are those of the single
/// operations.
struct Fusion {
  private var instructions: [Instruction?]
  /// Where each value that may be absorbed is computed.
  private var producer = SlotMap<Int>()

  /// - Parameter isKept: whether a value is needed outside of `instructions`.
  static func fuse(_ instructions: [Instruction], isKept: (Slot) -> Bool) -> [Instruction] {
    var fusion = Fusion(instructions, isKept)
    for index in instructions.indices { fusion.join(index) }
    return fusion.instructions.compactMap { $0 }
  }

  private init(_ instructions: [Instruction], _ isKept: (Slot) -> Bool) {
    self.instructions = instructions
    var uses = SlotMap<Int>()
    for instruction in instructions {
      for operand in instruction.operands { uses[operand] = (uses[operand] ?? 0) + 1 }
    }
    for (index, instruction) in instructions.enumerated()
    where uses[instruction.target] == 1 && !isKept(instruction.target) {
      producer[instruction.target] = index
    }
  }

  private mutating func join(_ index: Int) {
    guard let instruction = instructions[index] else { return }
    if instruction.code == .sum, let content = source(of: instruction.operands[0]),
      content.code == .products(.add)
    {
      replace(index, .sumOfProducts, content.operands, absorbing: 0)
      return
    }
    guard let last = instruction.code.arithmetic else { return }
    let left = source(of: instruction.operands[0])
    let right = source(of: instruction.operands[1])
    if last == .add || last == .subtract, let left, let right, left.code == .multiply, right.code == .multiply
    {
      replace(index, .products(last), left.operands + right.operands, absorbing: 0, 1)
    } else if let left, left.code == .pair(.multiply, .multiply, swapped: false) {
      replace(index, .product(last), left.operands + [instruction.operands[1]], absorbing: 0)
    } else if let left, let first = left.code.arithmetic {
      let operands = left.operands + [instruction.operands[1]]
      replace(index, .pair(first, last, swapped: false), operands, absorbing: 0)
    } else if let right, let first = right.code.arithmetic {
      let operands = right.operands + [instruction.operands[0]]
      let commutes = last == .add || last == .multiply
      replace(index, .pair(first, last, swapped: !commutes), operands, absorbing: 1)
    }
  }

  private func source(of operand: Slot) -> Instruction? {
    producer[operand].flatMap { instructions[$0] }
  }

  private mutating func replace(
    _ index: Int, _ code: Instruction.Code, _ operands: [Slot], absorbing places: Int...
  ) {
    guard let old = instructions[index] else { return }
    for place in places {
      if let absorbed = producer[old.operands[place]] { instructions[absorbed] = nil }
    }
    instructions[index] = Instruction(code: code, target: old.target, operands: operands)
  }
}
