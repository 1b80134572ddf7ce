import Equations
import Quantities
import Tables

/// What the rows of fuel combustion and of the reference approach say by fuel. Bounded by the number of
/// categories, regions, years and fuels, whatever the number of rows.
package struct FuelBook {
  struct Key: Hashable {
    let category: Int
    let region: String
    let year: Int
    /// Empty where a category of processes or waste is meant as a whole.
    let fuel: String
  }

  struct Use {
    /// Fossil CO2, in the mass unit of the inventory.
    var carbonDioxide = 0.0
    /// CO2 of biomass, which is a memo item.
    var biogenic = 0.0
    /// CO2 that was captured and is no part of the emission.
    var captured = 0.0
    /// TJ; nil where a method does not go through energy.
    var energy: Double? = 0
    /// Of the first row.
    let location: SourceLocation
    /// What the rows say in the column assumption; empty when one of them says nothing.
    var explanation: String
  }

  /// Whether energy is summed too, which takes an evaluation of every row.
  package var countsEnergy = false
  private(set) var uses: [Key: Use] = [:]
  private let context: InventoryContext
  private let energyCategories: Set<Int>
  /// Those that may hold the carbon of fuels as well.
  private let otherCategories: Set<Int>
  private var energies = EnergyReader()

  init(_ context: InventoryContext) {
    self.context = context
    let categories = context.tree.categories
    func within(_ codes: [String]) -> Set<Int> {
      Set(
        categories.indices.filter { index in
          codes.contains { DoubleCounts.isWithin(categories[index].guideline, $0) }
        })
    }
    energyCategories = within(["1.A", ReferenceApproach.category])
    otherCategories = within(DoubleCounts.otherSides)
  }

  mutating func take(_ row: Row, _ recipe: Recipe?, _ lines: [ResultLine]) {
    guard let first = lines.first else { return }
    if let recipe, energyCategories.contains(first.category), let fuel = recipe.words["fuel"] {
      let key = Key(category: first.category, region: first.region, year: first.year, fuel: fuel)
      add(lines, captured(row, recipe), countsEnergy ? energies.energy(row, recipe) : nil, row, to: key)
    } else if otherCategories.contains(first.category) {
      let key = Key(category: first.category, region: first.region, year: first.year, fuel: "")
      add(lines, 0, nil, row, to: key)
    }
  }

  /// Rows that were computed when all were read.
  mutating func take(_ run: InventoryRun) {
    for (compiled, series) in run.series {
      let first = series.first.recipe
      if otherCategories.contains(first.category) {
        for (year, merged) in series.years {
          let key = Key(category: first.category, region: merged.region, year: year, fuel: "")
          add([], 0, nil, merged.first, to: key)
        }
      }
      guard energyCategories.contains(first.category), let fuel = first.words["fuel"] else { continue }
      let evaluator = SeriesEvaluator(
        context: context, compiled: compiled, horizon: run.horizon,
        program: Program(compiled.method, steps: true))
      var flows = run.flows
      var log = DiagnosticLog()
      var energy: [Int: Double?] = [:]
      let lines = evaluator.evaluate(series, &flows, into: &log) { inputs, workspace in
        energy[inputs.year] = EnergyReader.energy(workspace)
      }
      for (year, merged) in series.years {
        let key = Key(category: first.category, region: merged.region, year: year, fuel: fuel)
        add(lines.filter { $0.year == year }, 0, energy[year] ?? nil, merged.first, to: key)
      }
    }
  }

  private mutating func add(
    _ lines: [ResultLine], _ captured: Double, _ energy: Double?, _ row: Row, to key: Key
  ) {
    let said = row.text(.assumption)
    var use =
      uses[key]
      ?? Use(location: row.records.location(row.record, row.quantityColumn ?? 0), explanation: said)
    for line in lines where line.gas.gas == .carbonDioxide {
      if line.gas.isMemo || line.gas.origin == .biogenic {
        use.biogenic += line.value ?? 0
      } else {
        use.carbonDioxide += line.value ?? 0
      }
    }
    use.captured += captured
    use.energy = energy.flatMap { one in use.energy.map { $0 + one } }
    if said.isEmpty { use.explanation = "" }
    uses[key] = use
  }

  private func captured(_ row: Row, _ recipe: Recipe) -> Double {
    guard let index = recipe.method.inputs.firstIndex(where: { $0.name == "captured CO2" }),
      case .cell(let column, let conversion) = recipe.bindings[index],
      case .value(let number) = row.records.number(row.record, column),
      let toBooked = UnitBridge.conversion(
        from: recipe.method.inputs[index].unit,
        to: context.massUnit.attaching(Gas.carbonDioxide.substance))
    else { return 0 }
    return toBooked(conversion(number))
  }
}

/// Reads the energy that a row burns or supplies, where its method has a step for it.
struct EnergyReader {
  private var workspaces: [ObjectIdentifier: (compiled: CompiledMethod, workspace: Workspace)] = [:]

  mutating func energy(_ row: Row, _ recipe: Recipe) -> Double? {
    let id = ObjectIdentifier(recipe.compiled)
    let workspace =
      workspaces[id]?.workspace ?? Workspace(Program(recipe.method, steps: true), rows: 1)
    workspaces[id] = (recipe.compiled, workspace)
    var log = DiagnosticLog()
    for (index, input) in recipe.method.inputs.enumerated() {
      let value: Double =
        switch recipe.bindings[index] {
        case .cell(let column, let conversion):
          CellReader.value(row, column, conversion, .init(input), into: &log)
        case .quantity(let conversion):
          CellReader.value(row, row.quantityColumn ?? 0, conversion, .init(input), into: &log)
        case .factor(let number, _), .assumed(let number): number
        case .absent, .flow: 0
        }
      unsafe workspace[workspace.program.inputs[index]][0] = value
    }
    workspace.run()
    return Self.energy(workspace)
  }

  /// The first step that is an energy, in TJ; of the reference approach apparent consumption without what is
  /// excluded.
  static func energy(_ workspace: Workspace) -> Double? {
    let method = workspace.program.method
    guard let terajoule = try? Unit(parsing: "TJ") else { return nil }
    func value(_ symbol: String?) -> Double? {
      let found = method.steps.firstIndex { step in
        (symbol == nil || step.symbol == symbol) && step.node.set == nil
          && step.node.unit.isCommensurable(with: terajoule)
      }
      guard let found, let conversion = method.steps[found].node.unit.conversion(to: terajoule) else {
        return nil
      }
      return conversion(unsafe workspace[workspace.program.steps[found]][0])
    }
    if method.categories == [ReferenceApproach.category] {
      guard let all = value(ReferenceApproach.energyStep),
        let excluded = value(ReferenceApproach.excludedStep)
      else { return nil }
      return all - excluded
    }
    return value(nil)
  }
}
