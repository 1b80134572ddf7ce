/// The seventeen digits that a `Double` needs at most, as text: bytes in the order in which they are written, the first in
/// the lowest bits.
struct DigitBytes {
  /// The first eight, and the eight behind them.
  private let first: UInt64
  private let second: UInt64
  private let last: UInt8
  /// Without zeros at the end.
  let count: Int
  /// How many of them stand before the decimal mark.
  let point: Int

  static let zeros = UInt64(repeating: UInt8(ascii: "0"))

  /// - Parameter shortest: above zero.
  @inline(__always)
  init(_ shortest: ShortestDigits) {
    let width = shortest.digits.decimalWidth
    point = width + shortest.exponent
    let digits = shortest.digits &* UInt64.powersOfTen[17 - width]
    let (sixteen, final) = digits.quotientAndRemainder(dividingBy: 10)
    let (high, low) = sixteen.quotientAndRemainder(dividingBy: 100_000_000)
    let (one, two) = (Self.eight(high), Self.eight(low))
    first = one | Self.zeros
    second = two | Self.zeros
    last = UInt8(truncatingIfNeeded: final) | UInt8(ascii: "0")
    // The first digit is not 0.
    let ofFirst = 8 &- (one | 1).leadingZeroBitCount / 8
    let ofSecond = 16 &- (two | 1).leadingZeroBitCount / 8
    let ofBoth = two == 0 ? ofFirst : ofSecond
    count = final == 0 ? ofBoth : 17
  }

  /// Writes all of them, zeros too.
  @inline(__always)
  func write(to start: UnsafeMutablePointer<UInt8>) {
    unsafe Self.put(first, start)
    unsafe Self.put(second, start + 8)
    unsafe start[16] = last
  }

  /// Writes all of them with a mark at the point, which has at least one of them before it and behind it.
  @inline(__always)
  func write(around mark: UInt8, to start: UnsafeMutablePointer<UInt8>) {
    // One place on, where those behind the mark stay.
    unsafe write(to: start + 1)
    if point < 8 {
      unsafe Self.put(Self.part(first, at: point, by: mark), start)
      return
    }
    unsafe Self.put(first, start)
    if point < 16 {
      unsafe Self.put(Self.part(second, at: point - 8, by: mark), start + 8)
    } else {
      unsafe Self.put(second, start + 8)
      unsafe start[16] = mark
    }
  }

  @inline(__always)
  static func put(_ word: UInt64, _ start: UnsafeMutablePointer<UInt8>) {
    unsafe UnsafeMutableRawPointer(start).storeBytes(of: word.littleEndian, as: UInt64.self)
  }

  /// The bytes of a word with another one between them; the last falls off.
  @inline(__always)
  private static func part(_ word: UInt64, at place: Int, by mark: UInt8) -> UInt64 {
    let shift = UInt64(truncatingIfNeeded: 8 * place)
    let before: UInt64 = (1 &<< shift) &- 1
    return word & before | UInt64(mark) &<< shift | (word & ~before) &<< 8
  }

  /// The values of eight digits, from 0 to 9, a byte each.
  @inline(__always)
  private static func eight(_ number: UInt64) -> UInt64 {
    // Halved three times; 10486 / 2^20 and 103 / 2^10 are a hundredth and a tenth, near enough for four and two digits.
    let (high, low) = number.quotientAndRemainder(dividingBy: 10_000)
    let fours = high | low &<< 32
    let hundreds = (fours &* 10_486) &>> 20 & 0x0000_007F_0000_007F
    let twos = hundreds | (fours &- 100 &* hundreds) &<< 16
    let tens = (twos &* 103) &>> 10 & 0x000F_000F_000F_000F
    return tens | (twos &- 10 &* tens) &<< 8
  }
}

extension UInt64 {
  /// How many decimal digits it has, up to 17 of them; none for 0.
  @inline(__always)
  var decimalWidth: Int {
    // 1233 / 4096 is the logarithm of 2 to the base of 10, near enough for 64 bits.
    let guess = ((64 &- (self | 1).leadingZeroBitCount) &* 1233) &>> 12
    return guess &+ (self >= Self.powersOfTen[guess] ? 1 : 0)
  }

  static let powersOfTen: [UInt64] = [
    1, 10, 100, 1000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000, 10_000_000_000,
    100_000_000_000, 1_000_000_000_000, 10_000_000_000_000, 100_000_000_000_000, 1_000_000_000_000_000,
    10_000_000_000_000_000, 100_000_000_000_000_000,
  ]
}
