import Quantities
import Testing

/// Every distinct spelling in the column `unit` of the IPCC and Vietnamese reference tables.
enum ReferenceSpellings {
  static let accepted = [toK, fromK, oilAndGas].flatMap { $0.split(separator: "\n").map(String.init) }

  /// A remark on the figure stands in the cell.
  static let refused = [
    "MtCO2e, % of total BAU 2030 927.9",
    "MtCO2e, BAU 2030 787.4",
    "MtCO2e: 101+56+8+20-185 = 0",
    "MtCO2e; sixth column = 927.9 x (1-0.435) = 524.3, not the sum of caps 530",
  ]
}

@Test(
  "Every unit of the reference tables reads, and its symbol reads back",
  arguments: ReferenceSpellings.accepted)
func referenceSpelling(text: String) throws {
  let unit = try Unit(parsing: text)
  let again = try Unit(parsing: unit.symbol)
  #expect(again == unit)
  #expect(again.symbol == unit.symbol)
}

@Test("What is not a unit is refused with the place and a way out", arguments: ReferenceSpellings.refused)
func refusedSpelling(text: String) {
  let error = #expect(throws: UnitError.self) { try Unit(parsing: text) }
  #expect(error?.part.isEmpty == false)
  #expect(error?.help.isEmpty == false)
}
