import VectorKernels

/// Where delimiters, quotes and line feeds stand among bytes, 64 bytes at a time.
struct Marks {
  /// For each group all of them, then the delimiters alone.
  private let words: [UInt64]
  private let start: Int

  init(_ bytes: Span<UInt8>, from start: Int, delimiter: UInt8) {
    self.start = start
    let rest = bytes.extracting(start..<bytes.count)
    words = unsafe rest.withUnsafeBufferPointer { rest in
      let count = (rest.count + 63) / 64 * 2
      return unsafe [UInt64](unsafeUninitializedCapacity: count) { words, filled in
        if let first = rest.baseAddress, let target = words.baseAddress {
          unsafe ghg_marks(first, rest.count, delimiter, target)
        }
        filled = count
      }
    }
  }

  var groups: Range<Int> { 0..<words.count / 2 }

  @inline(__always)
  func all(_ group: Int) -> UInt64 { words[2 &* group] }

  @inline(__always)
  func delimiters(_ group: Int) -> UInt64 { words[2 &* group &+ 1] }

  /// The place of the lowest bit of a group.
  @inline(__always)
  func place(_ hits: UInt64, in group: Int) -> Int { start &+ 64 &* group &+ hits.trailingZeroBitCount }
}
