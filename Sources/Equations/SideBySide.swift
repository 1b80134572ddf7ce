import Synchronization

/// What `body` makes of every index below `count`, in their order, on up to `threads` threads at a time.
/// - Parameter body: may run for several indices at a time; what it makes must depend on its index alone.
package func sideBySide<Made>(_ count: Int, threads: Int, _ body: @escaping (Int) -> Made) -> [Made] {
  let work = SideBySide(count, body)
  parallel(count, threads: threads) { work.make($0) }
  return work.made
}

/// The same of stretches of indices, whose length does not depend on the number of threads.
package func sideBySide<Made>(
  _ indices: Range<Int>, each length: Int, threads: Int, _ body: @escaping (Range<Int>) -> Made
) -> [Made] {
  sideBySide((indices.count + length - 1) / length, threads: threads) { stretch in
    let first = indices.lowerBound + stretch * length
    return body(first..<min(first + length, indices.upperBound))
  }
}

/// One thread at a time puts what it has made.
private final class SideBySide<Made>: @unchecked Sendable {
  private let body: (Int) -> Made
  private let access = Mutex(())
  private var places: [Made?]

  init(_ count: Int, _ body: @escaping (Int) -> Made) {
    self.body = body
    places = Array(repeating: nil, count: count)
  }

  func make(_ index: Int) {
    let made = body(index)
    access.withLock { _ in places[index] = made }
  }

  var made: [Made] { places.compactMap(\.self) }
}
