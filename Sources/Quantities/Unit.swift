/// A unit of measurement with its dimension, its size and a symbol that reads back to an equal unit.
///
/// Two units are equal when they measure the same thing in the same size, however they are spelled:
/// `t` and `Mg`, `GJ/t` and `TJ/Gg`, `tấn/ha` and `t/ha`.
package struct Unit: Sendable {
  package let dimension: Dimension
  package let scale: Scale
  let terms: [Term]

  /// One factor of a symbol: `kg CH4`, `10^3 m3`, `ha`. It keeps together what is read together, so that
  /// `t C/t d.m.` times `t d.m./ha` becomes `t C/ha`.
  struct Term: Hashable, Sendable {
    var label: String
    var power: Int
    /// Dimension and size of the first power.
    var dimension: Dimension
    var scale: Scale
  }

  init(terms: [Term]) {
    self.terms = terms
    var dimension = Dimension.none
    var scale = Scale.one
    for term in terms {
      dimension = dimension * term.dimension.power(term.power)
      scale = scale * term.scale.power(term.power)
    }
    self.dimension = dimension
    self.scale = scale
  }

  /// Written anew at each call: of the thousands of units of equations few are ever shown.
  package var symbol: String { Unit.symbol(of: terms) }

  /// A named unit outside the vocabulary, for tests and derived units.
  init(_ label: String, _ dimension: Dimension, _ scale: Scale) {
    self.init(terms: [Term(label: label, power: 1, dimension: dimension, scale: scale)])
  }
}

extension Unit: Hashable {
  package static func == (left: Unit, right: Unit) -> Bool {
    left.dimension == right.dimension && left.scale == right.scale
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(dimension)
    hasher.combine(scale)
  }
}

extension Unit: CustomStringConvertible {
  package var description: String { symbol }
}

// MARK: - Algebra

extension Unit {
  package static func * (left: Unit, right: Unit) -> Unit {
    if right.terms.isEmpty, left.isPlain { return left }
    if left.terms.isEmpty, right.isPlain { return right }
    return Unit(terms: simplified(left.terms + right.terms))
  }

  package static func / (left: Unit, right: Unit) -> Unit {
    left * right.power(-1)
  }

  package func power(_ n: Int) -> Unit {
    Unit(
      terms: terms.compactMap { term in
        var raised = term
        raised.power *= n
        return raised.power == 0 ? nil : raised
      })
  }

  /// Whether a factor of one leaves it as it is written.
  private var isPlain: Bool {
    terms.isEmpty || terms.count == 1 && terms[0].power != 0 && !terms[0].mayBeginWithTens
  }

  package var isDimensionless: Bool { dimension.isNone }

  /// Whether values in the two units may be added after a conversion.
  package func isCommensurable(with other: Unit) -> Bool { dimension == other.dimension }

  /// Like `isCommensurable(with:)`, but a yearly quantity may lack its `/yr` on one side.
  package func isCommensurable(with other: Unit, ignoringPerYear: Bool) -> Bool {
    measures(other.dimension, annual: ignoringPerYear)
  }

  /// Nil where the dimensions differ.
  package func conversion(to target: Unit) -> Conversion? {
    dimension == target.dimension ? Conversion(scale / target.scale) : nil
  }

  /// A conversion as people mean it when they fill in a yearly table.
  ///
  /// - Parameters:
  ///   - annual: a `/yr` that stands on one side only counts as written on both (`ha` for `ha/yr`).
  ///   - materials: a material that only the target names counts as written (`t` for `t clinker`). Never a gas,
  ///     an element or a basis such as dry matter: `t` is not `t C`.
  package func conversion(to target: Unit, annual: Bool, materials: Bool = false) -> Conversion? {
    if dimension == target.dimension { return Conversion(scale / target.scale) }
    var meant = dimension
    if materials {
      for factor in target.dimension.factors where meant[factor.base] == 0 {
        if let substance = factor.base.substance, substance.isMaterial {
          meant = meant * Dimension(factor.base, factor.exponent)
        }
      }
    }
    let isMeant = meant == target.dimension || annual && meant.isApartByYear(from: target.dimension)
    return isMeant ? Conversion(scale / target.scale) : nil
  }

  /// Whether it is a unit of a mass of a substance; where `annual`, also of one a year.
  package func isMass(of substance: Substance, annual: Bool) -> Bool {
    measures(Dimension(.mass) * Dimension(.substance(substance)), annual: annual)
  }

  private func measures(_ wanted: Dimension, annual: Bool) -> Bool {
    dimension == wanted || annual && dimension.isApartByYear(from: wanted)
  }

  /// The unit with a substance attached to its first mass, else to its first factor above the line:
  /// `kg/TJ` and CO2 give `kg CO2/TJ`. A factor that names a gas or element already keeps it (`kg N2O-N/kg N`
  /// stays as it is, whatever the gas); a pure number becomes `kg CO2/kg`.
  package func attaching(_ substance: Substance) -> Unit {
    let above = terms.indices.filter { terms[$0].power > 0 && !terms[$0].dimension.isNone }
    guard let index = above.first(where: { terms[$0].dimension[.mass] == 1 }) ?? above.first else {
      return self * Unit.kilogram.attaching(substance) / .kilogram
    }
    guard !terms[index].namesSpecies else { return self }
    var changed = terms
    changed[index] = terms[index].folded
    changed[index].label += " \(substance.symbol)"
    changed[index].dimension = changed[index].dimension * Dimension(.substance(substance))
    return Unit(terms: changed)
  }

  /// The unit with one substance written in place of another, wherever it occurs. The size is unchanged:
  /// the stoichiometric ratio belongs to the value.
  package func substituting(_ new: Substance, for old: Substance) -> Unit {
    Unit(
      terms: terms.map { term in
        let exponent = term.dimension[.substance(old)]
        guard exponent != 0 else { return term }
        var changed = term
        changed.dimension =
          term.dimension * Dimension(.substance(old), -exponent) * Dimension(.substance(new), exponent)
        changed.label = term.label.replacingWords(old.symbol, with: new.symbol)
        return changed
      })
  }

  package var namesSubstance: Bool { dimension.factors.contains { $0.base.isSubstance } }

  /// The substances of the unit with their exponents, in the order of their symbols.
  package var substances: [(substance: Substance, exponent: Int)] {
    dimension.factors.compactMap { factor in factor.base.substance.map { ($0, factor.exponent) } }
      .sorted { $0.substance.symbol < $1.substance.symbol }
  }
}

extension Unit.Term {
  fileprivate var namesSpecies: Bool {
    dimension.factors.contains { $0.base.substance?.kind == .species }
  }
}

extension String {
  /// Replaces `old` where it stands as whole words behind a blank, once.
  fileprivate func replacingWords(_ old: String, with new: String) -> String {
    let whole = Array(self + " ")
    let words = Array(" \(old) ")
    guard words.count <= whole.count else { return self }
    for start in 0...(whole.count - words.count) where whole[start...].starts(with: words) {
      return String((whole[..<start] + Array(" \(new) ") + whole[(start + words.count)...]).dropLast())
    }
    return self
  }
}
