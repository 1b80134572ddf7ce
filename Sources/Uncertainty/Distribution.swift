import Equations

/// How a number is distributed, by the quantile function that a uniform number goes through.
package enum Distribution: Sendable, Hashable {
  case normal(mean: Double, deviation: Double)
  /// `shift + exp(logMean + logDeviation · z)`
  case lognormal(shift: Double, logMean: Double, logDeviation: Double)
  /// `shift − exp(logMean − logDeviation · z)`: a lognormal with its long tail below.
  case mirroredLognormal(shift: Double, logMean: Double, logDeviation: Double)
  /// A normal distribution without what lies below zero; mean and deviation are those before the cut.
  case truncatedNormal(mean: Double, deviation: Double)
  case triangular(lower: Double, mode: Double, upper: Double)
  case uniform(lower: Double, upper: Double)

  package func quantile(_ p: Double) -> Double {
    switch self {
    case .uniform(let lower, let upper): return lower + p * (upper - lower)
    case .triangular(let lower, let mode, let upper):
      let split = (mode - lower) / (upper - lower)
      return p < split
        ? lower + (p * (upper - lower) * (mode - lower)).squareRoot()
        : upper - ((1 - p) * (upper - lower) * (upper - mode)).squareRoot()
    case .normal(let mean, let deviation): return mean + deviation * standardNormalQuantile(p)
    case .lognormal(let shift, let mean, let deviation):
      return shift + scalarExponential(mean + deviation * standardNormalQuantile(p))
    case .mirroredLognormal(let shift, let mean, let deviation):
      return shift - scalarExponential(mean - deviation * standardNormalQuantile(p))
    case .truncatedNormal(let mean, let deviation):
      // From above, where the probability keeps its digits.
      let above = standardNormalCumulative(mean / deviation)
      return max(0, mean - deviation * standardNormalQuantile((1 - p) * above))
    }
  }

  package var mean: Double {
    switch self {
    case .uniform(let lower, let upper): return (lower + upper) / 2
    case .triangular(let lower, let mode, let upper): return (lower + mode + upper) / 3
    case .normal(let mean, _): return mean
    case .lognormal(let shift, let mean, let deviation):
      return shift + scalarExponential(mean + deviation * deviation / 2)
    case .mirroredLognormal(let shift, let mean, let deviation):
      return shift - scalarExponential(mean + deviation * deviation / 2)
    case .truncatedNormal(let mean, let deviation):
      return mean + deviation * TruncatedNormal.hazard(-mean / deviation)
    }
  }

  package var deviation: Double {
    switch self {
    case .uniform(let lower, let upper): return (upper - lower) / 12.0.squareRoot()
    case .triangular(let lower, let mode, let upper):
      let (a, b) = (mode - lower, upper - mode)
      return ((a * a + a * b + b * b) / 18).squareRoot()
    case .normal(_, let deviation): return deviation
    case .lognormal(_, let mean, let deviation), .mirroredLognormal(_, let mean, let deviation):
      let square = deviation * deviation
      return scalarExponential(mean + square / 2) * (scalarExponential(square) - 1).squareRoot()
    case .truncatedNormal(let mean, let deviation):
      let a = -mean / deviation
      let hazard = TruncatedNormal.hazard(a)
      return deviation * (1 + a * hazard - hazard * hazard).squareRoot()
    }
  }
}

/// What a person calls a distribution.
package enum DistributionFamily: String, Sendable, CaseIterable {
  case normal
  case truncatedNormal = "truncated normal"
  case lognormal
  case triangular
  case uniform
  /// Of shares that sum to one.
  case dirichlet

  package init?(named text: String) {
    // Most rows say nothing.
    if text.isEmpty { return nil }
    let folded = text.lowercased()
    if let family = DistributionFamily(rawValue: folded) {
      self = family
      return
    }
    switch folded {
    case "log-normal", "log normal", "loga chuẩn", "lôga chuẩn": self = .lognormal
    case "truncated", "truncated-normal", "chuẩn cắt cụt": self = .truncatedNormal
    case "gaussian", "chuẩn": self = .normal
    case "triangle", "tam giác": self = .triangular
    case "đều": self = .uniform
    default: return nil
    }
  }
}

/// The standard normal distribution function.
package func standardNormalCumulative(_ z: Double) -> Double {
  scalarComplementaryError(-z / 2.0.squareRoot()) / 2
}
