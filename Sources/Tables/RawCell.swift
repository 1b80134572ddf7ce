/// A cell as it stands between two delimiters, with quotes and blanks.
struct RawCell {
  let range: Range<Int>

  /// What stands in it: without the quotes around it, where it has some. A quote opens a cell when only blanks stand
  /// before it.
  func content(_ bytes: Span<UInt8>) -> (range: Range<Int>, isQuoted: Bool) {
    guard let quote = openingQuote(bytes) else { return (range, false) }
    var end = quote + 1
    while end < range.upperBound {
      if bytes[end] == .quote {
        guard end + 1 < range.upperBound, bytes[end + 1] == .quote else { break }
        end += 1
      }
      end += 1
    }
    return (quote + 1..<end, true)
  }

  private func openingQuote(_ bytes: Span<UInt8>) -> Int? {
    for position in range where bytes[position] > 0x20 {
      return bytes[position] == .quote ? position : nil
    }
    return nil
  }
}
