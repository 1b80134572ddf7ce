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
    guard scanner.text.count <= 200 else { throw scanner.malformed("more than 200 characters") }
    let unit = try quotient()
    if scanner.take("(=") {
      let same = try quotient()
      guard same == unit, scanner.take(")") else {
        throw scanner.malformed("the remark in parentheses is not the same unit")
      }
    }
    guard unit.isReasonable else { throw scanner.malformed("the powers are too large") }
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
    let raised = inner.power(scanner.takeExponent() ?? 1)
    guard raised.isReasonable else { throw scanner.malformed("the powers are too large") }
    return raised
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
        guard pieces.number == nil || number.powerOfTen != nil else {
          throw scanner.malformed("two numbers follow each other")
        }
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

  /// The factors of a term. Words and unit stay one factor (`10^3 m3 CH4`) unless the unit is an inverse:
  /// `25 ha-1` is 25/ha, never 1/(25 ha).
  private func assembled(_ pieces: Pieces) -> Unit {
    let number = pieces.number.flatMap { $0 == .one ? nil : $0 }
    let numberTerm = number.map { Unit.Term(label: $0.text, power: 1, dimension: .none, scale: $0) }
    guard let unit = pieces.unit, unit.atom.label != "1" else {
      return Unit(terms: [numberTerm].compactMap(\.self))
    }
    var term = Unit.Term(
      label: unit.atom.label, power: unit.exponent, dimension: unit.atom.dimension, scale: unit.atom.scale)
    if !pieces.substances.isEmpty, !pieces.isShare {
      term = term.folded
      term.label = ([term.label] + pieces.substances.map(\.symbol)).joined(separator: " ")
      for substance in pieces.substances {
        term.dimension = term.dimension * Dimension(.substance(substance))
      }
    }
    guard let numberTerm else { return Unit(terms: [term]) }
    guard term.power > 0 else { return Unit(terms: [numberTerm, term]) }
    term = term.folded
    term.label = "\(numberTerm.label) \(term.label)"
    term.scale = numberTerm.scale * term.scale
    return Unit(terms: [term])
  }

  private mutating func takeUnit(into pieces: inout Pieces) throws(UnitError) -> Bool {
    let start = scanner
    let adjective = scanner.takeLongest { QualifierTable.beforeUnit[$0] }
    if let found = scanner.longestUnit() {
      scanner.advance(to: found.end)
      pieces.unit = found.meaning
    } else if let (unit, substance) = scanner.takeGlued() {
      pieces.unit = unit
      pieces.substances.append(substance)
    } else {
      scanner = start
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

extension Unit {
  /// Within what a Double carries exactly enough; stacked powers go beyond it.
  fileprivate var isReasonable: Bool {
    abs(scale.exponent) <= 150 && max(scale.numerator, scale.denominator) < 1e150
      && terms.allSatisfy { abs($0.power) <= 99 }
  }
}
