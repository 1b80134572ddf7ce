import Quantities

/// Conversions as a person means them who fills in a table whose heading already names the substance.
enum UnitBridge {
  /// Nil where the units measure different things.
  ///
  /// Beyond equal dimensions: a `/yr` may be missing on one side, a material may be unnamed, and a unit
  /// without any substance takes the substances of the target (`kg/TJ` in a column of CO2 factors).
  static func conversion(from given: Unit, to target: Unit) -> Conversion? {
    if let conversion = given.conversion(to: target, annual: true, materials: true) { return conversion }
    guard given.substances.isEmpty else { return nil }
    var missing = target.dimension / given.dimension
    for (base, exponent) in missing.exponents {
      if case .substance = base { missing = missing * Dimension(base, -exponent) }
    }
    let year = Dimension(.year)
    guard missing.isNone || missing == year || missing * year == .none else { return nil }
    return Conversion(given.scale / target.scale)
  }

  /// The same for a factor. Where the equation names no material, the row of the table says which it is: `t CO2/t lime`
  /// is the factor of an equation in tonnes of product. Two materials never meet.
  static func conversion(ofFactor given: Unit, to target: Unit) -> Conversion? {
    if let conversion = conversion(from: given, to: target) { return conversion }
    var named = target.dimension
    for (base, exponent) in given.dimension.exponents {
      if case .substance(let substance) = base, substance.isMaterial {
        guard target.dimension.exponents.allSatisfy({ !isMaterial($0.key) }) else { return nil }
        named = named * Dimension(base, exponent)
      }
    }
    guard given.dimension == named else { return nil }
    return Conversion(given.scale / target.scale)
  }

  private static func isMaterial(_ base: BaseQuantity) -> Bool {
    if case .substance(let substance) = base { return substance.isMaterial }
    return false
  }
}
