import Tables

/// The closed list of words of one dimension (`fuel`, `water regime`…) with the spellings that mean them.
package struct Vocabulary: Sendable {
  /// The name of the dimension, which is the name of the column.
  package let dimension: String
  /// Canonical words in the order of the table.
  package private(set) var words: [String] = []
  private var positions: [String: Int] = [:]
  /// By what spellings have in common, positions among the words.
  private var spellings: [String: Int] = [:]
  private var typed: [String] = []
  /// Nil for a dimension that only a project's own table uses. Its rows are the first of the words.
  private let table: Table?
  private let vietnameseColumn: Int?

  init(dimension: String, table: Table) {
    self.dimension = dimension
    self.table = table
    vietnameseColumn = table.column(named: "vi")
    let aliases = table.column(named: "aliases")
    let count = table.rowCount
    words = (0..<count).map { table.text($0, 0) }
    positions.reserveCapacity(count)
    spellings.reserveCapacity(3 * count)
    typed.reserveCapacity(3 * count)
    for (position, word) in words.enumerated() {
      positions[word] = position
      learn(word, as: position)
    }
    for position in 0..<count {
      if let vietnameseColumn { learn(table.text(position, vietnameseColumn), as: position) }
      for other in aliases.map({ listed(table.text(position, $0)) }) ?? [] { learn(other, as: position) }
    }
  }

  /// A dimension that only a project's own table uses.
  init(dimension: String) {
    self.dimension = dimension
    table = nil
    vietnameseColumn = nil
  }

  /// The canonical word of any accepted spelling, English or Vietnamese, whatever the case and the marks.
  package func word(for text: String) -> String? {
    positions[text] == nil ? spellings[spelling(text)].map { words[$0] } : text
  }

  /// What a mistyped word may have meant, in the accepted spelling nearest to it: in the language that was typed.
  package func suggestion(for text: String) -> String? { closest(to: text, in: typed) }

  /// The Vietnamese name of a canonical word.
  package func vietnamese(_ word: String) -> String? { cell(vietnameseColumn, word) }

  /// A further column of the table, as `origin` of a fuel: `fossil` or `biogenic`.
  package func attribute(_ name: String, of word: String) -> String? {
    Self.ownColumns.contains(name) ? nil : cell(table?.column(named: name), word)
  }

  private static let ownColumns = ["word", "region", "vi", "aliases", "source"]

  private func cell(_ column: Int?, _ word: String) -> String? {
    guard let table, let column, let position = positions[word], position < table.rowCount else { return nil }
    let text = table.text(position, column)
    return text.isEmpty ? nil : text
  }

  /// What a word lies within, as its column `within` says: a tropical moist climate is wet.
  package func wider(_ word: String) -> [String] {
    attribute("within", of: word)?.split(separator: "|").map(String.init) ?? []
  }

  /// Adds a word of a project; it comes back as typed.
  mutating func add(_ word: String) {
    guard self.word(for: word) == nil else { return }
    words.append(word)
    positions[word] = words.count - 1
    learn(word, as: words.count - 1)
  }

  private mutating func learn(_ text: String, as position: Int) {
    let key = spelling(text)
    guard !key.isEmpty, spellings[key] == nil else { return }
    spellings[key] = position
    typed.append(text)
  }
}

extension Vocabulary {
  /// Names of the dimensions that have a vocabulary, `region` apart.
  package static let dimensions: [String] = EmbeddedTables.names.compactMap { name in
    name.hasPrefix(folder) && name != parameterTable ? String(name.dropFirst(folder.count)) : nil
  }

  /// Nil for a name that is no dimension. Each call reads the table anew; `FactorLibrary` keeps what it has read.
  package static func embedded(_ dimension: String) -> Vocabulary? {
    guard dimension != "parameters" else { return nil }
    return EmbeddedTables.table(folder + dimension).map { Vocabulary(dimension: dimension, table: $0) }
  }

  /// Symbols of parameters with what they mean. Upper and lower case differ: `F` is not `f`.
  package static let parameters = parameterColumn("meaning")
  package static let parametersVietnamese = parameterColumn("vi")

  private static func parameterColumn(_ name: String) -> [String: String] {
    guard let table = EmbeddedTables.table(parameterTable), let key = table.column(named: "parameter"),
      let column = table.column(named: name)
    else { return [:] }
    return Dictionary(
      (0..<table.rowCount).map { (table.text($0, key), table.text($0, column)) },
      uniquingKeysWith: { first, _ in first })
  }

  private static let folder = "vocabulary/"
  private static let parameterTable = "vocabulary/parameters"
}
