/// Writes numbers as the shortest decimals that read back as the same, into memory.
///
/// Plain from 1e-7 up to 1e16, without `.0` behind a whole number; beyond that with an exponent, as
/// `1.5e-08`. Minus zero is `0`. What is not finite is `nan`, `inf` or `-inf`.
enum DecimalWriter {
  /// The most bytes that are written to: a sign, `0.`, seven zeros and seventeen digits are 27, and eight at a time go
  /// somewhat further.
  static let longest = 40

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
        return unsafe length + put(whole, whole.decimalWidth, start + length)
      }
    }
    let digits = DigitBytes(ShortestDigits(magnitude, .shared))
    if magnitude >= 1e16 || magnitude < 1e-7 {
      return unsafe length + scientific(digits, mark, start + length)
    }
    return unsafe length + plain(digits, mark, start + length)
  }

  /// A number with a fraction.
  private static func plain(
    _ digits: DigitBytes, _ mark: UInt8, _ start: UnsafeMutablePointer<UInt8>
  ) -> Int {
    let point = digits.point
    if point > 0 {
      unsafe digits.write(around: mark, to: start)
      return digits.count + 1
    }
    unsafe start[0] = UInt8(ascii: "0")
    unsafe start[1] = mark
    unsafe DigitBytes.put(DigitBytes.zeros, start + 2)
    unsafe digits.write(to: start + 2 - point)
    return 2 - point + digits.count
  }

  private static func scientific(
    _ digits: DigitBytes, _ mark: UInt8, _ start: UnsafeMutablePointer<UInt8>
  ) -> Int {
    unsafe digits.write(to: start + 1)
    unsafe start[0] = start[1]
    unsafe start[1] = mark
    var length = digits.count == 1 ? 1 : digits.count + 1
    let exponent = digits.point - 1
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
}
