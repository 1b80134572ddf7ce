/// What two spellings of one word have in common: lower case, no Vietnamese marks, one blank for any run of
/// blanks, hyphens and underscores, no blanks at the ends. Comparison signs and slashes stay: `<180 d` is not `>180 d`.
package func spelling(_ text: String) -> String {
  if isSpelling(text) { return text }
  if let plain = plainSpelling(text) ?? composedSpelling(text) { return plain }
  var key = ""
  var isPending = false
  for character in text.lowercased() {
    if character == " " || character == "-" || character == "_" || character == "\u{A0}" || character == "–" {
      isPending = !key.isEmpty
      continue
    }
    if isPending {
      key.append(" ")
      isPending = false
    }
    if character.isASCII {
      key.append(character)
    } else {
      key.append(baseLetters[character] ?? character)
    }
  }
  return key
}

/// Whether a text is its own spelling, as nearly all words of the tables are.
private func isSpelling(_ text: String) -> Bool {
  var isAfterWord = false
  for byte in text.utf8 {
    switch byte {
    case UInt8(ascii: " "):
      if !isAfterWord { return false }
      isAfterWord = false
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "-"), UInt8(ascii: "_"), 0x80...: return false
    default: isAfterWord = true
    }
  }
  return isAfterWord || text.isEmpty
}

/// The same for text of ASCII and Vietnamese letters alone; nil for other text.
private func plainSpelling(_ text: String) -> String? {
  var key: [UInt8] = []
  key.reserveCapacity(text.utf8.count)
  var isPending = false
  for scalar in text.unicodeScalars {
    let letter: UInt8
    switch scalar.value {
    case 0x20, 0x2D, 0x5F, 0xA0, 0x2013:
      isPending = !key.isEmpty
      continue
    case 0x41...0x5A: letter = UInt8(truncatingIfNeeded: scalar.value) | 0x20
    case 0..<0x80: letter = UInt8(truncatingIfNeeded: scalar.value)
    case let value:
      guard value < plainLetters.count, plainLetters[Int(value)] != 0 else { return nil }
      letter = plainLetters[Int(value)]
    }
    if isPending { key.append(UInt8(ascii: " ")) }
    isPending = false
    key.append(letter)
  }
  return String(decoding: key, as: UTF8.self)
}

/// By scalar, the letter under the marks of a Vietnamese letter, small or capital; zero for all others.
private let plainLetters: [UInt8] = {
  var letters = [UInt8](repeating: 0, count: 0x1F00)
  for (marked, base) in baseScalars {
    letters[Int(marked.value)] = UInt8(truncatingIfNeeded: base.value)
    for capital in marked.properties.uppercaseMapping.unicodeScalars where capital.value < letters.count {
      letters[Int(capital.value)] = UInt8(truncatingIfNeeded: base.value)
    }
  }
  return letters
}()

/// The same for Latin text whose letters are one scalar each, as nearly all Vietnamese is typed; nil for other text.
private func composedSpelling(_ text: String) -> String? {
  var key = String.UnicodeScalarView()
  var isPending = false
  for scalar in text.lowercased().unicodeScalars {
    switch scalar {
    case " ", "-", "_", "\u{A0}", "–": isPending = !key.isEmpty
    case "\u{0}"..<"\u{300}", "\u{1E00}"..."\u{1EFF}":
      if isPending { key.append(" ") }
      isPending = false
      key.append(scalar.isASCII ? scalar : baseScalars[scalar] ?? scalar)
    default: return nil
    }
  }
  return String(key)
}

private let baseScalars: [Unicode.Scalar: Unicode.Scalar] = {
  let all = markedLetters.flatMap { base, marked in marked.unicodeScalars.map { ($0, base) } }
  return Dictionary(uniqueKeysWithValues: all)
}()

/// Characters compare by canonical equivalence, so composed and decomposed letters are both found.
private let baseLetters: [Character: Character] = Dictionary(
  uniqueKeysWithValues: markedLetters.flatMap { base, marked in marked.map { ($0, Character(base)) } })

/// Composed, one scalar each.
private let markedLetters: [(Unicode.Scalar, String)] = [
  ("a", "àáảãạăằắẳẵặâầấẩẫậ"), ("d", "đ"), ("e", "èéẻẽẹêềếểễệ"), ("i", "ìíỉĩị"),
  ("o", "òóỏõọôồốổỗộơờớởỡợ"), ("u", "ùúủũụưừứửữự"), ("y", "ỳýỷỹỵ"),
]
