import VectorKernels

/// Where each record begins and each of its cells ends, record after record, as they grow by the million.
@safe final class CellPlaces: @unchecked Sendable {
  private(set) var count = 0
  private var capacity = 1
  private var start: UnsafeMutablePointer<UInt32>

  init() { unsafe start = .allocate(capacity: 1) }

  deinit { unsafe start.deallocate() }

  subscript(index: Int) -> Int {
    @inline(__always) get {
      precondition(index >= 0 && index < count, "no such cell")
      return unsafe Int(start[index])
    }
  }

  /// Where they lie.
  var first: UnsafePointer<UInt32> { unsafe UnsafePointer(start) }

  func append(_ place: Int) {
    reserve(1)
    unsafe start[count] = UInt32(truncatingIfNeeded: place)
    count += 1
  }

  func reserve(_ more: Int) {
    if count + more <= capacity { return }
    capacity = max(2 * capacity, count + more)
    unsafe start = start.grown(count, to: capacity)
  }

  /// Adds the ordinary records that follow one another from a place on, as far as there is room.
  func ordinaryRecords(
    _ bytes: UnsafeBufferPointer<UInt8>, from place: Int, _ delimiter: UInt8, columnCount: Int
  ) -> (count: Int, next: Int) {
    guard let first = bytes.baseAddress else { return (0, place) }
    let room = (capacity - count) / (columnCount + 1)
    let found = unsafe ghg_records(
      first, bytes.count, place, delimiter, UInt32(columnCount), start + count, room)
    count += found.records * (columnCount + 1)
    return (found.records, found.next)
  }
}
