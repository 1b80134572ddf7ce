/// The best of several runs: other work on the machine only ever adds.
func best(of repeats: Int, _ body: () -> Void) -> Double {
  let clock = ContinuousClock()
  var best = Double.infinity
  for _ in 0..<repeats {
    let time = clock.measure(body)
    let (seconds, attoseconds) = time.components
    best = min(best, Double(seconds) + Double(attoseconds) * 1e-18)
  }
  return best
}

/// `value` with `decimals` places, without Foundation.
func fixed(_ value: Double, _ decimals: Int) -> String {
  var scale = 1
  for _ in 0..<decimals { scale *= 10 }
  let whole = Int((value * Double(scale)).rounded())
  let fraction = String(whole % scale)
  return "\(whole / scale)." + String(repeating: "0", count: decimals - fraction.count) + fraction
}

/// A vector of numbers that differ, from a fixed seed.
struct Noise {
  private var state: UInt64 = 0x9E37_79B9_7F4A_7C15

  mutating func uniform() -> Double {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Double(state >> 11) * 0x1p-53
  }
}

/// Eight partial sums, so that the additions do not wait for each other.
func sum(_ column: UnsafeMutableBufferPointer<Double>) -> Double {
  var lanes = SIMD8<Double>(repeating: 0)
  let whole = column.count & ~7
  for row in stride(from: 0, to: whole, by: 8) {
    unsafe lanes += UnsafeRawPointer(column.baseAddress! + row).loadUnaligned(as: SIMD8<Double>.self)
  }
  var total = lanes.sum()
  for row in whole..<column.count { unsafe total += column[row] }
  return total
}
