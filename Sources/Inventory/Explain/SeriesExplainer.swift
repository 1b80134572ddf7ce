import Equations
import Quantities
import Tables

/// Explains what a series yields in one year: its numbers, its stocks and the years before.
struct SeriesExplainer {
  let context: InventoryContext
  let compiled: CompiledMethod
  let series: Series
  let run: InventoryRun

  /// Years of a stock that are shown.
  private static let shownYears = 5

  func explain(_ asked: Int) -> [(ResultLine, Computation)] {
    let program = Program(compiled.method, steps: true)
    let evaluator = SeriesEvaluator(
      context: context, compiled: compiled, horizon: run.horizon, program: program)
    var flows = run.flows
    var log = DiagnosticLog()
    var history: [(year: Int, stocks: [[Double]])] = []
    var found: [(steps: [ExplainedStep], emissions: [ExplainedStep], symbols: [[ExplainedSymbol]])] = []
    var members: [String] = []
    var plans: [EmissionPlan] = []
    let lines = evaluator.evaluate(series, &flows, into: &log) { inputs, workspace in
      let year = inputs.year
      members = compiled.method.remembers ? series.members : inputs.stretch.merged.members
      let reader = StepReader(workspace: workspace, members: Series.shown(members))
      if year <= asked {
        history.append((year, compiled.method.stocks.indices.map { reader.stockValues($0) }))
      }
      if year == asked {
        plans = inputs.stretch.plans.map(\.plan)
        found.append(
          (
            reader.steps(), compiled.method.emissions.indices.map { reader.emission($0) },
            symbols(inputs, members)
          ))
      }
    }
    guard let here = found.first else { return [] }
    let stocks = self.stocks(history, members)
    // What serves other gases alone is theirs to show; what serves none fills a stock or goes elsewhere.
    let allInputs = compiled.dependencies.reduce(into: Set<Int>()) { $0.formUnion($1) }
    let allSteps = compiled.method.emissions.indices.reduce(into: Set<Int>()) {
      $0.formUnion(program.steps(ofEmission: $1))
    }
    return lines.filter { $0.year == asked }.enumerated().map { position, line in
      let emission = plans[position].index
      let inputs = allInputs.subtracting(compiled.dependencies[emission])
      let steps = allSteps.subtracting(program.steps(ofEmission: emission))
      let same = lines.filter { $0.gas == line.gas && $0.year <= asked }
      let computation = Computation(
        method: compiled.method,
        symbols: here.symbols.enumerated().filter { !inputs.contains($0.offset) }.flatMap(\.element),
        steps: here.steps.enumerated().filter { !steps.contains($0.offset) }.map(\.element),
        emission: here.emissions[emission],
        stocks: stocks,
        series: compiled.method.remembers ? same.map { ($0.year, $0.value ?? 0) } : [])
      return (line, computation)
    }
  }

  private func stocks(
    _ history: [(year: Int, stocks: [[Double]])], _ members: [String]
  ) -> [ExplainedStock] {
    compiled.method.stocks.enumerated().map { index, stock in
      ExplainedStock(
        symbol: stock.symbol, text: Expression(stock.update).text, unit: stock.unit.symbol,
        members: stock.set == nil ? [nil] : Series.shown(members).map(Optional.init),
        years: history.suffix(Self.shownYears).map { ($0.year, $0.stocks[index]) })
    }
  }

  private func symbols(
    _ inputs: LaneInputs, _ members: [String]
  ) -> [[ExplainedSymbol]] {
    let shown = Series.shown(members)
    let values = inputs.values
    return compiled.method.inputs.enumerated().map { index, input in
      inputs.stretch.absent.contains(index)
        ? []
        : values[inputs.stretch.range(index)].enumerated().map { position, value in
          let member = input.set == nil ? nil : members[position]
          return ExplainedSymbol(
            symbol: input.symbol, name: input.name, member: member.map { _ in shown[position] }, value: value,
            unit: input.unit.symbol,
            origin: origin(index, input, member, inputs.stretch.merged, inputs.year))
        }
    }
  }

  private func origin(
    _ index: Int, _ input: Input, _ member: String?, _ merged: MergedRows, _ year: Int
  ) -> ExplainedSymbol.Origin {
    let place = member.map { merged.members.firstIndex(of: $0) } ?? 0
    if let place, let giver = merged.giver(index, place) {
      let row = merged.rows[giver]
      if !merged.years.contains(year) {
        if compiled.isOfItsYear(index) { return .nothing }
        guard case .factor(_, let found) = row.recipe.bindings[index] else {
          return .carried(fromYear: merged.years.upperBound, nil)
        }
        return .carried(fromYear: merged.years.upperBound, found)
      }
      switch row.recipe.bindings[index] {
      case .cell(let column, _):
        return row.row.origin(column, share: row.share(ofInput: index, in: year))
      case .quantity:
        return row.row.origin(row.row.quantityColumn ?? 0, share: row.share(ofInput: index, in: year))
      case .factor(_, let found): return .factor(found)
      default: return .assumed
      }
    }
    if case .flow(let flow) = input.kind { return .flow(flow) }
    if let opening = compiled.method.openings.first(where: { $0.input == index }),
      series.givesNothing(for: index)
    {
      return .mean(of: compiled.method.steps[opening.step].symbol, years: opening.years)
    }
    if index == compiled.method.quantity { return .nothing }
    let isMine = merged.years.contains(year) && (member == nil || place != nil)
    if isMine { return .assumed }
    return compiled.isOfItsYear(index) ? .nothing : .carried(fromYear: merged.years.upperBound, nil)
  }
}
