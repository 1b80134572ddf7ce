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

  /// For a factor of the tables, whose words tell already what it is per: `t CO2/t sinter` where the method
  /// of all products of ironworks asks for `t CO2/t`.
  static func conversion(ofTabled given: Unit, to target: Unit) -> Conversion? {
    conversion(from: given, to: target)
      ?? given.conversion(to: target, annual: true, materials: true, dropping: true)
  }
}
