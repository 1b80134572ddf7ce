import Testing

@testable import Quantities

@Suite("The closed vocabulary")
struct VocabularyTests {
  @Test("No spelling stands for two units")
  func units() {
    var seen: [String: Vocabulary.Atom] = [:]
    for entry in UnitTable.all {
      for (prefix, exponent) in entry.prefixes {
        let atom = Vocabulary.Atom(
          label: prefix + entry.label, dimension: entry.dimension, scale: entry.scale * .tens(exponent))
        for spelling in [entry.label] + entry.spellings {
          let other = seen.updateValue(atom, forKey: prefix + spelling)
          #expect(
            other == nil || other?.dimension == atom.dimension && other?.scale == atom.scale, "\(spelling)")
        }
      }
    }
  }

  @Test("No spelling stands for two substances")
  func substances() {
    var seen: [String: Substance] = [:]
    for (substance, spellings) in SubstanceTable.all {
      for spelling in Set([substance.symbol] + spellings) {
        #expect(seen.updateValue(substance, forKey: spelling) == nil, "\(spelling)")
        if let gas = Gas(named: spelling) { #expect(gas.substance == substance, "\(spelling)") }
      }
    }
  }

  @Test("Every substance reads back behind a unit", arguments: SubstanceTable.all.map(\.0))
  func readsBack(substance: Substance) throws {
    #expect(Substance(named: substance.symbol) == substance)
    let unit = try Unit(parsing: "t \(substance.symbol)/yr")
    #expect(unit.dimension == Dimension([.mass: 1, .substance(substance): 1, .year: -1]))
    #expect(try Unit(parsing: unit.symbol) == unit)
  }

  @Test("Multipliers and ambiguous spellings are not units themselves")
  func multipliers() {
    for word in Array(UnitTable.multipliers.keys) + UnitTable.ambiguous.keys {
      #expect(Vocabulary.shared.unit(word) == nil, "\(word)")
    }
  }
}
