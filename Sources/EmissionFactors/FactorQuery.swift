package import Quantities

/// What a method asks for.
package struct FactorQuery: Sendable {
  /// A symbol of `vocabulary/parameters.csv`.
  package var parameter: String
  /// Nil where the parameter belongs to no gas, or to one only.
  package var gas: Gas?
  /// Dotted code of the 2006 tree.
  package var category: String
  /// Asked where nothing holds for the category itself; nil for no other.
  package var otherCategory: String?
  /// Words as typed or canonical, by the name of the dimension. Further dimensions do no harm.
  package var dimensions: [String: String]
  /// What holds for the region, where `dimensions` says nothing.
  package var ofRegion: [RegionWord] = []
  package var year: Int
  package var region: String
  package var source = Source.any

  /// Whose rows may answer.
  package enum Source: Sendable, Hashable {
    case any
    case project
    case tables
  }

  package init(
    _ parameter: String, gas: Gas? = nil, category: String, otherwise otherCategory: String? = nil,
    dimensions: [String: String] = [:], year: Int, region: String
  ) {
    self.parameter = parameter
    self.gas = gas
    self.category = category
    self.otherCategory = otherCategory
    self.dimensions = dimensions
    self.year = year
    self.region = region
  }
}

/// The one row that answers, and which link of the chain it comes from.
package struct FoundFactor: Sendable {
  package let factor: EmissionFactor
  package let link: FactorLink
  /// The words that chose it and stand in no cell of the row.
  package let ofRegion: [RegionWord]
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

/// A dimension by which rows differ, with their words in the order of the tables.
package struct FactorCondition: Sendable, Hashable {
  package let dimension: String
  package let words: [String]

  /// Of the rows, the dimensions that are wanted, in order of their names.
  static func all(of rows: [EmissionFactor], where isWanted: (String) -> Bool) -> [FactorCondition] {
    Set(rows.flatMap(\.dimensions.keys)).filter(isWanted).sorted().map { dimension in
      var seen: Set<String> = []
      let words = rows.flatMap { $0.dimensions[dimension] ?? [] }.filter { seen.insert($0).inserted }
      return FactorCondition(dimension: dimension, words: words)
    }
  }
}
