import VectorKernels

/// The unit of work of a kernel. Columns are padded to whole lanes, so that a number is computed by the
/// same code wherever it stands.
typealias Lanes = SIMD8<Double>

/// The loops over columns. A target may be one of the operands.
enum Kernels {
  static let width = MemoryLayout<Lanes>.size

  static func run(
    _ kernel: Kernel, _ target: UnsafeMutableRawPointer, _ a: ghg_operand, _ b: ghg_operand,
    _ c: ghg_operand, _ d: ghg_operand, _ count: Int
  ) {
    switch kernel {
    case .vectors(let operation): unsafe ghg_operate(operation, target, a, b, c, d, count)
    case .exponential:
      for index in 0..<count { unsafe store(exponential(a[index]), target, index) }
    case .logarithm:
      for index in 0..<count { unsafe store(each(a[index], libmLogarithm), target, index) }
    case .power:
      for index in 0..<count { unsafe store(power(a[index], b[index]), target, index) }
    case .spread, .sum: break
    }
  }

  private static func store(_ lanes: Lanes, _ target: UnsafeMutableRawPointer, _ index: Int) {
    unsafe target.storeBytes(of: lanes, toByteOffset: index &* width, as: Lanes.self)
  }

  private static func each(_ x: Lanes, _ function: (Double) -> Double) -> Lanes {
    var result = Lanes()
    for lane in 0..<Lanes.scalarCount { result[lane] = function(x[lane]) }
    return result
  }

  private static func power(_ x: Lanes, _ y: Lanes) -> Lanes {
    var result = Lanes()
    for lane in 0..<Lanes.scalarCount { result[lane] = libmPower(x[lane], y[lane]) }
    return result
  }
}

extension ghg_operand {
  fileprivate subscript(index: Int) -> Lanes {
    unsafe base.load(fromByteOffset: index &* step, as: Lanes.self)
  }
}
