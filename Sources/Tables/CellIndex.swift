/// Gives equal texts equal small numbers, counted from 0 in the order in which they are met. A text is what stands in
/// a cell, or in several that lie side by side, with its quotes and blanks.
package struct CellIndex {
  private let columns: ClosedRange<Int>
  private var slots: [Int32] = Array(repeating: -1, count: 256)
  private var entries: [Entry] = []
  private var storage: [UInt8] = []
  private var latest: Int32 = -1

  private struct Entry {
    let hash: UInt64
    /// In `storage`.
    let start: Int
    let count: Int32
    /// The text that came after it the last time: tables repeat their lines in one order.
    var follower: Int32 = -1
  }

  package init(columns: ClosedRange<Int>) { self.columns = columns }

  package var count: Int { entries.count }

  package mutating func removeAll() { self = CellIndex(columns: columns) }

  /// - Parameters:
  ///   - numbers: of the text of every record.
  ///   - met: the records whose text was met for the first time, in the order of the new numbers.
  package mutating func read(_ records: Records, into numbers: inout [Int32], met: inout [Int]) {
    met.removeAll(keepingCapacity: true)
    if numbers.count != records.count { numbers = Array(repeating: 0, count: records.count) }
    unsafe numbers.withUnsafeMutableBufferPointer { numbers in
      unsafe records.withTexts(columns) { unsafe read($0, into: numbers, &met) }
    }
  }

  /// The number of the text of one record, and whether it was met for the first time.
  package mutating func number(_ record: Int, of records: Records) -> (number: Int32, isNew: Bool) {
    precondition(record >= 0 && record < records.count, "no such record")
    return unsafe records.withTexts(columns) { unsafe number($0[record]) }
  }

  private mutating func read(
    _ texts: CellTexts, into numbers: UnsafeMutableBufferPointer<Int32>, _ met: inout [Int]
  ) {
    var record = 0
    while true {
      record = unsafe readForeseen(texts, from: record, into: numbers)
      if record == numbers.count { return }
      let (number, isNew) = unsafe number(texts[record])
      if isNew { met.append(record) }
      if latest >= 0 { entries[Int(latest)].follower = number }
      latest = number
      unsafe numbers[record] = number
      record += 1
    }
  }

  /// Reads on while each text is the one that followed the one before it the last time.
  /// - Returns: the first record that is not like that.
  private mutating func readForeseen(
    _ texts: CellTexts, from start: Int, into numbers: UnsafeMutableBufferPointer<Int32>
  ) -> Int {
    if latest < 0 { return start }
    var latest = latest
    let end = unsafe entries.withUnsafeBufferPointer { entries in
      unsafe storage.withUnsafeBytes { storage in
        guard let stored = storage.baseAddress else { return start }
        for record in start..<numbers.count {
          let number = unsafe entries[Int(latest)].follower
          if number < 0 { return record }
          let entry = unsafe entries[Int(number)]
          let text = unsafe texts[record]
          guard unsafe text.count == Int(entry.count), unsafe text.isEqual(to: stored + entry.start) else {
            return record
          }
          unsafe numbers[record] = number
          latest = number
        }
        return numbers.count
      }
    }
    self.latest = latest
    return end
  }

  @inline(__always)
  private mutating func number(_ text: CellTexts.Text) -> (number: Int32, isNew: Bool) {
    let hash = unsafe text.hash
    let known = unsafe find(text, hash)
    if known >= 0 { return (known, false) }
    unsafe insert(text, hash)
    return (Int32(truncatingIfNeeded: entries.count - 1), true)
  }

  /// −1 for a text that was not met.
  @inline(__always)
  private func find(_ text: CellTexts.Text, _ hash: UInt64) -> Int32 {
    unsafe storage.withUnsafeBytes { storage in
      var slot = Int(truncatingIfNeeded: hash) & (slots.count &- 1)
      while slots[slot] >= 0 {
        let entry = entries[Int(slots[slot])]
        if entry.hash == hash, unsafe Int(entry.count) == text.count, let stored = storage.baseAddress,
          unsafe text.isEqual(to: stored + entry.start)
        {
          return slots[slot]
        }
        slot = (slot &+ 1) & (slots.count &- 1)
      }
      return -1
    }
  }

  private mutating func insert(_ text: CellTexts.Text, _ hash: UInt64) {
    entries.append(
      Entry(hash: hash, start: storage.count, count: Int32(truncatingIfNeeded: unsafe text.count)))
    unsafe text.append(to: &storage)
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
}
