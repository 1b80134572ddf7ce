extension UInt8 {
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
  static let quote = UInt8(ascii: "\"")

  /// The value of an ASCII digit.
  @inline(__always)
  var digit: UInt8? {
    let value = self &- UInt8(ascii: "0")
    return value < 10 ? value : nil
  }
}

/// Eight bytes at a time, the first in the lowest bits.
extension UInt64 {
  init(repeating byte: UInt8) {
    self = 0x0101_0101_0101_0101 &* UInt64(byte)
  }

  /// The top bit of every byte that is not ASCII.
  @inline(__always)
  var highBits: UInt64 { self & UInt64(repeating: 0x80) }
}

extension Span<UInt8> {
  /// The eight bytes from `position` on, which must all be there.
  @inline(__always)
  func word(at position: Int) -> UInt64 {
    unsafe UInt64(littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: position, as: UInt64.self))
  }

  /// The length in bytes of the blank that begins at `position`, 0 if none does: space, tab, carriage return
  /// and line feed are one byte long, the no-break space two, the figure, thin and narrow no-break spaces three.
  func blankLength(at position: Int) -> Int {
    switch self[position] {
    case UInt8(ascii: " "), UInt8(ascii: "\t"), .carriageReturn, .lineFeed:
      return 1
    case 0xC2:
      return position + 1 < count && self[position + 1] == 0xA0 ? 2 : 0
    case 0xE2:
      guard position + 2 < count, self[position + 1] == 0x80 else { return 0 }
      return [0x87, 0x89, 0xAF].contains(self[position + 2]) ? 3 : 0
    default:
      return 0
    }
  }

  /// What is left without the blanks at both ends.
  func trimmingBlanks() -> Range<Int> {
    var start = 0
    var end = count
    while start < end {
      let width = blankLength(at: start)
      if width == 0 { break }
      start += width
    }
    while start < end {
      // A blank ends in a byte at most a space, or in a continuation byte.
      let last = self[end - 1]
      guard last <= 0x20 || last & 0xC0 == 0x80 else { break }
      guard let width = (1...3).first(where: { end - $0 >= start && blankLength(at: end - $0) == $0 }) else {
        break
      }
      end -= width
    }
    return start..<end
  }

  /// True for no bytes at all, too.
  func isBlank(_ range: Range<Int>) -> Bool {
    for position in range where self[position] > 0x20 { return false }
    return true
  }

  func firstIndex(of byte: UInt8, in range: Range<Int>) -> Int? {
    for position in range where self[position] == byte { return position }
    return nil
  }
}

extension String {
  /// The bytes as UTF-8, what is invalid as U+FFFD.
  init(decoding bytes: Span<UInt8>, in range: Range<Int>) {
    self = unsafe bytes.extracting(range).withUnsafeBufferPointer { bytes in
      unsafe String(decoding: bytes, as: UTF8.self)
    }
  }
}

extension UnsafeMutablePointer {
  /// The first elements in more room; the room they had is given back.
  func grown(_ count: Int, to capacity: Int) -> Self {
    let moved = Self.allocate(capacity: capacity)
    unsafe moved.update(from: self, count: count)
    unsafe deallocate()
    return unsafe moved
  }
}
