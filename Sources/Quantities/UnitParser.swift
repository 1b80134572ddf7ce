extension Unit {
  /// Reads a unit as people type it.
  ///
  /// `kg CH4/ha/d`, `kg CH4/(ha d)`, `kg CH4 ha-1 d-1`, `tấn/ha`, `nghìn con`, `10^3 m3`, `tCO2e`.
  /// A number or a word such as `triệu` multiplies; substances follow their unit; each `/` or `per` divides.
  /// `a/b·c` is refused: it means two things.
  package init(parsing text: String) throws(UnitError) {
    var parser = UnitParser(text)
    self = try parser.whole()
  }
}

/// A reader of one unit by descent: quotient, product, factor, term.
struct UnitParser {
  private var scanner: UnitScanner

  init(_ text: String) {
    scanner = UnitScanner(text)
  }

  mutating func whole() throws(UnitError) -> Unit {
    guard !scanner.isAtEnd else { throw scanner.error(.empty, through: 0) }
    let unit = try quotient()
    if scanner.take("(=") {
      let same = try quotient()
      guard same == unit, scanner.take(")") else {
        throw scanner.malformed("the remark in parentheses is not the same unit")
      }
    }
    if let rest = scanner.peek { throw scanner.malformed("“\(rest)” does not belong there") }
    return unit
  }

  private mutating func quotient() throws(UnitError) -> Unit {
    var unit = scanner.peek == "/" ? .one : try product(isDivisor: false)
    while scanner.takeDivision() {
      unit = Unit(terms: unit.terms + (try product(isDivisor: true)).power(-1).terms)
    }
    return unit
  }

  /// Factors side by side or joined by `·`. After a `/` only inverse ones may follow the first (`kg/ha d-1`).
  private mutating func product(isDivisor: Bool) throws(UnitError) -> Unit {
    var unit = try factor()
    while true {
      let isExplicit = scanner.takeMultiplication()
      guard scanner.startsFactor else {
        if isExplicit { throw scanner.malformed("nothing follows the multiplication sign") }
        return unit
      }
      let right = try factor()
      if isDivisor {
        throw scanner.malformed("what follows “/” is a product; put it in parentheses or repeat the “/”")
      }
      unit = Unit(terms: unit.terms + right.terms)
    }
  }

  private mutating func factor() throws(UnitError) -> Unit {
    guard !opensRemark, scanner.take("(") else { return try term() }
    let inner = try quotient()
    guard scanner.take(")") else { throw scanner.malformed("“(” is not closed") }
    return inner.power(scanner.takeExponent() ?? 1)
  }
}

// MARK: - A term: number, unit, substances

extension UnitParser {
  /// The pieces of a term on the way.
  private struct Pieces {
    var number: Scale?
    var unit: UnitScanner.Power?
    var substances: [Substance] = []

    var isShare: Bool { unit?.atom.isShare ?? false }
  }

  private mutating func term() throws(UnitError) -> Unit {
    var pieces = Pieces()
    while scanner.startsFactor || opensRemark {
      if pieces.unit != nil {
        if try takeDescription(into: &pieces) { continue }
        if scanner.peek == "(" || scanner.longestUnit() != nil { break }
        throw scanner.unknown(after: pieces.unit)
      }
      if let number = try scanner.takeNumber() {
        pieces.number = (pieces.number ?? .one) * number
      } else if try !takeUnit(into: &pieces) {
        // `1 (…)` or a number before a parenthesis.
        if pieces.number != nil, scanner.peek == "(" { break }
        throw scanner.unknown(after: nil)
      }
    }
    guard pieces.unit != nil || pieces.number != nil else { throw scanner.malformed("a unit is missing") }
    return assembled(pieces)
  }

  /// One factor. An exponent is the factor's own where the unit stands alone: `m3`, but `10^3 m3 CH4`.
  private func assembled(_ pieces: Pieces) -> Unit {
    let number = pieces.number.flatMap { $0 == .one ? nil : $0 }
    var terms: [Unit.Term] = []
    if let unit = pieces.unit, unit.atom.label != "1" {
      terms.append(
        Unit.Term(
          label: unit.atom.label, power: unit.exponent, dimension: unit.atom.dimension, scale: unit.atom.scale
        ))
    }
    if number == nil, pieces.substances.isEmpty || terms.isEmpty { return Unit(terms: terms) }
    var term = terms.first?.folded ?? Unit.Term(label: "", power: 1, dimension: .none, scale: .one)
    let words = [number?.text ?? "", term.label] + pieces.substances.map(\.symbol)
    term.label = words.filter { !$0.isEmpty }.joined(separator: " ")
    term.scale = (number ?? .one).power(term.power) * term.scale
    for substance in pieces.substances { term.dimension = term.dimension * Dimension(.substance(substance)) }
    return Unit(terms: [term])
  }

  private mutating func takeUnit(into pieces: inout Pieces) throws(UnitError) -> Bool {
    let adjective = scanner.takeLongest { QualifierTable.beforeUnit[$0] }
    if let found = scanner.longestUnit() {
      scanner.advance(to: found.end)
      pieces.unit = found.meaning
    } else if let (unit, substance) = scanner.takeGlued() {
      pieces.unit = unit
      pieces.substances.append(substance)
    } else {
      return false
    }
    if case .some(.some(let substance)) = adjective { pieces.substances.append(substance) }
    return true
  }

  /// A substance, a word that qualifies, or, after a share, what it is a share of.
  private mutating func takeDescription(into pieces: inout Pieces) throws(UnitError) -> Bool {
    if pieces.isShare {
      guard opensShareWords else { return false }
      scanner.skipToDivision()
      return true
    }
    let substance = scanner.longest { Vocabulary.shared.substance($0) }
    let qualifier = scanner.longest { QualifierTable.afterUnit.contains($0) ? true : nil }
    guard let substance, substance.end >= (qualifier?.end ?? 0) else {
      if let qualifier { scanner.advance(to: qualifier.end) }
      return qualifier != nil
    }
    let isSecond = pieces.substances.contains { $0.kind == .species }
    guard substance.meaning.kind != .species || !isSecond else {
      throw scanner.malformed("a quantity of two substances, \(substance.meaning) the second")
    }
    scanner.advance(to: substance.end)
    pieces.substances.append(substance.meaning)
    return true
  }

  private var opensShareWords: Bool {
    scanner.longest { QualifierTable.afterShare.contains($0) ? true : nil } != nil
      || scanner.longest { Vocabulary.shared.substance($0) } != nil
  }

  /// A parenthesis that is part of a word: `(NH3-N + NOx-N)`, `(NCV)`.
  private var opensRemark: Bool {
    scanner.peek == "("
      && (scanner.longest { Vocabulary.shared.substance($0) } != nil
        || scanner.longest { QualifierTable.afterUnit.contains($0) ? true : nil } != nil)
  }
}
