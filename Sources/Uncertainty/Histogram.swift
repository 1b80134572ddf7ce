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

  /// Adds distances; those that are none are not finite.
  mutating func add(_ distances: UnsafeBufferPointer<Double>) {
    unsafe counts.withUnsafeMutableBufferPointer { counts in
      for index in distances.indices {
        let z = unsafe distances[index]
        if !z.isFinite { continue }
        let bits = Float(1 + abs(z)).bitPattern >> 16
        let bin = min(Int(bits &- Self.one), Self.sideCount - 1)
        unsafe counts[z < 0 ? Self.sideCount - 1 - bin : Self.sideCount + bin] &+= 1
      }
    }
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
    let (centre, scale) = (centre, scale)
    unsafe withUnsafeTemporaryAllocation(of: Double.self, capacity: values.count) { distances in
      for index in values.indices {
        unsafe distances[index] = (values[index] - centre) / scale
      }
      unsafe histogram.add(UnsafeBufferPointer(distances))
      for index in values.indices {
        let z = unsafe distances[index]
        guard z.isFinite else {
          undefined += 1
          continue
        }
        sum += z
        squares += z * z
      }
    }
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
