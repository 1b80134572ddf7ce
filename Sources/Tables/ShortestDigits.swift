/// The fewest decimal digits that read back as the same number, the nearest of those: Schubfach.
///
/// R. Giulietti, *The Schubfach way to render doubles*, 2020; the names are those of the paper.
struct ShortestDigits {
  /// Without zeros at the end.
  private(set) var digits: UInt64
  /// The number is `digits` times ten to this power.
  private(set) var exponent: Int

  /// - Parameter number: finite and above zero.
  @inline(__always)
  init(_ number: Double, _ powers: PowersOfTen) {
    let fraction = number.significandBitPattern
    let biased = Int(number.exponentBitPattern)
    let c = biased == 0 ? fraction : fraction | 1 << 52
    let q = max(biased, 1) - 1075
    // Below a power of two the next number is only half as far.
    let isCloser = fraction == 0 && biased > 1
    let k = (q * 1_262_611 - (isCloser ? 524_031 : 0)) >> 22
    let h = UInt64(truncatingIfNeeded: q + ((-k * 1_741_647) >> 19) + 1)
    let g = powers.power(-k)
    let odd = c & 1
    let vb = Self.roundedToOdd(g, 4 * c << h)
    let lower = Self.roundedToOdd(g, (4 * c - (isCloser ? 1 : 2)) << h) + odd
    let upper = Self.roundedToOdd(g, (4 * c + 2) << h) - odd
    let s = vb >> 2
    if s >= 10 {
      let tens = s / 10
      let isBelow = lower <= 40 * tens
      let isAbove = 40 * tens + 40 <= upper
      if isBelow != isAbove {
        digits = tens + (isAbove ? 1 : 0)
        exponent = k + 1
        dropZeros()
        return
      }
    }
    let isBelow = lower <= 4 * s
    let isAbove = 4 * s + 4 <= upper
    let middle = 4 * s + 2
    let isUp = isBelow != isAbove ? isAbove : vb > middle || vb == middle && s & 1 == 1
    digits = s + (isUp ? 1 : 0)
    exponent = k
    dropZeros()
  }

  @inline(__always)
  private static func roundedToOdd(_ g: (high: UInt64, low: UInt64), _ cp: UInt64) -> UInt64 {
    let below = g.low.multipliedFullWidth(by: cp).high
    let (high, low) = g.high.multipliedFullWidth(by: cp)
    let (sum, overflow) = low.addingReportingOverflow(below)
    return (high &+ (overflow ? 1 : 0)) | (sum > 1 ? 1 : 0)
  }

  @inline(__always)
  private mutating func dropZeros() {
    while true {
      let (tens, rest) = digits.quotientAndRemainder(dividingBy: 10)
      if rest != 0 { return }
      digits = tens
      exponent += 1
    }
  }
}
