import Inventory
import Quantities
import Tables
import Uncertainty

/// What is done about emissions: one or several actions that come and go together, and what they cost.
package struct Measure: Sendable {
  package let name: String
  package internal(set) var actions: [Action]
  package internal(set) var cost: MeasureCost?
}

/// One thing that a measure does to rows of the inventory.
package struct Action: Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    /// Less or more of what is done.
    case activity
    /// Another value of a factor.
    case factor
    /// The same service from less.
    case efficiency
    /// Gas that is caught and does not leave.
    case recovery
    /// Less or more land converted from one use to another.
    case land
    /// A part of some rows becomes rows of another kind, with the service kept.
    case shift

    /// What a share may be.
    var shares: ClosedRange<Double> {
      switch self {
      case .efficiency, .recovery, .shift: 0...1
      case .activity, .factor, .land: -1...100
      }
    }
  }

  let row: Int
  package let kind: Kind
  let rows: Selectors
  var input: String?
  var rollout: Rollout
  /// Nil where the value is certain.
  var range: NumberRange?
  /// Nil where `value` is a share.
  let unit: Unit?
  var service: Service?
  /// Service per unit of the rows that are left, and of those that take over.
  var efficiency = 1.0
  var targetEfficiency = 1.0

  /// A share, or a value in `unit`.
  var value: Double { rollout.value }
  var selector: RowSelector { rows.selector }
  var target: RowSelector { rows.target }

  /// Kept apart, so that actions are copied without what they say of rows.
  final class Selectors: Sendable {
    /// The rows that are met.
    let selector: RowSelector
    /// Where a shift goes.
    let target: RowSelector

    init(_ selector: RowSelector, target: RowSelector) {
      self.selector = selector
      self.target = target
    }
  }
}

/// How an action comes in over the years.
struct Rollout: Sendable {
  /// Of the full effect: a share, or in a unit.
  var value: Double
  /// The first year with an effect.
  let start: Int
  /// The first year with the full effect.
  let full: Int
  let ramp: Ramp
  /// In the unit of `value`, without its sign.
  let ceiling: Double?
  /// Years until what was installed in a year is gone.
  let lifetime: Int?

  /// The part of the full effect that holds in a year, from 0 to 1.
  func part(in year: Int) -> Double {
    guard let lifetime else { return installed(year) }
    return installed(year) - installed(year - lifetime)
  }

  private func installed(_ year: Int) -> Double {
    year < start ? 0 : ramp == .step ? (year >= full ? 1 : 0) : ramp.part(year, from: start - 1, to: full)
  }

  /// The value of a year at a level from 0 to 1.
  func value(in year: Int, level: Double) -> Double {
    let plain = value * level * part(in: year)
    guard let ceiling else { return plain }
    return plain < 0 ? max(plain, -ceiling) : min(plain, ceiling)
  }
}

/// The value of an action in each draw. The effect is the greater, the greater the number drawn.
struct DrawnValue: Hashable {
  private let range: NumberRange
  private let falls: Bool
  private let possible: ClosedRange<Double>

  init(_ action: Action, _ range: NumberRange) {
    self.range = range
    falls = action.value < 0
    possible = action.unit == nil ? action.kind.shares : -.infinity ... .infinity
  }

  /// - Parameter normals: draws of the standard normal distribution.
  func callAsFunction(_ normals: [Double]) -> [Double] {
    var values = range.numbers(normals, falls: falls)
    for draw in values.indices {
      values[draw] = min(possible.upperBound, max(possible.lowerBound, values[draw]))
    }
    return values
  }
}

/// What stays the same when one thing takes the place of another.
package enum Service: String, CaseIterable, Sendable {
  case usefulEnergy = "useful energy"
  case heads
  case hectares
  case nitrogen
  case wasteTreated = "waste treated"
  case product

  /// What amounts are compared in.
  var unit: String {
    switch self {
    case .usefulEnergy: "TJ"
    case .heads: "head"
    case .hectares: "ha"
    case .nitrogen: "kg N"
    case .wasteTreated, .product: "t"
    }
  }

  package init?(named text: String) {
    let words: [String: Service] = [
      "năng lượng hữu ích": .usefulEnergy, "số đầu con": .heads, "diện tích": .hectares, "ni-tơ": .nitrogen,
      "chất thải được xử lý": .wasteTreated, "sản phẩm": .product,
    ]
    guard let found = Service(rawValue: text.lowercased()) ?? words[text.lowercased()] else { return nil }
    self = found
  }
}

/// What a measure costs at its full effect.
package struct MeasureCost: Sendable {
  package var capital = 0.0
  /// A year.
  package var running = 0.0
  /// A year.
  package var saving = 0.0
  package var lifetime = 0.0
  /// A plain number a year.
  package var discountRate = 0.0
  package var currency = ""
  /// Nil where they are certain.
  var capitalRange: NumberRange?
  var runningRange: NumberRange?
  var savingRange: NumberRange?

  /// A year: capital in equal payments over its lifetime, running cost, less what is saved.
  package var annual: Double { capital * recoveryFactor + running - saving }

  /// The yearly payment for a capital of 1; its mere share where nothing is discounted.
  package var recoveryFactor: Double {
    guard lifetime > 0 else { return 0 }
    if discountRate == 0 { return 1 / lifetime }
    var growth = 1.0
    for _ in 0..<Int(lifetime.rounded()) { growth *= 1 + discountRate }
    return discountRate * growth / (growth - 1)
  }
}
