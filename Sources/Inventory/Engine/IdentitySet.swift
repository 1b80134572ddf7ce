import Tables

/// A file of the run, by number, and a line of it.
struct RowPlace: Sendable, Hashable {
  let file: Int
  let line: Int
}

/// Finds what occurs twice among any number of rows, in bounded memory: a table of fingerprints while they
/// are few, and beyond that files that are compared at the end, one part of the fingerprints at a time.
struct IdentitySet {
  private var slots: [Entry] = Array(repeating: Entry(), count: 1 << 12)
  private var count = 0
  private var parts: [SpillFile] = []
  /// Fingerprints that are kept in memory: 8 MB at most.
  private let limit: Int

  private static let partBits = 6

  private struct Entry {
    var fingerprint: UInt64 = 0
    /// 0 for a free slot.
    var line: UInt32 = 0
    var file: UInt32 = 0

    var place: RowPlace { RowPlace(file: Int(file), line: Int(line)) }
  }

  /// What was found at the end: a row, and the first one like it.
  struct Duplicate {
    let place: RowPlace
    let first: RowPlace
  }

  init(limit: Int = 1 << 18) {
    self.limit = limit
  }

  /// Where the fingerprint was first; nil, and remembered, when it is new or will be compared at the end.
  mutating func insert(_ fingerprint: UInt64, at place: RowPlace) throws(FileError) -> RowPlace? {
    let entry = Entry(
      fingerprint: fingerprint, line: UInt32(truncatingIfNeeded: place.line),
      file: UInt32(truncatingIfNeeded: place.file))
    if !parts.isEmpty {
      try put(entry)
      return nil
    }
    let index = slot(of: fingerprint)
    if slots[index].line != 0 { return slots[index].place }
    slots[index] = entry
    count += 1
    if count >= limit { try spill() } else if count * 3 > slots.count * 2 { grow() }
    return nil
  }

  /// Compares what was put aside. In the order of the rows.
  mutating func finish() throws(FileError) -> [Duplicate] {
    var found: [Duplicate] = []
    for part in parts { Self.compare(try part.readAll(), into: &found) }
    parts = []
    return found.sorted { ($0.place.file, $0.place.line) < ($1.place.file, $1.place.line) }
  }

  /// Whether none was put aside.
  var isInMemory: Bool { parts.isEmpty }

  private func slot(of fingerprint: UInt64) -> Int {
    var index = Int(truncatingIfNeeded: fingerprint) & (slots.count - 1)
    while slots[index].line != 0, slots[index].fingerprint != fingerprint {
      index = (index + 1) & (slots.count - 1)
    }
    return index
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: Entry(), count: old.count * 2)
    for entry in old where entry.line != 0 { slots[slot(of: entry.fingerprint)] = entry }
  }

  private mutating func spill() throws(FileError) {
    for _ in 0..<(1 << Self.partBits) { parts.append(try SpillFile()) }
    let kept = slots
    slots = []
    for entry in kept where entry.line != 0 { try put(entry) }
  }

  private func put(_ entry: Entry) throws(FileError) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(16)
    for word in [entry.fingerprint, UInt64(entry.file) << 32 | UInt64(entry.line)] {
      for shift in stride(from: 0, to: 64, by: 8) { bytes.append(UInt8(truncatingIfNeeded: word >> shift)) }
    }
    try parts[Int(entry.fingerprint >> (64 - Self.partBits))].write(bytes)
  }

  private static func compare(_ bytes: [UInt8], into found: inout [Duplicate]) {
    func word(_ start: Int) -> UInt64 {
      (0..<8).reduce(0) { $0 | UInt64(bytes[start + $1]) << (8 * $1) }
    }
    let entries = stride(from: 0, to: bytes.count, by: 16).map { (word($0), word($0 + 8)) }.sorted { $0 < $1 }
    var first = 0
    for index in entries.indices.dropFirst() {
      guard entries[index].0 == entries[first].0 else {
        first = index
        continue
      }
      found.append(Duplicate(place: place(entries[index].1), first: place(entries[first].1)))
    }
  }

  private static func place(_ word: UInt64) -> RowPlace {
    RowPlace(file: Int(word >> 32), line: Int(word & 0xFFFF_FFFF))
  }
}
