/// A number with its 95 % interval, drawn from the distribution that is usual for such an interval.
package struct NumberRange: Sendable {
  private let scale: Double
  private let distribution: Distribution

  /// Nil where the interval has no width or does not hold the number.
  package init?(_ value: Double, lower: Double, upper: Double) {
    guard lower <= value, value <= upper, lower < upper else { return nil }
    let size = value == 0 ? (upper - lower) / 2 : value
    let (below, above) = size < 0 ? (upper - value, value - lower) : (value - lower, upper - value)
    scale = size
    distribution = DistributionFit(
      mean: value == 0 ? 0 : 1, below: below / abs(size), above: above / abs(size), isWidthOnly: false
    ).usual()
  }

  /// Rises with the probability.
  package func quantile(_ p: Double) -> Double { scale * distribution.quantile(scale < 0 ? 1 - p : p) }
}

/// Random numbers between 0 and 1: a function of the seed, the name of what they are for, and their index.
package struct UniformDraws {
  private let sampler: Sampler

  package init(seed: UInt64) { sampler = Sampler(seed: seed) }

  /// A block of them.
  package func callAsFunction(_ name: String, from first: Int) -> [Double] {
    var draws = Array(repeating: 0.0, count: DrawBlock.length)
    unsafe draws.withUnsafeMutableBufferPointer { buffer in
      unsafe sampler.uniforms(buffer, from: first, identity(of: name))
    }
    return draws
  }
}
