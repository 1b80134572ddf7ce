import Equations

/// A number with its 95 % interval, drawn from the distribution that is usual for such an interval.
package struct NumberRange: Sendable, Hashable {
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

  /// The number of each draw.
  /// - Parameters:
  ///   - normals: draws of the standard normal distribution.
  ///   - falls: whether it falls where these rise.
  package func numbers(_ normals: [Double], falls: Bool = false) -> [Double] {
    let sign = falls != (scale < 0) ? -1.0 : 1.0
    switch distribution {
    case .normal(let mean, let deviation):
      return normals.map { scale * (mean + deviation * (sign * $0)) }
    case .lognormal(let shift, let mean, let deviation):
      return normals.map { scale * (shift + scalarExponential(mean + deviation * (sign * $0))) }
    case .mirroredLognormal(let shift, let mean, let deviation):
      return normals.map { scale * (shift - scalarExponential(mean - deviation * (sign * $0))) }
    case .truncatedNormal, .triangular, .uniform:
      return normals.map { scale * distribution.quantile(standardNormalCumulative(sign * $0)) }
    }
  }
}

/// Random numbers: a function of the seed, the name of what they are for, and their index.
package struct NamedDraws {
  private let sampler: Sampler

  package init(seed: UInt64) { sampler = Sampler(seed: seed) }

  /// Draws of the standard normal distribution.
  /// - Parameter count: in whole groups of 16.
  package func normals(_ name: String, from first: Int, count: Int) -> [Double] {
    var draws = Array(repeating: 0.0, count: count)
    unsafe draws.withUnsafeMutableBufferPointer { buffer in
      unsafe sampler.fill(buffer, from: first, identity(of: name), .normal(mean: 0, deviation: 1))
    }
    return draws
  }

  /// A block of numbers between 0 and 1.
  package func uniforms(_ name: String, from first: Int) -> [Double] {
    var draws = Array(repeating: 0.0, count: DrawBlock.length)
    unsafe draws.withUnsafeMutableBufferPointer { buffer in
      unsafe sampler.uniforms(buffer, from: first, identity(of: name))
    }
    return draws
  }
}
