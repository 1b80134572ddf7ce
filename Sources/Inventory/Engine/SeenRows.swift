import Equations
import Tables

/// Finds rows that stand twice. Rows of few sources in many places are kept by what they are, 4 bytes each where all
/// sources have one; all others by a fingerprint.
struct SeenRows {
  private var numbers: [Line: Int32] = [:]
  private var placeNumbers: [Place: Int32] = [:]
  /// Lines of one place, 64 at a time.
  private var groups = PairIndex()
  /// By group and line, the position of the row among all that were read; 0 for none.
  private var positions = FarPages<UInt32>()
  /// Positions of a page: 4 MB, whole groups.
  private static let pageLength = 1 << 20
  private var latest: (place: Int32, group: Int32, start: Int) = (-1, -1, 0)
  /// From then on no group is added, so that a row is never kept in both ways.
  private var isFull = false
  private var others = IdentitySet()

  /// Of the rows that are noted.
  private var slots: [Int] = []

  private static let groupLength: Int32 = 64
  /// 64 MB of positions.
  private static let groupLimit = 1 << 18
  private static let lineLimit = 1 << 16
  private static let placeLimit = 1 << 20

  private struct Line: Hashable {
    let category: Int
    let method: String
    let conditions: String
    let source: String
  }

  private struct Place: Hashable {
    let region: String
    let year: Int32
  }

  /// Where lines or places have no number of their own.
  static let elsewhere: Int32 = -1

  /// The number of a category, method, words and source; `elsewhere` where there are too many.
  mutating func line(_ recipe: Recipe, _ source: String) -> Int32 {
    let line = Line(
      category: recipe.category, method: recipe.method.id, conditions: recipe.conditions, source: source)
    if let known = numbers[line] { return known }
    guard numbers.count < Self.lineLimit else { return Self.elsewhere }
    let number = Int32(truncatingIfNeeded: numbers.count)
    numbers[line] = number
    return number
  }

  mutating func place(_ region: String, _ year: Int32) -> Int32 {
    let place = Place(region: region, year: year)
    if let known = placeNumbers[place] { return known }
    guard placeNumbers.count < Self.placeLimit else { return Self.elsewhere }
    let number = Int32(truncatingIfNeeded: placeNumbers.count)
    placeNumbers[place] = number
    return number
  }

  enum Answer {
    /// The position of the first row like it.
    case seen(UInt32)
    /// To be asked by its fingerprint.
    case elsewhere
  }

  /// A row that is to be noted.
  struct Noted {
    let line: Int32
    let place: Int32
    /// Among all rows that were read, from 1.
    let position: UInt32
  }

  /// - Returns: the rows that are not new, and those of which only fingerprints tell, in their order.
  mutating func note(_ rows: [Noted]) -> [(row: Int, Answer)] {
    find(rows)
    var answers: [(row: Int, Answer)] = []
    for (row, slot) in slots.enumerated() {
      if slot == Self.nowhere {
        answers.append((row, .elsewhere))
        continue
      }
      let (page, place) = (slot / Self.pageLength, slot % Self.pageLength)
      let first = positions[page, place]
      if first == 0 {
        positions[page, place] = rows[row].position
      } else {
        answers.append((row, .seen(first)))
      }
    }
    return answers
  }

  /// Where rows are kept, asked for before they are needed; `nowhere` for those with a fingerprint. Once a line or place
  /// has no number, it never gets one: each row is kept in one of the two ways.
  private mutating func find(_ rows: [Noted]) {
    slots.removeAll(keepingCapacity: true)
    for row in rows {
      guard row.line >= 0, row.place >= 0 else {
        slots.append(Self.nowhere)
        continue
      }
      let group = row.line / Self.groupLength
      if latest.place != row.place || latest.group != group {
        guard let start = start(row.place, group) else {
          slots.append(Self.nowhere)
          continue
        }
        latest = (row.place, group, start)
      }
      let slot = latest.start + Int(row.line % Self.groupLength)
      positions.prefetch(slot / Self.pageLength, slot % Self.pageLength)
      slots.append(slot)
    }
  }

  private static let nowhere = -1

  /// Nil for a group that is not kept: there are too many.
  private mutating func start(_ place: Int32, _ group: Int32) -> Int? {
    let length = Int(Self.groupLength)
    if groups.count >= Self.groupLimit { isFull = true }
    if isFull {
      let known = groups.find(place, group)
      return known < 0 ? nil : Int(known) * length
    }
    let known = groups.count
    let number = Int(groups.number(place, group))
    if number == known { _ = positions.add(length, of: 0, pageLength: Self.pageLength) }
    return number * length
  }

  mutating func insert(_ fingerprint: UInt64, at place: RowPlace) throws(FileError) -> RowPlace? {
    try others.insert(fingerprint, at: place)
  }

  mutating func finish() throws(FileError) -> [IdentitySet.Duplicate] { try others.finish() }

  /// Whether a copy of it is apart from it.
  var isInMemory: Bool { others.isInMemory }
}
