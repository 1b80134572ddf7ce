import Equations
import Quantities

/// The figures of a source in its years, in the order of the rows.
struct Source {
  let category: Int
  let region: String
  let source: String
  /// What tells it from others of the category: its name and the words of its conditions.
  var words: String
  /// Empty where a row yields several.
  let gas: String
  /// Of the quantity; empty for reported emissions.
  let unit: String
  let isReported: Bool
  var figures: [Figure] = []

  init(
    category: Int, region: String, source: String, words: String, gas: String, unit: String,
    isReported: Bool
  ) {
    self.category = category
    self.region = region
    self.source = source
    self.words = words
    self.gas = gas
    self.unit = unit
    self.isReported = isReported
  }

  init(_ recipe: Recipe, region: String, source: String) {
    let unit = recipe.method.quantity.map { recipe.method.inputs[$0].unit.symbol } ?? ""
    self.init(
      category: recipe.category, region: region, source: source, words: Self.words(recipe, source), gas: "",
      unit: unit, isReported: false)
  }

  static func words(_ recipe: Recipe, _ source: String, without list: String? = nil) -> String {
    let words = recipe.words.filter { $0.key != list }.sorted { $0.key < $1.key }.map(\.value)
    return (words + [source]).filter { !$0.isEmpty }.joined(separator: ", ")
  }

  /// `1.A.4.b, Viet Nam (anthracite, homes)`.
  func title(_ name: String) -> String { words.isEmpty ? name : "\(name) (\(words))" }
}

/// The quantity of a source in a year, or its reported emission.
struct Figure {
  let year: Int
  /// Nil for a notation key.
  var value: Double?
  /// Of all gases of the row.
  var equivalent = 0.0
  var place: CheckFacts.Place?
}
