package import Equations

/// One emission of one source in one region and year, as it is booked and printed.
package struct ResultLine: Sendable {
  package let category: Int
  package let region: String
  package let year: Int
  package let source: String
  package let gas: BookedGas
  /// In the mass unit of the inventory; nil where only a notation key stands.
  package let value: Double?
  package let keys: NotationKeys
  /// Nil for a gas without a GWP, and for biogenic CO2.
  package let equivalent: Double?
  package let gwp: Double?
  /// Of what it was computed; nil for reported emissions.
  package let recipe: Recipe?
  package let tier: String
  package let factorIDs: String

  package var method: Method? { recipe?.method }
}
