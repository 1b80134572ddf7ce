import Equations

/// The quantile function of the gamma distribution with scale 1, by Newton steps on its distribution function from
/// the cube of a normal quantile (Wilson and Hilferty), within a bracket.
struct GammaQuantile {
  private let shape: Double
  private let logGamma: Double

  init(shape: Double) {
    self.shape = shape
    logGamma = scalarLogGamma(shape)
  }

  func callAsFunction(_ p: Double) -> Double {
    var low = 0.0
    var high = max(1, shape) * 4
    while cumulative(high) < p { high *= 2 }
    let spread = 1 / (9 * shape)
    let cubeRoot = 1 - spread + standardNormalQuantile(p) * spread.squareRoot()
    var x = shape * cubeRoot * cubeRoot * cubeRoot
    if !(x > low && x < high) { x = high / 2 }
    for _ in 0..<100 {
      let error = cumulative(x) - p
      if error > 0 { high = x } else { low = x }
      let slope = scalarExponential((shape - 1) * scalarLogarithm(x) - x - logGamma)
      var next = x - error / slope
      if !(next > low && next < high) { next = low + (high - low) / 2 }
      if abs(next - x) <= 1e-12 * x { return next }
      x = next
    }
    return x
  }

  /// The regularised lower incomplete gamma function.
  private func cumulative(_ x: Double) -> Double {
    if x <= 0 { return 0 }
    let front = scalarExponential(shape * scalarLogarithm(x) - x - logGamma)
    return x < shape + 1 ? front * series(x) : 1 - front * fraction(x)
  }

  private func series(_ x: Double) -> Double {
    var term = 1 / shape
    var sum = term
    var n = shape
    while abs(term) > 1e-16 * sum {
      n += 1
      term *= x / n
      sum += term
    }
    return sum
  }

  /// The continued fraction of the upper part, by Lentz's method.
  private func fraction(_ x: Double) -> Double {
    var b = x + 1 - shape
    var c = 1e300
    var d = 1 / b
    var h = d
    for step in 1..<1000 {
      let n = Double(step)
      let a = -n * (n - shape)
      b += 2
      d = 1 / (a * d + b)
      c = b + a / c
      let factor = c * d
      h *= factor
      if abs(factor - 1) < 1e-16 { break }
    }
    return h
  }
}
