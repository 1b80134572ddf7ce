import Tables

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
