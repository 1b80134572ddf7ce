import Synchronization

/// Adds up what the threads of a simulation hand in, in the order of their stretches whenever they come.
final class StretchResults: Sendable {
  private let state: Mutex<State>

  private struct State {
    var sum: DrawTotals
    var next = 0
    /// Those whose turn has not come.
    var waiting: [Int: DrawTotals] = [:]
  }

  init(_ empty: DrawTotals) { state = Mutex(State(sum: empty)) }

  func put(_ totals: DrawTotals, at index: Int) {
    state.withLock { state in
      state.waiting[index] = totals
      while let totals = state.waiting.removeValue(forKey: state.next) {
        state.sum.merge(totals)
        state.next += 1
      }
    }
  }

  var sum: DrawTotals { state.withLock { $0.sum } }
}
