/// A sum as the ledger keeps it by the million, in 16 bytes: what Neumaier's compensation makes up for is told well
/// enough by 24 bits of it.
package struct LedgerSum: Sendable {
  private var sum = 0.0
  private var compensation: Float = 0
  private(set) var hasValue = false
  package private(set) var keys = NotationKeys(rawValue: 0)

  package init() {}

  /// Whether nothing was booked.
  package var isEmpty: Bool { !hasValue && keys.rawValue == 0 }

  /// Nil where only keys stand.
  package var value: Double? { hasValue ? number : nil }

  /// The value, 0 where there is none.
  @inline(__always)
  var number: Double { sum + Double(compensation) }

  @inline(__always)
  mutating func add(_ term: Double) {
    let next = sum + term
    compensation += Float(abs(sum) >= abs(term) ? (sum - next) + term : (term - next) + sum)
    sum = next
    hasValue = true
  }

  /// Adds a sum, and what its rounding has lost.
  @inline(__always)
  mutating func add(_ sum: Double, lost: Double) {
    add(sum)
    compensation += Float(lost)
  }

  @inline(__always)
  mutating func add(_ other: LedgerSum) {
    if other.hasValue { add(other.number) }
    add(other.keys)
  }

  @inline(__always)
  mutating func add(_ more: NotationKeys) { keys = NotationKeys(rawValue: keys.rawValue | more.rawValue) }
}

/// Sums of several cells of a ledger.
package struct GroupSum: Sendable {
  /// In the mass unit of the inventory.
  package private(set) var value = LedgerSum()
  package private(set) var equivalent = LedgerSum()

  package init() {}

  /// - Parameter gwp: NaN for a gas that counts in no total.
  @inline(__always)
  mutating func add(_ cell: LedgerSum, gwp: Double) {
    value.add(cell)
    if cell.hasValue, !gwp.isNaN { equivalent.add(cell.number * gwp) }
  }
}

/// What stands in a cell of the inventory: a number, keys, or both.
package struct LedgerCell: Sendable {
  private var sum = CompensatedSum()
  private var equivalents = CompensatedSum()
  package private(set) var hasValue = false
  package private(set) var hasEquivalent = false
  package private(set) var keys = NotationKeys(rawValue: 0)

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
