/// Words by the dimension that they are of, in the order of the dimensions' names. There are a handful, and to look
/// through them is quicker than to hash a name.
package struct DimensionWords: Sendable, Sequence {
  private var pairs: [(key: String, value: [String])] = []

  init() {}

  package subscript(dimension: String) -> [String]? {
    for (key, words) in pairs where key == dimension { return words }
    return nil
  }

  package var keys: [String] { pairs.map(\.key) }

  /// Words for a dimension, in place of those that it had.
  mutating func set(_ words: [String], for dimension: String) {
    let place = pairs.firstIndex { $0.key >= dimension } ?? pairs.count
    if place < pairs.count, pairs[place].key == dimension {
      pairs[place].value = words
    } else {
      pairs.insert((dimension, words), at: place)
    }
  }

  package func makeIterator() -> IndexingIterator<[(key: String, value: [String])]> { pairs.makeIterator() }

  func hasKeys(of other: DimensionWords) -> Bool { pairs.elementsEqual(other.pairs) { $0.key == $1.key } }
}

extension DimensionWords: Hashable {
  package static func == (left: DimensionWords, right: DimensionWords) -> Bool {
    left.pairs.elementsEqual(right.pairs) { $0.key == $1.key && $0.value == $1.value }
  }

  package func hash(into hasher: inout Hasher) {
    for (dimension, words) in pairs {
      hasher.combine(dimension)
      hasher.combine(words)
    }
  }
}
