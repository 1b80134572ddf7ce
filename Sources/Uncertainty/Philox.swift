/// Counter-based random numbers, Philox4x32-10 (Salmon et al., SC 2011): a draw is a function of its key and its
/// counter, so that it does not matter who draws it, when, or on which thread. Eight counters at a time.
package struct Philox: Sendable {
  typealias Words = SIMD8<UInt64>

  private let key: (UInt64, UInt64)

  package init(key: UInt64) {
    self.key = (key & 0xFFFF_FFFF, key >> 32)
  }

  /// Four words of 32 bits for each of eight counters, whose words are given.
  @inline(__always)
  func callAsFunction(_ counters: (Words, Words, Words, Words)) -> (Words, Words, Words, Words) {
    let mask = Words(repeating: 0xFFFF_FFFF)
    let multipliers = (Words(repeating: 0xD251_1F53), Words(repeating: 0xCD9E_8D57))
    var (a, b, c, d) = counters
    var (first, second) = key
    for _ in 0..<10 {
      // Both factors are below 2^32: the product fits, and the processor has an instruction for it.
      let x = a &* multipliers.0
      let y = c &* multipliers.1
      (a, b, c, d) = ((y &>> 32) ^ b ^ first, y & mask, (x &>> 32) ^ d ^ second, x & mask)
      first = (first &+ 0x9E37_79B9) & 0xFFFF_FFFF
      second = (second &+ 0xBB67_AE85) & 0xFFFF_FFFF
    }
    return (a, b, c, d)
  }

  /// Numbers in the open interval 0…1 with 52 random bits, for the draws `2 · counter` to `2 · counter + 15` of a
  /// parameter, the even ones first.
  @inline(__always)
  func uniforms(parameter: UInt64, counter: UInt64) -> (SIMD8<Double>, SIMD8<Double>) {
    let counters = Words(0, 1, 2, 3, 4, 5, 6, 7) &+ counter
    let words = self(
      (
        counters & 0xFFFF_FFFF, counters &>> 32, Words(repeating: parameter & 0xFFFF_FFFF),
        Words(repeating: parameter >> 32)
      ))
    return (Self.unit(words.0, words.1), Self.unit(words.2, words.3))
  }

  /// (k + ½) / 2^52 for the upper 52 bits k: 1 + k / 2^52 by its bits, less 1 − 2^-53, which is exact.
  @inline(__always)
  private static func unit(_ high: Words, _ low: Words) -> SIMD8<Double> {
    let bits = ((high &<< 32 | low) &>> 12) | Words(repeating: 0x3FF0_0000_0000_0000)
    return unsafe unsafeBitCast(bits, to: SIMD8<Double>.self) - 0x1.fffffffffffffp-1
  }
}

/// The identity of a parameter as a number: FNV-1a of its name, the same on every machine.
package func identity(of name: String) -> UInt64 {
  name.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01b3 }
}
