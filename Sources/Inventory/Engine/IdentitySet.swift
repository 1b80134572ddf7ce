/// A file of the run, by number, and a line of it.
struct RowPlace: Sendable {
  let file: Int
  let line: Int
}

/// Finds what occurs twice among millions of rows: 24 bytes a row, no strings.
struct IdentitySet {
  private var slots: [Slot] = Array(repeating: Slot(), count: 1 << 12)
  private var count = 0

  private struct Slot {
    var fingerprint: UInt64 = 0
    /// 0 for a free slot.
    var line: UInt32 = 0
    var file: UInt32 = 0
  }

  /// Where the fingerprint was first; nil, and remembered, when it is new.
  mutating func insert(_ fingerprint: UInt64, at place: RowPlace) -> RowPlace? {
    let index = slot(of: fingerprint)
    if slots[index].line != 0 {
      return RowPlace(file: Int(slots[index].file), line: Int(slots[index].line))
    }
    slots[index] = Slot(
      fingerprint: fingerprint, line: UInt32(truncatingIfNeeded: place.line),
      file: UInt32(truncatingIfNeeded: place.file))
    count += 1
    if count * 3 > slots.count * 2 { grow() }
    return nil
  }

  private func slot(of fingerprint: UInt64) -> Int {
    var index = Int(truncatingIfNeeded: fingerprint) & (slots.count - 1)
    while slots[index].line != 0, slots[index].fingerprint != fingerprint {
      index = (index + 1) & (slots.count - 1)
    }
    return index
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: Slot(), count: old.count * 2)
    for entry in old where entry.line != 0 { slots[slot(of: entry.fingerprint)] = entry }
  }
}
