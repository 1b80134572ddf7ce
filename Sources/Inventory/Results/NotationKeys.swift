/// Why a figure is missing or incomplete, as the reporting tables of the UNFCCC put it. A set: a total
/// of several sources may carry several keys.
package struct NotationKeys: OptionSet, Sendable, Hashable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// Does not occur in the country.
  package static let notOccurring = NotationKeys(rawValue: 1)
  /// Occurs, not estimated.
  package static let notEstimated = NotationKeys(rawValue: 2)
  /// Occurs, but the gas does not arise from it.
  package static let notApplicable = NotationKeys(rawValue: 4)
  /// Estimated and included elsewhere.
  package static let includedElsewhere = NotationKeys(rawValue: 8)
  package static let confidential = NotationKeys(rawValue: 16)

  private static let spelled: [(keys: NotationKeys, text: String)] = [
    (.confidential, "C"), (.includedElsewhere, "IE"), (.notApplicable, "NA"), (.notEstimated, "NE"),
    (.notOccurring, "NO"),
  ]

  /// Reads `NO`, `NE,NA` or `IE; NO`; nil for anything else, the empty text too.
  package init?(parsing text: String) {
    self = []
    for word in text.split(whereSeparator: { $0 == "," || $0 == ";" || $0 == " " || $0 == "/" }) {
      guard let found = Self.spelled.first(where: { $0.text == word.uppercased() }) else { return nil }
      formUnion(found.keys)
    }
    if isEmpty { return nil }
  }
}

extension NotationKeys: CustomStringConvertible {
  /// In alphabetical order, separated by commas; empty for no key.
  package var description: String {
    Self.spelled.filter { contains($0.keys) }.map(\.text).joined(separator: ",")
  }
}
