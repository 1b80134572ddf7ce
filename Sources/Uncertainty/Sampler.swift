import Equations
import VectorKernels

/// Fills columns with draws: a draw is a function of the seed, its cause and its index alone.
///
/// Columns hold whole groups of 16 draws, and `first`, the index of the first of them, is a multiple of 16.
package struct Sampler {
  let seed: UInt64

  package init(seed: UInt64) { self.seed = seed }

  package func fill(
    _ column: UnsafeMutableBufferPointer<Double>, from first: Int, _ cause: UInt64,
    _ distribution: Distribution
  ) {
    unsafe uniforms(column, from: first, cause)
    guard let start = column.baseAddress else { return }
    let count = column.count
    switch distribution {
    case .uniform(let lower, let upper):
      unsafe ghg_line(start, count, lower, upper - lower)
    case .triangular(let lower, let mode, let upper):
      unsafe ghg_triangular_quantiles(start, count, lower, mode, upper)
    case .normal(let mean, let deviation):
      unsafe ghg_normal_quantiles(start, count)
      unsafe ghg_line(start, count, mean, deviation)
    case .lognormal(let shift, let mean, let deviation):
      unsafe ghg_normal_quantiles(start, count)
      unsafe ghg_exponentials(start, count, mean, deviation, shift, 1)
    case .mirroredLognormal(let shift, let mean, let deviation):
      unsafe ghg_normal_quantiles(start, count)
      unsafe ghg_exponentials(start, count, mean, -deviation, shift, -1)
    case .truncatedNormal(let mean, let deviation):
      // The quantile of p among what lies above zero, from its upper end.
      let above = standardNormalCumulative(mean / deviation)
      unsafe ghg_line(start, count, 1, -1)
      unsafe ghg_line(start, count, 0, above)
      unsafe ghg_normal_quantiles(start, count)
      unsafe ghg_line(start, count, mean, -deviation)
      for index in 0..<count { unsafe column[index] = max(0, column[index]) }
    }
  }

  /// Numbers in the open interval 0…1.
  func uniforms(_ column: UnsafeMutableBufferPointer<Double>, from first: Int, _ cause: UInt64) {
    guard let start = column.baseAddress else { return }
    unsafe ghg_uniforms(start, column.count, seed, cause, UInt64(first / 2))
  }
}
