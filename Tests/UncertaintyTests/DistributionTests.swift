import Equations
import Testing
import VectorKernels

@testable import Uncertainty

/// Means are the estimate and intervals the given ones.
@Suite struct DistributionTests {
  /// Family, lower and upper for an estimate of 1.
  static let intervals: [(DistributionFamily, Double, Double)] = [
    (.normal, 0.9, 1.1), (.normal, 0.5, 1.5), (.uniform, 0.8, 1.2), (.triangular, 0.7, 1.3),
    (.triangular, 0.8, 1.25), (.triangular, 0.75, 1.2), (.lognormal, 0.7, 1.5), (.lognormal, 0.3, 3),
    (.lognormal, 0.2, 5), (.lognormal, 0.9, 1.12),
  ]

  @Test("The interval and the mean of a fitted distribution are those given", arguments: intervals)
  func fits(family: DistributionFamily, lower: Double, upper: Double) throws {
    let fit = DistributionFit(mean: 1, below: 1 - lower, above: upper - 1, isWidthOnly: false)
    let found = try fit(family)
    #expect(abs(found.mean - 1) < 1e-12)
    // Symmetric bounds are taken with a twentieth of the width to spare; these are exact.
    #expect(abs(found.quantile(0.025) - lower) < 1e-9, "\(found)")
    #expect(abs(found.quantile(0.975) - upper) < 1e-9, "\(found)")
  }

  @Test("Half of the interval is the percentage", arguments: [5.0, 50, 100, 180, 340])
  func percentages(percent: Double) throws {
    let half = percent / 100
    let fit = DistributionFit(mean: 1, below: half, above: half, isWidthOnly: true)
    for family in [DistributionFamily.lognormal, .truncatedNormal] {
      if family == .truncatedNormal, percent > 180 { continue }
      let found = try fit(family)
      #expect(abs(found.mean - 1) < 1e-9)
      #expect(abs((found.quantile(0.975) - found.quantile(0.025)) / 2 - half) < 1e-9 * max(1, half))
      #expect(found.quantile(0.001) >= 0)
    }
  }

  @Test("A long tail below is a lognormal in the mirror")
  func mirrored() throws {
    let found = DistributionFit(mean: 1, below: 0.3, above: 0.1, isWidthOnly: false).usual()
    #expect(abs(found.mean - 1) < 1e-12)
    #expect(abs(found.quantile(0.025) - 0.7) < 1e-9)
    #expect(abs(found.quantile(0.975) - 1.1) < 1e-9)
  }

  @Test("What no distribution can have is refused")
  func refusals() {
    let lopsided = DistributionFit(mean: 1, below: 0.1, above: 0.4, isWidthOnly: false)
    #expect(throws: DistributionFit.Failure.self) { try lopsided(.normal) }
    #expect(throws: DistributionFit.Failure.self) { try lopsided(.uniform) }
    #expect(throws: DistributionFit.Failure.self) { try lopsided(.triangular) }
    let even = DistributionFit(mean: 1, below: 0.2, above: 0.2, isWidthOnly: false)
    #expect(throws: DistributionFit.Failure.self) { try even(.lognormal) }
    let wide = DistributionFit(mean: 1, below: 4, above: 4, isWidthOnly: true)
    #expect(throws: DistributionFit.Failure.self) { try wide(.lognormal) }
    #expect(throws: DistributionFit.Failure.self) { try wide(.truncatedNormal) }
  }

  @Test(
    "The mean and the interval of 40,000 draws are those given, within their sampling error",
    arguments: intervals)
  func samples(family: DistributionFamily, lower: Double, upper: Double) throws {
    let found = try DistributionFit(mean: 1, below: 1 - lower, above: upper - 1, isWidthOnly: false)(family)
    var summary = DrawSummary(centre: 1, scale: found.deviation)
    let column = UnsafeMutableBufferPointer<Double>.allocate(capacity: 40_000)
    defer { unsafe column.deallocate() }
    unsafe Sampler(seed: 3).fill(column, from: 0, identity(of: "x"), found)
    unsafe summary.add(UnsafeBufferPointer(column))
    // Four standard errors: one run in 16,000 lies outside.
    #expect(abs(summary.mean - 1) < 4 * summary.samplingOfMean)
    #expect(abs(summary.quantile(0.025) - lower) < 4 * summary.sampling(0.025) + 0.01 * found.deviation)
    #expect(abs(summary.quantile(0.975) - upper) < 4 * summary.sampling(0.975) + 0.01 * found.deviation)
  }

  @Test("A column holds the quantiles of its uniform numbers")
  func lanes() {
    let uniform = UnsafeMutableBufferPointer<Double>.allocate(capacity: 1024)
    let drawn = UnsafeMutableBufferPointer<Double>.allocate(capacity: 1024)
    defer {
      unsafe uniform.deallocate()
      unsafe drawn.deallocate()
    }
    let sampler = Sampler(seed: 5)
    unsafe sampler.uniforms(uniform, from: 2048, 99)
    for distribution: Distribution in [
      .normal(mean: 1, deviation: 2), .lognormal(shift: 0.5, logMean: 0.1, logDeviation: 0.7),
      .mirroredLognormal(shift: 3, logMean: 0.1, logDeviation: 0.7),
      .truncatedNormal(mean: 0.5, deviation: 1), .triangular(lower: 0, mode: 0.3, upper: 1),
      .uniform(lower: -1, upper: 4),
    ] {
      unsafe sampler.fill(drawn, from: 2048, 99, distribution)
      for index in 0..<1024 {
        let exact = unsafe distribution.quantile(uniform[index])
        // exp in lanes and that of the C library differ by a unit in the last place, over a sum of terms.
        #expect(unsafe abs(drawn[index] - exact) <= 1e-13 * max(1, abs(exact)), "\(distribution)")
      }
    }
  }

  @Test("The normal quantile agrees with published values")
  func quantiles() {
    #expect(abs(standardNormalQuantile(0.975) - 1.959_963_984_540_054) < 1e-15 * 4)
    #expect(standardNormalQuantile(0.5) == 0)
    #expect(abs(standardNormalQuantile(1e-10) + 6.361_340_902_404_056) < 1e-14)
  }

  @Test("The gamma quantile is the inverse of what it should be", arguments: [0.4, 1, 3.5, 120])
  func gamma(shape: Double) {
    let quantile = GammaQuantile(shape: shape)
    // For shape 1 the distribution is exponential: −ln(1 − p).
    if shape == 1 { #expect(abs(quantile(0.75) - 1.386_294_361_119_890_6) < 1e-10) }
    // The mean over evenly spaced probabilities is the shape.
    let mean = (0..<2_000).reduce(0.0) { $0 + quantile((Double($1) + 0.5) / 2_000) } / 2_000
    #expect(abs(mean / shape - 1) < 6e-3)
  }

  @Test("A column of quantiles agrees with single ones, far out too")
  func columns() {
    let probabilities = (0..<512).map { (Double($0) + 0.5) / 512 } + [1e-3, 1e-8, 0x1p-53, 1 - 0x1p-53]
    let column = UnsafeMutableBufferPointer<Double>.allocate(capacity: 528)
    defer { unsafe column.deallocate() }
    unsafe column.initialize(repeating: 0.5)
    for (index, p) in probabilities.enumerated() { unsafe column[index] = p }
    unsafe ghg_normal_quantiles(column.baseAddress!, column.count)
    for (index, p) in probabilities.enumerated() {
      // Both take the same polynomials; their logarithms differ in the last digit.
      let alone = standardNormalQuantile(p)
      #expect(unsafe abs(column[index] - alone) <= 1e-15 * abs(alone), "p = \(p)")
    }
    unsafe ghg_exponentials(column.baseAddress!, column.count, 0.1, 2, 3, -1)
    for (index, p) in probabilities.enumerated() {
      let alone = 3 - scalarExponential(0.1 + 2 * standardNormalQuantile(p))
      // An exponent of size z with an error of 1e-15 z.
      #expect(unsafe abs(column[index] - alone) <= 2e-14 * abs(alone - 3), "p = \(p)")
    }
  }

  @Test("Philox gives the known answers of its authors")
  func knownAnswers() {
    // Random123, kat_vectors: philox4x32 10 rounds, all zeros, all ones and the digits of π.
    known(0, 0, 0, 0x6627_e8d5_e169_c58d, 0xbc57_ac4c_9b00_dbd8)
    known(.max, .max, .max, 0x408f_276d_41c8_3b0e, 0xa20b_c7c6_6d54_51fd)
    known(
      0x299f_31d0_a409_3822, 0x0370_7344_1319_8a2e, 0x85a3_08d3_243f_6a88, 0xd16c_fe09_94fd_cceb,
      0x5001_e420_2412_6ea1)
  }

  private func known(
    _ key: UInt64, _ parameter: UInt64, _ counter: UInt64, _ first: UInt64, _ second: UInt64
  ) {
    let column = UnsafeMutableBufferPointer<Double>.allocate(capacity: 16)
    defer { unsafe column.deallocate() }
    unsafe column.initialize(repeating: 0)
    unsafe ghg_uniforms(column.baseAddress!, 16, key, parameter, counter)
    // The upper 52 of 64 bits, and a half.
    #expect(unsafe column[0] == (Double(first >> 12) + 0.5) * 0x1p-52)
    #expect(unsafe column[8] == (Double(second >> 12) + 0.5) * 0x1p-52)
  }
}
