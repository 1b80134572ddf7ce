import Synchronization

/// What a mass, volume or energy consists of. A closed vocabulary: gases, elements, carbonates, materials.
package struct Substance: Hashable, Sendable {
  /// As written after a unit: `CH4`, `N2O-N`, `d.m.`, `clinker`.
  package let symbol: String
  package let kind: Kind
  /// By symbol, within a process.
  let number: Int

  package enum Kind: Hashable, Sendable {
    /// A gas or another chemical species: a mass without it means something else.
    case species
    /// A part or state of matter that decides the figure: dry matter, volatile solids, BOD, normal cubic metres.
    case basis
    /// A product or raw material that the column already names: clinker, steel, waste.
    case material
  }

  package var isMaterial: Bool { kind == .material }

  /// By symbol or a known spelling. Formulas differ by case only where no other formula does.
  package init?(named name: String) {
    guard let found = Vocabulary.shared.substance(name) else { return nil }
    self = found
  }

  init(_ symbol: String, _ kind: Kind) {
    self = Self.known.withLock { known in
      if let number = known.numbers[symbol] { return known.all[number] }
      let made = Substance(symbol, kind, number: known.all.count)
      known.numbers[symbol] = made.number
      known.all.append(made)
      return made
    }
  }

  private init(_ symbol: String, _ kind: Kind, number: Int) {
    self.symbol = symbol
    self.kind = kind
    self.number = number
  }

  static func numbered(_ number: Int) -> Substance { known.withLock { $0.all[number] } }

  private struct Known {
    var all: [Substance] = []
    var numbers: [String: Int] = [:]
  }

  private static let known = Mutex(Known())

  package static func == (left: Substance, right: Substance) -> Bool { left.number == right.number }

  package func hash(into hasher: inout Hasher) { hasher.combine(number) }
}

extension Substance: CustomStringConvertible {
  package var description: String { symbol }
}

extension Substance {
  package static let carbon = Substance("C", .species)
  package static let nitrogen = Substance("N", .species)
  package static let carbonDioxide = Substance("CO2", .species)
  package static let carbonMonoxide = Substance("CO", .species)
  package static let methane = Substance("CH4", .species)
  package static let nitrousOxide = Substance("N2O", .species)
  package static let ammonia = Substance("NH3", .species)
  /// By convention counted as NO2.
  package static let nitrogenOxides = Substance("NOx", .species)
  package static let sulphur = Substance("S", .species)
  package static let sulphurDioxide = Substance("SO2", .species)
  package static let carbonDioxideCarbon = Substance("CO2-C", .species)
  package static let carbonMonoxideCarbon = Substance("CO-C", .species)
  package static let methaneCarbon = Substance("CH4-C", .species)
  package static let nitrousOxideNitrogen = Substance("N2O-N", .species)
  package static let ammoniaNitrogen = Substance("NH3-N", .species)
  package static let nitrogenOxidesNitrogen = Substance("NOx-N", .species)
  package static let dinitrogenNitrogen = Substance("N2-N", .species)
  /// Nitrogen that volatilises as ammonia and nitrogen oxides together.
  package static let volatilisedNitrogen = Substance("(NH3-N + NOx-N)", .species)
  package static let carbonDioxideEquivalent = Substance("CO2e", .species)

  package static let calciumCarbonate = Substance("CaCO3", .species)
  package static let magnesiumCarbonate = Substance("MgCO3", .species)
  package static let dolomite = Substance("CaMg(CO3)2", .species)
  package static let ironCarbonate = Substance("FeCO3", .species)
  package static let manganeseCarbonate = Substance("MnCO3", .species)
  package static let sodiumCarbonate = Substance("Na2CO3", .species)
  package static let urea = Substance("urea", .material)

  package static let dryMatter = Substance("d.m.", .basis)
  package static let volatileSolids = Substance("VS", .basis)
  package static let biochemicalOxygenDemand = Substance("BOD", .basis)
  package static let chemicalOxygenDemand = Substance("COD", .basis)
}
