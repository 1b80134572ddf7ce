import Equations
import Inventory

/// Additive decomposition of a change into the effects of factors (LMDI-I: Ang, Energy Policy 33 (2005) 867–871). The value
/// of each part is the product of its factors; effects add up to the change exactly.
package enum Decomposition {
  /// The factors of one part at the beginning and at the end.
  package struct Part: Sendable {
    package let before: [Double]
    package let after: [Double]

    package init(before: [Double], after: [Double]) {
      self.before = before
      self.after = after
    }
  }

  /// The effect of each factor, summed over the parts.
  ///
  /// A part that appears or vanishes gives its whole change to the factors that are zero then, in equal shares: the
  /// analytic limit, where a tiny number in place of the zero depends on how tiny it is. A part that changes its sign
  /// vanishes and appears.
  package static func effects(_ parts: [Part]) -> [Double] {
    let count = parts.first?.before.count ?? 0
    var sums = Array(repeating: CompensatedSum(), count: count)
    for part in parts {
      for (factor, effect) in effects(of: part).enumerated() { sums[factor].add(effect) }
    }
    return sums.map(\.value)
  }

  static func effects(of part: Part) -> [Double] {
    let first = part.before.reduce(1, *)
    let last = part.after.reduce(1, *)
    var effects = [Double](repeating: 0, count: part.before.count)
    if first == 0, last == 0 { return effects }
    if first != 0, last != 0, (first > 0) == (last > 0), let logarithms = logarithms(part) {
      // The mean of the values by which the logarithms of the factors make up the change.
      let mean = logarithmicMean(last, first)
      for index in effects.indices { effects[index] = mean * logarithms[index] }
      return close(effects, to: last - first)
    }
    let changed = effects.indices.filter { isTurning(part.before[$0], part.after[$0]) }
    for index in changed { effects[index] = (last - first) / Double(changed.count) }
    return effects
  }

  /// Zero on one side, or of another sign.
  private static func isTurning(_ one: Double, _ other: Double) -> Bool {
    (one == 0) != (other == 0) || (one > 0) != (other > 0)
  }

  /// Nil where a factor changes its sign though the product does not.
  private static func logarithms(_ part: Part) -> [Double]? {
    let ratios = zip(part.before, part.after).map { $1 / $0 }
    return ratios.allSatisfy { $0 > 0 } ? ratios.map { scalarLogarithm($0) } : nil
  }

  /// Logarithms are rounded; what they leave of the change goes to the largest effect.
  private static func close(_ effects: [Double], to change: Double) -> [Double] {
    var effects = effects
    let rest = change - effects.reduce(0, +)
    if let largest = effects.indices.max(by: { abs(effects[$0]) < abs(effects[$1]) }) {
      effects[largest] += rest
    }
    return effects
  }

  /// (a − b) / ln(a/b) of two numbers of one sign; a where they are equal.
  static func logarithmicMean(_ a: Double, _ b: Double) -> Double {
    let ratio = a / b
    // Close to 1 the quotient of two small numbers loses its digits; its series has them.
    let x = ratio - 1
    if abs(x) < 1e-4 { return b * (1 + x / 2 - x * x / 12 + x * x * x / 24) }
    return (a - b) / scalarLogarithm(ratio)
  }

  /// The same as factors whose product is the ratio of the totals.
  package static func multiplicative(_ parts: [Part]) -> [Double] {
    let first = parts.reduce(0) { $0 + $1.before.reduce(1, *) }
    let last = parts.reduce(0) { $0 + $1.after.reduce(1, *) }
    let mean = logarithmicMean(last, first)
    return effects(parts).map { scalarExponential($0 / mean) }
  }
}
