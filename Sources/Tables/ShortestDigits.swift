/// The fewest decimal digits that read back as the same number, the nearest of those: Schubfach.
///
/// R. Giulietti, *The Schubfach way to render doubles*, 2020; the names are those of the paper.
struct ShortestDigits {
  /// Up to seventeen of them; there may be zeros at the end.
  let digits: UInt64
  /// The number is `digits` times ten to this power.
  let exponent: Int

  /// - Parameter number: finite and above zero.
  @inline(__always)
  init(_ number: Double, _ powers: PowersOfTen) {
    let fraction = number.significandBitPattern
    let biased = Int(number.exponentBitPattern)
    let c = biased == 0 ? fraction : fraction | 1 << 52
    let q = max(biased, 1) &- 1075
    // Below a power of two the next number is only half as far.
    let isCloser = fraction == 0 && biased > 1
    let k = (q &* 1_262_611 &- (isCloser ? 524_031 : 0)) >> 22
    let h = UInt64(truncatingIfNeeded: q &+ ((-k &* 1_741_647) >> 19) &+ 1)
    let g = powers.power(-k)
    let odd = c & 1
    // None of these reaches 64 bits.
    let vb = Self.roundedToOdd(g, (4 &* c) &<< h)
    let lower = Self.roundedToOdd(g, (4 &* c &- (isCloser ? 1 : 2)) &<< h) &+ odd
    let upper = Self.roundedToOdd(g, (4 &* c &+ 2) &<< h) &- odd
    // Which of these is taken nobody can foresee: all are computed, and none is jumped over.
    let s = vb >> 2
    let isBelow = lower <= 4 &* s
    let isAbove = 4 &* s &+ 4 <= upper
    let middle = 4 &* s &+ 2
    let isNearer = (vb > middle ? 1 : 0) | (vb == middle ? s & 1 : 0)
    let full = s &+ (isBelow != isAbove ? (isAbove ? 1 : 0) : isNearer)
    let tens = s / 10
    let areTensBelow = lower <= 40 &* tens
    let areTensAbove = 40 &* tens &+ 40 <= upper
    let short = 10 &* (tens &+ (areTensAbove ? 1 : 0))
    digits = s >= 10 && areTensBelow != areTensAbove ? short : full
    exponent = k
  }

  @inline(__always)
  private static func roundedToOdd(_ g: (high: UInt64, low: UInt64), _ cp: UInt64) -> UInt64 {
    let below = g.low.multipliedFullWidth(by: cp).high
    let (high, low) = g.high.multipliedFullWidth(by: cp)
    let (sum, overflow) = low.addingReportingOverflow(below)
    let carry: UInt64 = overflow ? 1 : 0
    let rest: UInt64 = sum > 1 ? 1 : 0
    return (high &+ carry) | rest
  }
}
