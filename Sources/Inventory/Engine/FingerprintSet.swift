import VectorKernels

/// Fingerprints that were met. They lie in parts of about the same size: one grows after the other, so that none of them
/// needs much room twice.
struct FingerprintSet: Sendable {
  private var parts = Array(repeating: FingerprintPart(), count: 1 << Self.partBits)
  private var hasZero = false
  private(set) var count = 0

  private static let partBits: UInt64 = 6
  /// How many fingerprints ahead memory is asked for.
  private static let ahead = 16

  var isEmpty: Bool { count == 0 }

  /// Whether it was new.
  mutating func insert(_ fingerprint: UInt64) -> Bool {
    let isNew = fingerprint == 0 ? !hasZero : parts[Self.part(of: fingerprint)].insert(fingerprint)
    if fingerprint == 0 { hasZero = true }
    if isNew { count += 1 }
    return isNew
  }

  /// - Parameter known: is handed each one that was there before.
  mutating func insert(_ fingerprints: [UInt64], known: (UInt64) -> Void) {
    for (index, fingerprint) in fingerprints.enumerated() {
      if index + Self.ahead < fingerprints.count {
        let next = fingerprints[index + Self.ahead]
        parts[Self.part(of: next)].prefetch(next)
      }
      if !insert(fingerprint) { known(fingerprint) }
    }
  }

  func contains(_ fingerprint: UInt64) -> Bool {
    fingerprint == 0 ? hasZero : parts[Self.part(of: fingerprint)].contains(fingerprint)
  }

  /// By the upper bits.
  @inline(__always)
  private static func part(of fingerprint: UInt64) -> Int {
    Int(truncatingIfNeeded: FingerprintPart.spread(fingerprint) >> (64 - partBits))
  }
}

/// A flat table of fingerprints, none of which is 0.
private struct FingerprintPart {
  /// 0 where nothing stands.
  private var slots: [UInt64] = Array(repeating: 0, count: 16)
  private var count = 0

  @inline(__always)
  static func spread(_ fingerprint: UInt64) -> UInt64 { fingerprint &* 0x9e37_79b9_7f4a_7c15 }

  mutating func insert(_ fingerprint: UInt64) -> Bool {
    let slot = slot(of: fingerprint)
    if slots[slot] == fingerprint { return false }
    slots[slot] = fingerprint
    count += 1
    if count * 8 > slots.count * 7 { grow() }
    return true
  }

  func contains(_ fingerprint: UInt64) -> Bool { slots[slot(of: fingerprint)] == fingerprint }

  /// Asks for the memory of a fingerprint before it is needed.
  @inline(__always)
  func prefetch(_ fingerprint: UInt64) {
    unsafe slots.withUnsafeBufferPointer { slots in
      if let start = slots.baseAddress { unsafe ghg_prefetch(start + first(of: fingerprint)) }
    }
  }

  /// Where it is looked for first: as far into the slots as its middle bits are into all numbers of 32 bits.
  @inline(__always)
  private func first(of fingerprint: UInt64) -> Int {
    let middle = Self.spread(fingerprint) >> 26 & 0xFFFF_FFFF
    return Int(truncatingIfNeeded: (middle &* UInt64(truncatingIfNeeded: slots.count)) >> 32)
  }

  private func slot(of fingerprint: UInt64) -> Int {
    var slot = first(of: fingerprint)
    while slots[slot] != 0, slots[slot] != fingerprint { slot = slot + 1 == slots.count ? 0 : slot + 1 }
    return slot
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: 0, count: old.count * 5 / 4)
    for fingerprint in old where fingerprint != 0 { slots[slot(of: fingerprint)] = fingerprint }
  }
}
