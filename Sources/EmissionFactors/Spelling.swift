/// What two spellings of one word have in common: lower case, no Vietnamese marks, one blank for any run of
/// blanks, hyphens and underscores, no blanks at the ends. Comparison signs and slashes stay: `<180 d` is not `>180 d`.
func spelling(_ text: String) -> String {
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

/// Characters compare by canonical equivalence, so composed and decomposed letters are both found.
private let baseLetters: [Character: Character] = {
  let letters: [(Character, String)] = [
    ("a", "àáảãạăằắẳẵặâầấẩẫậ"), ("d", "đ"), ("e", "èéẻẽẹêềếểễệ"), ("i", "ìíỉĩị"),
    ("o", "òóỏõọôồốổỗộơờớởỡợ"), ("u", "ùúủũụưừứửữự"), ("y", "ỳýỷỹỵ"),
  ]
  return Dictionary(uniqueKeysWithValues: letters.flatMap { base, marked in marked.map { ($0, base) } })
}()
