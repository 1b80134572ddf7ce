import EmissionFactors

/// A use of land, of one of the six classes of the 2006 Guidelines (Vol 4 Ch 3, Sec 3.2).
package struct LandUse: Hashable, Sendable {
  /// A word of the vocabulary of land uses.
  package let name: String
  package let landClass: String
  fileprivate let remaining: String
  fileprivate let converted: String

  /// The word says all.
  package static func == (one: LandUse, other: LandUse) -> Bool { one.name == other.name }

  package func hash(into hasher: inout Hasher) { hasher.combine(name) }

  /// The category of land that stays in its class.
  package var categoryRemaining: String { remaining }

  /// The category of land that came from another use; within one class it is remaining land.
  package func category(from origin: LandUse) -> String {
    if origin.landClass == landClass { return remaining }
    // Land converted to wetlands is told apart by what it became, all other by what it was.
    if landClass == "wetlands" { return converted }
    let others = Self.classes.filter { $0 != landClass }
    guard let position = others.firstIndex(of: origin.landClass) else { return converted }
    return "\(converted).\(["i", "ii", "iii", "iv", "v"][position])"
  }

  /// In the order in which Table 8.2 of Vol 1 Ch 8 lists the origins of converted land.
  private static let classes = [
    "forest land", "cropland", "grassland", "wetlands", "settlements", "other land",
  ]
}

/// The land uses that a table may name, in English or Vietnamese.
package struct LandUses: Sendable {
  private let vocabulary: Vocabulary?

  package init() { vocabulary = Vocabulary.embedded("land use") }

  package func use(named text: String) -> LandUse? {
    guard let vocabulary, let word = vocabulary.word(for: text),
      let landClass = vocabulary.attribute("class", of: word),
      let remaining = vocabulary.attribute("remaining", of: word),
      let converted = vocabulary.attribute("converted", of: word)
    else { return nil }
    return LandUse(name: word, landClass: landClass, remaining: remaining, converted: converted)
  }

  package var names: [String] { vocabulary?.words ?? [] }

  package func suggestion(for text: String) -> String? { vocabulary?.suggestion(for: text) }
}
