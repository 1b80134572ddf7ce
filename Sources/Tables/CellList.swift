/// The cells of records, row after row, as they grow by the million.
@safe final class CellList: @unchecked Sendable {
  private(set) var count = 0
  private var capacity = 0
  private var start: UnsafeMutablePointer<Records.Cell>

  init() {
    unsafe start = .allocate(capacity: 1)
    capacity = 1
  }

  deinit { unsafe start.deallocate() }

  subscript(index: Int) -> Records.Cell {
    @inline(__always) get {
      precondition(index >= 0 && index < count, "no such cell")
      return unsafe start[index]
    }
  }

  func append(_ cell: Records.Cell) {
    reserve(1)
    unsafe (start + count).initialize(to: cell)
    count += 1
  }

  func removeLast(_ number: Int) { count -= number }

  func reserve(_ more: Int) {
    if count + more <= capacity { return }
    let wider = max(2 * capacity, count + more)
    let moved = UnsafeMutablePointer<Records.Cell>.allocate(capacity: wider)
    unsafe moved.update(from: start, count: count)
    unsafe start.deallocate()
    unsafe start = moved
    capacity = wider
  }

  /// The free room behind the last cell; what is written there counts once ``grow(by:)`` says so.
  var room: UnsafeMutableBufferPointer<Records.Cell> {
    unsafe UnsafeMutableBufferPointer(start: start + count, count: capacity - count)
  }

  func grow(by number: Int) { count += number }
}
