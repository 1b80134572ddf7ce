/// What two spellings of one word have in common: lower case, no Vietnamese marks, one blank for any run of
/// blanks, hyphens and underscores, no blanks at the ends. Comparison signs and slashes stay: `<180 d` is not `>180 d`.
package func spelling(_ text: String) -> String {
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

/// The same for text of ASCII alone, byte by byte; nil for other text.
private func plainSpelling(_ text: String) -> String? {
  var key: [UInt8] = []
  key.reserveCapacity(text.utf8.count)
  var isPending = false
  for byte in text.utf8 {
    switch byte {
    case 0x80...: return nil
    case UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "_"): isPending = !key.isEmpty
    default:
      if isPending { key.append(UInt8(ascii: " ")) }
      isPending = false
      key.append(UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte ? byte | 0x20 : byte)
    }
  }
  return String(decoding: key, as: UTF8.self)
}

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
  let composed = baseLetters.compactMap { marked, base -> (Unicode.Scalar, Unicode.Scalar)? in
    guard let scalar = marked.unicodeScalars.first, let letter = base.unicodeScalars.first,
      marked.unicodeScalars.count == 1
    else { return nil }
    return (scalar, letter)
  }
  return Dictionary(uniqueKeysWithValues: composed)
}()

/// Characters compare by canonical equivalence, so composed and decomposed letters are both found.
private let baseLetters: [Character: Character] = {
  let letters: [(Character, String)] = [
    ("a", "àáảãạăằắẳẵặâầấẩẫậ"), ("d", "đ"), ("e", "èéẻẽẹêềếểễệ"), ("i", "ìíỉĩị"),
    ("o", "òóỏõọôồốổỗộơờớởỡợ"), ("u", "ùúủũụưừứửữự"), ("y", "ỳýỷỹỵ"),
  ]
  return Dictionary(uniqueKeysWithValues: letters.flatMap { base, marked in marked.map { ($0, base) } })
}()
