/// The candidates nearest to a mistyped word, best first, within a third of its length in edits.
///
/// A swap of neighbours counts as one edit; case counts as nothing. A word of two letters is near itself only.
/// O(candidates × length²).
package func nearest(to word: String, among candidates: some Sequence<String>, limit: Int = 3) -> [String] {
  let typed = Array(word.lowercased())
  let allowed = typed.count < 3 ? 0 : max(1, typed.count / 3)
  let scored = candidates.compactMap { candidate -> (distance: Int, text: String)? in
    let letters = Array(candidate.lowercased())
    guard abs(letters.count - typed.count) <= allowed else { return nil }
    let distance = editDistance(typed, letters)
    return distance <= allowed && distance < max(typed.count, letters.count) ? (distance, candidate) : nil
  }
  return scored.sorted { ($0.distance, $0.text) < ($1.distance, $1.text) }.prefix(limit).map(\.text)
}

/// Insertions, deletions, replacements and swaps of neighbours (optimal string alignment).
package func editDistance(_ a: [Character], _ b: [Character]) -> Int {
  var beforeLast: [Int] = []
  var last = Array(0...b.count)
  for i in 0..<a.count {
    var row = [i + 1]
    for j in 0..<b.count {
      var best = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { best = min(best, beforeLast[j - 1] + 1) }
      row.append(best)
    }
    (beforeLast, last) = (last, row)
  }
  return last[b.count]
}
