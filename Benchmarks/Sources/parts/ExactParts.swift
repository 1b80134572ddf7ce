import Tables

/// Numbers to text and back against the standard library, which rounds to the nearest both ways: too many for a test.
enum ExactParts {
  private static let count = 200_000_000

  static func numbers() {
    var random = Random(state: 1)
    for index in 0..<count {
      let number = Self.number(index, &random)
      guard number.isFinite else { continue }
      let text = number.shortestDecimal
      require(Double(text)?.bitPattern == number.bitPattern || number == 0, text)
      require(digits(text) == digits(number.description), text)
    }
    print("\(count / 1_000_000) million numbers have the text of the standard library")
  }

  static func texts() {
    var random = Random(state: 2)
    for index in 0..<count {
      let text = Self.text(index, &random)
      let read = NumberField.parse(text, decimal: .point, declared: true).value
      require(read == Double(text), text)
    }
    print("\(count / 1_000_000) million texts are the numbers of the standard library")
  }

  /// Any number at all, amounts of statistics, quotients, and what stands beside powers of two.
  private static func number(_ index: Int, _ random: inout Random) -> Double {
    let bits = random.next()
    switch index % 4 {
    case 0: return Double(bitPattern: bits)
    case 1: return Double(bits >> 34) / 1e4
    case 2: return Double(bits >> 40) / Double(bits & 0xFFFF_FFFF | 1)
    default:
      let power = Double(sign: .plus, exponent: Int(bits % 2000) - 1000, significand: 1)
      return Double(bitPattern: power.bitPattern &+ (bits >> 60) &- 8)
    }
  }

  /// Up to nineteen digits with a mark among them, one in four with an exponent.
  private static func text(_ index: Int, _ random: inout Random) -> String {
    let bits = random.next()
    let whole = bits >> (1 + random.next() % 63)
    let fraction = random.next() >> (20 + random.next() % 44)
    let sign = bits & 1 == 0 ? "" : "-"
    switch index % 4 {
    case 0: return "\(sign)\(whole)"
    case 1: return "\(sign)\(whole >> 32).\(fraction >> 20)"
    case 2: return "\(sign)\(whole >> 20).\(fraction)"
    default: return "\(sign)\(whole >> 40).\(fraction)e\(Int(random.next() % 60) - 30)"
    }
  }

  /// Without sign, mark, exponent, and zeros at either end.
  private static func digits(_ text: String) -> [UInt8] {
    var digits: [UInt8] = []
    for byte in text.utf8 {
      if byte == UInt8(ascii: "e") { break }
      if byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".") { continue }
      if !digits.isEmpty || byte != UInt8(ascii: "0") { digits.append(byte) }
    }
    while digits.last == UInt8(ascii: "0") { digits.removeLast() }
    return digits
  }

  private static func require(_ holds: Bool, _ text: @autoclosure () -> String) {
    if !holds { fatalError("not the number of the standard library: \(text())") }
  }

  /// SplitMix64.
  private struct Random {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var bits = state
      bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
      bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
      return bits ^ (bits >> 31)
    }
  }
}
