/// Powers of ten as 128 bits of a binary fraction whose first bit is set, rounded up: what Schubfach multiplies with.
@safe struct PowersOfTen: @unchecked Sendable {
  /// From 10^-292 to 10^324, high and low word. Made once, for the life of the process.
  private let words: UnsafeMutablePointer<UInt64>

  static let exponents = -292...324
  static let shared = PowersOfTen()

  private init() {
    let least = Self.exponents.lowerBound
    let words = UnsafeMutablePointer<UInt64>.allocate(capacity: 2 * Self.exponents.count)
    func keep(_ exponent: Int, _ high: UInt64, _ low: UInt64) {
      unsafe words[2 * (exponent - least)] = high
      unsafe words[2 * (exponent - least) + 1] = low
    }
    var power = Natural(1)
    for exponent in 0...Self.exponents.upperBound {
      let (high, low) = power.leading
      keep(exponent, high, low)
      power.multiply(by: 10)
    }
    // Floors of floors: 2^n / 10 / 10 … is 2^n / 10^k cut off, and never whole.
    var fraction = Natural(1, shiftedByWords: 18)
    for exponent in 1...(-least) {
      fraction.divide(by: 10)
      let (high, low) = fraction.leading(isCut: true)
      keep(-exponent, high, low)
    }
    unsafe self.words = words
  }

  /// The exponent must be one of `exponents`.
  @inline(__always)
  func power(_ exponent: Int) -> (high: UInt64, low: UInt64) {
    let index = 2 * (exponent - Self.exponents.lowerBound)
    return unsafe (words[index], words[index + 1])
  }
}

/// A whole number of any size, the lowest word first.
private struct Natural {
  private var words: [UInt64]

  init(_ value: UInt64, shiftedByWords zeros: Int = 0) {
    words = Array(repeating: 0, count: zeros) + [value]
  }

  mutating func multiply(by factor: UInt64) {
    var carry: UInt64 = 0
    for index in words.indices {
      let (high, low) = words[index].multipliedFullWidth(by: factor)
      let (sum, overflow) = low.addingReportingOverflow(carry)
      words[index] = sum
      carry = high + (overflow ? 1 : 0)
    }
    if carry > 0 { words.append(carry) }
  }

  mutating func divide(by divisor: UInt64) {
    var rest: UInt64 = 0
    for index in words.indices.reversed() {
      (words[index], rest) = divisor.dividingFullWidth((rest, words[index]))
    }
    if words.last == 0 { words.removeLast() }
  }

  var leading: (high: UInt64, low: UInt64) { leading(isCut: false) }

  /// The first 128 bits, rounded up.
  /// - Parameter isCut: whether something was cut off below the lowest word.
  func leading(isCut: Bool) -> (high: UInt64, low: UInt64) {
    let shift = UInt64(words[words.count - 1].leadingZeroBitCount)
    func word(_ place: Int) -> UInt64 { words.indices.contains(place) ? words[place] : 0 }
    func shifted(_ place: Int) -> UInt64 {
      word(place) << shift | (shift == 0 ? 0 : word(place - 1) >> (64 - shift))
    }
    let top = words.count - 1
    var (high, low) = (shifted(top), shifted(top - 1))
    let rest = (shift == 0 ? 0 : word(top - 2) << shift) | (shift == 0 ? word(top - 2) : 0)
    let isInexact = isCut || rest != 0 || words.prefix(max(0, top - 2)).contains { $0 != 0 }
    if isInexact {
      low &+= 1
      if low == 0 { high += 1 }
    }
    return (high, low)
  }
}
