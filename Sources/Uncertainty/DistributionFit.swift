import Equations

/// Finds the distribution whose mean is the estimate and whose 95 % interval is the one given.
///
/// Numbers are relative to the estimate: `below` and `above` are the distances of the bounds from `mean`, which is
/// 1, or 0 where the estimate itself is zero.
struct DistributionFit {
  let mean: Double
  let below: Double
  let above: Double
  /// Whether the interval was given as a percentage: half its width is known, and not where it lies.
  let isWidthOnly: Bool

  /// The 97.5th percentile of the standard normal distribution.
  static let z = 1.959_963_984_540_054

  enum Failure: Error {
    /// Only intervals of the same distance on both sides.
    case isSymmetric
    /// No interval so lopsided; how many times one distance may be the other.
    case isTooLopsided(Double)
    /// No interval so wide; the greatest percentage.
    case isTooWide(Double)
    /// Its bounds follow from the mean and the width, and are others.
    case hasOtherBounds(lower: Double, upper: Double)
    case needsPositive
  }

  /// What is taken where nothing is said: normal for symmetric intervals, lognormal for others; for a percentage,
  /// normal while the deviation stays within 30 % of the mean (2006 Guidelines, Vol 1 Ch 3, Section 3.2.2.4).
  func usual() -> Distribution {
    let isNormal = isWidthOnly ? width / 2 <= 0.3 * Self.z || mean == 0 : isSymmetric
    if isNormal { return .normal(mean: mean, deviation: width / 2 / Self.z) }
    if let exact = try? lognormal() { return exact }
    return isWidthOnly ? Self.guidelineLognormal(mean, width / 2) : widest
  }

  func callAsFunction(_ family: DistributionFamily) throws(Failure) -> Distribution {
    switch family {
    case .normal:
      try requireSymmetry()
      return .normal(mean: mean, deviation: width / 2 / Self.z)
    case .uniform:
      try requireSymmetry()
      let half = width / 2 / 0.95
      return .uniform(lower: mean - half, upper: mean + half)
    case .triangular: return try triangular()
    case .truncatedNormal: return try truncatedNormal()
    case .lognormal, .dirichlet:
      if !isWidthOnly, above <= below { throw .isTooLopsided(Self.greatestSkew) }
      return try lognormal()
    }
  }

  var width: Double { below + above }

  /// Bounds are printed with few digits: a twentieth of the width apart counts as the same distance.
  var isSymmetric: Bool { abs(above - below) <= 0.05 * width }

  private func requireSymmetry() throws(Failure) {
    if !isSymmetric { throw .isSymmetric }
  }
}

// MARK: - Lognormal

extension DistributionFit {
  /// The deviation of the logarithm at which the interval is most lopsided and, for its mean, widest.
  private static let turn = z
  /// How many times the distance above may be the distance below.
  static let greatestSkew = skew(turn)
  /// Half of the widest interval that a lognormal of mean 1 has.
  static let greatestHalfWidth = halfWidth(turn)

  private static func skew(_ s: Double) -> Double {
    s < 1e-4
      ? 1
      : (scalarExponential(z * s - s * s / 2) - 1) / (1 - scalarExponential(-z * s - s * s / 2))
  }

  private static func halfWidth(_ s: Double) -> Double {
    (scalarExponential(z * s - s * s / 2) - scalarExponential(-z * s - s * s / 2)) / 2
  }

  private func lognormal() throws(Failure) -> Distribution {
    if isWidthOnly {
      if mean <= 0 { throw .needsPositive }
      if width / 2 > Self.greatestHalfWidth { throw .isTooWide(Self.greatestHalfWidth * 100) }
      let s = bisect(0, Self.turn) { Self.halfWidth($0) < width / 2 }
      return .lognormal(shift: 0, logMean: scalarLogarithm(mean) - s * s / 2, logDeviation: s)
    }
    let (short, long) = (min(below, above), max(below, above))
    if short <= 0 || long / short > Self.greatestSkew { throw .isTooLopsided(Self.greatestSkew) }
    let s = bisect(1e-4, Self.turn) { Self.skew($0) < long / short }
    return moved(s, scale: width / 2 / Self.halfWidth(s))
  }

  /// The most lopsided lognormal of the same mean and width, where none has the interval.
  var widest: Distribution { moved(Self.turn, scale: width / 2 / Self.halfWidth(Self.turn)) }

  /// Moved so that the mean is the estimate; mirrored where the long tail lies below.
  private func moved(_ s: Double, scale: Double) -> Distribution {
    let logMean = scalarLogarithm(scale) - s * s / 2
    return above >= below
      ? .lognormal(shift: mean - scale, logMean: logMean, logDeviation: s)
      : .mirroredLognormal(shift: mean + scale, logMean: logMean, logDeviation: s)
  }

  /// For percentages beyond what a lognormal interval can have: the deviation is half of the half-range
  /// (2006 Guidelines, Vol 1 Ch 3, Section 3.7.3).
  private static func guidelineLognormal(_ mean: Double, _ half: Double) -> Distribution {
    let square = scalarLogarithm(1 + half * half / 4)
    return .lognormal(
      shift: 0, logMean: scalarLogarithm(mean) - square / 2, logDeviation: square.squareRoot())
  }
}

// MARK: - Others

extension DistributionFit {
  /// Where the mode stands between the ends follows from how lopsided the interval is.
  private func triangular() throws(Failure) -> Distribution {
    func bounds(_ t: Double) -> (below: Double, above: Double) {
      let unit = Distribution.triangular(lower: 0, mode: t, upper: 1)
      return (unit.mean - unit.quantile(0.025), unit.quantile(0.975) - unit.mean)
    }
    let least = bounds(0)
    let ratio = above / below
    let greatest = least.above / least.below
    // Printed bounds of a triangle that leans on one end are rounded.
    guard below > 0, above > 0, ratio <= greatest * 1.02, 1 / ratio <= greatest * 1.02 else {
      throw .isTooLopsided(greatest)
    }
    let t = bisect(0, 1) { at in
      let here = bounds(at)
      return here.above / here.below > ratio
    }
    let unit = bounds(t)
    let scale = width / (unit.below + unit.above)
    let lower = mean - scale * (1 + t) / 3
    return .triangular(lower: lower, mode: lower + scale * t, upper: lower + scale)
  }

  private func truncatedNormal() throws(Failure) -> Distribution {
    if mean <= 0 { throw .needsPositive }
    // Widths relative to the mean grow with the cut, up to those of the exponential distribution.
    func relativeWidth(_ a: Double) -> Double { TruncatedNormal.width(a) / TruncatedNormal.mean(a) }
    let greatest = relativeWidth(TruncatedNormal.highestCut)
    if width / mean > greatest { throw .isTooWide(greatest / 2 * 100) }
    let a = bisect(-1e5, TruncatedNormal.highestCut) { relativeWidth($0) < width / mean }
    let deviation = mean / TruncatedNormal.mean(a)
    let found = Distribution.truncatedNormal(mean: -a * deviation, deviation: deviation)
    if isWidthOnly { return found }
    let (lower, upper) = (found.quantile(0.025), found.quantile(0.975))
    if abs(lower - (mean - below)) > 0.03 * width { throw .hasOtherBounds(lower: lower, upper: upper) }
    return found
  }
}

/// The standard normal distribution above a cut `a`, measured from the cut.
enum TruncatedNormal {
  /// Beyond it the distribution is exponential to the digits of a Double's tail probability.
  static let highestCut = 20.0

  /// Density at the cut over the probability above it.
  static func hazard(_ a: Double) -> Double {
    scalarExponential(-a * a / 2) / (2 * Double.pi).squareRoot() / standardNormalCumulative(-a)
  }

  static func mean(_ a: Double) -> Double { hazard(a) - a }

  static func width(_ a: Double) -> Double { quantile(0.975, a) - quantile(0.025, a) }

  private static func quantile(_ p: Double, _ a: Double) -> Double {
    // From above, where the probability keeps its digits.
    -standardNormalQuantile((1 - p) * standardNormalCumulative(-a)) - a
  }
}

/// The place in an interval below which a condition holds, to the last digit.
private func bisect(_ low: Double, _ high: Double, _ isBelow: (Double) -> Bool) -> Double {
  var (low, high) = (low, high)
  for _ in 0..<200 {
    let middle = low + (high - low) / 2
    if middle == low || middle == high { break }
    if isBelow(middle) { low = middle } else { high = middle }
  }
  return low + (high - low) / 2
}
