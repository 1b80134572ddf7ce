/// A number of at most seven digits before a decimal mark and eight behind it, or of eight digits without one: what most
/// cells hold. Its digits are read eight at a time.
struct ShortDecimal {
  /// Below 10^15, so that a `Double` holds it.
  private let digits: UInt64
  private let decimals: Int

  /// The nearest number to what is written: one correctly rounded division of two exact numbers.
  var value: Double { Double(digits) / NumberField.powersOfTen[decimals] }

  private static let powersOfTen: [UInt64] = [
    1, 10, 100, 1000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000,
  ]

  /// Nil for every other text: those with a sign, blanks or an exponent, and longer ones.
  @inline(__always)
  init?(_ bytes: Span<UInt8>, _ cell: Range<Int>, _ mark: UInt8) {
    let (start, count) = (cell.lowerBound, cell.count)
    guard count > 0, start &+ 8 <= bytes.count else { return nil }
    let word = bytes.word(at: start)
    let marks = (word ^ UInt64(repeating: mark)).zeroBytes
    let point = marks.trailingZeroBitCount / 8
    guard point < count else {
      guard count <= 8, let whole = UInt64(digits: word, count: count) else { return nil }
      digits = whole
      decimals = 0
      return
    }
    decimals = count &- point &- 1
    if count <= 8 {
      // All of it stands in one word: what is behind the mark moves up to it.
      let before = (1 &<< UInt64(truncatingIfNeeded: 8 &* point)) &- 1
      let joined = word & before | word >> 8 & ~before
      guard count > 1, let all = UInt64(digits: joined, count: count &- 1) else { return nil }
      digits = all
      return
    }
    let behind = start &+ point &+ 1
    guard point < 8, decimals <= 8, behind &+ 8 <= bytes.count,
      let whole = UInt64(digits: word, count: point),
      let part = UInt64(digits: bytes.word(at: behind), count: decimals)
    else { return nil }
    digits = whole &* Self.powersOfTen[decimals] &+ part
  }
}

extension UInt64 {
  /// The number that the first bytes of a word write in decimal digits, 0 for none of them; nil where one is no digit.
  /// - Parameter count: at most 8.
  @inline(__always)
  fileprivate init?(digits word: UInt64, count: Int) {
    if count == 0 {
      self = 0
      return
    }
    // Zeros stand in front of them then. A byte of a digit is below 10.
    var digits = (word ^ UInt64(repeating: 0x30)) &<< UInt64(truncatingIfNeeded: 8 &* (8 &- count))
    guard (digits | (digits &+ UInt64(repeating: 6))) & UInt64(repeating: 0xF0) == 0 else { return nil }
    // Neighbours are joined: to numbers of two, of four, and of eight digits.
    digits = (digits &* (10 << 8 + 1)) >> 8 & 0x00FF_00FF_00FF_00FF
    digits = (digits &* (100 << 16 + 1)) >> 16 & 0x0000_FFFF_0000_FFFF
    self = (digits &* (10_000 << 32 + 1)) >> 32
  }
}
