/// A line of a key category analysis: what is assessed as one, with its figures of two years.
package struct KeyLine: Sendable {
  package let id: ID
  /// CO2 equivalents of the base year; nil where there is none.
  package let base: Double?
  package let latest: Double

  package init(_ id: ID, base: Double?, latest: Double) {
    self.id = id
    self.base = base
    self.latest = latest
  }

  /// What tells a line from all others. Empty where lines are not kept apart by it.
  package struct ID: Hashable, Sendable {
    /// Position in the tree of the inventory.
    package let category: Int
    /// A gas or several that are assessed jointly: `CO2`, `HFCs, PFCs`.
    package var gas = ""
    /// `FuelClass.rawValue`.
    package var fuel = ""
    package var source = ""
    package var region = ""
    /// `emissions` or `removals`.
    package var sign = ""

    package init(category: Int) { self.category = category }

    /// The order in which equal lines stand: that of the tree, then of the words.
    static func < (one: ID, other: ID) -> Bool {
      if one.category != other.category { return one.category < other.category }
      return one.words.lexicographicallyPrecedes(other.words)
    }

    private var words: [String] { [fuel, source, region, sign, gas] }
  }
}

/// The uncertainty of a line in the latest year: percent, half of the 95 % interval, the larger side where the
/// interval is not symmetrical (2006 Guidelines, Vol 1 Ch 4, Eq 4.4). Nil where nothing is known.
package typealias KeyUncertainty = (KeyLine.ID) -> Double?
