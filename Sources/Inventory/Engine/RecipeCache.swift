import Tables

/// Remembers the recipe of every combination of words seen so far, so that a million rows of a few
/// thousand combinations are resolved a few thousand times.
struct RecipeCache {
  private(set) var recipes: [Recipe] = []
  /// What was wrong with the combinations that were refused.
  private(set) var refusals: [[Diagnostic]] = []
  private var slots: [Int32] = Array(repeating: -1, count: 1024)
  private var entries: [Entry] = []
  private var storage: [UInt8] = []

  private struct Entry {
    var hash: UInt64
    var start: Int
    var count: Int
    /// A recipe from 0 up, a refusal from -1 down.
    var recipe: Int32
  }

  enum Entered {
    case recipe(Int)
    case refusal(Int)
  }

  func find(_ key: [UInt8], _ hash: UInt64) -> Entered? {
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      let entry = entries[Int(slots[slot])]
      if entry.hash == hash, matches(entry, key) {
        return entry.recipe >= 0 ? .recipe(Int(entry.recipe)) : .refusal(-1 - Int(entry.recipe))
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  mutating func insert(_ recipe: Recipe, _ key: [UInt8], _ hash: UInt64) -> Int {
    recipes.append(recipe)
    enter(key, hash, Int32(recipes.count - 1))
    return recipes.count - 1
  }

  mutating func refuse(_ diagnostics: [Diagnostic], _ key: [UInt8], _ hash: UInt64) {
    refusals.append(diagnostics)
    enter(key, hash, Int32(-refusals.count))
  }

  private mutating func enter(_ key: [UInt8], _ hash: UInt64, _ value: Int32) {
    entries.append(Entry(hash: hash, start: storage.count, count: key.count, recipe: value))
    storage += key
    if entries.count * 2 > slots.count { grow() } else { place(entries.count - 1) }
  }

  private func matches(_ entry: Entry, _ key: [UInt8]) -> Bool {
    guard entry.count == key.count else { return false }
    for offset in 0..<entry.count where storage[entry.start + offset] != key[offset] { return false }
    return true
  }

  private mutating func place(_ entry: Int) {
    var slot = Int(truncatingIfNeeded: entries[entry].hash) & (slots.count - 1)
    while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = Int32(entry)
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 4)
    for entry in entries.indices { place(entry) }
  }
}

/// The words of a row as one key: the bytes of its deciding cells and which numbers are filled.
struct RowKey {
  private(set) var bytes: [UInt8] = []
  private(set) var hash: UInt64 = 0
  private let wordColumns: [Int]
  private let numberColumns: [Int]

  init(_ columns: Columns) {
    let deciding: [HeadingWord] = [
      .category, .region, .year, .unit, .method, .origin, .heatingValue,
    ]
    wordColumns =
      deciding.compactMap { columns.words[$0] } + columns.axes.map(\.column)
      + columns.entries.compactMap(\.entry.unitColumn)
    numberColumns = columns.entries.map(\.entry.column)
  }

  mutating func take(_ row: Row) {
    bytes.removeAll(keepingCapacity: true)
    for column in wordColumns {
      row.records.withBytes(row.record, column) { cell in
        for position in 0..<cell.count { bytes.append(cell[position]) }
      }
      bytes.append(0x1F)
    }
    for column in numberColumns { bytes.append(row.isFilled(column) ? 1 : 0) }
    if let column = row.quantityColumn { bytes.append(row.isFilled(column) ? 1 : 0) }
    if let year = row.headedYear {
      bytes.append(UInt8(truncatingIfNeeded: year))
      bytes.append(UInt8(truncatingIfNeeded: year >> 8))
    }
    hash = Fingerprint.of(bytes)
  }
}

/// A 64-bit hash of bytes, the same in every run and on every machine.
enum Fingerprint {
  static func of(_ bytes: some Sequence<UInt8>, seed: UInt64 = 0xcbf2_9ce4_8422_2325) -> UInt64 {
    var hash = seed
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    hash ^= hash >> 32
    return hash &* 0x9e37_79b9_7f4a_7c15 ^ (hash >> 29)
  }
}
