import Quantities
package import Tables

/// Which figure is asked about.
package struct Inquiry: Sendable {
  package let category: Int
  package let year: Int
  /// Nil for all regions.
  package var region: String?
  package var source: String?
  /// The label of a gas; nil for all gases as CO2 equivalents.
  package var gas: String?

  package init(category: Int, year: Int, region: String? = nil, source: String? = nil, gas: String? = nil) {
    self.category = category
    self.year = year
    self.region = region
    self.source = source
    self.gas = gas
  }
}

/// Runs an inventory and answers an inquiry from its rows.
package final class Explainer: ResultConsumer {
  private let context: InventoryContext
  private let inquiry: Inquiry
  /// The category and all that counts in it.
  private let categories: Set<Int>
  private var parts: [ExplainedPart] = []

  package init(_ context: InventoryContext, _ inquiry: Inquiry) {
    self.context = context
    self.inquiry = inquiry
    let tree = context.tree
    categories = Set(
      tree.subtree(inquiry.category).filter { node in
        tree.lineage(node).prefix { $0 != inquiry.category }.allSatisfy { tree.categories[$0].role != .memo }
      })
  }

  package func take(_ line: ResultLine) {}

  /// The answer to the inquiry, from a run of all files.
  package func explain(_ project: Project) throws(FileError) -> (explanation: Explanation, log: DiagnosticLog)
  {
    let run = InventoryRun(context)
    run.watchRow = { [self] row, recipe, lines in watch(row, recipe, lines) }
    run.keepsSeries = true
    try project.read(by: run, into: self)
    try run.finish(into: self)
    for (compiled, series) in run.series { explain(compiled, series, run) }
    return (answer(), run.log)
  }

  private func watch(_ row: Row, _ recipe: Recipe?, _ lines: [ResultLine]) {
    for (position, line) in lines.enumerated() where isAsked(line) {
      if let recipe, line.value != nil {
        add(line, .computed(RowExplainer(row: row, recipe: recipe).explain(position)))
      } else {
        let column = row.quantityColumn.flatMap { row.isFilled($0) ? $0 : nil } ?? 0
        add(
          line,
          .reported(row.records.location(row.record, column), text: row.records.text(row.record, column)))
      }
    }
  }

  private func explain(_ compiled: CompiledMethod, _ series: Series, _ run: InventoryRun) {
    let first = series.first
    guard categories.contains(first.recipe.category), inquiry.region == nil || inquiry.region == first.region,
      inquiry.source == nil || inquiry.source == series.source
    else { return }
    let explainer = SeriesExplainer(context: context, compiled: compiled, series: series, run: run)
    for (line, computation) in explainer.explain(inquiry.year) where isAsked(line) {
      add(line, .computed(computation))
    }
  }

  private func isAsked(_ line: ResultLine) -> Bool {
    guard categories.contains(line.category), line.year == inquiry.year,
      inquiry.region == nil || inquiry.region == line.region,
      inquiry.source == nil || inquiry.source == line.source
    else { return false }
    return inquiry.gas.map { $0 == line.gas.label } ?? (line.gwp != nil || !line.keys.isEmpty)
  }

  private func add(_ line: ResultLine, _ derivation: ExplainedPart.Derivation) {
    parts.append(
      ExplainedPart(
        category: context.tree.categories[line.category], source: line.source, gas: line.gas,
        value: line.value, keys: line.keys, gwp: line.gwp, equivalent: line.equivalent,
        derivation: derivation))
  }

  private func answer() -> Explanation {
    var cell = LedgerCell()
    for part in parts { cell.add(part.value, part.equivalent, part.keys) }
    let isMixed = inquiry.gas == nil
    return Explanation(
      category: context.tree.categories[inquiry.category], region: inquiry.region ?? "",
      year: inquiry.year, gas: inquiry.gas ?? "CO2e", value: isMixed ? cell.equivalent : cell.value,
      keys: cell.keys, equivalent: cell.equivalent, unit: context.massUnit.symbol,
      gwpSet: "\(context.gwp.edition.rawValue) (\(context.gwp.reference))",
      parts: parts.sorted { abs($0.equivalent ?? $0.value ?? 0) > abs($1.equivalent ?? $1.value ?? 0) })
  }
}
