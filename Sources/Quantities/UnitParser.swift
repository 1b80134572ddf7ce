extension Unit {
  /// Reads a unit as people type it.
  ///
  /// `kg CH4/ha/d`, `kg CH4/(ha d)`, `kg CH4 ha-1 d-1`, `tấn/ha`, `nghìn con`, `10^3 m3`, `tCO2e`. A number or a word
  /// such as `triệu` multiplies; substances follow their unit; each `/` or `per` divides by what stands before the next
  /// one. `a/b·c` is refused: it means two things.
  package init(parsing text: String) throws(UnitError) {
    var parser = UnitParser(text)
    self = try parser.whole()
  }
}

/// A reader of one unit by descent: quotient, product, factor, term.
struct UnitParser {
  private let text: String
  private let characters: [Character]
  private var cursor = 0
  private let words = Vocabulary.shared

  init(_ text: String) {
    characters = Array(text.split(whereSeparator: \.isWhitespace).joined(separator: " "))
    self.text = String(characters)
  }

  mutating func whole() throws(UnitError) -> Unit {
    guard !characters.isEmpty else { throw error(.empty, characters[0..<0]) }
    let unit = try quotient(isNested: false)
    skipBlanks()
    if peek == ")" { throw malformed("“)” closes nothing") }
    return unit
  }

  private mutating func quotient(isNested: Bool) throws(UnitError) -> Unit {
    var unit = try product(isDenominator: false, isNested: isNested)
    while true {
      skipBlanks()
      guard takeDivision() else { break }
      let divisor = try product(isDenominator: true, isNested: isNested)
      unit = Unit(terms: unit.terms + divisor.power(-1).terms)
    }
    return unit
  }

  private mutating func product(isDenominator: Bool, isNested: Bool) throws(UnitError) -> Unit {
    var unit = try factor()
    while true {
      skipBlanks()
      let start = cursor
      let isExplicit = takeMultiplication()
      guard let next = peek, next != "/", next != ")", !startsDivision else {
        if isExplicit { throw malformed("nothing follows “\(characters[start])”") }
        break
      }
      let right = try factor()
      if isDenominator, right.terms.contains(where: { $0.power > 0 }) {
        throw malformed("what follows “/” is a product; put it in parentheses or repeat the “/”")
      }
      unit = Unit(terms: unit.terms + right.terms)
    }
    return unit
  }

  private mutating func factor() throws(UnitError) -> Unit {
    skipBlanks()
    guard peek == "(" else { return try term() }
    cursor += 1
    let inner = try quotient(isNested: true)
    skipBlanks()
    guard peek == ")" else { throw malformed("“(” is not closed") }
    cursor += 1
    return inner.power(try exponentAfterParenthesis())
  }
}

// MARK: - A term: number, unit, substances

extension UnitParser {
  /// The pieces of a term on the way.
  private struct Pieces {
    var label: [String] = []
    var dimension = Dimension.none
    var scale = Scale.one
    var power = 1
    var unit: Vocabulary.Atom?
    var isNumber = false

    mutating func append(_ word: String) { label.append(word) }
  }

  private mutating func term() throws(UnitError) -> Unit {
    var pieces = Pieces()
    while true {
      skipBlanks()
      guard let next = peek, !isDelimiter(at: cursor) || opensKnownRemark else { break }
      if pieces.unit == nil, next.isWholeNumber, try takeNumber(into: &pieces) { continue }
      if pieces.unit == nil, takeMultiplier(into: &pieces) { continue }
      if pieces.unit == nil {
        if try takeUnit(into: &pieces) { continue }
        throw unknown()
      }
      if takeDescription(into: &pieces) { continue }
      if peek == "(" || longestUnit() != nil { break }
      throw unknown()
    }
    guard pieces.unit != nil || pieces.isNumber else {
      throw peek == nil
        ? malformed("a unit is missing at the end") : malformed("a unit is missing before “\(peek ?? " ")”")
    }
    return assembled(pieces)
  }

  private func assembled(_ pieces: Pieces) -> Unit {
    let label = pieces.label.filter { $0 != "1" }
    guard !label.isEmpty else { return .one }
    // An exponent belongs to the factor where the unit stands alone, otherwise to the words of the label.
    if label.count == 1, let atom = pieces.unit {
      return Unit(terms: [
        Unit.Term(label: atom.label, power: pieces.power, dimension: atom.dimension, scale: atom.scale)
      ])
    }
    let atom = pieces.unit ?? Vocabulary.Atom(label: "", dimension: .none, scale: .one)
    let isInverse = pieces.power < 0
    let size = Int(pieces.power.magnitude)
    let words = label.map { $0 == atom.label && size > 1 ? "\($0)\(Unit.exponentText($0, size))" : $0 }
    return Unit(terms: [
      Unit.Term(
        label: words.joined(separator: " "), power: isInverse ? -1 : 1,
        dimension: atom.dimension.power(size) * pieces.dimension, scale: atom.scale.power(size) * pieces.scale
      )
    ])
  }

  private mutating func takeNumber(into pieces: inout Pieces) throws(UnitError) -> Bool {
    var end = cursor
    while end < characters.count, "0123456789.".contains(characters[end]) { end += 1 }
    let digits = String(characters[cursor..<end])
    var scale = try scale(ofDigits: digits, end: end)
    if end < characters.count, digits == "10", let (exponent, after) = exponent(at: end) {
      (scale, end) = (.tens(exponent), after)
    }
    guard end == characters.count || isBoundary(end) || characters[end].isLetter else {
      cursor = end
      throw malformed("“\(characters[end])” after the number \(digits)")
    }
    cursor = end
    pieces.scale = pieces.scale * scale
    pieces.isNumber = true
    if scale != .one { pieces.append(scale.powerOfTen.map { "10^\($0)" } ?? digits) }
    return true
  }

  private func scale(ofDigits digits: String, end: Int) throws(UnitError) -> Scale {
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    let decimals = parts.count == 2 ? parts[1].count : 0
    guard parts.count <= 2, digits.count <= 15, let whole = Double(parts.joined()), whole > 0 else {
      throw malformed("“\(digits)” is not a positive number")
    }
    return Scale(whole, tens: -decimals)
  }

  private mutating func takeMultiplier(into pieces: inout Pieces) -> Bool {
    guard let (exponent, end) = longest(where: { UnitTable.multipliers[$0.lowercased()] }) else {
      return false
    }
    cursor = end
    pieces.scale = pieces.scale * .tens(exponent)
    pieces.isNumber = true
    pieces.append("10^\(exponent)")
    return true
  }

  private mutating func takeUnit(into pieces: inout Pieces) throws(UnitError) -> Bool {
    if let (prefix, end) = longest(where: { QualifierTable.beforeUnit[$0] }) {
      cursor = end
      skipBlanks()
      guard try takeUnit(into: &pieces) else { return false }
      if let prefix { add(prefix, to: &pieces) }
      return true
    }
    if let ((atom, power), end) = longestUnit() {
      cursor = end
      pieces.unit = atom
      pieces.power = power
      pieces.append(atom.label)
      return true
    }
    guard let (atom, power, substance, end) = glued() else { return false }
    cursor = end
    pieces.unit = atom
    pieces.power = power
    pieces.append(atom.label)
    add(substance, to: &pieces)
    return true
  }

  /// A substance, a word that qualifies, or, after a share, what it is a share of.
  private mutating func takeDescription(into pieces: inout Pieces) -> Bool {
    if pieces.unit?.isShare == true { return takeShareWords() }
    let substance = longest(where: { words.substance($0) })
    let qualifier = longest(where: { QualifierTable.afterUnit.contains($0) ? true : nil })
    if let (found, end) = substance, end >= (qualifier?.end ?? 0) {
      cursor = end
      add(found, to: &pieces)
      return true
    }
    guard let (_, end) = qualifier else { return false }
    cursor = end
    return true
  }

  private func add(_ substance: Substance, to pieces: inout Pieces) {
    pieces.dimension = pieces.dimension * Dimension(.substance(substance))
    pieces.append(substance.symbol)
  }

  /// `% of wet weight`, `fraction of N in MMS`: the words run to the next `/` or `per`.
  private mutating func takeShareWords() -> Bool {
    let opens = longest(where: { QualifierTable.afterShare.contains($0) ? true : nil }) != nil
    guard opens || longest(where: { words.substance($0) }) != nil else { return false }
    while cursor < characters.count, characters[cursor] != "/", !startsDivision { cursor += 1 }
    return true
  }
}

// MARK: - Words at the cursor

extension UnitParser {
  private var peek: Character? { cursor < characters.count ? characters[cursor] : nil }

  private mutating func skipBlanks() {
    while peek == " " { cursor += 1 }
  }

  private func isDelimiter(at index: Int) -> Bool {
    index < characters.count && "/()·×*⋅".contains(characters[index]) || startsDivision
      || startsMultiplication
  }

  private func isBoundary(_ index: Int) -> Bool {
    index >= characters.count || " /()·×*⋅".contains(characters[index])
  }

  private var startsDivision: Bool { startsWord("per") || startsWord("mỗi") || startsWord("trên") }

  private var startsMultiplication: Bool { startsWord("x") }

  private func startsWord(_ word: String) -> Bool {
    let end = cursor + word.count
    guard end < characters.count, characters[end] == " ", String(characters[cursor..<end]) == word else {
      return false
    }
    return cursor == 0 || characters[cursor - 1] == " " || characters[cursor - 1] == ")"
  }

  private mutating func takeDivision() -> Bool {
    if peek == "/" {
      cursor += 1
      return true
    }
    guard startsDivision else { return false }
    while peek != " " { cursor += 1 }
    return true
  }

  private mutating func takeMultiplication() -> Bool {
    guard let next = peek, "·×*⋅".contains(next) || startsMultiplication else { return false }
    cursor += 1
    skipBlanks()
    return true
  }

  /// A parenthesis that is part of a word: `(NH3-N + NOx-N)`, `(NCV)`, `(0 °C)`.
  private var opensKnownRemark: Bool {
    peek == "("
      && (longest(where: { words.substance($0) }) != nil
        || longest(where: { QualifierTable.afterUnit.contains($0) ? true : nil }) != nil
        || longest(where: { QualifierTable.afterShare.contains($0) ? true : nil }) != nil)
  }

  /// The longest run from the cursor to a boundary that `meaning` knows.
  private func longest<Meaning>(where meaning: (String) -> Meaning?) -> (meaning: Meaning, end: Int)? {
    var best: (Meaning, Int)?
    for end in stride(from: cursor + 1, through: min(characters.count, cursor + 64), by: 1)
    where isBoundary(end) && characters[end - 1] != " " {
      if let found = meaning(String(characters[cursor..<end])) { best = (found, end) }
    }
    return best
  }

  private func longestUnit() -> (meaning: (Vocabulary.Atom, Int), end: Int)? {
    longest(where: { unitWithExponent(Array($0)) })
  }

  /// `m3`, `m³`, `m^3`, `ha-1`, `ha⁻¹`: digits alone make an exponent after a length only.
  private func unitWithExponent(_ word: [Character]) -> (Vocabulary.Atom, Int)? {
    if let atom = words.unit(String(word)) { return (atom, 1) }
    guard let first = word.indices.first(where: { $0 > 0 && Unit.startsExponent(word[$0]) }),
      let atom = words.unit(String(word[..<first])),
      let exponent = Unit.exponent(word[first...]), abs(exponent) <= 9, exponent != 0
    else { return nil }
    let isBareNumber = word[first].isASCII && word[first].isNumber
    guard !isBareNumber || atom.dimension == Dimension(.length) else { return nil }
    return (atom, exponent)
  }

  /// `tCO2e`, `kgBOD`, `m3CH4`: a mass or volume with its substance and no blank between.
  private func glued() -> (Vocabulary.Atom, Int, Substance, Int)? {
    for end in stride(from: min(characters.count, cursor + 64), to: cursor + 1, by: -1) where isBoundary(end)
    {
      for split in stride(from: min(end - 1, cursor + 4), to: cursor, by: -1) {
        guard let (atom, power) = unitWithExponent(Array(characters[cursor..<split])),
          atom.dimension == Dimension(.mass) || atom.dimension.power(power) == Dimension(.length, 3),
          let substance = words.substance(String(characters[split..<end]))
        else { continue }
        return (atom, power, substance, end)
      }
    }
    return nil
  }

  private mutating func exponentAfterParenthesis() throws(UnitError) -> Int {
    guard let (exponent, end) = exponent(at: cursor), isBoundary(end) else { return 1 }
    guard abs(exponent) <= 9 else { throw malformed("the exponent \(exponent) is too large") }
    cursor = end
    return exponent
  }

  /// An exponent that starts at an index with `^` or a superscript.
  private func exponent(at start: Int) -> (Int, end: Int)? {
    guard start < characters.count, Unit.startsExponent(characters[start]), characters[start] != "-" else {
      return nil
    }
    var end = start
    while end < characters.count, Unit.startsExponent(characters[end]) { end += 1 }
    return Unit.exponent(characters[start..<end]).map { ($0, end) }
  }
}

// MARK: - Errors

extension UnitParser {
  private func error(
    _ reason: UnitError.Reason, _ part: ArraySlice<Character>, _ suggestions: [String] = []
  ) -> UnitError {
    UnitError(
      text: text, part: String(part), offset: part.startIndex, reason: reason, suggestions: suggestions)
  }

  private func malformed(_ what: String) -> UnitError {
    error(.malformed(what), characters[min(cursor, characters.count)...])
  }

  /// The word at the cursor is in no vocabulary, or in it twice.
  private func unknown() -> UnitError {
    var end = cursor
    while !isBoundary(end) || end == cursor { end += 1 }
    let part = characters[cursor..<end]
    let word = String(part)
    let meanings = words.meanings(of: word)
    if !meanings.isEmpty { return error(.ambiguous, part, meanings) }
    return error(.unknownSymbol, part, nearest(to: word, among: words.spellings))
  }
}
