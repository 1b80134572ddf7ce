/// Counter-based random numbers, Philox4x32-10 (Salmon et al., SC 2011): a draw is a function of its
/// key and its counter, so that it does not matter who draws it, when, or on which thread.
package struct Philox: Sendable {
  private let key: SIMD2<UInt32>

  package init(key: UInt64) {
    self.key = SIMD2(UInt32(truncatingIfNeeded: key), UInt32(truncatingIfNeeded: key >> 32))
  }

  /// Four words for a counter.
  package func callAsFunction(_ counter: SIMD4<UInt32>) -> SIMD4<UInt32> {
    var state = counter
    var round = key
    for _ in 0..<10 {
      let first = state[0].multipliedFullWidth(by: 0xD251_1F53)
      let second = state[2].multipliedFullWidth(by: 0xCD9E_8D57)
      state = SIMD4(
        second.high ^ state[1] ^ round[0], second.low, first.high ^ state[3] ^ round[1], first.low)
      round &+= SIMD2(0x9E37_79B9, 0xBB67_AE85)
    }
    return state
  }

  /// A number in the open interval 0…1 with 52 random bits, for the draw `index` of `parameter`.
  package func uniform(parameter: UInt64, index: Int) -> Double {
    let words = self(
      SIMD4(
        UInt32(truncatingIfNeeded: index >> 1), UInt32(truncatingIfNeeded: index >> 33),
        UInt32(truncatingIfNeeded: parameter), UInt32(truncatingIfNeeded: parameter >> 32)))
    let pair = index & 1 == 0 ? (words[0], words[1]) : (words[2], words[3])
    let bits = UInt64(pair.0) << 32 | UInt64(pair.1)
    return (Double(bits >> 12) + 0.5) * 0x1p-52
  }
}

/// The identity of a parameter as a number: FNV-1a of its name, the same on every machine.
package func identity(of name: String) -> UInt64 {
  name.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01b3 }
}
