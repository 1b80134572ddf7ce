package import Quantities

/// What a method asks for.
package struct FactorQuery: Sendable {
  /// A symbol of `vocabulary/parameters.csv`.
  package var parameter: String
  /// Nil where the parameter belongs to no gas, or to one only.
  package var gas: Gas?
  /// Dotted code of the 2006 tree.
  package var category: String
  /// Words as typed or canonical, by the name of the dimension. Further dimensions do no harm.
  package var dimensions: [String: String]
  package var year: Int
  package var region: String

  package init(
    _ parameter: String, gas: Gas? = nil, category: String, dimensions: [String: String] = [:], year: Int,
    region: String
  ) {
    self.parameter = parameter
    self.gas = gas
    self.category = category
    self.dimensions = dimensions
    self.year = year
    self.region = region
  }
}

/// The one row that answers, and which link of the chain it comes from.
package struct FoundFactor: Sendable {
  package let factor: EmissionFactor
  package let link: FactorLink
  /// Equal to the factor's own; a found factor has one.
  package let value: Double
}

/// Where in the chain a factor was found.
package struct FactorLink: Sendable, Hashable, CustomStringConvertible {
  package let kind: Kind
  package let region: String

  package enum Kind: String, Sendable, CaseIterable {
    case project
    case province
    case partOfCountry = "part of the country"
    case country
    case groupOfCountries = "group of countries"
    case world
  }

  package var description: String { kind == .world ? region : "\(kind.rawValue) (\(region))" }
}
