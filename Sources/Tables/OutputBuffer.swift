/// Bytes that grow at their end, for what is written by the million.
@safe package final class OutputBuffer: @unchecked Sendable {
  private var length = 0
  private var capacity: Int
  private var start: UnsafeMutablePointer<UInt8>

  package init(capacity: Int = 1 << 10) {
    self.capacity = max(capacity, 64)
    unsafe start = .allocate(capacity: self.capacity)
  }

  deinit { unsafe start.deallocate() }

  package var count: Int { length }

  /// All that was appended.
  package var bytes: [UInt8] { unsafe Array(UnsafeBufferPointer(start: start, count: length)) }

  package func removeAll() { length = 0 }

  /// Hands over the bytes as they lie in memory.
  func withBytes<Result, Failure: Error>(
    _ body: (UnsafeRawBufferPointer) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe body(UnsafeRawBufferPointer(start: start, count: length))
  }

  package func append(_ byte: UInt8) {
    reserve(1)
    unsafe start[length] = byte
    length += 1
  }

  package func append(_ bytes: [UInt8]) {
    reserve(bytes.count)
    unsafe bytes.withUnsafeBufferPointer { bytes in
      guard let first = bytes.baseAddress else { return }
      unsafe (start + length).update(from: first, count: bytes.count)
    }
    length += bytes.count
  }

  /// A text that stands in a cell as it is. False, and nothing is appended, where it may need quotes or an apostrophe.
  package func append(plain text: String, for dialect: OutputDialect) -> Bool {
    let delimiter = dialect.delimiter
    var text = text
    return text.withUTF8 { bytes in
      guard let first = unsafe bytes.first else { return true }
      switch first {
      case UInt8(ascii: "="), UInt8(ascii: "@"), UInt8(ascii: "+"), UInt8(ascii: "-"): return false
      default: break
      }
      reserve(bytes.count)
      let end = unsafe start + length
      for index in 0..<bytes.count {
        let byte = unsafe bytes[index]
        if byte == delimiter || byte == UInt8(ascii: "\"") || byte < 0x20 { return false }
        unsafe end[index] = byte
      }
      length += bytes.count
      return true
    }
  }

  /// A piece of a pool.
  package func append(_ piece: TextPool.Piece, of pool: TextPool) {
    reserve(piece.count)
    unsafe (start + length).update(from: pool.start + piece.first, count: piece.count)
    length += piece.count
  }

  /// Once more what stands here already.
  package func append(again range: Range<Int>) {
    reserve(range.count)
    unsafe (start + length).update(from: start + range.lowerBound, count: range.count)
    length += range.count
  }

  /// The shortest decimal that reads back as the same number, as ``Swift/Double/shortestDecimal``.
  package func append(_ number: Double, decimal: DecimalMark = .point) {
    reserve(DecimalWriter.longest)
    let mark = decimal.byte
    length += unsafe DecimalWriter.write(number, mark, to: start + length)
  }

  /// Makes room for more bytes.
  @inline(__always)
  package func reserve(_ more: Int) {
    if length + more > capacity { grow(more) }
  }

  private func grow(_ more: Int) {
    capacity = max(2 * capacity, length + more)
    unsafe start = start.grown(length, to: capacity)
  }
}
