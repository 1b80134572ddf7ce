/// The size of a unit in base units: numerator / denominator × 10^exponent, exact.
///
/// Numerator and denominator are whole numbers. The normal form has no common factor, no factor ten in the
/// numerator and none of two or five in the denominator, so equal sizes compare equal. Beyond 2^53 a product
/// rounds once and stays as it is.
package struct Scale: Hashable, Sendable {
  package let numerator: Double
  package let denominator: Double
  package let exponent: Int

  package static let one = Scale(1)

  /// - Precondition: whole positive numbers.
  package init(_ numerator: Double, over denominator: Double = 1, tens exponent: Int = 0) {
    if numerator == 1, denominator == 1 {
      (self.numerator, self.denominator, self.exponent) = (1, 1, exponent)
      return
    }
    guard max(numerator, denominator) < Scale.exactLimit, min(numerator, denominator) >= 1 else {
      (self.numerator, self.denominator, self.exponent) = (numerator, denominator, exponent)
      return
    }
    // Whole numbers below 2^53, so integers hold them.
    var (n, d, e) = (Int64(numerator), Int64(denominator), exponent)
    let common = Scale.greatestCommonDivisor(n, d)
    (n, d) = (n / common, d / common)
    let limit = Int64(Scale.exactLimit)
    while d.isMultiple(of: 10) { (d, e) = (d / 10, e - 1) }
    while d.isMultiple(of: 2), n < limit / 5 { (n, d, e) = (n * 5, d / 2, e - 1) }
    while d.isMultiple(of: 5), n < limit / 2 { (n, d, e) = (n * 2, d / 5, e - 1) }
    while n.isMultiple(of: 10) { (n, e) = (n / 10, e + 1) }
    (self.numerator, self.denominator, self.exponent) = (Double(n), Double(d), e)
  }

  package static func tens(_ exponent: Int) -> Scale { Scale(1, tens: exponent) }

  package static func * (left: Scale, right: Scale) -> Scale {
    if left.powerOfTen != nil, right.denominator == 1 { return right.times(tens: left.exponent) }
    if right.powerOfTen != nil, left.denominator == 1 { return left.times(tens: right.exponent) }
    // Crosswise first: a common factor must go before the product could leave the exact range.
    let first = Scale(left.numerator, over: right.denominator, tens: left.exponent)
    let second = Scale(right.numerator, over: left.denominator, tens: right.exponent)
    return Scale(
      first.numerator * second.numerator, over: first.denominator * second.denominator,
      tens: first.exponent + second.exponent)
  }

  package static func / (left: Scale, right: Scale) -> Scale { left * right.inverse }

  private func times(tens more: Int) -> Scale {
    numerator == 1 ? .tens(exponent + more) : Scale(numerator, tens: exponent + more)
  }

  package var inverse: Scale { Scale(denominator, over: numerator, tens: -exponent) }

  package func power(_ n: Int) -> Scale {
    if n == 1 { return self }
    let factor = n < 0 ? inverse : self
    return (0..<n.magnitude).reduce(.one) { product, _ in product * factor }
  }

  /// The exponent where the size is a plain power of ten.
  package var powerOfTen: Int? { numerator == 1 && denominator == 1 ? exponent : nil }

  /// The nearest Double, for messages.
  package var value: Double { Conversion(self)(1) }

  private static let exactLimit = 9_007_199_254_740_992.0

  private static func greatestCommonDivisor(_ a: Int64, _ b: Int64) -> Int64 {
    var (a, b) = (a, b)
    while b != 0 { (a, b) = (b, a % b) }
    return a
  }
}

/// A change of unit as one multiplication and one division. Between decimal units one of the two is 1 and the
/// other an exact power of ten (up to 10^22), so 74100 kg is exactly 0.0741 Gg.
package struct Conversion: Hashable, Sendable {
  package let multiply: Double
  package let divide: Double

  package static let identity = Conversion(.one)

  package init(_ ratio: Scale) {
    multiply = ratio.numerator * Conversion.tens(max(ratio.exponent, 0))
    divide = ratio.denominator * Conversion.tens(max(-ratio.exponent, 0))
  }

  @inlinable
  package func callAsFunction(_ x: Double) -> Double { x * multiply / divide }

  package var isIdentity: Bool { multiply == divide }

  /// Exact up to 10^22. Beyond, correctly rounded: the standard library's reader of decimals does it.
  private static func tens(_ exponent: Int) -> Double {
    exactTens.indices.contains(exponent) ? exactTens[exponent] : Double("1e\(exponent)") ?? .infinity
  }

  private static let exactTens: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18,
    1e19,
    1e20, 1e21, 1e22,
  ]
}
