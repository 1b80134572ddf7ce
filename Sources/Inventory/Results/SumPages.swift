/// Sums by place and column: each is reached in one step however many places there are.
struct SumPages: Sendable {
  private var pages = FarPages<LedgerSum>()
  /// By place.
  private var rooms: [Room] = []

  /// Columns that a growing place has beyond those that there are.
  private static let slack = 16

  private struct Room {
    var page: Int32 = 0
    var start: Int32 = 0
    var count: Int32 = 0
  }

  /// Of the next page: 16 KB for a small inventory, at most 4 MB.
  private var length: Int { 1 << min(18, 10 + pages.count) }

  mutating func addPlace() { rooms.append(Room()) }

  /// The sums of a place, as far as its columns go.
  @inline(__always)
  subscript(place: Int) -> ArraySlice<LedgerSum> {
    let room = rooms[place]
    if room.count == 0 { return [] }
    return pages[Int(room.page), Int(room.start)..<Int(room.start + room.count)]
  }

  /// - Parameter width: of all columns that there are.
  @inline(__always)
  mutating func withSum(_ place: Int, _ column: Int, of width: Int, _ body: (inout LedgerSum) -> Void) {
    if column >= rooms[place].count { widen(place, to: column + 1, of: width) }
    let room = rooms[place]
    body(&pages[Int(room.page), Int(room.start) + column])
  }

  /// Hands over the page of a place, and where on it the sums of the place begin, up to one column at least.
  /// - Parameter width: of all columns that there are.
  @inline(__always)
  mutating func withSums(
    of place: Int, upTo column: Int, of width: Int,
    _ body: (inout MutableSpan<LedgerSum>, _ first: Int) -> Void
  ) {
    if column >= rooms[place].count { widen(place, to: column + 1, of: width) }
    let room = rooms[place]
    pages.withSpan(Int(room.page)) { body(&$0, Int(room.start)) }
  }

  /// Asks for the memory of a sum before it is needed.
  @inline(__always)
  func prefetch(_ place: Int, _ column: Int) {
    let room = rooms[place]
    if column < room.count { pages.prefetch(Int(room.page), Int(room.start) + column) }
  }

  /// A place begins with as much room as the one before has, since they are mostly alike, and grows to twice what it had,
  /// but not far beyond the columns that there are: files bring them one after the other.
  private mutating func widen(_ place: Int, to width: Int, of columns: Int) {
    // A slice would keep the page, and writing to it copy it whole.
    let old = Array(self[place])
    let likely = old.isEmpty && place > 0 ? Int(rooms[place - 1].count) : 2 * old.count
    let most = old.isEmpty ? columns : columns + Self.slack
    let wanted = max(width, min(max(8, likely), most))
    let (page, start) = pages.add(wanted, of: LedgerSum(), pageLength: length)
    pages.put(old, page, start)
    rooms[place] = Room(
      page: Int32(truncatingIfNeeded: page), start: Int32(truncatingIfNeeded: start),
      count: Int32(truncatingIfNeeded: wanted))
  }
}
