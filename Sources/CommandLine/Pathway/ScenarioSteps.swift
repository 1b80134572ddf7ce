import Equations
import Pathways
import Tables

/// Scenarios on several threads, each in one step or two. One scenario waits for its second step while another begins, so
/// that threads have what they may do; where more do, they come before those that wait for their first, so that few are
/// half done.
struct ScenarioSteps<Figures> {
  typealias Last = (inout DiagnosticLog) throws -> Figures?

  enum Step {
    case last(Last)
    /// Yields the last step; nil where the scenario cannot be computed.
    case first((inout DiagnosticLog) throws -> Last?)
  }

  struct Outcome {
    var figures: Result<Figures?, any Error> = .success(nil)
    var log = DiagnosticLog()
  }

  /// One thread at a time has it.
  private struct Task: @unchecked Sendable {
    let position: Int
    let step: Step
  }

  private struct Done {
    let position: Int
    var next: Last?
    var outcome = Outcome()
  }

  private var ahead: WorkAhead<Done>

  init(threads: Int) { ahead = WorkAhead(threads: threads) }

  /// - Returns: what each comes to, in the order of the scenarios.
  mutating func run(_ stories: [Storyline], _ first: (Storyline, Int) -> Step) -> [Outcome] {
    var waiting = stories.enumerated().map { Task(position: $0, step: first($1, $0)) }[...]
    var halfDone: ArraySlice<Task> = []
    var outcomes = stories.map { _ in Outcome() }
    while true {
      while ahead.hasRoom {
        let next = halfDone.count < 2 ? waiting.popFirst() ?? halfDone.popFirst() : halfDone.popFirst()
        guard let next else { break }
        ahead.begin { Self.run(next) }
      }
      guard let done = ahead.next() else { return outcomes }
      outcomes[done.position].log.merge(done.outcome.log)
      if let next = done.next {
        halfDone.append(Task(position: done.position, step: .last(next)))
      } else {
        outcomes[done.position].figures = done.outcome.figures
      }
    }
  }

  private static func run(_ task: Task) -> Done {
    var done = Done(position: task.position)
    switch task.step {
    case .last(let step): done.outcome.figures = Result { try step(&done.outcome.log) }
    case .first(let step):
      do {
        done.next = try step(&done.outcome.log)
      } catch {
        done.outcome.figures = .failure(error)
      }
    }
    return done
  }
}
