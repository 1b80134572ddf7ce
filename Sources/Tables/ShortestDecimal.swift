extension Double {
  /// The shortest decimal that reads back as the same number, with a decimal point.
  ///
  /// Plain from 1e-7 up to 1e16, without `.0` behind a whole number; beyond that with an exponent, as
  /// `1.5e-08`. Minus zero is `0`. What is not finite is `nan`, `inf` or `-inf`.
  package var shortestDecimal: String {
    if self == rounded(.towardZero), magnitude < 1e16 { return Int64(self).description }
    let text = description
    guard let exponentMark = text.utf8.firstIndex(of: UInt8(ascii: "e")) else {
      return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }
    guard magnitude >= 1e-7, magnitude < 1,
      let exponent = Int(text[text.index(after: exponentMark)...])
    else { return text }
    let digits = text[..<exponentMark].filter { $0 != "." && $0 != "-" }
    return (self < 0 ? "-0." : "0.") + String(repeating: "0", count: -exponent - 1) + digits
  }
}
