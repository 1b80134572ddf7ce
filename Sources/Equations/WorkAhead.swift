/// Jobs that begin on threads of their own before their turn has come; their results are taken in the order in which
/// they began. What a job yields must depend on the job alone, so that the number of threads never shows in a result.
package struct WorkAhead<Result> {
  private let threads: Int
  private var begun: [Job<Result>] = []

  /// - Parameter threads: with one, a job is done when its result is taken.
  package init(threads: Int) { self.threads = threads }

  /// Whether a further job may begin: no more are on their way than there are threads.
  package var hasRoom: Bool { begun.count < threads }

  package mutating func begin(_ body: @escaping @Sendable () -> Result) {
    begun.append(Job(body, threads: threads > 1 ? 1 : 0))
  }

  /// Of the job that began first; nil where none is on its way.
  package mutating func next() -> Result? { begun.isEmpty ? nil : begun.removeFirst().finish() }
}

private final class Job<Result> {
  private let result: Box<Result>
  private let work: BackgroundWork

  init(_ body: @escaping @Sendable () -> Result, threads: Int) {
    let result = Box<Result>()
    self.result = result
    work = BackgroundWork(1, threads: threads) { _ in result.value = body() }
  }

  func finish() -> Result? {
    work.finish()
    return result.take()
  }
}

/// Written by the thread of a job, and read when that thread has ended.
private final class Box<Value>: @unchecked Sendable {
  var value: Value?

  func take() -> Value? {
    defer { value = nil }
    return value
  }
}
