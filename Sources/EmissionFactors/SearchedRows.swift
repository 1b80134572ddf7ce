/// Many rows by the words of one dimension: of three hundred fuels and boilers a query names one.
struct SearchedRows: Sendable {
  private let rows: [EmissionFactor]
  private let dimension: String
  /// Positions among the rows, ascending.
  private let positions: [String: [Int]]
  /// Of rows that hold for any word.
  private let ofAny: [Int]

  /// Fewer are looked through as quickly.
  private static let fewest = 64

  /// By the dimension with most words. Nil where that would not pay.
  init?(_ rows: [EmissionFactor]) {
    guard rows.count >= Self.fewest else { return nil }
    let words = rows.reduce(into: [String: Set<String>]()) { words, row in
      for (dimension, own) in row.dimensions { words[dimension, default: []].formUnion(own) }
    }
    let richest = words.max { ($0.value.count, $1.key) < ($1.value.count, $0.key) }
    guard let dimension = richest?.key else { return nil }
    self.rows = rows
    self.dimension = dimension
    var positions: [String: [Int]] = [:]
    var ofAny: [Int] = []
    for (position, row) in rows.enumerated() {
      guard let own = row.dimensions[dimension] else {
        ofAny.append(position)
        continue
      }
      for word in Set(own) { positions[word, default: []].append(position) }
    }
    self.positions = positions
    self.ofAny = ofAny
  }

  /// All but rows of other words of that dimension.
  func rows(agreeingWith given: DimensionWords) -> [EmissionFactor] {
    guard let words = given[dimension] else { return rows }
    let found = words.reduce(into: Set(ofAny)) { found, word in found.formUnion(positions[word] ?? []) }
    return found.sorted().map { rows[$0] }
  }
}
