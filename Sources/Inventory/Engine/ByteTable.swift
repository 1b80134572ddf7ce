/// A dictionary from strings of bytes to small numbers, without a string or a copy per question.
struct ByteTable {
  private var slots: [Int32] = Array(repeating: -1, count: 256)
  private var entries: [Entry] = []
  private var storage: [UInt8] = []

  private struct Entry {
    var hash: UInt64
    var start: Int
    var count: Int
    var value: Int32
  }

  /// - Parameter hash: `Fingerprint.of(key)`.
  func find(_ key: [UInt8], _ hash: UInt64) -> Int? {
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      let entry = entries[Int(slots[slot])]
      if entry.hash == hash, matches(entry, key) { return Int(entry.value) }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// The key must not be there yet.
  mutating func insert(_ key: [UInt8], _ hash: UInt64, _ value: Int) {
    entries.append(Entry(hash: hash, start: storage.count, count: key.count, value: Int32(value)))
    storage += key
    if entries.count * 2 > slots.count { grow() } else { place(entries.count - 1) }
  }

  private func matches(_ entry: Entry, _ key: [UInt8]) -> Bool {
    guard entry.count == key.count else { return false }
    for offset in 0..<entry.count where storage[entry.start + offset] != key[offset] { return false }
    return true
  }

  private mutating func place(_ entry: Int) {
    var slot = Int(truncatingIfNeeded: entries[entry].hash) & (slots.count - 1)
    while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = Int32(entry)
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 4)
    for entry in entries.indices { place(entry) }
  }
}

/// A 64-bit hash of bytes, the same in every run and on every machine.
enum Fingerprint {
  static let start: UInt64 = 0xcbf2_9ce4_8422_2325

  static func of(_ bytes: some Sequence<UInt8>, seed: UInt64 = start) -> UInt64 {
    var hash = seed
    for byte in bytes { take(byte, &hash) }
    return mixed(hash)
  }

  static func of(_ bytes: Span<UInt8>, seed: UInt64 = start) -> UInt64 {
    var hash = seed
    for position in bytes.indices { take(bytes[position], &hash) }
    return mixed(hash)
  }

  /// Of two things, each told by a fingerprint.
  static func of(_ first: UInt64, _ second: UInt64) -> UInt64 {
    mixed((first ^ first >> 31) &* 0xff51_afd7_ed55_8ccd ^ second)
  }

  @inline(__always)
  private static func take(_ byte: UInt8, _ hash: inout UInt64) {
    hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
  }

  private static func mixed(_ hash: UInt64) -> UInt64 {
    let folded = hash ^ hash >> 32
    return folded &* 0x9e37_79b9_7f4a_7c15 ^ (folded >> 29)
  }
}
