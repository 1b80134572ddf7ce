import Tables

/// Numbers and years in the words of a message.
package enum Words {
  /// Four digits at least: `3231.5`, `0.02097`.
  static func number(_ value: Double) -> String { rounded(value).shortestDecimal }

  static func rounded(_ value: Double) -> Double {
    var scale = 1.0
    while value != 0, abs(value) * scale < 1_000, scale < 1e15 { scale *= 10 }
    return value.isFinite ? (value * scale).rounded() / scale : value
  }

  static func percent(_ share: Double) -> String { "\(number((share * 1000).rounded() / 10)) %" }

  /// Years in a row as stretches, `1990, 1992–1994`; the years ascending.
  package static func years(_ years: [Int]) -> String {
    var parts: [String] = []
    var start = 0
    for index in years.indices where index + 1 == years.count || years[index + 1] != years[index] + 1 {
      parts.append(start == index ? "\(years[index])" : "\(years[start])–\(years[index])")
      start = index + 1
    }
    return parts.joined(separator: ", ")
  }
}
