/// The loops over columns. Written so that each is one vector loop.
enum Kernels {
  typealias Column = UnsafeMutablePointer<Double>

  static func binary(
    _ code: Instruction.Code, _ target: Column, _ x: Column, _ y: Column, _ count: Int
  ) {
    switch code {
    case .add: for i in 0..<count { unsafe target[i] = unsafe x[i] + y[i] }
    case .subtract: for i in 0..<count { unsafe target[i] = unsafe x[i] - y[i] }
    case .multiply: for i in 0..<count { unsafe target[i] = unsafe x[i] * y[i] }
    case .divide: for i in 0..<count { unsafe target[i] = unsafe x[i] / y[i] }
    case .minimum: for i in 0..<count { unsafe target[i] = unsafe x[i] <= y[i] ? x[i] : y[i] }
    case .maximum: for i in 0..<count { unsafe target[i] = unsafe x[i] >= y[i] ? x[i] : y[i] }
    default: for i in 0..<count { unsafe target[i] = unsafe libmPower(x[i], y[i]) }
    }
  }

  static func unary(_ code: Instruction.Code, _ target: Column, _ x: Column, _ count: Int) {
    switch code {
    case .negate: for i in 0..<count { unsafe target[i] = unsafe -x[i] }
    case .exponential: for i in 0..<count { unsafe target[i] = unsafe libmExponential(x[i]) }
    default: for i in 0..<count { unsafe target[i] = unsafe libmLogarithm(x[i]) }
    }
  }

  static func choose(
    _ code: Instruction.Code, _ target: Column, _ x: Column, _ y: Column, _ first: Column,
    _ second: Column, _ count: Int
  ) {
    if code == .chooseAtMost {
      for i in 0..<count { unsafe target[i] = unsafe x[i] <= y[i] ? first[i] : second[i] }
    } else {
      for i in 0..<count { unsafe target[i] = unsafe x[i] < y[i] ? first[i] : second[i] }
    }
  }
}
