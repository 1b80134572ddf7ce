package import Quantities

/// Conversions as a person means them who fills in a table whose heading already names the substance.
package enum UnitBridge {
  /// A factor of the tables says of what its activity is: `t CO2/t lime` is the factor of an equation in tonnes.
  /// Two materials never meet. Biomass without a word of its water is counted dry: `t biomass/m3` is a factor in `t d.m.`.
  package static func conversion(ofFactor given: Unit, to target: Unit) -> Conversion? {
    if let conversion = conversion(from: given, to: target) { return conversion }
    var open = target.dimension / given.dimension
    for factor in given.dimension.factors where target.dimension[factor.base] == 0 {
      if let substance = factor.base.substance, substance.isMaterial {
        open = open * Dimension(factor.base, factor.exponent)
      }
    }
    if given.substances.contains(where: { $0.substance.symbol == "biomass" }) {
      for factor in target.dimension.factors
      where factor.base == .substance(.dryMatter) && given.dimension[factor.base] == 0 {
        open = open * Dimension(factor.base, -factor.exponent)
      }
    }
    guard open.isNone || open == .year || open * .year == .none else { return nil }
    return Conversion(given.scale / target.scale)
  }

  /// Nil where the units measure different things.
  ///
  /// Beyond equal dimensions: a `/yr` may be missing on one side, a material may be unnamed, and a unit
  /// without any substance takes the substances of the target (`kg/TJ` in a column of CO2 factors). One that names
  /// the gas takes the basis and the material of the target (`kg CH4/t` for `kg CH4/t waste wet weight`).
  package static func conversion(from given: Unit, to target: Unit) -> Conversion? {
    if let conversion = given.conversion(to: target, annual: true, materials: true) { return conversion }
    var missing = target.dimension / given.dimension
    for factor in missing.factors {
      guard let substance = factor.base.substance else { continue }
      let isUnsaid =
        given.dimension[factor.base] == 0 && (substance.kind != .species || given.substances.isEmpty)
      guard isUnsaid else { return nil }
      missing = missing / Dimension(factor.base, factor.exponent)
    }
    guard missing.isNone || missing == .year || missing * .year == .none else { return nil }
    return Conversion(given.scale / target.scale)
  }
}
