/// Why a unit could not be read.
package struct UnitError: Error, Hashable, Sendable {
  package enum Reason: Hashable, Sendable {
    /// Nothing but blanks.
    case empty
    /// A word of the unit is in no vocabulary.
    case unknownSymbol
    /// The words are known, the arrangement is not: the text says what is wrong.
    case malformed(String)
    /// The spelling stands for several units, listed in `suggestions`.
    case ambiguous
  }

  /// The whole text as typed.
  package let text: String
  /// The piece that is wrong.
  package let part: String
  /// Characters before `part` in the text with its runs of blanks collapsed.
  package let offset: Int
  package let reason: Reason
  /// Known spellings near `part`, best first; at most three.
  package let suggestions: [String]

  /// One sentence without a full stop.
  package var message: String {
    switch reason {
    case .empty: "the unit is empty"
    case .unknownSymbol where part == text: "unknown unit “\(text)”"
    case .unknownSymbol: "unknown part “\(part)” in the unit “\(text)”"
    case .malformed(let what): "the unit “\(text)” cannot be read: \(what)"
    case .ambiguous: "“\(part)” stands for more than one unit"
    }
  }

  /// What to write instead.
  package var help: String {
    switch reason {
    case .empty: "write a unit, or 1 for a pure number"
    case .unknownSymbol where suggestions.isEmpty:
      "write a unit such as t, ha, TJ, head, m3, with a substance behind it and / for “per”: kg CH4/ha/d"
    case .unknownSymbol: "did you mean \(list)?"
    case .malformed: "write kg CH4/ha/d or kg CH4/(ha d), powers as m3 or m^3"
    case .ambiguous: "write \(list)"
    }
  }

  private var list: String { suggestions.joined(separator: " or ") }
}
