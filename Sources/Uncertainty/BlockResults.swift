import Synchronization

/// Hands the blocks of draws of a simulation out to its threads, and adds up what they find: block after block within a
/// stretch, then stretch after stretch, whenever they come.
final class BlockResults: Sendable {
  private let state: Mutex<State>
  private let blocks: Int

  private struct State {
    var begun = 0
    var totals: DrawTotals
    /// Of all stretches that are complete, and of the one that is not.
    var whole: [DrawMoments]
    var part: [DrawMoments]
    var next = 0
    /// Of blocks whose turn has not come.
    var waiting: [Int: [DrawMoments]] = [:]
  }

  init(_ empty: DrawTotals, blocks: Int) {
    self.blocks = blocks
    let moments = Array(repeating: DrawMoments(), count: empty.summaries.count)
    state = Mutex(State(totals: empty, whole: moments, part: moments))
  }

  /// The next block; nil where none is left.
  func begin() -> Int? {
    state.withLock { state in
      guard state.begun < blocks else { return nil }
      state.begun += 1
      return state.begun - 1
    }
  }

  func put(_ moments: [DrawMoments], of block: Int) {
    state.withLock { state in
      state.waiting[block] = moments
      while let moments = state.waiting.removeValue(forKey: state.next) {
        for index in moments.indices { state.part[index].add(moments[index]) }
        state.next += 1
        guard state.next % Simulation.stretch == 0 || state.next == blocks else { continue }
        for index in moments.indices {
          state.whole[index].add(state.part[index])
          state.part[index] = DrawMoments()
        }
      }
    }
  }

  /// Takes the counts of a thread that has no further block.
  func end(_ totals: DrawTotals) { state.withLock { $0.totals.merge(totals) } }

  var sum: DrawTotals {
    state.withLock { state in
      state.totals.set(state.whole)
      return state.totals
    }
  }
}
