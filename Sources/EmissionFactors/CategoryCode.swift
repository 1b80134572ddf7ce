/// A code of the 2006 tree with dots between its levels: `1A1ai` is `1.A.1.a.i`. A dotted code stays as it is.
///
/// Levels are a digit, a capital, a number, a small letter, a roman number and further digits.
func dotted(_ code: String) -> String {
  guard !code.contains(".") else { return code }
  var levels: [String] = []
  for character in code {
    let isRoman = "ivx".contains(character)
    let continuesRoman =
      levels.count >= 5 && isRoman && levels[levels.count - 1].allSatisfy { "ivx".contains($0) }
    let continuesNumber =
      character.isNumber && levels.last?.allSatisfy(\.isNumber) == true && levels.count > 1
    if continuesRoman || continuesNumber {
      levels[levels.count - 1].append(character)
    } else {
      levels.append(String(character))
    }
  }
  return levels.joined(separator: ".")
}
