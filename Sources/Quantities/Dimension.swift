/// What a unit measures, apart from its size: integer exponents of base quantities.
///
/// Area is length², volume length³. Substances are base quantities too, so `kg CH4` and `kg CO2`
/// do not add up, and `t C/t d.m.` is not a pure number.
package struct Dimension: Hashable, Sendable {
  /// Exponents without zeros.
  package private(set) var exponents: [BaseQuantity: Int]

  package static let none = Dimension([:])

  package init(_ exponents: [BaseQuantity: Int]) {
    self.exponents = exponents.filter { $0.value != 0 }
  }

  package init(_ base: BaseQuantity, _ exponent: Int = 1) {
    self.init([base: exponent])
  }

  /// Zero where the base quantity does not occur.
  package subscript(base: BaseQuantity) -> Int {
    exponents[base, default: 0]
  }

  package var isNone: Bool { exponents.isEmpty }

  package static func * (left: Dimension, right: Dimension) -> Dimension {
    if left.isNone { return right }
    if right.isNone { return left }
    return Dimension(left.exponents.merging(right.exponents, uniquingKeysWith: +))
  }

  package static func / (left: Dimension, right: Dimension) -> Dimension {
    left * right.power(-1)
  }

  package func power(_ n: Int) -> Dimension {
    n == 1 ? self : Dimension(exponents.mapValues { $0 * n })
  }
}

/// Something measured or counted in its own right.
///
/// - Energy is its own base, never kg·m²/s².
/// - A year and a day are two bases: the equations of the Guidelines write 365 out where they mean it,
///   so no 365.25 may enter by a conversion. A month is 1/12 year; an hour is 1/24 day, a second 1/86400 day.
/// - A temperature is a difference in °C; there is no offset.
package enum BaseQuantity: Hashable, Sendable {
  case mass
  case length
  case energy
  case day
  case year
  case temperature
  case voltage
  case current
  /// s^K2 of Equation 4.27a of the 2019 Refinement, Volume 3: a power that no conversion takes apart.
  case anodeEffectDuration
  /// kg^0.75, the metabolic weight of an animal: a power that no conversion takes apart.
  case metabolicWeight
  case count(Counted)
  case currency(String)
  case substance(Substance)
}

/// Things counted one by one. Two kinds never convert into each other.
package enum Counted: String, Hashable, Sendable, CaseIterable {
  case head
  case person
  case household
  case vehicle
  case piece
  case facility
  case customer
  case tree
  case well
  case wellDrilled = "well drilled"
  case station
  case appliance
  case mine
  case plane
  case accelerator
  case start
  case landingTakeOff = "LTO"
  /// Harvests or cropping seasons.
  case season
  /// Electrolysis cells (aluminium).
  case cell
  case mole = "mol"
}
