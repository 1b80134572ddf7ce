/// The text of a unit with a place in it. Words end at a blank, `/`, `·`, `×`, `*` or a parenthesis.
struct UnitScanner {
  /// As typed, with runs of blanks collapsed.
  let text: String
  private let characters: [Character]
  /// Where each character begins in the text, and where the last one ends.
  private let places: [String.Index]
  /// For each character, whether a word ends before it.
  private let boundaries: [Bool]
  private var cursor = 0
  private let words = Vocabulary.shared

  /// A unit word with its exponent.
  typealias Power = (atom: Vocabulary.Atom, exponent: Int)

  private static let multiplications: [Character] = ["·", "×", "*", "⋅"]
  private static let signs: [Character] = ["/", ")"] + multiplications

  private static func isBoundary(_ character: Character) -> Bool {
    switch character.asciiValue {
    case UInt8(ascii: " "), UInt8(ascii: "/"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "*"): true
    case nil: multiplications.contains(character)
    default: false
    }
  }

  /// No word of the vocabulary is longer.
  private static let longestWord = 64

  init(_ text: String) {
    if Self.isCollapsed(text) {
      // Each byte is a character: nearly all units, and to look for where characters end takes longer than all else.
      self.text = text
      characters = text.utf8.map { Character(Unicode.Scalar($0)) }
      places = Array(text.utf8.indices) + [text.endIndex]
    } else {
      characters = Array(text.split(whereSeparator: \.isWhitespace).joined(separator: " "))
      self.text = String(characters)
      places = Array(self.text.indices) + [self.text.endIndex]
    }
    boundaries = characters.map(Self.isBoundary)
  }

  /// Whether it is ASCII with single blanks between its words and none at its ends.
  private static func isCollapsed(_ text: String) -> Bool {
    var isAfterBlank = true
    for byte in text.utf8 {
      guard 0x20...0x7E ~= byte, byte != 0x20 || !isAfterBlank else { return false }
      isAfterBlank = byte == 0x20
    }
    return !isAfterBlank || text.isEmpty
  }

  private func word(_ range: Range<Int>) -> String {
    String(text[places[range.lowerBound]..<places[range.upperBound]])
  }

  /// The next character that is not a blank.
  var peek: Character? {
    characters[cursor...].first { $0 != " " }
  }

  var isAtEnd: Bool { peek == nil }

  /// Whether a number, a unit word or an opening parenthesis follows.
  var startsFactor: Bool {
    guard let next = peek else { return false }
    return !Self.signs.contains(next) && !startsDivisionWord && !startsWord("x") && !startsRemark
  }

  private var startsRemark: Bool {
    let start = wordStart
    return characters[start] == "(" && start + 1 < characters.count && characters[start + 1] == "="
  }

  mutating func advance(to end: Int) { cursor = end }

  mutating func take(_ token: String) -> Bool {
    let start = wordStart
    var end = start
    for character in token {
      guard end < characters.count, characters[end] == character else { return false }
      end += 1
    }
    cursor = end
    return true
  }

  private mutating func take(_ character: Character) -> Bool {
    let start = wordStart
    guard start < characters.count, characters[start] == character else { return false }
    cursor = start + 1
    return true
  }

  mutating func takeDivision() -> Bool {
    if take("/" as Character) { return true }
    guard startsDivisionWord else { return false }
    cursor = wordStart
    while cursor < characters.count, characters[cursor] != " " { cursor += 1 }
    return true
  }

  mutating func takeMultiplication() -> Bool {
    for sign in Self.multiplications where take(sign) { return true }
    return startsWord("x") && take("x" as Character)
  }

  /// To the next `/` or `per`; a parenthesis on the way belongs to the words.
  mutating func skipToDivision() {
    while cursor < characters.count, peek != "/", !startsDivisionWord { cursor += 1 }
  }

  private var startsDivisionWord: Bool {
    startsWord("per") || startsWord("mỗi") || startsWord("trên")
  }

  /// Whether the word stands alone at the cursor, with something behind it.
  private func startsWord(_ word: String) -> Bool {
    let start = wordStart
    guard start < characters.count, characters[start] == word.first else { return false }
    let end = start + word.count
    guard end < characters.count, characters[end] == " ", self.word(start..<end) == word else {
      return false
    }
    return start == 0 || characters[start - 1] == " " || characters[start - 1] == ")"
  }

  private var wordStart: Int {
    cursor < characters.count && characters[cursor] == " " ? cursor + 1 : cursor
  }

  private func isBoundary(_ index: Int) -> Bool {
    index >= characters.count || boundaries[index]
  }
}

// MARK: - Words

extension UnitScanner {
  /// The longest run from the cursor to a boundary that `meaning` knows.
  func longest<Meaning>(where meaning: (String) -> Meaning?) -> (meaning: Meaning, end: Int)? {
    let start = wordStart
    var best: (Meaning, Int)?
    for end in start..<min(characters.count, start + UnitScanner.longestWord) where isBoundary(end + 1) {
      if characters[end] == " " { continue }
      if let found = meaning(word(start..<end + 1)) { best = (found, end + 1) }
    }
    return best
  }

  mutating func takeLongest<Meaning>(where meaning: (String) -> Meaning?) -> Meaning? {
    guard let found = longest(where: meaning) else { return nil }
    cursor = found.end
    return found.meaning
  }

  func longestUnit() -> (meaning: Power, end: Int)? {
    longest { unitWithExponent($0) }
  }

  /// `m3`, `m³`, `m^3`, `ha-1`, `ha⁻¹`: digits alone make an exponent after a length only.
  private func unitWithExponent(_ text: String) -> Power? {
    if let atom = words.unit(text) { return (atom, 1) }
    guard text.utf8.contains(where: Exponent.mayStart) else { return nil }
    let word = Array(text)
    guard let first = word.indices.first(where: { $0 > 0 && Exponent.starts(word[$0]) }),
      let atom = words.unit(String(word[..<first])),
      let exponent = Exponent.read(word[first...])
    else { return nil }
    let isBareNumber = word[first].isASCII && word[first].isNumber
    return isBareNumber && atom.dimension != Dimension(.length) ? nil : (atom, exponent)
  }

  /// `tCO2e`, `kgBOD`, `m3CH4`: a mass or volume with its substance and no blank between.
  mutating func takeGlued() -> (unit: Power, substance: Substance)? {
    let start = wordStart
    for split in stride(from: min(characters.count - 1, start + 4), to: start, by: -1) {
      guard let unit = glueable(word(start..<split)) else { continue }
      var rest = self
      rest.cursor = split
      guard let substance = rest.takeLongest(where: { words.gluedSubstance($0) }) else { continue }
      self = rest
      return (unit, substance)
    }
    return nil
  }

  private func glueable(_ word: String) -> Power? {
    guard let unit = unitWithExponent(word) else { return nil }
    let dimension = unit.atom.dimension.power(unit.exponent)
    return dimension == Dimension(.mass) || dimension == Dimension(.length, 3) ? unit : nil
  }
}

// MARK: - Numbers

extension UnitScanner {
  /// A multiplier: `1000`, `0.5`, `10^3`, `10³`, `triệu`.
  mutating func takeNumber() throws(UnitError) -> Scale? {
    if let tens = takeLongest(where: { UnitTable.multipliers[$0.lowercased()] }) { return .tens(tens) }
    let start = wordStart
    guard start < characters.count, characters[start].isASCII, characters[start].isNumber else { return nil }
    let digits = String(characters[start...].prefix { $0 == "." || $0.isASCII && $0.isNumber })
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, digits.count <= 15, let whole = Double(parts.joined()), whole > 0 else {
      throw malformed("“\(digits)” is not a positive number of at most 15 digits")
    }
    cursor = start + digits.count
    if digits == "10", let exponent = takeExponent() { return .tens(exponent) }
    guard isBoundary(cursor) || characters[cursor].isLetter else {
      throw malformed("“\(characters[cursor])” after the number \(digits)")
    }
    return Scale(whole, tens: parts.count == 2 ? -parts[1].count : 0)
  }

  /// An exponent right at the cursor that starts with `^` or a superscript.
  mutating func takeExponent() -> Int? {
    let run = characters[cursor...].prefix(while: Exponent.starts)
    guard let first = run.first, first != "-", !first.isASCII || first == "^",
      let exponent = Exponent.read(run)
    else { return nil }
    cursor += run.count
    return exponent
  }
}

// MARK: - Errors

extension UnitScanner {
  func error(_ reason: UnitError.Reason, through end: Int, _ suggestions: [String] = []) -> UnitError {
    let start = min(wordStart, end)
    return UnitError(
      text: text, part: String(characters[start..<end]), offset: start, reason: reason,
      suggestions: suggestions)
  }

  func malformed(_ what: String) -> UnitError {
    error(.malformed(what), through: characters.count)
  }

  /// The word at the cursor is in no vocabulary, or stands for several units.
  func unknown(after unit: Power?) -> UnitError {
    let start = wordStart
    var end = start + 1
    while !isBoundary(end) { end += 1 }
    let word = String(characters[start..<end])
    guard unit == nil else { return error(.unknownSymbol, through: end, words.substancesNear(word)) }
    let meanings = words.meanings(of: word)
    if !meanings.isEmpty { return error(.ambiguous, through: end, meanings) }
    if words.substance(word) != nil {
      return error(.malformed("“\(word)” is a substance and stands behind a unit: kg \(word)"), through: end)
    }
    var suggestions = words.unitsNear(word)
    if suggestions.isEmpty { suggestions = gluedSuggestions(Array(word)) }
    return error(.unknownSymbol, through: end, suggestions)
  }

  /// `tCO2q`: a known unit with a mistyped substance behind it.
  private func gluedSuggestions(_ word: [Character]) -> [String] {
    for split in stride(from: min(word.count - 2, 4), to: 0, by: -1) {
      guard let unit = glueable(String(word[..<split])) else { continue }
      let near = words.substancesNear(String(word[split...]))
      if !near.isEmpty { return near.map { "\(Exponent.write(unit.atom.label, unit.exponent)) \($0)" } }
    }
    return []
  }
}
