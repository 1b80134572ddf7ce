import Equations

/// What the equations of woody biomass share: 2006 Guidelines Vol 4 Ch 2, Eq 2.7–2.14. As in the worksheets, growth,
/// wood removals, fuelwood and disturbances are rows of their own.
enum WoodyBiomass {
  static let chapter = "2006 Guidelines, Vol 4 Ch 2"
  static let evidence = ["afolu-worked-examples", page]
  static let page = "worked-pages/3.B.1-forest-land"

  /// Where the guideline lets wood be taken: forest, land that becomes forest, crops, grass and settlements with trees.
  static let categories =
    ["3.B.1.a", "3.B.2.a", "3.B.3.a", "3.B.5.a"] + ConvertedLand.categories(to: 1)

  /// The columns that say which forest is meant.
  struct Forest {
    let landUse: Axis
    let species: Axis
    let ageClass: Axis

    static let now = Forest(landUse: .landUse, species: .species, ageClass: .ageClass)
    static let before = Forest(
      landUse: .previousLandUse, species: .previousSpecies, ageClass: .previousAgeClass)
  }

  /// From a volume of wood to above-ground biomass.
  enum Expansion: CaseIterable {
    /// By one factor of Table 4.5.
    case factor
    /// By density and a typed expansion factor: BCEF = BEF × D.
    case density

    var needs: [String] { self == .density ? ["biomass expansion factor"] : [] }
    var evidence: [String] { self == .density ? [WoodyBiomass.page] : WoodyBiomass.evidence }
    /// Behind the id of a method.
    var suffix: String { self == .density ? " (density)" : "" }

    /// - Parameters:
    ///   - stage: `I` for increment, `R` for removals, `S` for stock.
    ///   - density: where the method asks for it already.
    func expansion(
      _ m: MethodBuilder, _ stage: String, _ name: String, density: Expression? = nil
    ) -> Expression {
      guard self == .density else {
        return m.factor(
          "BCEF_\(stage)", "BCEF of \(name)", "t d.m./m3", parameter: "BCEF_\(stage)", by: .growthClimate,
          .wood, .growingStock, .forestType)
      }
      let BEF = m.activity("BEF_\(stage)", "biomass expansion factor", "1", in: 1...20)
      return m.step("BCEF_\(stage)", "2.12", BEF * (density ?? WoodyBiomass.density(m)), in: "t d.m./m3")
    }
  }

  /// Basic wood density, Tables 4.13 and 4.14.
  static func density(_ m: MethodBuilder) -> Expression {
    m.factor("D", "wood density", "t d.m./m3", by: .species)
  }

  static func biomass(
    _ m: MethodBuilder, _ symbol: String, _ name: String, _ forest: Forest
  ) -> Expression {
    m.factor(
      symbol, name, "t d.m./ha", parameter: "B_W", by: .ecologicalZone, forest.landUse, forest.species,
      forest.ageClass)
  }

  static func ratio(_ m: MethodBuilder, _ forest: Forest = .now) -> Expression {
    m.factor("R", "root-shoot ratio", "1", by: .ecologicalZone, forest.landUse, .wood, .biomassLevel)
  }

  static func fraction(_ m: MethodBuilder) -> Expression {
    m.factor("CF", "carbon fraction", "t C/t d.m.", by: .treePart)
  }

  /// Growth of primary forest may be below zero (Table 4.9 of 2019).
  static let growthRange = -100.0...1000
}
