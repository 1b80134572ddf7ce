/// From the code of a command to its loop.
extension Kernels {
  static func run(
    _ code: Instruction.Code, _ target: UnsafeMutableRawPointer, _ a: Operand, _ b: Operand, _ c: Operand,
    _ d: Operand, _ count: Int
  ) {
    switch code {
    case .add: unsafe binary(AddKernel.self, target, a, b, count)
    case .subtract: unsafe binary(SubtractKernel.self, target, a, b, count)
    case .multiply: unsafe binary(MultiplyKernel.self, target, a, b, count)
    case .divide: unsafe binary(DivideKernel.self, target, a, b, count)
    case .minimum: unsafe binary(MinimumKernel.self, target, a, b, count)
    case .maximum: unsafe binary(MaximumKernel.self, target, a, b, count)
    case .power: unsafe binary(PowerKernel.self, target, a, b, count)
    case .pair(let first, let second, let swapped):
      unsafe pair(first, second, swapped, target, a, b, c, count)
    case .product(let last): unsafe product(last, target, a, b, c, d, count)
    case .products(.subtract): unsafe products(SubtractKernel.self, target, a, b, c, d, count)
    case .products: unsafe products(AddKernel.self, target, a, b, c, d, count)
    case .chooseAtMost, .chooseLess: unsafe choose(code, target, a, b, c, d, count)
    default: unsafe unary(code, target, a, count)
    }
  }

  private static func unary(
    _ code: Instruction.Code, _ target: UnsafeMutableRawPointer, _ a: Operand, _ count: Int
  ) {
    switch code {
    case .negate: for index in 0..<count { unsafe store(-a[index], target, index) }
    case .exponential: for index in 0..<count { unsafe store(exponential(a[index]), target, index) }
    case .logarithm: for index in 0..<count { unsafe store(logarithm(a[index]), target, index) }
    default: for index in 0..<count { unsafe store(a[index], target, index) }
    }
  }

  private static func logarithm(_ x: Lanes) -> Lanes {
    var result = Lanes()
    for lane in 0..<Lanes.scalarCount { result[lane] = libmLogarithm(x[lane]) }
    return result
  }

  private static func choose(
    _ code: Instruction.Code, _ target: UnsafeMutableRawPointer, _ a: Operand, _ b: Operand, _ c: Operand,
    _ d: Operand, _ count: Int
  ) {
    if code == .chooseAtMost {
      for index in 0..<count {
        unsafe store(d[index].replacing(with: c[index], where: a[index] .<= b[index]), target, index)
      }
    } else {
      for index in 0..<count {
        unsafe store(d[index].replacing(with: c[index], where: a[index] .< b[index]), target, index)
      }
    }
  }

  private static func pair(
    _ first: Instruction.Arithmetic, _ second: Instruction.Arithmetic, _ swapped: Bool,
    _ target: UnsafeMutableRawPointer, _ a: Operand, _ b: Operand, _ c: Operand, _ count: Int
  ) {
    switch first {
    case .add: unsafe pair(AddKernel.self, second, swapped, target, a, b, c, count)
    case .subtract: unsafe pair(SubtractKernel.self, second, swapped, target, a, b, c, count)
    case .multiply: unsafe pair(MultiplyKernel.self, second, swapped, target, a, b, c, count)
    case .divide: unsafe pair(DivideKernel.self, second, swapped, target, a, b, c, count)
    }
  }

  private static func pair<First: ArithmeticKernel>(
    _ first: First.Type, _ second: Instruction.Arithmetic, _ swapped: Bool,
    _ target: UnsafeMutableRawPointer, _ a: Operand, _ b: Operand, _ c: Operand, _ count: Int
  ) {
    switch (second, swapped) {
    case (.add, _): unsafe pair(first, AddKernel.self, target, a, b, c, count)
    case (.multiply, _): unsafe pair(first, MultiplyKernel.self, target, a, b, c, count)
    case (.subtract, false): unsafe pair(first, SubtractKernel.self, target, a, b, c, count)
    case (.subtract, true): unsafe pair(first, SubtractFromKernel.self, target, a, b, c, count)
    case (.divide, false): unsafe pair(first, DivideKernel.self, target, a, b, c, count)
    case (.divide, true): unsafe pair(first, DivideIntoKernel.self, target, a, b, c, count)
    }
  }

  private static func product(
    _ last: Instruction.Arithmetic, _ target: UnsafeMutableRawPointer, _ a: Operand, _ b: Operand,
    _ c: Operand, _ d: Operand, _ count: Int
  ) {
    switch last {
    case .add: unsafe product(AddKernel.self, target, a, b, c, d, count)
    case .subtract: unsafe product(SubtractKernel.self, target, a, b, c, d, count)
    case .multiply: unsafe product(MultiplyKernel.self, target, a, b, c, d, count)
    case .divide: unsafe product(DivideKernel.self, target, a, b, c, d, count)
    }
  }
}
