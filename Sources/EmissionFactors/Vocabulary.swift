import Tables

/// The closed list of words of one dimension (`fuel`, `water regime`…) with the spellings that mean them.
package struct Vocabulary: Sendable {
  /// The name of the dimension, which is the name of the column.
  package let dimension: String
  /// Canonical words in the order of the table.
  package private(set) var words: [String] = []
  private var spellings: [String: String] = [:]
  private var typed: [String] = []
  private var vietnamese: [String: String] = [:]
  private var attributes: [String: [String: String]] = [:]

  init(dimension: String, table: Table) {
    self.dimension = dimension
    let further = table.header.filter { !["word", "region", "vi", "aliases", "source"].contains($0) }
    for row in 0..<table.rowCount {
      let word = table.text(row, 0)
      words.append(word)
      vietnamese[word] = table.text(row, "vi")
      attributes[word] = Dictionary(uniqueKeysWithValues: further.map { ($0, table.text(row, $0)) })
    }
    for word in words { learn(word, as: word) }
    for row in 0..<table.rowCount {
      let word = words[row]
      for other in [table.text(row, "vi")] + table.words(row, "aliases") { learn(other, as: word) }
    }
  }

  /// A dimension that only a project's own table uses.
  init(dimension: String) { self.dimension = dimension }

  /// The canonical word of any accepted spelling, English or Vietnamese, whatever the case and the marks.
  package func word(for text: String) -> String? {
    vietnamese[text] == nil ? spellings[spelling(text)] : text
  }

  /// What a mistyped word may have meant, in the accepted spelling nearest to it: in the language that was typed.
  package func suggestion(for text: String) -> String? { closest(to: text, in: typed) }

  /// The Vietnamese name of a canonical word.
  package func vietnamese(_ word: String) -> String? {
    vietnamese[word].flatMap { $0.isEmpty ? nil : $0 }
  }

  /// A further column of the table, as `origin` of a fuel: `fossil` or `biogenic`.
  package func attribute(_ name: String, of word: String) -> String? {
    attributes[word]?[name].flatMap { $0.isEmpty ? nil : $0 }
  }

  /// What a word lies within, as its column `within` says: a tropical moist climate is wet.
  package func wider(_ word: String) -> [String] {
    attribute("within", of: word)?.split(separator: "|").map(String.init) ?? []
  }

  /// Adds a word of a project; it comes back as typed.
  mutating func add(_ word: String) {
    guard self.word(for: word) == nil else { return }
    words.append(word)
    vietnamese[word] = ""
    learn(word, as: word)
  }

  private mutating func learn(_ text: String, as word: String) {
    let key = spelling(text)
    guard !key.isEmpty, spellings[key] == nil else { return }
    spellings[key] = word
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
    guard let table = EmbeddedTables.table(parameterTable) else { return [:] }
    return Dictionary(
      (0..<table.rowCount).map { (table.text($0, "parameter"), table.text($0, name)) },
      uniquingKeysWith: { first, _ in first })
  }

  private static let folder = "vocabulary/"
  private static let parameterTable = "vocabulary/parameters"
}
