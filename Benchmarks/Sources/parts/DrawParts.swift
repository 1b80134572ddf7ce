import Uncertainty

/// The sampler, and percentiles of what was drawn.
enum DrawParts {
  private static let blockLength = 1024
  private static let blocks = 512

  static func draws() {
    let all: [(String, Distribution)] = [
      ("normal", .normal(mean: 1, deviation: 0.2)),
      ("lognormal", .lognormal(shift: 0, logMean: -0.02, logDeviation: 0.2)),
      ("triangular", .triangular(lower: 0.5, mode: 1, upper: 1.5)),
      ("uniform", .uniform(lower: 0.5, upper: 1.5)),
    ]
    let column = UnsafeMutableBufferPointer<Double>.allocate(capacity: blockLength)
    defer { unsafe column.deallocate() }
    let sampler = Sampler(seed: 1)
    for (name, distribution) in all {
      report("draw, \(name)", items: blockLength * blocks) {
        for block in 0..<blocks { unsafe sampler.fill(column, from: block * blockLength, 7, distribution) }
      }
    }
  }

  static func percentiles() {
    let column = UnsafeMutableBufferPointer<Double>.allocate(capacity: blockLength * blocks)
    defer { unsafe column.deallocate() }
    unsafe Sampler(seed: 1).fill(column, from: 0, 7, .normal(mean: 100, deviation: 20))
    report("percentiles, a draw", items: column.count) {
      var summary = DrawSummary(centre: 100, scale: 20)
      unsafe summary.add(UnsafeBufferPointer(column))
      precondition(abs(summary.quantile(0.025) - 60.8) < 1)
    }
  }
}
