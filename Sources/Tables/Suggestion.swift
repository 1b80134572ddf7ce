/// The name a person may have meant by `typed`: the one with the fewest characters wrong, left out, too many
/// or swapped. Case, the marks of Vietnamese and the kind of word break are no difference.
///
/// Nil when more than about a third is wrong. Of equally near names the first is taken. Takes time
/// proportional to the product of the lengths.
package func closest(to typed: String, in names: [String]) -> String? {
  let wanted = folded(typed)
  var best: (name: String, distance: Int)?
  for name in names {
    let candidate = folded(name)
    let limit = max(1, max(wanted.count, candidate.count) / 3)
    if abs(wanted.count - candidate.count) > limit { continue }
    let distance = editDistance(wanted, candidate)
    if distance <= limit, distance < max(wanted.count, candidate.count), distance < best?.distance ?? .max {
      best = (name, distance)
    }
  }
  return best?.name
}

/// Damerau–Levenshtein, where no two edits touch the same characters.
package func editDistance(_ a: [Character], _ b: [Character]) -> Int {
  var beforeLast: [Int] = []
  var last = Array(0...b.count)
  for i in a.indices {
    var row = [i + 1]
    for j in b.indices {
      var least = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { least = min(least, beforeLast[j - 1] + 1) }
      row.append(least)
    }
    beforeLast = last
    last = row
  }
  return last[b.count]
}

private func folded(_ text: String) -> [Character] {
  text.lowercased().map { baseLetters[$0] ?? $0 }
}

/// Characters compare by canonical equivalence, so composed and decomposed letters are both found.
private let baseLetters: [Character: Character] = {
  let letters: [(Character, String)] = [
    ("a", "àáảãạăằắẳẵặâầấẩẫậ"), ("d", "đ"), ("e", "èéẻẽẹêềếểễệ"), ("i", "ìíỉĩị"),
    ("o", "òóỏõọôồốổỗộơờớởỡợ"), ("u", "ùúủũụưừứửữự"), ("y", "ỳýỷỹỵ"), (" ", "-_"),
  ]
  return Dictionary(uniqueKeysWithValues: letters.flatMap { base, marked in marked.map { ($0, base) } })
}()
