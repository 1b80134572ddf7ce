#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Runs `body` for every index below `count`, on up to `threads` threads at a time. Indices are handed
/// out in order; what a call computes must depend on its index alone, so that the number of threads
/// never shows in a result.
package func parallel(_ count: Int, threads: Int, _ body: @escaping @Sendable (Int) -> Void) {
  BackgroundWork(count, threads: min(threads, count) - 1, body).finish()
}

/// How many threads can run at the same time.
package var processorCount: Int {
  #if canImport(Glibc) || canImport(Musl) || canImport(Darwin)
    max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
  #else
    1
  #endif
}

#if canImport(Glibc) || canImport(Musl) || canImport(Darwin)
  import Synchronization

  /// Calls of `body` for every index below a count that have begun on threads of their own.
  package final class BackgroundWork {
    private let crew: Crew
    private var handles: [pthread_t] = []

    /// - Parameter threads: besides the one that calls `finish`.
    package init(_ count: Int, threads: Int, _ body: @escaping @Sendable (Int) -> Void) {
      crew = Crew(count: count, body: body)
      for _ in 0..<max(0, min(threads, count)) {
        if let handle = crew.start() { handles.append(handle) }
      }
    }

    deinit { finish() }

    /// Does what no thread has begun, and waits for the rest.
    package func finish() {
      crew.work()
      for handle in handles { pthread_join(handle, nil) }
      handles = []
    }
  }

  private final class Crew: Sendable {
    private let next = Atomic<Int>(0)
    private let count: Int
    private let body: @Sendable (Int) -> Void

    init(count: Int, body: @escaping @Sendable (Int) -> Void) {
      self.count = count
      self.body = body
    }

    func work() {
      while true {
        let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
        if index >= count { return }
        body(index)
      }
    }

    /// Nil where the system gives no thread; the others do its work.
    func start() -> pthread_t? {
      #if canImport(Darwin)
        var handle: pthread_t?
      #else
        var handle = pthread_t()
      #endif
      let context = unsafe Unmanaged.passRetained(self).toOpaque()
      let failed = unsafe pthread_create(
        &handle, nil,
        { context in
          #if canImport(Darwin)
            let crew = unsafe Unmanaged<Crew>.fromOpaque(context).takeRetainedValue()
          #else
            guard let context = unsafe context else { return nil }
            let crew = unsafe Unmanaged<Crew>.fromOpaque(context).takeRetainedValue()
          #endif
          crew.work()
          return nil
        }, context)
      guard failed == 0 else {
        unsafe Unmanaged<Crew>.fromOpaque(context).release()
        return nil
      }
      return handle
    }
  }
#else
  /// Calls of `body` for every index below a count; here they wait until they are needed.
  package final class BackgroundWork {
    private let count: Int
    private let body: (Int) -> Void
    private var isDone = false

    package init(_ count: Int, threads: Int, _ body: @escaping @Sendable (Int) -> Void) {
      self.count = count
      self.body = body
    }

    deinit { finish() }

    package func finish() {
      if isDone { return }
      isDone = true
      for index in 0..<count { body(index) }
    }
  }
#endif
