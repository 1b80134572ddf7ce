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

  /// The same for a factor. A material that only the row of the table names tells what the row is about: `t CO2/t lime`
  /// is the factor of an equation in tonnes. Two materials never meet.
  static func conversion(ofFactor given: Unit, to target: Unit) -> Conversion? {
    if let conversion = conversion(from: given, to: target) { return conversion }
    var named = target.dimension
    for (base, exponent) in given.dimension.exponents where target.dimension[base] == 0 {
      if case .substance(let substance) = base, substance.isMaterial {
        named = named * Dimension(base, exponent)
      }
    }
    return given.dimension == named ? Conversion(given.scale / target.scale) : nil
  }
}
