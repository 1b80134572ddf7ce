package import EmissionFactors
package import Equations
package import Quantities
package import Tables

/// What all rows of an inventory share: settings, categories, methods, factors. Read-only, for any number of
/// threads.
package final class InventoryContext: Sendable {
  package let settings: Settings
  package let tree: CategoryTree
  package let factors: FactorLibrary
  package let gwp: GWPSet
  package let massUnit: Unit
  private let compiled: [CompiledMethod]
  /// The methods of each category: those declared for the nearest ancestor that has any.
  private let methodsByCategory: [[Int]]
  private let wanted: Set<Gas>
  private let ownRegions: [String]

  package init(
    settings: Settings, tree: CategoryTree, factors: FactorLibrary, gwp: GWPSet, massUnit: Unit,
    methods: [Method] = Registry.methods
  ) {
    self.settings = settings
    self.tree = tree
    self.factors = factors
    self.gwp = gwp
    self.massUnit = massUnit
    let compiled = methods.map(CompiledMethod.init)
    self.compiled = compiled
    methodsByCategory = tree.categories.map { Self.methods(of: $0.guideline, among: compiled) }
    wanted = Set(settings.gases)
    ownRegions = settings.regions + (settings.region.isEmpty ? [] : [settings.region])
  }

  package func methods(for category: Int) -> [CompiledMethod] {
    methodsByCategory[category].map { compiled[$0] }
  }

  package var methods: [CompiledMethod] { compiled }

  package func isWanted(_ gas: Gas) -> Bool { wanted.isEmpty || wanted.contains(gas) }

  func massConversion(of emission: Emission) -> Conversion? {
    let mass = massUnit.attaching(emission.gas.substance)
    return emission.node.unit.conversion(to: mass, annual: true)
  }

  func unit(_ text: String) throws(UnitError) -> Unit {
    try Unit(parsing: text)
  }

  /// A region in the spelling of the project or of the tables.
  func regionName(_ text: String) -> String? {
    if ownRegions.contains(text) { return text }
    let lower = text.lowercased()
    return ownRegions.first { $0.lowercased() == lower } ?? factors.regions.name(of: text)
  }

  var knownRegions: [String] { ownRegions + factors.regions.names }

  private static func methods(of code: String, among methods: [CompiledMethod]) -> [Int] {
    var code = code
    while !code.isEmpty {
      let found = methods.indices.filter { methods[$0].method.categories.contains(code) }
      if !found.isEmpty { return found }
      code = code.lastIndex(of: ".").map { String(code[..<$0]) } ?? ""
    }
    return []
  }
}
