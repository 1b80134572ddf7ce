import VectorKernels

/// Counts of draws in bins that widen with the distance from a centre: 128 to an octave of 1 + |z|, so that a
/// percentile is known to a hundredth of the standard deviation near the centre and to a hundredth of its distance
/// far out, in memory that does not grow with the draws. Octaves that no draw lies in take none.
struct Histogram {
  /// Of the bins from `first` on, in whole octaves.
  private var counts: [UInt32] = []
  private var first = 0
  private static let sideCount = 128 * octaves
  private static let octaves = 24

  private static let one = Float(1).bitPattern >> 16

  /// Adds the distances of numbers from a centre, in units of a scale; those that are none are not finite.
  mutating func add(_ values: UnsafeBufferPointer<Double>, centre: Double, scale: Double) -> DrawMoments {
    guard let start = values.baseAddress, values.count > 0 else { return DrawMoments() }
    var sums = (0.0, 0.0)
    var undefined = 0
    unsafe withUnsafeTemporaryAllocation(of: Int32.self, capacity: values.count + 8) { bins in
      guard let begin = bins.baseAddress else { return }
      unsafe withUnsafeMutablePointer(to: &sums) { pair in
        unsafe pair.withMemoryRebound(to: Double.self, capacity: 2) { sums in
          unsafe ghg_bins(start, values.count, centre, scale, Int32(Self.sideCount), begin, sums)
        }
      }
      let (low, high) = unsafe Self.limits(UnsafeBufferPointer(start: begin, count: values.count))
      if low <= high { widen(low...high) }
      let first = first
      unsafe counts.withUnsafeMutableBufferPointer { counts in
        for index in 0..<values.count {
          let bin = unsafe Int(bins[index])
          if bin < 0 { undefined += 1 } else { unsafe counts[bin - first] &+= 1 }
        }
      }
    }
    return DrawMoments(sum: sums.0, squares: sums.1, count: values.count, undefined: undefined)
  }

  /// The first and the last bin; the first lies behind the last where no number is finite.
  private static func limits(_ bins: UnsafeBufferPointer<Int32>) -> (low: Int, high: Int) {
    var (low, high) = (Int32.max, Int32(-1))
    for index in 0..<bins.count {
      let bin = unsafe bins[index]
      high = max(high, bin)
      low = min(low, bin < 0 ? .max : bin)
    }
    return (Int(low), Int(high))
  }

  /// Makes room for bins, in whole octaves.
  private mutating func widen(_ bins: ClosedRange<Int>) {
    let (low, high) = (bins.lowerBound / 128 * 128, (bins.upperBound / 128 + 1) * 128)
    if counts.isEmpty { first = low }
    if low < first {
      counts.insert(contentsOf: repeatElement(0, count: first - low), at: 0)
      first = low
    }
    if high > first + counts.count { counts += repeatElement(0, count: high - first - counts.count) }
  }

  mutating func merge(_ other: Histogram) {
    if other.counts.isEmpty { return }
    widen(other.first...other.first + other.counts.count - 1)
    let shift = other.first - first
    for index in other.counts.indices { counts[shift + index] &+= other.counts[index] }
  }

  /// The value below which a share of the draws lies, straight within a bin.
  func quantile(_ p: Double) -> Double {
    let total = counts.reduce(0) { $0 + Int($1) }
    let rank = p * Double(total)
    var below = 0.0
    for (index, count) in counts.enumerated() where count > 0 {
      let next = below + Double(count)
      if next >= rank {
        let (low, high) = Self.bounds(first + index)
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

/// Distances of draws from their centre, in units of their scale.
struct DrawMoments: Sendable {
  var sum = 0.0
  var squares = 0.0
  var count = 0
  /// For which the equations have no value.
  var undefined = 0

  mutating func add(_ other: DrawMoments) {
    sum += other.sum
    squares += other.squares
    count += other.count
    undefined += other.undefined
  }
}

/// What is kept of the draws of a figure.
package struct DrawSummary: Sendable {
  /// Draws are counted as distances from the centre, in units of the scale.
  let centre: Double
  let scale: Double
  private let isFixed: Bool
  private(set) var histogram = Histogram()
  var moments = DrawMoments()
  /// Draws for which the equations have no value.
  var undefined: Int { moments.undefined }

  package init(centre: Double, scale: Double) {
    self.centre = centre
    isFixed = scale <= 0
    self.scale = scale > 0 ? scale : max(abs(centre) * 1e-9, 1e-300)
  }

  package mutating func add(_ values: UnsafeBufferPointer<Double>) {
    unsafe moments.add(sort(values))
  }

  /// Sorts draws into their bins. What their moments are added to depends on the order of the blocks, so others do that.
  mutating func sort(_ values: UnsafeBufferPointer<Double>) -> DrawMoments {
    unsafe histogram.add(values, centre: centre, scale: scale)
  }

  mutating func merge(_ other: Histogram) { histogram.merge(other) }

  private var number: Double { Double(max(1, moments.count - moments.undefined)) }
  var mean: Double { centre + scale * moments.sum / number }

  var deviation: Double {
    let mean = moments.sum / number
    return scale * max(0, moments.squares / number - mean * mean).squareRoot()
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
