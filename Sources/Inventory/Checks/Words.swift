import Tables

/// Numbers and years in the words of a message.
enum Words {
  /// Four digits at least: `3231.5`, `0.02097`.
  static func number(_ value: Double) -> String {
    var scale = 1.0
    while value != 0, abs(value) * scale < 1_000, scale < 1e15 { scale *= 10 }
    return value.isFinite ? ((value * scale).rounded() / scale).shortestDecimal : value.shortestDecimal
  }

  static func percent(_ share: Double) -> String { "\(number((share * 1000).rounded() / 10)) %" }

  /// `1990, 1992–1994`.
  static func years(_ years: [Int]) -> String {
    var parts: [String] = []
    var start = 0
    for index in years.indices {
      if index + 1 < years.count, years[index + 1] == years[index] + 1 { continue }
      let (first, last) = (years[start], years[index])
      parts.append(first == last ? "\(first)" : last == first + 1 ? "\(first), \(last)" : "\(first)–\(last)")
      start = index + 1
    }
    return parts.joined(separator: ", ")
  }
}
