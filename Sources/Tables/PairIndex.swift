import VectorKernels

/// Gives equal pairs of small numbers equal small numbers, counted from 0 in the order in which they are met.
package struct PairIndex {
  private var slots: [Slot] = Array(repeating: Slot(), count: 1 << 10)
  package private(set) var count = 0
  /// By the first of a pair, the pair that it was of the last time: tables repeat their lines.
  private var latest: [Latest] = []

  private struct Slot {
    var pair: UInt64 = 0
    /// −1 for a free slot.
    var number: Int32 = -1
  }

  private struct Latest {
    var second: Int32 = 0
    /// −1 for none.
    var number: Int32 = -1
  }

  package init() {}

  @inline(__always)
  package mutating func number(_ first: Int32, _ second: Int32) -> Int32 {
    let pair = Self.pair(first, second)
    var slot = slot(of: pair)
    while slots[slot].number >= 0 {
      if slots[slot].pair == pair { return slots[slot].number }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = Slot(pair: pair, number: Int32(truncatingIfNeeded: count))
    count += 1
    if count * 16 > slots.count * 11 { grow() }
    return Int32(truncatingIfNeeded: count - 1)
  }

  /// −1 for a pair that was not met.
  package func find(_ first: Int32, _ second: Int32) -> Int32 {
    let pair = Self.pair(first, second)
    var slot = slot(of: pair)
    while slots[slot].number >= 0, slots[slot].pair != pair { slot = (slot + 1) & (slots.count - 1) }
    return slots[slot].number
  }

  /// Puts the number of each pair in the place of its first.
  package mutating func fold(_ numbers: inout [Int32], with others: [Int32]) {
    let isFar = slots.count > Self.nearCount
    for index in numbers.indices {
      if isFar, index &+ Self.ahead < numbers.count {
        prefetch(numbers[index &+ Self.ahead], others[index &+ Self.ahead])
      }
      numbers[index] = foreseen(numbers[index], others[index])
    }
  }

  @inline(__always)
  private mutating func foreseen(_ first: Int32, _ second: Int32) -> Int32 {
    let place = Int(first)
    guard place >= 0, place < Self.latestLimit else { return number(first, second) }
    if place < latest.count, latest[place].second == second, latest[place].number >= 0 {
      return latest[place].number
    }
    let number = number(first, second)
    while latest.count <= place { latest.append(Latest()) }
    latest[place] = Latest(second: second, number: number)
    return number
  }

  /// Half a megabyte.
  private static let latestLimit = 1 << 16

  /// Slots that the nearest cache holds.
  private static let nearCount = 1 << 11
  private static let ahead = 16

  /// Asks for the memory of a pair before it is needed.
  @inline(__always)
  private func prefetch(_ first: Int32, _ second: Int32) {
    let slot = slot(of: Self.pair(first, second))
    unsafe slots.withUnsafeBufferPointer { slots in
      if let start = slots.baseAddress { unsafe ghg_prefetch(start + slot) }
    }
  }

  @inline(__always)
  private static func pair(_ first: Int32, _ second: Int32) -> UInt64 {
    UInt64(UInt32(bitPattern: first)) << 32 | UInt64(UInt32(bitPattern: second))
  }

  @inline(__always)
  private func slot(of pair: UInt64) -> Int {
    var hash = pair &* 0x9e37_79b9_7f4a_7c15
    hash ^= hash >> 32
    return Int(truncatingIfNeeded: hash) & (slots.count - 1)
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: Slot(), count: old.count * 2)
    for kept in old where kept.number >= 0 {
      var slot = slot(of: kept.pair)
      while slots[slot].number >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = kept
    }
  }
}
