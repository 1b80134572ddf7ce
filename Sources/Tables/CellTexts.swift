/// The texts of cells that lie side by side, one or several of each record, as they lie in memory: valid while its
/// records are.
@unsafe struct CellTexts {
  private let bytes: UnsafeRawPointer
  /// Of all bytes.
  private let count: Int
  private let places: UnsafePointer<UInt32>
  /// Of each record, in `places`.
  private let step: Int
  private let first: Int
  private let last: Int
  /// Records that have places; those behind them are these again.
  private let written: Int

  /// A text, with quotes and blanks.
  @unsafe struct Text {
    fileprivate let start: UnsafeRawPointer
    let count: Int
    /// Its first eight bytes; zeros behind its end.
    let word: UInt64
  }

  init(
    _ bytes: UnsafeRawBufferPointer, _ places: UnsafePointer<UInt32>, columns: ClosedRange<Int>,
    of columnCount: Int, written: Int
  ) {
    unsafe self.bytes = bytes.baseAddress ?? UnsafeRawPointer(places)
    unsafe self.places = places
    unsafe count = bytes.count
    unsafe step = columnCount + 1
    unsafe first = columns.lowerBound
    unsafe last = columns.upperBound + 1
    unsafe self.written = written
  }

  /// Of a record, which must be there.
  @inline(__always)
  subscript(record: Int) -> Text {
    let own = unsafe places + (record < written ? record : record % written) &* step
    let end = unsafe Int(own[last])
    // A record that was too short has its last cells behind its end.
    let lower = unsafe min(Int(own[first]) &+ (first == 0 ? 0 : 1), end)
    let start = unsafe bytes + lower
    let size = end &- lower
    return unsafe Text(start: start, count: size, word: word(start, lower, size))
  }

  @inline(__always)
  private func word(_ start: UnsafeRawPointer, _ lower: Int, _ size: Int) -> UInt64 {
    if unsafe lower &+ 8 <= count {
      let word = unsafe UInt64(littleEndian: start.loadUnaligned(as: UInt64.self))
      return size >= 8 ? word : word & ((1 &<< UInt64(truncatingIfNeeded: 8 &* size)) &- 1)
    }
    var word: UInt64 = 0
    for offset in 0..<min(size, 8) {
      word |= unsafe UInt64(start.load(fromByteOffset: offset, as: UInt8.self)) &<< UInt64(8 * offset)
    }
    return word
  }
}

extension CellTexts.Text {
  /// Whether the same bytes stand elsewhere, with zeros behind them up to whole words.
  @inline(__always)
  func isEqual(to stored: UnsafeRawPointer) -> Bool {
    if unsafe word != stored.loadUnaligned(as: UInt64.self) { return false }
    if unsafe count <= 8 { return true }
    var offset = 8
    while unsafe offset &+ 8 <= count {
      if unsafe word(at: offset) != stored.loadUnaligned(fromByteOffset: offset, as: UInt64.self) {
        return false
      }
      offset &+= 8
    }
    // The last word overlaps the one before.
    offset = unsafe count &- 8
    return unsafe word(at: offset) == stored.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
  }

  func isEqual(to other: CellTexts.Text) -> Bool {
    guard unsafe count == other.count && word == other.word else { return false }
    var offset = 8
    while unsafe offset < count {
      // As many bytes at its end as the last word needs.
      let place = unsafe min(offset, count &- 8)
      if unsafe word(at: place) != other.word(at: place) { return false }
      offset &+= 8
    }
    return true
  }

  @inline(__always)
  private func word(at offset: Int) -> UInt64 {
    unsafe start.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
  }

  @inline(__always)
  var hash: UInt64 {
    var hash = unsafe UInt64(truncatingIfNeeded: count) &* 0x9e37_79b9_7f4a_7c15
    hash = unsafe (hash ^ word) &* 0xff51_afd7_ed55_8ccd
    hash ^= hash &>> 32
    var offset = 8
    while unsafe offset < count {
      // As many bytes at its end as the last word needs.
      let next = unsafe word(at: min(offset, count &- 8))
      hash = (hash ^ next) &* 0xff51_afd7_ed55_8ccd
      hash ^= hash &>> 32
      offset &+= 8
    }
    return hash ^ hash &>> 29
  }

  /// Puts its bytes behind others, with zeros up to whole words: one at least.
  func append(to storage: inout [UInt8]) {
    for offset in unsafe 0..<count {
      storage.append(unsafe start.load(fromByteOffset: offset, as: UInt8.self))
    }
    repeat { storage.append(0) } while storage.count % 8 != 0
  }
}
