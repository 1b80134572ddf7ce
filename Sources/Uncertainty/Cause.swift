/// What varies by itself: one factor, one quantity. Whatever has the same cause varies together.
package struct Cause: Sendable {
  package let kind: Kind
  /// For a reader: `EF CH4 · 2006-v4-t10.10-…`, `animals · 3.A.1.b An Giang 2020`.
  package let label: String
  /// What the draws are a function of.
  let identity: UInt64

  package enum Kind: String, Sendable, CaseIterable {
    case activity
    case factor
    case gwp = "GWP"
  }
}

/// A column of draws: a cause seen through a distribution, or a member of shares that sum to one.
struct DrawPlan {
  let source: Source
  /// What the deviations of the column owe to each cause; several for shares.
  let loads: [Load]

  enum Source {
    case single(cause: Int, distribution: Distribution)
    case share(group: Int, member: Int)
  }

  struct Load {
    let cause: Int
    /// The signed share of the standard deviation.
    let deviation: Double
    /// Half of the 95 % interval as the guideline counts it.
    let half: Double
  }
}

/// Shares that sum to one and vary together: a Dirichlet distribution.
struct ShareGroup {
  /// Its parameters: the shares times their sum.
  let shapes: [Double]
  /// The identity of each member's draw.
  let causes: [Int]
}

/// A number of an evaluation: `scale` times a column of draws, or certain.
struct Term {
  let value: Double
  let scale: Double
  /// -1 where the number is certain.
  let draw: Int
  /// Nil for a number that is `value` in every draw but for its own uncertainty.
  var moved: MovedNumber?

  /// Whether both are the same number in every draw; what moves may not be.
  func isSame(as other: Term) -> Bool {
    draw == other.draw && value.bitPattern == other.value.bitPattern
      && scale.bitPattern == other.scale.bitPattern && moved == nil && other.moved == nil
  }

  /// Whether it is the same in all draws.
  var isCertain: Bool { draw < 0 && moved == nil }

  init(_ value: Double) {
    self.value = value
    scale = value
    draw = -1
  }

  init(_ value: Double, scale: Double, draw: Int) {
    self.value = value
    self.scale = scale
    self.draw = draw
  }
}
