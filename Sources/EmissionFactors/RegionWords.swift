package import Tables

/// What holds for a whole region on an axis of the tables, where a row says nothing else: the climate of a province.
package struct RegionWord: Sendable {
  /// The region that it is stated for: the row's own or one that this lies in.
  package let region: String
  package let dimension: String
  /// Spellings of the vocabulary. Tables of different chapters may name one climate differently, so there may be
  /// several; the one that a table knows answers.
  package let words: [String]
  package let origin: Origin

  /// What regions are told apart by, and rows that lie in them are not.
  package static let dimensions = ["climate", "temperature", "ecological zone", "growth climate", "soil"]

  package init(region: String, dimension: String, words: [String], origin: Origin) {
    self.region = region
    self.dimension = dimension
    self.words = words
    self.origin = origin
  }

  package enum Origin: Sendable {
    case project(SourceLocation)
    /// A key of `references.csv`.
    case published(reference: String)
  }
}

/// The words of regions: those that a project states before those that come with the program, the nearest region
/// first. What is not stated is not guessed.
struct RegionWords {
  private var ofProject: [[String]: RegionWord] = [:]
  private var published: [[String]: RegionWord]?
  private var named: Set<String> = []

  mutating func add(_ word: RegionWord) {
    ofProject[[word.region, word.dimension]] = word
    named.insert(word.region)
  }

  /// Whether a project says anything of a region itself.
  func speak(of region: String) -> Bool { named.contains(region) }

  mutating func word(_ dimension: String, in chain: [String]) -> RegionWord? {
    let known = published ?? Self.read()
    published = known
    for region in chain {
      let key = [region, dimension]
      if let word = ofProject[key] ?? known[key] { return word }
    }
    return nil
  }

  /// Rows that are not checked yet are no defaults.
  private static func read() -> [[String]: RegionWord] {
    guard let table = EmbeddedTables.table(tableName) else { return [:] }
    var words: [[String]: RegionWord] = [:]
    for row in 0..<table.rowCount where table.text(row, "checked") != "not yet" {
      let word = RegionWord(
        region: table.text(row, "region"), dimension: table.text(row, "attribute"),
        words: table.words(row, "word"), origin: .published(reference: table.text(row, "reference")))
      words[[word.region, word.dimension]] = word
    }
    return words
  }

  static let tableName = "regions/attributes"
}
