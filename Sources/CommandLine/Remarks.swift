import Exports
import Inventory
import Quantities
import Tables

/// What a reader of the figures must know, beyond what is wrong with single rows.
enum Remarks {
  static func of(_ run: InventoryRun, _ selection: Selection = Selection()) -> [Diagnostic] {
    [withoutGWP(run, selection), nothing(run, selection)].compactMap { $0 }
  }

  private static func withoutGWP(_ run: InventoryRun, _ selection: Selection) -> Diagnostic? {
    let missing = run.ledger.gases.filter { gas in
      selection.takes(gas) && !gas.isMemo && gas.gas.countsInEquivalents && run.context.gwp(of: gas) == nil
    }
    if missing.isEmpty { return nil }
    let names = missing.map(\.label).joined(separator: ", ")
    return Diagnostic(
      .warning, "no-gwp",
      "\(run.context.gwp.edition.rawValue) has no GWP for \(names): no total in CO2 equivalents holds it",
      help: "choose another set with --gwp")
  }

  private static func nothing(_ run: InventoryRun, _ selection: Selection) -> Diagnostic? {
    let ledger = run.ledger
    if ledger.years.isEmpty {
      let hasRows = run.rowCount > 0
      return Diagnostic(
        .warning, "nothing-computed", hasRows ? "no row yields an emission" : "the tables hold no rows",
        help: hasRows ? "ghg methods CATEGORY names the factors that it takes" : nil)
    }
    if let wanted = selection.regions, !ledger.regions.contains(where: wanted.contains) {
      return Diagnostic(
        .warning, "nothing-selected", "no row is of \(wanted.joined(separator: ", "))",
        help: "regions are \(ledger.regions.prefix(12).joined(separator: ", "))")
    }
    if selection.years != nil, !ledger.years.contains(where: selection.takes) {
      return Diagnostic(
        .warning, "nothing-selected", "no row is of these years",
        help: "there are rows of \(YearSpan.text(ledger.years))")
    }
    return nil
  }
}
