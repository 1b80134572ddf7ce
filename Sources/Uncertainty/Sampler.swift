import Equations

/// Fills columns with draws: a draw is a function of the seed, its cause and its index alone.
struct Sampler {
  private let generator: Philox

  init(seed: UInt64) {
    generator = Philox(key: seed)
  }

  /// Draws from `first` on, a multiple of 16, as many as the column holds, whole groups of 16.
  func fill(
    _ column: UnsafeMutableBufferPointer<Double>, from first: Int, _ cause: UInt64,
    _ distribution: Distribution
  ) {
    unsafe uniforms(column, from: first, cause)
    switch distribution {
    case .uniform(let lower, let upper):
      unsafe each(column) { lower + $0 * (upper - lower) }
    case .triangular(let lower, let mode, let upper):
      unsafe triangle(column, lower, mode, upper)
    case .normal(let mean, let deviation):
      unsafe each(column) { mean + deviation * standardNormalQuantile($0) }
    case .lognormal(let shift, let mean, let deviation):
      unsafe each(column) { standardNormalQuantile($0) }
      unsafe exponentiate(column, mean: mean, slope: deviation, shift: shift, sign: 1)
    case .mirroredLognormal(let shift, let mean, let deviation):
      unsafe each(column) { standardNormalQuantile($0) }
      unsafe exponentiate(column, mean: mean, slope: -deviation, shift: shift, sign: -1)
    case .truncatedNormal(let mean, let deviation):
      let above = standardNormalCumulative(mean / deviation)
      unsafe each(column) { p in
        let z = mean - deviation * standardNormalQuantile((1 - p) * above)
        return z.replacing(with: 0, where: z .< 0)
      }
    }
  }

  func uniforms(_ column: UnsafeMutableBufferPointer<Double>, from first: Int, _ cause: UInt64) {
    let target = UnsafeMutableRawBufferPointer(column)
    for group in 0..<column.count / 16 {
      let (low, high) = generator.uniforms(parameter: cause, counter: UInt64(first / 2 + group * 8))
      unsafe target.storeBytes(of: low, toByteOffset: group &* 128, as: SIMD8<Double>.self)
      unsafe target.storeBytes(of: high, toByteOffset: group &* 128 &+ 64, as: SIMD8<Double>.self)
    }
  }

  @inline(__always)
  private func each(
    _ column: UnsafeMutableBufferPointer<Double>, _ change: (SIMD8<Double>) -> SIMD8<Double>
  ) {
    let base = UnsafeMutableRawBufferPointer(column)
    for index in 0..<column.count / 8 {
      let p = unsafe base.load(fromByteOffset: index &* 64, as: SIMD8<Double>.self)
      unsafe base.storeBytes(of: change(p), toByteOffset: index &* 64, as: SIMD8<Double>.self)
    }
  }

  private func triangle(
    _ column: UnsafeMutableBufferPointer<Double>, _ lower: Double, _ mode: Double, _ upper: Double
  ) {
    let split = (mode - lower) / (upper - lower)
    let rising = (upper - lower) * (mode - lower)
    let falling = (upper - lower) * (upper - mode)
    unsafe each(column) { p in
      let below = lower + (p * rising).squareRoot()
      let above = upper - ((1 - p) * falling).squareRoot()
      return above.replacing(with: below, where: p .< split)
    }
  }
}
