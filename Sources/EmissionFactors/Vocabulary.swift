import Synchronization
import Tables

/// The closed list of words of one dimension (`fuel`, `water regime`…) with the spellings that mean them.
package struct Vocabulary: Sendable {
  /// The name of the dimension, which is the name of the column.
  package let dimension: String
  /// Nil for a dimension that only a project's own table uses.
  private let embedded: EmbeddedWords?
  /// Those of a project, in the order in which they were added.
  private var own: [String] = []
  private var ownWords: Set<String> = []
  private var ownSpellings: [String: String] = [:]

  init(dimension: String, table: Table) {
    self.dimension = dimension
    embedded = EmbeddedWords(table)
  }

  /// A dimension that only a project's own table uses.
  init(dimension: String) {
    self.dimension = dimension
    embedded = nil
  }

  /// The canonical words in the order of the table, those of a project last.
  package var words: [String] {
    let words = embedded?.words ?? []
    return own.isEmpty ? words : words + own
  }

  /// The canonical word of any accepted spelling, English or Vietnamese, whatever the case and the marks.
  package func word(for text: String) -> String? {
    if embedded?.positions[text] != nil || !own.isEmpty && ownWords.contains(text) { return text }
    let key = spelling(text)
    return embedded?.word(spelled: key) ?? ownSpellings[key]
  }

  /// What a mistyped word may have meant, in the accepted spelling nearest to it: in the language that was typed.
  package func suggestion(for text: String) -> String? {
    closest(to: text, in: (embedded?.typed ?? []) + own.filter { !spelling($0).isEmpty })
  }

  /// The Vietnamese name of a canonical word.
  package func vietnamese(_ word: String) -> String? { embedded?.vietnamese(word) }

  /// A further column of the table, as `origin` of a fuel: `fossil` or `biogenic`.
  package func attribute(_ name: String, of word: String) -> String? { embedded?.attribute(name, of: word) }

  /// What a word lies within, as its column `within` says: a tropical moist climate is wet.
  package func wider(_ word: String) -> [String] { embedded?.wider(word) ?? [] }

  /// Adds a word of a project; it comes back as typed.
  mutating func add(_ word: String) {
    guard self.word(for: word) == nil else { return }
    own.append(word)
    ownWords.insert(word)
    let key = spelling(word)
    if !key.isEmpty { ownSpellings[key] = word }
  }
}

/// The words of an embedded table. Nearly all that is asked of it is a word as the table writes it, so that the other
/// spellings are only learnt when something else is.
private final class EmbeddedWords: Sendable {
  let words: [String]
  let positions: [String: Int]
  private let table: Table
  private let vietnameseColumn: Int?
  private let withinColumn: Int?
  private let spelled = Mutex<Spellings?>(nil)

  /// By what spellings have in common, positions among the words; and one text of each.
  private struct Spellings {
    var positions: [String: Int] = [:]
    var typed: [String] = []

    mutating func learn(_ text: String, as position: Int) {
      let key = spelling(text)
      guard !key.isEmpty, positions[key] == nil else { return }
      positions[key] = position
      typed.append(text)
    }
  }

  init(_ table: Table) {
    self.table = table
    vietnameseColumn = table.column(named: "vi")
    withinColumn = table.column(named: "within")
    words = (0..<table.rowCount).map { table.text($0, 0) }
    // Of a word that stands twice the last row counts.
    positions = Dictionary(zip(words, words.indices), uniquingKeysWith: { $1 })
  }

  func word(spelled key: String) -> String? {
    spelled.withLock { spelled in
      let known = spelled ?? read()
      spelled = known
      return known.positions[key].map { words[$0] }
    }
  }

  var typed: [String] {
    spelled.withLock { spelled in
      let known = spelled ?? read()
      spelled = known
      return known.typed
    }
  }

  /// The words themselves go before all other spellings.
  private func read() -> Spellings {
    var spellings = Spellings()
    for (position, word) in words.enumerated() { spellings.learn(word, as: position) }
    let aliases = table.column(named: "aliases")
    for position in words.indices {
      if let vietnameseColumn { spellings.learn(table.text(position, vietnameseColumn), as: position) }
      for other in aliases.map({ listed(table.text(position, $0)) }) ?? [] {
        spellings.learn(other, as: position)
      }
    }
    return spellings
  }

  func vietnamese(_ word: String) -> String? { cell(vietnameseColumn, word) }

  func attribute(_ name: String, of word: String) -> String? {
    Self.ownColumns.contains(name) ? nil : cell(table.column(named: name), word)
  }

  private static let ownColumns = ["word", "region", "vi", "aliases", "source"]

  func wider(_ word: String) -> [String] {
    cell(withinColumn, word)?.split(separator: "|").map(String.init) ?? []
  }

  private func cell(_ column: Int?, _ word: String) -> String? {
    guard let column, let position = positions[word] else { return nil }
    let text = table.text(position, column)
    return text.isEmpty ? nil : text
  }
}

extension Vocabulary {
  /// Names of the dimensions that have a vocabulary, `region` apart.
  package static let dimensions: [String] = EmbeddedTables.names.compactMap { name in
    name.hasPrefix(folder) && name != parameterTable ? String(name.dropFirst(folder.count)) : nil
  }

  static func isDimension(_ name: String) -> Bool {
    EmbeddedTables.has(folder + name) && folder + name != parameterTable
  }

  /// Nil for a name that is no dimension. Its table is read once in a process.
  package static func embedded(_ dimension: String) -> Vocabulary? {
    guard dimension != "parameters" else { return nil }
    return known.withLock { known in
      if let vocabulary = known[dimension] { return vocabulary }
      let table = EmbeddedTables.table(folder + dimension)
      known[dimension] = table.map { Vocabulary(dimension: dimension, table: $0) }
      return known[dimension]
    }
  }

  private static let known = Mutex<[String: Vocabulary]>([:])

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
