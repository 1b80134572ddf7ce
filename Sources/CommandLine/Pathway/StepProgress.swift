import Synchronization
import Tables

/// How far a calculation of many steps is, on a terminal. Steps may be done side by side.
final class StepProgress: @unchecked Sendable {
  private let streams: Streams
  private let state: Mutex<State>
  private let start = ContinuousClock.now

  private struct State {
    /// Of each step, the part that is done.
    var parts: [Double]
    var isShown = false
  }

  init(_ streams: Streams, steps: Int) {
    self.streams = streams
    state = Mutex(State(parts: Array(repeating: 0, count: steps)))
  }

  /// - Parameter part: from 0 to 1.
  func show(_ part: Double, of step: Int) {
    state.withLock { state in
      state.parts[step] = part
      guard streams.errorIsTerminal, ContinuousClock.now - start > .milliseconds(500) else { return }
      streams.say("\r\(Int(state.parts.reduce(0, +) / Double(state.parts.count) * 100)) %")
      state.isShown = true
    }
  }

  func clear() {
    if state.withLock({ $0.isShown }) { streams.say("\r\u{1B}[K") }
  }
}
