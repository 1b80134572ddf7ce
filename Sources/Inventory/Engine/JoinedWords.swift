import Tables

/// Words and sources of records whose columns lie side by side, known again by all of their bytes at once: tables repeat
/// their lines in one order.
struct JoinedWords {
  let columns: ClosedRange<Int>
  private var index: CellIndex
  /// By text, the combination of its words and its source.
  private var combinations: [Int32] = []
  private var sources: [Int32] = []
  private var texts: [Int32] = []
  private var met: [Int] = []
  private var found: [Int32] = []

  /// With more lines than that they hardly repeat, and their parts are looked up by themselves.
  private static let limit = 1 << 14

  /// Nil where the source stands by itself.
  /// - Parameter runs: columns of words that lie side by side.
  init?(_ runs: [ClosedRange<Int>], source: Int?) {
    guard let source else { return nil }
    let before = runs.first { $0.upperBound + 1 == source }
    let after = runs.first { source + 1 == $0.lowerBound }
    guard before != nil || after != nil else { return nil }
    columns = (before?.lowerBound ?? source)...(after?.upperBound ?? source)
    index = CellIndex(columns: columns)
  }

  var isWorthwhile: Bool { index.count <= Self.limit }

  /// - Parameter find: the combination of the words and the source of a record whose text is new.
  mutating func read(
    _ records: Records, _ combinations: inout [Int32], _ sources: inout SourceColumn,
    find: (Int, inout SourceColumn) -> (combination: Int32, source: Int32)
  ) {
    index.read(records, into: &texts, met: &met)
    for record in met {
      let (combination, source) = find(record, &sources)
      self.combinations.append(combination)
      self.sources.append(source)
    }
    found.removeAll(keepingCapacity: true)
    for text in texts {
      combinations.append(self.combinations[Int(text)])
      found.append(self.sources[Int(text)])
    }
    sources.take(found)
  }
}
