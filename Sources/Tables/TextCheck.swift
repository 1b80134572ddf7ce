import VectorKernels

extension Document {
  /// Reports the first byte of a range of whole lines that is not UTF-8, and the first that is zero.
  func checkText(_ range: Range<Int>, line: Int, into log: inout DiagnosticLog) {
    let content = self.bytes
    let bytes = content.span
    let start = Anchor(offset: range.lowerBound, line: line)
    let (hasZero, isASCII) = bytes.summary(of: range)
    if hasZero, let zero = bytes.firstIndex(of: 0, in: range) {
      log.add(
        diagnostic(
          .error, "nul-byte", "this byte is zero, which no text contains", at: zero..<zero + 1,
          help: "save the file as \"CSV UTF-8\"", since: start))
    }
    if !isASCII, let invalid = bytes.firstInvalidUTF8(in: range) {
      let byte = String(bytes[invalid], radix: 16, uppercase: true)
      log.add(
        diagnostic(
          .error, "invalid-utf8", "the byte 0x\(byte) is not UTF-8 here", at: invalid..<invalid + 1,
          help: "save the file as \"CSV UTF-8\"", since: start))
    }
  }
}

extension Span<UInt8> {
  /// A row of W1 in Benchmarks takes 10 instructions so, and took 150 with eight bytes at a time in Swift.
  fileprivate func summary(of range: Range<Int>) -> (hasZero: Bool, isASCII: Bool) {
    let found = unsafe extracting(range).withUnsafeBufferPointer { bytes in
      guard let start = bytes.baseAddress else { return 0 as CInt }
      return unsafe ghg_occurs(start, bytes.count)
    }
    return (found & 1 != 0, found & 2 == 0)
  }

  /// Where the first sequence begins that is not well formed after table 3-7 of the Unicode standard.
  fileprivate func firstInvalidUTF8(in range: Range<Int>) -> Int? {
    var position = range.lowerBound
    while position < range.upperBound {
      if position + 8 <= range.upperBound, word(at: position).highBits == 0 {
        position += 8
        continue
      }
      let lead = self[position]
      if lead < 0x80 {
        position += 1
        continue
      }
      guard let sequence = UTF8Sequence(lead: lead), position + sequence.length <= range.upperBound,
        sequence.second.contains(self[position + 1])
      else { return position }
      for trail in position + 2..<max(position + 2, position + sequence.length)
      where self[trail] & 0xC0 != 0x80 {
        return position
      }
      position += sequence.length
    }
    return nil
  }
}

/// What may follow a first byte.
private struct UTF8Sequence {
  var length: Int
  var second: ClosedRange<UInt8>

  init?(lead: UInt8) {
    switch lead {
    case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default: return nil
    }
  }
}
