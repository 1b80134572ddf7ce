/// The unit of work of a kernel. Columns are padded to whole lanes, so that a number is computed by the
/// same code wherever it stands.
typealias Lanes = SIMD8<Double>

/// A column, or one constant for all rows.
@unsafe struct Operand {
  let base: UnsafeRawPointer
  /// Bytes from one group of lanes to the next: 0 for a constant.
  let step: Int

  @inline(__always)
  subscript(index: Int) -> Lanes {
    unsafe base.load(fromByteOffset: index &* step, as: Lanes.self)
  }
}

/// The loops over columns. A target may be one of the operands.
enum Kernels {
  static let width = MemoryLayout<Lanes>.size

  @inline(__always)
  static func store(_ lanes: Lanes, _ target: UnsafeMutableRawPointer, _ index: Int) {
    unsafe target.storeBytes(of: lanes, toByteOffset: index &* width, as: Lanes.self)
  }

  static func binary<First: ArithmeticKernel>(
    _ first: First.Type, _ target: UnsafeMutableRawPointer, _ a: Operand, _ b: Operand, _ count: Int
  ) {
    for index in 0..<count {
      unsafe store(First.apply(a[index], b[index]), target, index)
    }
  }

  static func pair<First: ArithmeticKernel, Second: ArithmeticKernel>(
    _ first: First.Type, _ second: Second.Type, _ target: UnsafeMutableRawPointer, _ a: Operand,
    _ b: Operand, _ c: Operand, _ count: Int
  ) {
    for index in 0..<count {
      unsafe store(Second.apply(First.apply(a[index], b[index]), c[index]), target, index)
    }
  }

  static func product<Last: ArithmeticKernel>(
    _ last: Last.Type, _ target: UnsafeMutableRawPointer, _ a: Operand, _ b: Operand, _ c: Operand,
    _ d: Operand, _ count: Int
  ) {
    for index in 0..<count {
      unsafe store(Last.apply(a[index] * b[index] * c[index], d[index]), target, index)
    }
  }

  static func products<Last: ArithmeticKernel>(
    _ last: Last.Type, _ target: UnsafeMutableRawPointer, _ a: Operand, _ b: Operand, _ c: Operand,
    _ d: Operand, _ count: Int
  ) {
    for index in 0..<count {
      unsafe store(Last.apply(a[index] * b[index], c[index] * d[index]), target, index)
    }
  }
}

/// One of the four operations, as a type, so that each combination is a loop of its own.
protocol ArithmeticKernel {
  static func apply(_ x: Lanes, _ y: Lanes) -> Lanes
}

enum AddKernel: ArithmeticKernel {
  @inline(__always) static func apply(_ x: Lanes, _ y: Lanes) -> Lanes { x + y }
}

enum SubtractKernel: ArithmeticKernel {
  @inline(__always) static func apply(_ x: Lanes, _ y: Lanes) -> Lanes { x - y }
}

enum SubtractFromKernel: ArithmeticKernel {
  @inline(__always) static func apply(_ x: Lanes, _ y: Lanes) -> Lanes { y - x }
}

enum MultiplyKernel: ArithmeticKernel {
  @inline(__always) static func apply(_ x: Lanes, _ y: Lanes) -> Lanes { x * y }
}

enum DivideKernel: ArithmeticKernel {
  @inline(__always) static func apply(_ x: Lanes, _ y: Lanes) -> Lanes { x / y }
}

enum DivideIntoKernel: ArithmeticKernel {
  @inline(__always) static func apply(_ x: Lanes, _ y: Lanes) -> Lanes { y / x }
}

enum MinimumKernel: ArithmeticKernel {
  @inline(__always) static func apply(_ x: Lanes, _ y: Lanes) -> Lanes {
    y.replacing(with: x, where: x .<= y)
  }
}

enum MaximumKernel: ArithmeticKernel {
  @inline(__always) static func apply(_ x: Lanes, _ y: Lanes) -> Lanes {
    y.replacing(with: x, where: x .>= y)
  }
}

enum PowerKernel: ArithmeticKernel {
  @inline(__always) static func apply(_ x: Lanes, _ y: Lanes) -> Lanes {
    var result = Lanes()
    for lane in 0..<Lanes.scalarCount { result[lane] = libmPower(x[lane], y[lane]) }
    return result
  }
}
