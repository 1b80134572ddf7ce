package import EmissionFactors
package import Equations
package import Tables

/// How a figure of the inventory came about: the parts it sums, and for each the equation with its numbers.
package struct Explanation: Sendable {
  package let category: Category
  package let region: String
  package let year: Int
  package let gas: String
  /// As it stands in the inventory, in `unit`.
  package let value: Double?
  package let keys: NotationKeys
  package let equivalent: Double?
  package let unit: String
  package let gwpSet: String
  /// Largest first.
  package let parts: [ExplainedPart]
}

/// One source of a figure.
package struct ExplainedPart: Sendable {
  package let category: Category
  package let source: String
  package let gas: BookedGas
  package let value: Double?
  package let keys: NotationKeys
  package let gwp: Double?
  package let equivalent: Double?
  package let derivation: Derivation

  package enum Derivation: Sendable {
    /// Given as it is, at a place in a file.
    case reported(SourceLocation, text: String)
    case computed(Computation)
  }
}

/// An equation with its numbers.
package struct Computation: Sendable {
  package let method: Method
  package let symbols: [ExplainedSymbol]
  package let steps: [ExplainedStep]
  /// The last line: what is emitted, as an equation and as a number in its own unit.
  package let emission: ExplainedStep
  package let stocks: [ExplainedStock]
  /// The figure year by year, for a method whose years depend on each other.
  package let series: [(year: Int, value: Double)]
}

/// An input with its number and the place that the number comes from.
package struct ExplainedSymbol: Sendable {
  package let symbol: String
  package let name: String
  package let member: String?
  package let value: Double
  package let unit: String
  package let origin: Origin

  package enum Origin: Sendable {
    /// A cell: its place, and what stands in it with its unit.
    case cell(SourceLocation, text: String)
    /// A share of a cell of a later year.
    case backCast(SourceLocation, text: String, share: Double, fromYear: Int)
    case factor(FoundFactor)
    case assumed
    case flow(String)
    /// A year without rows takes what an earlier or later year says, a factor of the tables among it.
    case carried(fromYear: Int, FoundFactor?)
    /// Nothing came in, for there is no row.
    case nothing
    /// The mean of a step over the first years of the series.
    case mean(of: String, years: Int)
  }
}

/// An intermediate result: one value, or one for each member of a list.
package struct ExplainedStep: Sendable {
  package let symbol: String
  /// The number of the equation on the page.
  package let equation: String
  package let text: String
  package let values: [(member: String?, value: Double)]
  package let unit: String
}

/// What a stock held at the end of the last years.
package struct ExplainedStock: Sendable {
  package let symbol: String
  package let text: String
  package let unit: String
  package let members: [String?]
  /// Ascending; for each year one value per member.
  package let years: [(year: Int, values: [Double])]
}
