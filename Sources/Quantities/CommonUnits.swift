// Units that code names. Everything else is parsed.

extension Unit {
  package static let one = Unit(terms: [])
  package static let percent = Unit("%", .none, .tens(-2))
  package static let gram = Unit("g", Dimension(.mass), .one)
  package static let kilogram = Unit("kg", Dimension(.mass), .tens(3))
  package static let tonne = Unit("t", Dimension(.mass), .tens(6))
  package static let gigagram = Unit("Gg", Dimension(.mass), .tens(9))
  package static let kilotonne = Unit("kt", Dimension(.mass), .tens(9))
  package static let hectare = Unit("ha", Dimension(.length, 2), .tens(4))
  package static let cubicMetre = Unit(
    terms: [Term(label: "m", power: 3, dimension: Dimension(.length), scale: .one)])
  package static let joule = Unit("J", Dimension(.energy), .one)
  package static let terajoule = Unit("TJ", Dimension(.energy), .tens(12))
  package static let day = Unit("d", Dimension(.day), .one)
  package static let year = Unit("yr", Dimension(.year), .one)
  package static let head = Unit("head", Dimension(.count(.head)), .one)
  package static let person = Unit("person", Dimension(.count(.person)), .one)

  /// `Gg CH4`.
  package static func gigagrams(_ gas: Gas) -> Unit { gigagram.attaching(gas.substance) }

  /// `kt CO2e`.
  package static let kilotonneEquivalent = kilotonne.attaching(.carbonDioxideEquivalent)
}
