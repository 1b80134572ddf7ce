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
    digits = []
    whole = 0
    var isWhole = true
    let text = number.magnitude.description.utf8
    reading: for position in text.indices {
      switch text[position] {
      case UInt8(ascii: "."): isWhole = false
      case UInt8(ascii: "e"):
        whole += Int(String(Substring(text[text.index(after: position)...]))) ?? 0
        break reading
      case let byte:
        if isWhole { whole += 1 }
        if byte > 0x30 || !digits.isEmpty { digits.append(byte - 0x30) } else { whole -= 1 }
      }
    }
    while digits.last == 0 { digits.removeLast() }
  }

  /// Rounded half up to a number of decimals, written with all of them.
  func text(decimals: Int) -> String { String(decoding: bytes(decimals: decimals), as: UTF8.self) }

  private func bytes(decimals: Int) -> [UInt8] {
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
    var bytes: [UInt8] = isNegative && !isZero ? [UInt8(ascii: "-")] : []
    if whole <= 0 { bytes.append(0x30) }
    for position in 0..<max(whole, 0) { bytes.append(0x30 + (position < kept.count ? kept[position] : 0)) }
    if decimals > 0 { bytes.append(UInt8(ascii: ".")) }
    for position in whole..<whole + decimals {
      bytes.append(0x30 + (kept.indices.contains(position) ? kept[position] : 0))
    }
    return bytes
  }

  /// The decimals that are left of some without trailing zeros.
  func decimalsWritten(atMost decimals: Int) -> Int {
    decimals - min(decimals, bytes(decimals: decimals).reversed().prefix { $0 == 0x30 }.count)
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
