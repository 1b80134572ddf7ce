import Equations
import Quantities
import Tables

/// Explains what one row yields.
struct RowExplainer {
  let row: Row
  let recipe: Recipe

  /// - Parameter position: of the emission among those of the recipe.
  func explain(_ position: Int) -> Computation {
    let program = Program(recipe.method, steps: true)
    let workspace = Workspace(program, rows: 1)
    var log = DiagnosticLog()
    var symbols: [ExplainedSymbol] = []
    let plan = recipe.emissions[position]
    let needed = recipe.compiled.dependencies[plan.index]
    for (index, input) in recipe.method.inputs.enumerated() {
      guard let (value, origin) = read(index, input, &log) else { continue }
      unsafe workspace[program.inputs[index]][0] = value
      if needed.contains(index) {
        symbols.append(
          ExplainedSymbol(
            symbol: input.symbol, name: input.name, member: nil, value: value, unit: input.unit.symbol,
            origin: origin))
      }
    }
    workspace.run()
    let reader = StepReader(workspace: workspace, members: [])
    let used = program.steps(ofEmission: plan.index)
    let steps = reader.steps().enumerated().filter { used.contains($0.offset) }.map(\.element)
    return Computation(
      method: recipe.method, symbols: symbols, steps: steps, emission: reader.emission(plan.index),
      stocks: [], series: [])
  }

  private func read(
    _ index: Int, _ input: Input, _ log: inout DiagnosticLog
  ) -> (Double, ExplainedSymbol.Origin)? {
    switch recipe.bindings[index] {
    case .cell(let column, let conversion):
      let value = CellReader.value(row, column, conversion, .init(input), into: &log)
      return (value * share(index), row.origin(column, share: share(index)))
    case .quantity(let conversion):
      let column = row.quantityColumn ?? 0
      let value = CellReader.value(row, column, conversion, .init(input), into: &log)
      return (value * share(index), row.origin(column, share: share(index)))
    case .factor(let value, let found): return (value, .factor(found))
    case .assumed(let value): return (value, .assumed)
    case .absent, .flow: return nil
    }
  }

  private func share(_ index: Int) -> Double { row.share(ofInput: index, in: recipe.compiled) }
}

extension Row {
  /// The place of a cell and what stands in it, with the unit that the row or the heading gives.
  func origin(_ column: Int, share: Double) -> ExplainedSymbol.Origin {
    let typed = records.text(record, column)
    var unit = ""
    if column == quantityColumn {
      unit = text(.unit).isEmpty ? file.columns.quantityUnit?.symbol ?? "" : text(.unit)
    } else if let entry = file.columns.entries.first(where: { $0.entry.column == column })?.entry {
      unit = entry.unitColumn.map { records.text(record, $0) } ?? entry.unit?.symbol ?? ""
    }
    let place = records.location(record, column)
    let text = unit.isEmpty || unit == "1" ? typed : "\(typed) \(unit)"
    guard let backCast, share != 1 else { return .cell(place, text: text) }
    return .backCast(place, text: text, share: share, fromYear: backCast.typed)
  }
}
