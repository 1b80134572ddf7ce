/// Gives equal texts equal small numbers, counted from 0 in the order in which they are met. A text is what stands in
/// a cell, or in several that lie side by side, with its quotes and blanks.
package struct CellIndex {
  private let first: Int
  private let last: Int
  private var slots: [Int32] = Array(repeating: -1, count: 256)
  private var entries: [Entry] = []
  /// Each text is filled up with zeros to whole words.
  private var storage: [UInt8] = []
  private var latest: Int32 = -1

  private struct Entry {
    let hash: UInt64
    /// Its first eight bytes.
    let word: UInt64
    let start: Int
    let count: Int
    /// The text that came after it the last time: tables repeat their lines in one order.
    var follower: Int32 = -1
  }

  package init(columns: ClosedRange<Int>) {
    first = columns.lowerBound
    last = columns.upperBound
  }

  package var count: Int { entries.count }

  package mutating func removeAll() { self = CellIndex(columns: first...last) }

  /// - Parameters:
  ///   - numbers: of the text of every record.
  ///   - met: the records whose text was met for the first time, in the order of the new numbers.
  package mutating func read(_ records: Records, into numbers: inout [Int32], met: inout [Int]) {
    met.removeAll(keepingCapacity: true)
    if numbers.count != records.count { numbers = Array(repeating: 0, count: records.count) }
    unsafe numbers.withUnsafeMutableBufferPointer { unsafe read(records, into: $0, &met) }
  }

  /// The number of the text of one record, and whether it was met for the first time.
  package mutating func number(_ record: Int, of records: Records) -> (number: Int32, isNew: Bool) {
    let content = records.content
    let bytes = content.span
    let range = records.span(record, first, last)
    let word = bytes.word(at: range.lowerBound, upTo: range.upperBound)
    let number = find(word, bytes, range)
    let isNew = Int(number) == entries.count
    if isNew { insert(word, bytes, range) }
    return (number, isNew)
  }

  private mutating func read(
    _ records: Records, into numbers: UnsafeMutableBufferPointer<Int32>, _ met: inout [Int]
  ) {
    let content = records.content
    let bytes = content.span
    for record in 0..<numbers.count {
      let range = records.span(record, first, last)
      let word = bytes.word(at: range.lowerBound, upTo: range.upperBound)
      var number = latest < 0 ? -1 : entries[Int(latest)].follower
      if number < 0 || !matches(Int(number), word, bytes, range) {
        number = find(word, bytes, range)
        if Int(number) == entries.count {
          insert(word, bytes, range)
          met.append(record)
        }
        if latest >= 0 { entries[Int(latest)].follower = number }
      }
      latest = number
      unsafe numbers[record] = number
    }
  }

  /// The number of a text, or that of the next new one.
  @inline(__always)
  private func find(_ word: UInt64, _ bytes: Span<UInt8>, _ range: Range<Int>) -> Int32 {
    let hash = Self.hash(word, bytes, range)
    var slot = Int(truncatingIfNeeded: hash) & (slots.count &- 1)
    while slots[slot] >= 0 {
      let entry = Int(slots[slot])
      if entries[entry].hash == hash, matches(entry, word, bytes, range) { return slots[slot] }
      slot = (slot &+ 1) & (slots.count &- 1)
    }
    return Int32(truncatingIfNeeded: entries.count)
  }

  private mutating func insert(_ word: UInt64, _ bytes: Span<UInt8>, _ range: Range<Int>) {
    entries.append(
      Entry(
        hash: Self.hash(word, bytes, range), word: word, start: storage.count, count: range.count))
    for position in range { storage.append(bytes[position]) }
    while storage.count % 8 != 0 { storage.append(0) }
    if entries.count * 2 > slots.count {
      slots = Array(repeating: -1, count: slots.count * 4)
      for entry in entries.indices { place(entry) }
    } else {
      place(entries.count - 1)
    }
  }

  private mutating func place(_ entry: Int) {
    var slot = Int(truncatingIfNeeded: entries[entry].hash) & (slots.count - 1)
    while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = Int32(truncatingIfNeeded: entry)
  }

  @inline(__always)
  private func matches(
    _ entry: Int, _ word: UInt64, _ bytes: Span<UInt8>, _ range: Range<Int>
  ) -> Bool {
    let count = range.count
    guard entries[entry].count == count, entries[entry].word == word else { return false }
    return count <= 8 || matchesFurther(entries[entry].start, bytes, range)
  }

  /// Beyond the first eight bytes.
  private func matchesFurther(_ start: Int, _ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    let stored = storage.span
    let count = range.count
    var offset = 8
    while offset &+ 8 <= count {
      if stored.word(at: start &+ offset) != bytes.word(at: range.lowerBound &+ offset) { return false }
      offset &+= 8
    }
    // The last word overlaps the one before.
    return offset == count
      || stored.word(at: start &+ count &- 8) == bytes.word(at: range.upperBound &- 8)
  }

  @inline(__always)
  private static func hash(_ word: UInt64, _ bytes: Span<UInt8>, _ range: Range<Int>) -> UInt64 {
    var hash = UInt64(truncatingIfNeeded: range.count) &* 0x9e37_79b9_7f4a_7c15
    hash = (hash ^ word) &* 0xff51_afd7_ed55_8ccd
    hash ^= hash >> 32
    var position = range.lowerBound &+ 8
    while position < range.upperBound {
      hash = (hash ^ bytes.word(at: position, upTo: range.upperBound)) &* 0xff51_afd7_ed55_8ccd
      hash ^= hash >> 32
      position &+= 8
    }
    return hash ^ hash >> 29
  }
}

extension Span<UInt8> {
  /// Up to eight bytes from `position` on, zeros from `end` on.
  @inline(__always)
  fileprivate func word(at position: Int, upTo end: Int) -> UInt64 {
    let count = end &- position
    if position &+ 8 <= self.count {
      let word = word(at: position)
      return count >= 8 ? word : word & ((1 &<< UInt64(truncatingIfNeeded: 8 &* count)) &- 1)
    }
    var word: UInt64 = 0
    for offset in 0..<Swift.min(count, 8) { word |= UInt64(self[position + offset]) << UInt64(8 * offset) }
    return word
  }
}
