/// Finds the selectors that may take a row by its category and region, without a look at all of them.
struct SelectorIndex {
  private struct Place: Hashable {
    /// Nil for any.
    let category: Int?
    let region: String?
  }

  private var numbers: [Place: [Int]] = [:]

  mutating func add(_ selector: RowSelector, _ number: Int) {
    guard let categories = selector.categories else {
      numbers[Place(category: nil, region: selector.region), default: []].append(number)
      return
    }
    for category in categories {
      numbers[Place(category: category, region: selector.region), default: []].append(number)
    }
  }

  /// In their order.
  func near(_ row: BaseRow) -> [Int] {
    var found: [Int] = []
    for category in [row.category, nil] {
      for region in [row.region, nil] {
        found += numbers[Place(category: category, region: region)] ?? []
      }
    }
    return found.sorted()
  }
}

/// Finds the rows that a selector may take by their category and region.
struct RowIndex {
  private struct Place: Hashable {
    let category: Int
    let region: String?
  }

  /// With and without the region.
  private var rows: [Place: [Int]] = [:]
  private var byRegion: [String: [Int]] = [:]
  private var categories: Set<Int> = []
  private let all: Range<Int>

  init(_ rows: [BaseRow]) {
    all = rows.indices
    for (position, row) in rows.enumerated() {
      self.rows[Place(category: row.category, region: nil), default: []].append(position)
      self.rows[Place(category: row.category, region: row.region), default: []].append(position)
      byRegion[row.region, default: []].append(position)
      categories.insert(row.category)
    }
  }

  /// In their order.
  func near(_ selector: RowSelector) -> [Int] {
    guard let wanted = selector.categories else {
      return selector.region.map { byRegion[$0] ?? [] } ?? Array(all)
    }
    let found = wanted.intersection(categories).map {
      rows[Place(category: $0, region: selector.region)] ?? []
    }
    return found.count == 1 ? found[0] : found.joined().sorted()
  }
}
