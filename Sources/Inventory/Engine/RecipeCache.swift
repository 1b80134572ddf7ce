import Tables

/// Remembers the recipe of every combination of words seen so far, so that a million rows of a few
/// thousand combinations are resolved a few thousand times.
struct RecipeCache {
  private(set) var recipes: [Recipe] = []
  /// What was wrong with the combinations that were refused.
  private(set) var refusals: [[Diagnostic]] = []
  /// Recipes from 0 up, refusals from -1 down.
  private var entered = ByteTable()

  enum Entry {
    case recipe(Int)
    case refusal(Int)
  }

  func find(_ key: RowKey) -> Entry? {
    guard let value = entered.find(key.bytes, key.hash) else { return nil }
    return value >= 0 ? .recipe(value) : .refusal(-1 - value)
  }

  mutating func insert(_ recipe: Recipe, _ key: RowKey) -> Int {
    entered.insert(key.bytes, key.hash, recipes.count)
    recipes.append(recipe)
    return recipes.count - 1
  }

  mutating func refuse(_ diagnostics: [Diagnostic], _ key: RowKey) {
    refusals.append(diagnostics)
    entered.insert(key.bytes, key.hash, -refusals.count)
  }
}

/// The words of a row as one key: the bytes of its deciding cells, the region whose factors hold, and
/// which numbers are filled.
struct RowKey {
  private(set) var bytes: [UInt8] = []
  private(set) var hash: UInt64 = 0
  private let wordColumns: [Int]
  private let numberColumns: [Int]

  init(_ columns: Columns) {
    wordColumns = Self.wordColumns(columns)
    numberColumns = columns.entries.map(\.entry.column)
  }

  /// The columns whose words decide about the recipe of a row, its region apart.
  static func wordColumns(_ columns: Columns) -> [Int] {
    let deciding: [HeadingWord] = [.category, .year, .unit, .method, .origin, .heatingValue]
    return deciding.compactMap { columns.words[$0] } + columns.axes.map(\.column)
      + columns.entries.compactMap(\.entry.unitColumn)
  }

  mutating func take(_ row: Row, factorRegion: Int) {
    bytes.removeAll(keepingCapacity: true)
    for column in wordColumns {
      row.records.withBytes(row.record, column) { cell in
        for position in 0..<cell.count { bytes.append(cell[position]) }
      }
      bytes.append(0x1F)
    }
    append(factorRegion)
    for column in numberColumns { bytes.append(row.isFilled(column) ? 1 : 0) }
    if let column = row.quantityColumn { bytes.append(row.isFilled(column) ? 1 : 0) }
    if let year = row.headedYear { append(year) }
    if let member = row.headedMember { bytes += member.word.utf8 }
    hash = Fingerprint.of(bytes)
  }

  private mutating func append(_ number: Int) {
    for shift in [0, 8, 16] { bytes.append(UInt8(truncatingIfNeeded: number >> shift)) }
  }
}
