/// A sum with the running compensation of Neumaier: the error stays near one rounding whatever the
/// number and order of terms, but the order is still fixed by the caller.
package struct CompensatedSum: Sendable {
  private var sum = 0.0
  private var compensation = 0.0

  package init() {}

  package var value: Double { sum + compensation }

  package mutating func add(_ term: Double) {
    let next = sum + term
    compensation += abs(sum) >= abs(term) ? (sum - next) + term : (term - next) + sum
    sum = next
  }
}
