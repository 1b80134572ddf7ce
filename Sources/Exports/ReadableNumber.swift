import Tables

/// A decimal as its digits, for rounding as on paper.
struct DecimalDigits {
  let isNegative: Bool
  /// Without leading zeros; empty for zero.
  private(set) var digits: [UInt8]
  /// Digits before the decimal point; zero or negative for numbers below 0.1.
  private(set) var whole: Int

  /// The shortest decimal of a finite number.
  init(_ number: Double) {
    isNegative = number < 0
    let text = number.magnitude.description
    let parts = text.split(separator: "e")
    let mantissa = parts.first ?? "0"
    let exponent = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
    let point = mantissa.split(separator: ".", omittingEmptySubsequences: false)
    digits = mantissa.utf8.compactMap { $0 >= 0x30 && $0 <= 0x39 ? $0 - 0x30 : nil }
    whole = (point.first?.count ?? 0) + exponent
    while digits.first == 0 {
      digits.removeFirst()
      whole -= 1
    }
    while digits.last == 0 { digits.removeLast() }
  }

  /// Rounded half up to a number of decimals, written with all of them.
  func text(decimals: Int) -> String {
    var kept = digits
    var whole = whole
    let count = whole + decimals
    if count < 0 {
      kept = []
    } else if count < kept.count {
      let roundsUp = kept[count] >= 5
      kept.removeLast(kept.count - count)
      if roundsUp { Self.increment(&kept, &whole) }
    }
    let isZero = kept.allSatisfy { $0 == 0 }
    if kept.isEmpty { whole = 0 }
    var text = ""
    for position in min(0, whole - 1)..<max(whole, 0) where position >= 0 {
      text += String(position < kept.count ? kept[position] : 0)
    }
    if text.isEmpty { text = "0" }
    if decimals > 0 {
      text += "."
      for position in whole..<whole + decimals {
        text += String(position >= 0 && position < kept.count ? kept[position] : 0)
      }
    }
    return isNegative && !isZero ? "-" + text : text
  }

  /// The decimals that are left of some without trailing zeros.
  func decimalsWritten(atMost decimals: Int) -> Int {
    let text = text(decimals: decimals)
    guard decimals > 0 else { return 0 }
    return decimals - text.reversed().prefix { $0 == "0" }.count
  }

  private static func increment(_ digits: inout [UInt8], _ whole: inout Int) {
    var position = digits.count - 1
    while position >= 0, digits[position] == 9 {
      digits[position] = 0
      position -= 1
    }
    if position >= 0 {
      digits[position] += 1
    } else {
      digits.insert(1, at: 0)
      whole += 1
    }
  }
}

/// How the numbers of a column are rounded for a reader.
struct ReadableColumn {
  /// Digits that the largest number keeps.
  static let significant = 6
  /// Digits that every other number keeps, if need be with more decimals than the rest of the column.
  static let least = 2
  private let decimals: Int

  init(_ numbers: [Double]) {
    let finite = numbers.filter { $0.isFinite && $0 != 0 }.map { DecimalDigits($0) }
    let whole = finite.map(\.whole).max() ?? 0
    let wanted = max(0, Self.significant - max(whole, 0))
    let written = finite.map { $0.decimalsWritten(atMost: wanted) }.max() ?? 0
    decimals = min(wanted, written)
  }

  /// Never `0.00` for a number that is not zero.
  func text(_ number: Double) -> String {
    guard number.isFinite else { return number.shortestDecimal }
    let digits = DecimalDigits(number)
    if digits.digits.isEmpty { return digits.text(decimals: decimals) }
    let needed = min(Self.least, digits.digits.count) - digits.whole
    if needed > 15 { return number.shortestDecimal }
    return digits.text(decimals: max(decimals, needed))
  }
}
