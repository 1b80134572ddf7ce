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
  #if canImport(Glibc) || canImport(Musl) || canImport(Darwin)
    let crew = Crew(count: count, body: body)
    var handles: [pthread_t] = []
    for _ in 1..<max(1, min(threads, count)) {
      if let handle = crew.start() { handles.append(handle) }
    }
    crew.work()
    for handle in handles { pthread_join(handle, nil) }
  #else
    for index in 0..<count { body(index) }
  #endif
}

#if canImport(Glibc) || canImport(Musl) || canImport(Darwin)
  import Synchronization

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
#endif
