import VectorKernels

/// Counts of draws in bins that widen with the distance from a centre: 128 to an octave of 1 + |z|, so that a
/// percentile is known to a hundredth of the standard deviation near the centre and to a hundredth of its distance
/// far out, in memory that does not grow with the draws.
struct Histogram {
  private var counts: [UInt32]
  private static let sideCount = 128 * 24

  init() {
    counts = Array(repeating: 0, count: 2 * Self.sideCount)
  }

  private static let one = Float(1).bitPattern >> 16

  /// Adds the distances of numbers from a centre, in units of a scale; those that are none are not finite.
  /// - Returns: the sum of the distances, that of their squares, and how many are none.
  mutating func add(
    _ values: UnsafeBufferPointer<Double>, centre: Double, scale: Double
  ) -> (sum: Double, squares: Double, undefined: Int) {
    guard let start = values.baseAddress, values.count > 0 else { return (0, 0, 0) }
    var sums = (0.0, 0.0)
    var undefined = 0
    unsafe withUnsafeTemporaryAllocation(of: Int32.self, capacity: values.count + 8) { bins in
      guard let first = bins.baseAddress else { return }
      unsafe withUnsafeMutablePointer(to: &sums) { pair in
        unsafe pair.withMemoryRebound(to: Double.self, capacity: 2) { sums in
          unsafe ghg_bins(start, values.count, centre, scale, Int32(Self.sideCount), first, sums)
        }
      }
      unsafe counts.withUnsafeMutableBufferPointer { counts in
        for index in 0..<values.count {
          let bin = unsafe Int(bins[index])
          if bin < 0 { undefined += 1 } else { unsafe counts[bin] &+= 1 }
        }
      }
    }
    return (sums.0, sums.1, undefined)
  }

  mutating func merge(_ other: Histogram) {
    for index in counts.indices { counts[index] &+= other.counts[index] }
  }

  /// The value below which a share of the draws lies, straight within a bin.
  func quantile(_ p: Double) -> Double {
    let total = counts.reduce(0) { $0 + Int($1) }
    let rank = p * Double(total)
    var below = 0.0
    for (index, count) in counts.enumerated() where count > 0 {
      let next = below + Double(count)
      if next >= rank {
        let (low, high) = Self.bounds(index)
        return low + (high - low) * (rank - below) / Double(count)
      }
      below = next
    }
    return 0
  }

  private static func bounds(_ index: Int) -> (Double, Double) {
    func edge(_ bin: Int) -> Double { Double(Float(bitPattern: (one + UInt32(bin)) << 16)) - 1 }
    return index >= sideCount
      ? (edge(index - sideCount), edge(index - sideCount + 1))
      : (-edge(sideCount - index), -edge(sideCount - 1 - index))
  }
}

/// What is kept of the draws of a figure.
package struct DrawSummary {
  /// Draws are counted as distances from the centre, in units of the scale.
  let centre: Double
  let scale: Double
  private let isFixed: Bool
  private(set) var histogram = Histogram()
  private var sum = 0.0
  private var squares = 0.0
  private var count = 0
  /// Draws for which the equations have no value.
  private(set) var undefined = 0

  package init(centre: Double, scale: Double) {
    self.centre = centre
    isFixed = scale <= 0
    self.scale = scale > 0 ? scale : max(abs(centre) * 1e-9, 1e-300)
  }

  package mutating func add(_ values: UnsafeBufferPointer<Double>) {
    let found = unsafe histogram.add(values, centre: centre, scale: scale)
    sum += found.sum
    squares += found.squares
    undefined += found.undefined
    count += values.count
  }

  mutating func merge(_ other: DrawSummary) {
    histogram.merge(other.histogram)
    sum += other.sum
    squares += other.squares
    count += other.count
    undefined += other.undefined
  }

  private var number: Double { Double(max(1, count - undefined)) }
  var mean: Double { centre + scale * sum / number }

  var deviation: Double {
    let mean = sum / number
    return scale * max(0, squares / number - mean * mean).squareRoot()
  }

  package func quantile(_ p: Double) -> Double {
    // What nothing uncertain goes into has no width but that of its bin.
    if isFixed, deviation <= abs(centre) * 1e-12 { return centre }
    return centre + scale * histogram.quantile(p)
  }

  /// The standard error of a percentile: half of what lies between the ranks a standard error of the count away.
  func sampling(_ p: Double) -> Double {
    let step = (p * (1 - p) / number).squareRoot()
    return (quantile(min(1, p + step)) - quantile(max(0, p - step))) / 2
  }

  var samplingOfMean: Double { deviation / number.squareRoot() }

  func estimate(_ value: Double) -> Estimate {
    Estimate(
      value: value, lower: quantile(0.025), upper: quantile(0.975), deviation: deviation, mean: mean)
  }
}
