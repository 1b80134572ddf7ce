import Synchronization

/// Jobs that several threads do before their turn has come; their results are taken in the order in which they began.
/// What a job yields must depend on the job alone, so that the number of threads never shows in a result.
///
/// Who waits for a result does other jobs meanwhile, so that one long job keeps no thread idle.
package struct WorkAhead<Result> {
  private let room: Int
  private let helpers: Helpers
  private var begun: [Job<Result>] = []

  /// - Parameters:
  ///   - threads: with one, a job is done when its result is taken.
  ///   - room: jobs that may be on their way at a time; where nothing is said, one for each thread.
  package init(threads: Int, room: Int? = nil) {
    self.room = room ?? threads
    helpers = Helpers(most: threads - 1)
  }

  /// Whether a further job may begin.
  package var hasRoom: Bool { begun.count < room }

  package mutating func begin(_ body: @escaping @Sendable () -> Result) {
    let job = Job(body)
    begun.append(job)
    helpers.offer { _ = job.attempt() }
  }

  /// Begins several whose results come in this order; threads take those at the places of `urgent` first.
  package mutating func begin(_ bodies: [@Sendable () -> Result], urgent: [Int]) {
    let jobs = bodies.map { Job($0) }
    begun += jobs
    for place in urgent + jobs.indices.filter({ !urgent.contains($0) }) {
      helpers.offer { _ = jobs[place].attempt() }
    }
  }

  /// Of the job that began first; nil where none is on its way.
  package mutating func next() -> Result? {
    if begun.isEmpty { return nil }
    let job = begun.removeFirst()
    while job.attempt() == .isBusy {
      guard begun.contains(where: { $0.attempt() == .done }) else { break }
    }
    return job.finish()
  }
}

/// Done by whoever comes first.
private final class Job<Result>: @unchecked Sendable {
  /// Held while it is done, and by who takes the result.
  private let access = Mutex(())
  private var body: (@Sendable () -> Result)?
  private var result: Result?

  enum Attempt {
    case done
    case wasDone
    /// Somebody is about it.
    case isBusy
  }

  init(_ body: @escaping @Sendable () -> Result) {
    self.body = body
  }

  func attempt() -> Attempt { access.withLockIfAvailable { _ in work() } ?? .isBusy }

  /// Waits for the result, which is given once.
  func finish() -> Result? {
    access.withLock { _ in _ = work() }
    return result.take()
  }

  private func work() -> Attempt {
    guard let body = body.take() else { return .wasDone }
    result = body()
    return .done
  }
}

/// Threads that do what is offered, in its order. They end when nothing is left.
private final class Helpers {
  private let most: Int
  private let queue = Queue()
  private var threads: [BackgroundWork] = []

  init(most: Int) {
    self.most = most
  }

  deinit { queue.close() }

  func offer(_ work: @escaping @Sendable () -> Void) {
    guard most > 0, queue.add(work, most) else { return }
    // The first of so many has ended, or is about to.
    if threads.count == most { threads.removeFirst() }
    threads.append(BackgroundWork(1, threads: 1) { [queue] _ in queue.work() })
  }
}

private final class Queue: Sendable {
  private struct State {
    var offers: [@Sendable () -> Void] = []
    var workers = 0
  }

  private let state = Mutex(State())

  /// Whether one more than those at work is needed, who is then counted.
  func add(_ offer: @escaping @Sendable () -> Void, _ most: Int) -> Bool {
    state.withLock { state in
      state.offers.append(offer)
      guard state.workers < most else { return false }
      state.workers += 1
      return true
    }
  }

  func work() {
    while let offer = next() { offer() }
  }

  private func next() -> (@Sendable () -> Void)? {
    state.withLock { state in
      if state.offers.isEmpty {
        state.workers -= 1
        return nil
      }
      return state.offers.removeFirst()
    }
  }

  /// What nobody has begun is left undone.
  func close() { state.withLock { $0.offers = [] } }
}
