import VectorKernels

/// The character between the integer and the fraction of a number.
package enum DecimalMark: Sendable, Hashable {
  case point
  case comma

  var byte: UInt8 { self == .point ? UInt8(ascii: ".") : UInt8(ascii: ",") }
  var other: DecimalMark { self == .point ? .comma : .point }
}

/// What the bytes of a cell say as a number.
package enum NumberField: Sendable, Hashable {
  case empty
  /// Finite. The nearest `Double` to the decimal that is written.
  case value(Double)
  /// Two numbers are written alike; the text says which and how to declare the format.
  case ambiguous(String)
  case invalid

  /// The number, where there is one.
  package var value: Double? {
    if case .value(let number) = self { number } else { nil }
  }

  /// Reads sign, digits, decimal mark and exponent; never `nan`, `inf` or hexadecimal.
  ///
  /// Blanks around are skipped. Thousands may be grouped by no-break or thin spaces, or by the mark that is
  /// not the decimal one. The latter is believed when `declared`, and otherwise only when it cannot be read
  /// as a decimal: `1,234,567` and `1,234.5`, not `1,234`. Linear in the length of the cell.
  package static func parse(_ bytes: Span<UInt8>, decimal: DecimalMark, declared: Bool) -> NumberField {
    let cell = bytes.trimmingBlanks()
    if cell.isEmpty { return .empty }
    if let number = plain(bytes, cell, decimal.byte) { return .value(number) }
    var grouped = GroupedNumber(decimal: decimal)
    guard grouped.read(bytes.extracting(cell)) else { return .invalid }
    switch grouped.grouping {
    case .broken(let single):
      guard single, !declared else { return .invalid }
      return .ambiguous(reason(String(decoding: bytes, in: cell), decimal))
    case .mark(let count) where count == 1 && !grouped.hasFraction && !declared:
      return .ambiguous(reason(String(decoding: bytes, in: cell), decimal))
    case .none, .mark, .space:
      guard let number = Double(grouped.normalised), number.isFinite else { return .invalid }
      return .value(number)
    }
  }

  package static func parse(_ text: String, decimal: DecimalMark, declared: Bool) -> NumberField {
    parse(Array(text.utf8).span, decimal: decimal, declared: declared)
  }

  /// Digits with at most one decimal mark and an exponent whose value one correctly rounded division or
  /// multiplication gives. Nil when the text is anything else, or longer than 53 bits and 22 powers of ten.
  static func plain(_ bytes: Span<UInt8>, _ cell: Range<Int>, _ mark: UInt8) -> Double? {
    if let number = short(bytes, cell, mark) { return number }
    var position = cell.lowerBound
    let end = cell.upperBound
    guard position < end else { return nil }
    let sign = bytes[position]
    if sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") { position += 1 }
    let first = position
    var digits: UInt64 = 0
    var point = -1
    var power = 0
    while position < end {
      let byte = bytes[position]
      if let digit = byte.digit {
        guard digits < 1 << 53 else { return nil }
        digits = digits &* 10 &+ UInt64(digit)
      } else if byte == mark, point < 0 {
        point = position
      } else {
        break
      }
      position += 1
    }
    let count = position - first - (point < 0 ? 0 : 1)
    let decimals = point < 0 ? 0 : position - point - 1
    if position < end {
      guard let exponent = exponent(bytes, position, end) else { return nil }
      power = exponent
    }
    power -= decimals
    guard count > 0, digits < 1 << 53, power >= -22, power <= 22 else { return nil }
    let magnitude = power <= 0 ? Double(digits) / powersOfTen[-power] : Double(digits) * powersOfTen[power]
    return sign == UInt8(ascii: "-") ? -magnitude : magnitude
  }

  /// What most cells hold, whose digits are read eight at a time; nil for every other text.
  static func short(_ bytes: Span<UInt8>, _ cell: Range<Int>, _ mark: UInt8) -> Double? {
    precondition(cell.lowerBound >= 0 && cell.upperBound <= bytes.count)
    return unsafe bytes.withUnsafeBufferPointer { bytes in
      guard let start = bytes.baseAddress else { return nil }
      let number = unsafe ghg_short_number(start, bytes.count, cell.lowerBound, cell.upperBound, mark)
      return number.isNaN ? nil : number
    }
  }

  /// What stands behind an `e`, of three digits at most.
  private static func exponent(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Int? {
    guard bytes[start] | 0x20 == UInt8(ascii: "e"), start + 1 < end else { return nil }
    var position = start + 1
    let sign = bytes[position]
    if sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") { position += 1 }
    guard position < end, end - position <= 3 else { return nil }
    var exponent = 0
    while position < end {
      guard let digit = bytes[position].digit else { return nil }
      exponent = exponent * 10 + Int(digit)
      position += 1
    }
    return sign == UInt8(ascii: "-") ? -exponent : exponent
  }

  /// Those that a `Double` holds exactly.
  static let powersOfTen: [Double] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18,
    1e19, 1e20, 1e21, 1e22,
  ]

  private static func reason(_ text: String, _ decimal: DecimalMark) -> String {
    let reading = decimal.other == .comma ? "comma" : "point"
    return """
      the \(reading) in \(text) may mark thousands or decimals; \
      declare the `number format` in inventory.csv as `1,234.5` or `1.234,5`
      """
  }
}
