import Equations
import Quantities
import VectorKernels

/// Numbers of a driver or of a row, year after year, in each year one for every variant of a scenario that stands side
/// by side with others.
extension [Double] {
  /// Makes of each number how many times its value of the first year it is; 1 where it is the same.
  mutating func relate(variants: Int) {
    let years = count / variants
    unsafe withUnsafeMutableBufferPointer { column in
      if let start = column.baseAddress { unsafe ghg_index(start, variants, years) }
    }
  }

  /// - Parameter sign: one of + − * / and, for a power, ^.
  mutating func combine(_ sign: Character, with other: [Double]) {
    if sign == "^" {
      for index in indices { self[index] = scalarPower(self[index], other[index]) }
      return
    }
    let count = count
    unsafe withUnsafeMutableBufferPointer { column in
      unsafe other.withUnsafeBufferPointer { other in
        guard let start = column.baseAddress, let other = other.baseAddress else { return }
        switch sign {
        case "+": unsafe ghg_add(start, other, count)
        case "-": unsafe ghg_subtract(start, other, count)
        case "*": unsafe ghg_multiply(start, other, count)
        default: unsafe ghg_divide(start, other, count)
        }
      }
    }
  }

  /// As ``combine(_:with:)``, into a column of its own.
  func combined(_ sign: Character, with other: [Double]) -> [Double] {
    guard sign == "*", other.count == count else {
      var result = self
      result.combine(sign, with: other)
      return result
    }
    return unsafe [Double](unsafeUninitializedCapacity: count) { result, length in
      unsafe withUnsafeBufferPointer { one in
        unsafe other.withUnsafeBufferPointer { other in
          guard let start = result.baseAddress, let one = one.baseAddress, let other = other.baseAddress
          else { return }
          unsafe ghg_product(start, one, other, count)
        }
      }
      length = count
    }
  }

  mutating func convert(_ conversion: Conversion) {
    change { conversion($0) }
  }

  @inline(__always)
  mutating func change(_ change: (Double) -> Double) {
    for index in indices { self[index] = change(self[index]) }
  }
}
