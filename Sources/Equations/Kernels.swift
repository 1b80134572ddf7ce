import VectorKernels

/// The unit of work of a kernel. Columns are padded to whole lanes, so that a number is computed by the
/// same code wherever it stands.
typealias Lanes = SIMD8<Double>

/// The operations that the loops in C do not know: functions of the C library.
enum Kernels {
  static let width = MemoryLayout<Lanes>.size

  static func logarithm(_ target: UnsafeMutableRawPointer, _ x: ColumnOperand, _ groups: Int) {
    for index in 0..<groups {
      var lanes = unsafe x[index]
      for lane in 0..<Lanes.scalarCount { lanes[lane] = libmLogarithm(lanes[lane]) }
      unsafe target.storeBytes(of: lanes, toByteOffset: index &* width, as: Lanes.self)
    }
  }

  static func power(
    _ target: UnsafeMutableRawPointer, _ x: ColumnOperand, _ y: ColumnOperand, _ groups: Int
  ) {
    for index in 0..<groups {
      var lanes = unsafe x[index]
      let exponents = unsafe y[index]
      for lane in 0..<Lanes.scalarCount { lanes[lane] = libmPower(lanes[lane], exponents[lane]) }
      unsafe target.storeBytes(of: lanes, toByteOffset: index &* width, as: Lanes.self)
    }
  }
}

/// A column, or one group of equal numbers for all rows: it steps by 0 bytes from group to group.
@unsafe struct ColumnOperand {
  let base: UnsafeRawPointer
  let step: Int

  fileprivate subscript(index: Int) -> Lanes {
    unsafe base.load(fromByteOffset: index &* step, as: Lanes.self)
  }

  func number(_ index: Int) -> Double {
    unsafe base.assumingMemoryBound(to: Double.self)[step == 0 ? 0 : index]
  }
}

/// One number, with the bits that it has in a column.
func exponential(_ x: Double) -> Double { ghg_exponential(x) }
