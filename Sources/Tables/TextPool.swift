/// Texts that are written over and over, kept side by side.
@safe package final class TextPool: @unchecked Sendable {
  private(set) var start: UnsafeMutablePointer<UInt8>
  private var count = 0
  private var capacity = 1 << 12

  /// Where a text stands.
  package struct Piece: Sendable {
    let first: Int
    package let count: Int
  }

  package init() {
    unsafe start = .allocate(capacity: capacity)
  }

  deinit { unsafe start.deallocate() }

  package func add(_ bytes: [UInt8]) -> Piece {
    if count + bytes.count > capacity { grow(bytes.count) }
    for (offset, byte) in bytes.enumerated() { unsafe start[count + offset] = byte }
    defer { count += bytes.count }
    return Piece(first: count, count: bytes.count)
  }

  private func grow(_ more: Int) {
    capacity = max(2 * capacity, count + more)
    unsafe start = start.grown(count, to: capacity)
  }
}
