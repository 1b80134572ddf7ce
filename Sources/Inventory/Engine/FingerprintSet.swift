/// Fingerprints that were met, in one flat table: they are spread evenly already, so they need no hashing.
struct FingerprintSet: Sendable {
  /// 0 where nothing stands.
  private var slots: [UInt64] = Array(repeating: 0, count: 1 << 8)
  private var hasZero = false
  private(set) var count = 0

  var isEmpty: Bool { count == 0 }

  /// Whether it was new.
  mutating func insert(_ fingerprint: UInt64) -> Bool {
    if fingerprint == 0 {
      if hasZero { return false }
      hasZero = true
    } else {
      let slot = slot(of: fingerprint)
      if slots[slot] == fingerprint { return false }
      slots[slot] = fingerprint
    }
    count += 1
    if count * 4 > slots.count * 3 { grow() }
    return true
  }

  func contains(_ fingerprint: UInt64) -> Bool {
    fingerprint == 0 ? hasZero : slots[slot(of: fingerprint)] == fingerprint
  }

  private func slot(of fingerprint: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: fingerprint) & (slots.count - 1)
    while slots[slot] != 0, slots[slot] != fingerprint { slot = (slot + 1) & (slots.count - 1) }
    return slot
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: 0, count: old.count * 2)
    for fingerprint in old where fingerprint != 0 { slots[slot(of: fingerprint)] = fingerprint }
  }
}
