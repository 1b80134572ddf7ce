import Synchronization

/// What the threads of a simulation hand in, each at its own place.
final class StretchResults: Sendable {
  private let results: Mutex<[DrawTotals?]>

  init(_ count: Int) {
    results = Mutex(Array(repeating: nil, count: count))
  }

  func put(_ totals: DrawTotals, at index: Int) {
    results.withLock { $0[index] = totals }
  }

  var all: [DrawTotals] { results.withLock { $0.compactMap(\.self) } }
}
