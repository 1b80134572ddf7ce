/// The headings that tables may have, for templates and help.
package enum HeadingNames {
  /// A fixed heading with its other spellings, the usual Vietnamese one first.
  package static var fixed: [(name: String, spellings: [String], isRemark: Bool)] {
    HeadingWord.allCases.map { ($0.rawValue, $0.spellings, $0.isRemark) }
  }

  /// The Vietnamese heading that the reader takes for a fixed heading, an input or an axis; the name itself
  /// where there is none.
  package static func vietnamese(_ name: String) -> String {
    if let word = HeadingWord(rawValue: name) { return word.spellings.first ?? name }
    return HeadingWord.vietnameseNames.filter { $0.value == name }.keys.min() ?? name
  }

  /// Whether a heading is one of the spellings of a fixed one.
  package static func means(_ text: String, _ word: HeadingWord) -> Bool {
    HeadingWord.bySpelling[text.lowercased()] == word
  }
}
