/// A number that is more than plain digits: with thousands, an exponent, or more digits than 53 bits hold.
struct GroupedNumber {
  enum Grouping: Equatable {
    case none
    /// Groups of three behind no-break or thin spaces.
    case space
    /// Groups of three behind the mark that is not the decimal one; how many such marks.
    case mark(Int)
    /// That mark stands where no group of three follows; true if it stands there once, as a decimal would.
    case broken(single: Bool)
  }

  let decimal: DecimalMark
  private(set) var grouping = Grouping.none
  private(set) var hasFraction = false
  /// The same number with a decimal point, as `Double.init` reads it.
  private(set) var normalised = ""

  init(decimal: DecimalMark) {
    self.decimal = decimal
  }

  /// False when the text is no number in any format. `bytes` holds no blanks around.
  mutating func read(_ bytes: Span<UInt8>) -> Bool {
    var position = 0
    if bytes[0] == UInt8(ascii: "-") || bytes[0] == UInt8(ascii: "+") {
      normalised.append(bytes[0])
      position = 1
    }
    guard let integerDigits = readInteger(bytes, &position) else { return false }
    var fractionDigits = 0
    if position < bytes.count, bytes[position] == decimal.byte {
      hasFraction = true
      normalised.append(UInt8(ascii: "."))
      position += 1
      fractionDigits = readDigits(bytes, &position)
    }
    if case .broken = grouping, hasFraction { return false }
    guard integerDigits + fractionDigits > 0 else { return false }
    return readExponent(bytes, &position) && position == bytes.count
  }

  /// The number of digits, or nil if separators differ or groups are not of three behind a space.
  private mutating func readInteger(_ bytes: Span<UInt8>, _ position: inout Int) -> Int? {
    let leadsWithZero = position < bytes.count && bytes[position] == UInt8(ascii: "0")
    var total = readDigits(bytes, &position)
    var spaces = 0
    var marks = 0
    var wellFormed = (1...3).contains(total) && !leadsWithZero
    while position < bytes.count {
      let isMark = bytes[position] == decimal.other.byte
      let width = isMark ? 1 : bytes.blankLength(at: position)
      guard isMark || width > 1 else { break }
      position += width
      if isMark { marks += 1 } else { spaces += 1 }
      let digits = readDigits(bytes, &position)
      if digits != 3 { wellFormed = false }
      total += digits
    }
    guard spaces == 0 || marks == 0, spaces == 0 || wellFormed else { return nil }
    if spaces > 0 { grouping = .space }
    if marks > 0 { grouping = wellFormed ? .mark(marks) : .broken(single: marks == 1) }
    return total
  }

  private mutating func readDigits(_ bytes: Span<UInt8>, _ position: inout Int) -> Int {
    let start = position
    while position < bytes.count, bytes[position].digit != nil {
      normalised.append(bytes[position])
      position += 1
    }
    return position - start
  }

  /// False when an exponent has no digits.
  private mutating func readExponent(_ bytes: Span<UInt8>, _ position: inout Int) -> Bool {
    guard position < bytes.count, bytes[position] | 0x20 == UInt8(ascii: "e") else { return true }
    normalised.append(UInt8(ascii: "e"))
    position += 1
    if position < bytes.count, bytes[position] == UInt8(ascii: "-") || bytes[position] == UInt8(ascii: "+") {
      normalised.append(bytes[position])
      position += 1
    }
    return readDigits(bytes, &position) > 0
  }
}

extension String {
  /// Appends one ASCII character.
  fileprivate mutating func append(_ ascii: UInt8) {
    unicodeScalars.append(Unicode.Scalar(ascii))
  }
}
