import VectorKernels

/// Fingerprints that were met, of 54 bits each. They lie in parts of about the same size, each in six bytes besides the
/// number of its part: one part grows after the other, so that none of them needs much room twice.
struct FingerprintSet: Sendable {
  private var parts = Array(repeating: FingerprintPart(), count: 1 << Self.partBits)
  private(set) var count = 0

  static let bits: UInt64 = 54
  private static let partBits = bits - FingerprintPart.bits
  /// How many fingerprints ahead memory is asked for.
  private static let ahead = 16

  var isEmpty: Bool { count == 0 }

  /// Whether it was new.
  mutating func insert(_ fingerprint: UInt64) -> Bool {
    let (part, rest) = Self.divided(fingerprint)
    let isNew = parts[part].insert(rest)
    if isNew { count += 1 }
    return isNew
  }

  /// - Parameter known: is handed each one that was there before.
  mutating func insert(_ fingerprints: [UInt64], known: (UInt64) -> Void) {
    for (index, fingerprint) in fingerprints.enumerated() {
      if index + Self.ahead < fingerprints.count {
        let (part, rest) = Self.divided(fingerprints[index + Self.ahead])
        parts[part].prefetch(rest)
      }
      if !insert(fingerprint) { known(fingerprint) }
    }
  }

  func contains(_ fingerprint: UInt64) -> Bool {
    let (part, rest) = Self.divided(fingerprint)
    return parts[part].contains(rest)
  }

  /// Its part, and what tells it from others there. Those that are alike are spread.
  @inline(__always)
  private static func divided(_ fingerprint: UInt64) -> (part: Int, rest: UInt64) {
    precondition(fingerprint < 1 << bits, "a fingerprint is too long")
    // Of an odd number, so that no two become one.
    let spread = (fingerprint &* 0x9e37_79b9_7f4a_7c15) & (1 << bits - 1)
    return (Int(truncatingIfNeeded: spread >> FingerprintPart.bits), spread & FingerprintPart.mask)
  }
}

/// A flat table of numbers of 48 bits.
private struct FingerprintPart {
  static let bits: UInt64 = 48
  static let mask: UInt64 = 1 << bits - 1

  /// Six bytes for each slot, zeros where nothing stands; and two behind them, for whole words are read.
  private var slots: [UInt8] = Self.empty(16)
  private var slotCount = 16
  private var count = 0
  private var hasZero = false

  private static let width = 6

  private static func empty(_ slots: Int) -> [UInt8] { Array(repeating: 0, count: slots * width + 2) }

  mutating func insert(_ number: UInt64) -> Bool {
    if number == 0 {
      defer { hasZero = true }
      return !hasZero
    }
    let slot = slot(of: number)
    if self[slot] == number { return false }
    put(number, slot)
    count += 1
    if count * 8 > slotCount * 7 { grow() }
    return true
  }

  func contains(_ number: UInt64) -> Bool { number == 0 ? hasZero : self[slot(of: number)] == number }

  /// Asks for the memory of a number before it is needed.
  @inline(__always)
  func prefetch(_ number: UInt64) {
    unsafe slots.withUnsafeBufferPointer { slots in
      if let start = slots.baseAddress { unsafe ghg_prefetch(start + first(of: number) * Self.width) }
    }
  }

  private subscript(slot: Int) -> UInt64 {
    @inline(__always) get {
      precondition(slot >= 0 && slot < slotCount)
      return unsafe slots.withUnsafeBytes { bytes in
        let word = unsafe bytes.loadUnaligned(fromByteOffset: slot &* Self.width, as: UInt64.self)
        return UInt64(littleEndian: word) & Self.mask
      }
    }
  }

  @inline(__always)
  private mutating func put(_ number: UInt64, _ slot: Int) {
    precondition(slot >= 0 && slot < slotCount)
    unsafe slots.withUnsafeMutableBytes { bytes in
      let start = slot &* Self.width
      // The two bytes behind it are those of the next.
      let word = unsafe UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: start, as: UInt64.self))
      unsafe bytes.storeBytes(
        of: (word & ~Self.mask | number).littleEndian, toByteOffset: start, as: UInt64.self)
    }
  }

  /// Where it is looked for first: as far into the slots as its upper bits are into all numbers of 32 bits.
  @inline(__always)
  private func first(of number: UInt64) -> Int {
    Int(truncatingIfNeeded: (number >> 16 &* UInt64(truncatingIfNeeded: slotCount)) >> 32)
  }

  private func slot(of number: UInt64) -> Int {
    var slot = first(of: number)
    while true {
      let found = self[slot]
      if found == 0 || found == number { return slot }
      slot = slot + 1 == slotCount ? 0 : slot + 1
    }
  }

  private mutating func grow() {
    let old = self
    slotCount = old.slotCount * 5 / 4
    slots = Self.empty(slotCount)
    for slot in 0..<old.slotCount {
      let number = old[slot]
      if number != 0 { put(number, self.slot(of: number)) }
    }
  }
}
