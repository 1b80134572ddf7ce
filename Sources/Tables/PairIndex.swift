import VectorKernels

/// Gives equal pairs of small numbers equal small numbers, counted from 0 in the order in which they are met.
package struct PairIndex {
  private var slots: [Slot] = Array(repeating: Slot(), count: 1 << 10)
  package private(set) var count = 0

  private struct Slot {
    var pair: UInt64 = 0
    /// −1 for a free slot.
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
    precondition(numbers.count == others.count, "a pair has two numbers")
    unsafe numbers.withUnsafeMutableBufferPointer { numbers in
      unsafe others.withUnsafeBufferPointer { others in
        var index = unsafe foldKnown(numbers, others, from: 0)
        while index < numbers.count {
          unsafe numbers[index] = unsafe number(numbers[index], others[index])
          index = unsafe foldKnown(numbers, others, from: index + 1)
        }
      }
    }
  }

  /// The same as far as pairs were met before.
  /// - Returns: the first that was not.
  private func foldKnown(
    _ numbers: UnsafeMutableBufferPointer<Int32>, _ others: UnsafeBufferPointer<Int32>, from start: Int
  ) -> Int {
    unsafe slots.withUnsafeBufferPointer { slots in
      let isFar = slots.count > Self.nearCount
      for index in start..<numbers.count {
        if isFar, index &+ Self.ahead < numbers.count, let first = slots.baseAddress {
          let next = unsafe Self.pair(numbers[index &+ Self.ahead], others[index &+ Self.ahead])
          unsafe ghg_prefetch(first + Self.slot(of: next, among: slots.count))
        }
        let pair = unsafe Self.pair(numbers[index], others[index])
        var slot = Self.slot(of: pair, among: slots.count)
        while unsafe slots[slot].number >= 0, unsafe slots[slot].pair != pair {
          slot = (slot &+ 1) & (slots.count &- 1)
        }
        if unsafe slots[slot].number < 0 { return index }
        unsafe numbers[index] = unsafe slots[slot].number
      }
      return numbers.count
    }
  }

  /// Slots that the nearest cache holds.
  private static let nearCount = 1 << 11
  /// Pairs between the one whose memory is asked for and the one that is looked up.
  private static let ahead = 16

  @inline(__always)
  private static func pair(_ first: Int32, _ second: Int32) -> UInt64 {
    UInt64(UInt32(bitPattern: first)) << 32 | UInt64(UInt32(bitPattern: second))
  }

  @inline(__always)
  private func slot(of pair: UInt64) -> Int { Self.slot(of: pair, among: slots.count) }

  /// - Parameter count: a power of two.
  @inline(__always)
  private static func slot(of pair: UInt64, among count: Int) -> Int {
    var hash = pair &* 0x9e37_79b9_7f4a_7c15
    hash ^= hash &>> 32
    return Int(truncatingIfNeeded: hash) & (count &- 1)
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
