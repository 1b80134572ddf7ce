/// Writes numbers as the shortest decimals that read back as the same, into memory.
///
/// Plain from 1e-7 up to 1e16, without `.0` behind a whole number; beyond that with an exponent, as
/// `1.5e-08`. Minus zero is `0`. What is not finite is `nan`, `inf` or `-inf`.
enum DecimalWriter {
  /// The most bytes of a number: a sign, `0.`, seven zeros and seventeen digits are 27.
  static let longest = 32

  /// The number of bytes written; `longest` must be free.
  static func write(_ number: Double, _ mark: UInt8, to start: UnsafeMutablePointer<UInt8>) -> Int {
    guard number.isFinite else {
      return unsafe put(number.isNaN ? "nan" : number < 0 ? "-inf" : "inf", start)
    }
    if number == 0 {
      unsafe start[0] = UInt8(ascii: "0")
      return 1
    }
    var length = 0
    if number < 0 {
      unsafe start[0] = UInt8(ascii: "-")
      length = 1
    }
    let magnitude = number.magnitude
    if magnitude < 1e16 {
      let whole = UInt64(bitPattern: Int64(magnitude))
      if Double(Int64(bitPattern: whole)) == magnitude {
        return unsafe length + put(whole, width(of: whole), start + length)
      }
    }
    let shortest = ShortestDigits(magnitude, .shared)
    let (digits, exponent) = (shortest.digits, shortest.exponent)
    let count = width(of: digits)
    let point = count + exponent
    if magnitude >= 1e16 || magnitude < 1e-7 {
      return unsafe length + scientific(digits, count, point - 1, mark, start + length)
    }
    return unsafe length + plain(digits, count, point, mark, start + length)
  }

  /// A number with a fraction; `point` digits stand before the mark.
  private static func plain(
    _ digits: UInt64, _ count: Int, _ point: Int, _ mark: UInt8, _ start: UnsafeMutablePointer<UInt8>
  ) -> Int {
    if point > 0 {
      // One place on, then the digits before the mark go back by one.
      _ = unsafe put(digits, count, start + 1)
      for place in 0..<point { unsafe start[place] = start[place + 1] }
      unsafe start[point] = mark
      return count + 1
    }
    unsafe start[0] = UInt8(ascii: "0")
    unsafe start[1] = mark
    for place in 0..<(-point) { unsafe start[2 + place] = UInt8(ascii: "0") }
    return unsafe 2 - point + put(digits, count, start + 2 - point)
  }

  private static func scientific(
    _ digits: UInt64, _ count: Int, _ exponent: Int, _ mark: UInt8, _ start: UnsafeMutablePointer<UInt8>
  ) -> Int {
    _ = unsafe put(digits, count, start + 1)
    unsafe start[0] = start[1]
    unsafe start[1] = mark
    var length = count == 1 ? 1 : count + 1
    unsafe start[length] = UInt8(ascii: "e")
    unsafe start[length + 1] = UInt8(ascii: exponent < 0 ? "-" : "+")
    length += 2
    let size = UInt64(exponent.magnitude)
    return unsafe length + put(size, size < 100 ? 2 : 3, start + length)
  }

  /// Digits of a whole number, zeros before it up to `count`.
  @inline(__always)
  private static func put(_ number: UInt64, _ count: Int, _ start: UnsafeMutablePointer<UInt8>) -> Int {
    var rest = number
    var place = count
    while place >= 2 {
      let (hundreds, pair) = rest.quotientAndRemainder(dividingBy: 100)
      place -= 2
      let tens = UInt8(truncatingIfNeeded: (UInt32(truncatingIfNeeded: pair) &* 103) >> 10)
      unsafe start[place] = UInt8(ascii: "0") &+ tens
      unsafe start[place + 1] = UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: pair) &- 10 &* tens
      rest = hundreds
    }
    if place == 1 { unsafe start[0] = UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: rest) }
    return count
  }

  private static func put(_ text: StaticString, _ start: UnsafeMutablePointer<UInt8>) -> Int {
    unsafe start.update(from: text.utf8Start, count: text.utf8CodeUnitCount)
    return text.utf8CodeUnitCount
  }

  /// How many digits a number has, up to 17 of them.
  @inline(__always)
  private static func width(of number: UInt64) -> Int {
    // 1233 / 4096 is the logarithm of 2 to the base of 10, near enough for 64 bits.
    let guess = ((64 - number.leadingZeroBitCount) * 1233) >> 12
    return guess + (number >= wholePower(guess) ? 1 : 0)
  }

  @inline(__always)
  private static func wholePower(_ exponent: Int) -> UInt64 {
    // 10^exponent = 0.1… × 2^n in binary: the top bits of its fraction.
    let (bits, _) = PowersOfTen.shared.power(exponent)
    return bits >> UInt64(63 - ((exponent * 1_741_647) >> 19))
  }
}
