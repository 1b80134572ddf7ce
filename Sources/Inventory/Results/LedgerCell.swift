/// A sum as the ledger keeps it by the million, in 16 bytes: what Neumaier's compensation makes up for is told well
/// enough by 24 bits of it.
package struct LedgerSum: Sendable {
  private var sum = 0.0
  private var compensation: Float = 0
  package private(set) var hasValue = false
  package private(set) var keys: NotationKeys = []

  package init() {}

  /// Whether nothing was booked.
  package var isEmpty: Bool { !hasValue && keys.isEmpty }

  /// In the mass unit of the inventory; nil where only keys stand.
  package var value: Double? { hasValue ? number : nil }

  /// The value, 0 where there is none.
  @inline(__always)
  private var number: Double { sum + Double(compensation) }

  @inline(__always)
  mutating func add(_ term: Double) {
    let next = sum + term
    compensation += Float(abs(sum) >= abs(term) ? (sum - next) + term : (term - next) + sum)
    sum = next
    hasValue = true
  }

  mutating func add(_ other: LedgerSum) {
    if other.hasValue { add(other.number) }
    keys.formUnion(other.keys)
  }

  mutating func add(_ value: Double?, _ keys: NotationKeys) {
    if let value { add(value) }
    self.keys.formUnion(keys)
  }
}

/// What stands in a cell of the inventory: a number, keys, or both.
package struct LedgerCell: Sendable {
  private var sum = CompensatedSum()
  private var equivalents = CompensatedSum()
  package private(set) var hasValue = false
  package private(set) var hasEquivalent = false
  package private(set) var keys: NotationKeys = []

  package init() {}

  /// - Parameter gwp: of the gas; nil for one that counts in no total.
  init(_ sum: LedgerSum, gwp: Double?) {
    add(sum.value, sum.value.flatMap { value in gwp.map { value * $0 } }, sum.keys)
  }

  /// In the mass unit of the inventory; nil where only keys stand.
  package var value: Double? { hasValue ? sum.value : nil }
  package var equivalent: Double? { hasEquivalent ? equivalents.value : nil }

  mutating func add(_ value: Double?, _ equivalent: Double?, _ keys: NotationKeys) {
    if let value {
      sum.add(value)
      hasValue = true
    }
    if let equivalent {
      equivalents.add(equivalent)
      hasEquivalent = true
    }
    self.keys.formUnion(keys)
  }
}
