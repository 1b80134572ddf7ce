/// Where notation keys stand, with what the rows say beside them. Years that agree in all else are one entry.
package struct NotationBook: Sendable {
  package struct Entry: Sendable, Hashable {
    package let keys: NotationKeys
    package let category: Int
    package let region: String
    package let source: String
    /// Labels, in the order of the row.
    package let gases: [String]
    /// Where the emissions are included.
    package let pointer: String
    package let note: String
    package let reference: String
  }

  private var years: [Entry: Set<Int>] = [:]

  package init() {}

  mutating func add(_ row: Row, _ lines: [ResultLine]) {
    guard let first = lines.first else { return }
    let entry = Entry(
      keys: first.keys, category: first.category, region: first.region, source: first.source,
      gases: lines.map(\.gas.label), pointer: row.text(.allocatedTo), note: row.text(.note),
      reference: row.text(.reference))
    years[entry, default: []].insert(first.year)
  }

  /// By category in the order of the tree, then region, source and gas; years ascending.
  package var entries: [(entry: Entry, years: [Int])] {
    years.map { ($0.key, $0.value.sorted()) }.sorted { one, other in
      let left = one.0
      let right = other.0
      if (left.category, left.region, left.source) != (right.category, right.region, right.source) {
        return (left.category, left.region, left.source) < (right.category, right.region, right.source)
      }
      return (left.gases.joined(), one.1.first ?? 0, left.keys.rawValue, left.pointer, left.note)
        < (right.gases.joined(), other.1.first ?? 0, right.keys.rawValue, right.pointer, right.note)
    }
  }
}
