/// What a unit measures, apart from its size: integer exponents of base quantities.
///
/// Area is length², volume length³. Substances are base quantities too, so `kg CH4` and `kg CO2`
/// do not add up, and `t C/t d.m.` is not a pure number.
package struct Dimension: Hashable, Sendable {
  /// Without zeros, in the order of the numbers of their bases.
  package private(set) var factors: [Factor]

  /// A power of a base quantity.
  package struct Factor: Hashable, Sendable {
    package let base: BaseQuantity
    package let exponent: Int
  }

  package static let none = Dimension(factors: [])
  package static let year = Dimension(.year)

  private init(factors: [Factor]) {
    self.factors = factors
  }

  package init(_ exponents: [BaseQuantity: Int]) {
    factors = exponents.filter { $0.value != 0 }.map { Factor(base: $0.key, exponent: $0.value) }
      .sorted { $0.base.number < $1.base.number }
  }

  package init(_ base: BaseQuantity, _ exponent: Int = 1) {
    factors = exponent == 0 ? [] : [Factor(base: base, exponent: exponent)]
  }

  /// Zero where the base quantity does not occur.
  package subscript(base: BaseQuantity) -> Int {
    for factor in factors where factor.base == base { return factor.exponent }
    return 0
  }

  package var isNone: Bool { factors.isEmpty }

  package static func * (left: Dimension, right: Dimension) -> Dimension {
    if left.isNone { return right }
    if right.isNone { return left }
    return Dimension(factors: merged(left.factors, right.factors, sign: 1))
  }

  package static func / (left: Dimension, right: Dimension) -> Dimension {
    if right.isNone { return left }
    return Dimension(factors: merged(left.factors, right.factors, sign: -1))
  }

  /// Of two ordered lists one, with the exponents of the second times the sign.
  private static func merged(_ left: [Factor], _ right: [Factor], sign: Int) -> [Factor] {
    var merged: [Factor] = []
    merged.reserveCapacity(left.count + right.count)
    var (l, r) = (0, 0)
    while l < left.count || r < right.count {
      if r == right.count || l < left.count && left[l].base.number < right[r].base.number {
        merged.append(left[l])
        l += 1
      } else if l == left.count || right[r].base.number < left[l].base.number {
        merged.append(Factor(base: right[r].base, exponent: sign * right[r].exponent))
        r += 1
      } else {
        let exponent = left[l].exponent + sign * right[r].exponent
        if exponent != 0 { merged.append(Factor(base: left[l].base, exponent: exponent)) }
        (l, r) = (l + 1, r + 1)
      }
    }
    return merged
  }

  /// Whether one of the two is the other a year.
  func isApartByYear(from other: Dimension) -> Bool {
    // Units of different things mostly have more than one base that is not of both.
    abs(factors.count - other.factors.count) <= 1 && (self / .year == other || self == other / .year)
  }

  package func power(_ n: Int) -> Dimension {
    if n == 1 { return self }
    return n == 0
      ? .none : Dimension(factors: factors.map { Factor(base: $0.base, exponent: $0.exponent * n) })
  }
}

/// Something measured or counted in its own right, as a number: equations are checked by comparing thousands of them.
///
/// - Energy is its own base, never kg·m²/s².
/// - A year and a day are two bases: the equations of the Guidelines write 365 out where they mean it,
///   so no 365.25 may enter by a conversion. A month is 1/12 year; an hour is 1/24 day, a second 1/86400 day.
/// - A temperature is a difference in °C; there is no offset.
package struct BaseQuantity: Hashable, Sendable {
  let number: Int

  package static let mass = BaseQuantity(number: 0)
  package static let length = BaseQuantity(number: 1)
  package static let energy = BaseQuantity(number: 2)
  package static let day = BaseQuantity(number: 3)
  package static let year = BaseQuantity(number: 4)
  package static let temperature = BaseQuantity(number: 5)
  package static let voltage = BaseQuantity(number: 6)
  package static let current = BaseQuantity(number: 7)
  /// s^K2 of Equation 4.27a of the 2019 Refinement, Volume 3: a power that no conversion takes apart.
  package static let anodeEffectDuration = BaseQuantity(number: 8)
  /// kg^0.75, the metabolic weight of an animal: a power that no conversion takes apart.
  package static let metabolicWeight = BaseQuantity(number: 9)

  private static let firstCounted = 100
  private static let firstCurrency = 1_000
  private static let firstSubstance = 100_000

  package static func count(_ counted: Counted) -> BaseQuantity {
    BaseQuantity(number: firstCounted + (Counted.allCases.firstIndex(of: counted) ?? 0))
  }

  /// - Precondition: three capital letters of ISO 4217.
  package static func currency(_ code: String) -> BaseQuantity {
    BaseQuantity(number: code.utf8.reduce(0) { $0 * 26 + Int($1) - 65 } + firstCurrency)
  }

  package static func substance(_ substance: Substance) -> BaseQuantity {
    BaseQuantity(number: firstSubstance + substance.number)
  }

  var isSubstance: Bool { number >= Self.firstSubstance }

  /// Nil for what is no substance.
  package var substance: Substance? {
    number < Self.firstSubstance ? nil : Substance.numbered(number - Self.firstSubstance)
  }
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
