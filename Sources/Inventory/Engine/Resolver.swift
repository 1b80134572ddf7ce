import EmissionFactors
import Equations
import Quantities
import Tables

/// Finds the recipe of a row: its category, its method, its units and its factors. Refuses what it cannot
/// decide. One per thread.
struct Resolver {
  let context: InventoryContext

  /// Nil when the row is refused; the log says why.
  func recipe(
    for row: Row, factorRegion: String, into log: inout DiagnosticLog
  ) -> (recipe: Recipe, regions: RegionUse)? {
    guard let category = category(of: row, into: &log) else { return nil }
    let choice = MethodChoice(context: context, row: row, category: category)
    guard let chosen = choice.choose(into: &log),
      let year = year(of: row, mayPrecede: chosen.remembers, into: &log)
    else { return nil }
    var attempt = DiagnosticLog()
    var use = LookupUse()
    for isChosen in [true, false] {
      for method in isChosen ? [chosen] : choice.alternatives(to: chosen) {
        let method = context.compiled(method)
        var own = DiagnosticLog()
        var binder = Binder(
          context: context, row: row, category: category, year: year, factorRegion: factorRegion,
          method: method, use: use)
        defer { use = binder.use }
        if let bindings = binder.bind(into: &own) {
          log.merge(own)
          guard let emissions = plans(method, bindings, binder.words, row, into: &log) else { return nil }
          // What was said of this region and year is not of others.
          let holds = log.diagnostics.isEmpty ? binder.use : .ofItself(year)
          let recipe = Recipe(
            category: category, year: year, years: holds.years.clamped(to: years(of: method)),
            lastHeld: max(year, holds.years.upperBound), compiled: method, bindings: bindings,
            words: binder.words, emissions: emissions)
          return (recipe, holds.region)
        }
        if isChosen { attempt = own }
      }
    }
    log.merge(attempt)
    return nil
  }

  func category(of row: Row, into log: inout DiagnosticLog) -> Int? {
    let code = row.text(.category)
    switch context.tree.read(code) {
    case .category(let index): return index
    case .ambiguous(let codes):
      log.add(
        row.diagnostic(
          "ambiguous-category", "\(code) may be \(codes.joined(separator: " or "))", .category,
          help: "write the code with its dots"))
    case .unknown(let suggestion):
      log.add(
        row.diagnostic(
          code.isEmpty ? "missing-category" : "unknown-category",
          code.isEmpty ? "this row has no category" : "\(context.tree.name) has no category \(code)",
          .category,
          help: suggestion.map { "did you mean \($0)?" } ?? "ghg help categories lists the codes"))
    }
    return nil
  }

  /// - Parameter mayPrecede: whether a year before the first of the inventory is welcome, for it fills a stock.
  func year(of row: Row, mayPrecede: Bool, into log: inout DiagnosticLog) -> Int? {
    guard let year = row.year else {
      log.add(
        row.diagnostic(
          "bad-year", "\(row.text(.year).isEmpty ? "nothing" : row.text(.year)) is not a year", .year,
          help: "write a year such as 2022"))
      return nil
    }
    if let years = context.settings.years, !years.contains(year), !(mayPrecede && year < years.lowerBound) {
      let column = row.headedYear == nil ? row.file.columns.words[.year] : row.quantityColumn
      log.add(
        row.diagnostic(
          "year-out-of-range",
          "\(year) lies outside the years of the inventory, \(years.lowerBound)–\(years.upperBound)",
          column: column ?? 0, help: "correct the year, or the setting years in inventory.csv"))
      return nil
    }
    return year
  }

  /// Those that rows of a method may be of.
  private func years(of method: CompiledMethod) -> ClosedRange<Int> {
    let years = context.settings.years ?? YearRange.possible
    return method.method.remembers ? YearRange.possible.lowerBound...years.upperBound : years
  }

  func region(of row: Row, into log: inout DiagnosticLog) -> String? {
    let text = row.text(.region)
    if text.isEmpty {
      if row.file.columns.words[.region] == nil || !context.settings.region.isEmpty {
        return context.settings.region
      }
      log.add(
        row.diagnostic(
          "missing-region", "this row has no region", .region,
          help: "fill the column region, or set country in inventory.csv"))
      return nil
    }
    if let region = context.regionName(text) { return region }
    // A name of the project's own is taken as it is, unless it looks like a slip of a known one.
    guard !row.file.columns.areReported, let near = closest(to: text, in: context.knownRegions) else {
      return text
    }
    log.add(
      row.diagnostic(
        "unknown-region", "no region is called \(text)", .region,
        help: "did you mean \(near)? A region of your own goes into the setting regions of inventory.csv"))
    return nil
  }

  /// Which emissions the row has, and how each is booked.
  private func plans(
    _ method: CompiledMethod, _ bindings: [Recipe.Binding], _ words: [String: String], _ row: Row,
    into log: inout DiagnosticLog
  ) -> [EmissionPlan]? {
    var plans: [EmissionPlan] = []
    var lacking = false
    for (index, emission) in method.method.emissions.enumerated() where context.isWanted(emission.gas) {
      if isAbsent(method.dependencies[index], bindings, of: method) {
        lacking = true
        continue
      }
      guard let gas = booked(emission, words, row, into: &log),
        let conversion = method.conversions[index]
      else { return nil }
      plans.append(
        EmissionPlan(
          index: index, gas: gas, factorIDs: factorIDs(method.dependencies[index], bindings),
          tier: tier(method, index, bindings), conversion: conversion))
    }
    if plans.isEmpty, lacking, let agent = words["agent"] {
      log.add(
        row.diagnostic(
          "no-emission", "\(agent) holds no HFC or PFC, so this row yields no emission",
          column: row.file.columns.axes.first { $0.axis == .agent }?.column ?? 0,
          help:
            "take the row out: gases of the Montreal Protocol, HFOs and natural agents are not in the inventory"
        ))
      return nil
    }
    if plans.isEmpty, lacking {
      log.add(
        row.diagnostic(
          "no-emission", "no factor is given, so this row yields no emission", .category,
          help: "give a factor in a column such as EF CO2 [t/unit of the quantity], or in factors.csv"))
      return nil
    }
    return plans
  }

  private func factorIDs(_ inputs: Set<Int>, _ bindings: [Recipe.Binding]) -> String {
    var ids: [String] = []
    for index in inputs.sorted() {
      if case .factor(_, let found) = bindings[index], !ids.contains(found.factor.id) {
        ids.append(found.factor.id)
      }
    }
    return ids.joined(separator: " ")
  }

  /// Tier 1 with a project's own emission factor is Tier 2.
  private func tier(_ method: CompiledMethod, _ emission: Int, _ bindings: [Recipe.Binding]) -> String {
    guard method.method.tier == "T1" else { return method.method.tier }
    let isOwn = method.dependencies[emission].contains { index in
      guard case .factor(_, let gas, _, _) = method.method.inputs[index].kind, gas != nil else {
        return false
      }
      switch bindings[index] {
      case .cell: return true
      case .factor(_, let found): return found.link.kind == .project
      default: return false
      }
    }
    return isOwn ? "T2" : "T1"
  }

  /// Whether an input is not given. Rows of a list may leave it to each other, and years to other years, unless the
  /// method lives without it.
  private func isAbsent(_ inputs: Set<Int>, _ bindings: [Recipe.Binding], of method: CompiledMethod) -> Bool {
    inputs.contains { index in
      guard case .absent = bindings[index] else { return false }
      return !method.isCollected || method.leavesOut(index)
    }
  }

  private func booked(
    _ emission: Emission, _ words: [String: String], _ row: Row, into log: inout DiagnosticLog
  ) -> BookedGas? {
    switch emission.origin {
    case .fossil: return BookedGas(emission.gas, origin: .fossil, isMemo: false)
    case .biogenic: return BookedGas(emission.gas, origin: .biogenic, isMemo: false)
    case .burnedBiomass:
      return BookedGas(emission.gas, origin: .biogenic, isMemo: emission.gas == .carbonDioxide)
    case .ofTheFuel:
      guard let origin = fuelOrigin(words, row, into: &log) else { return nil }
      let isMemo = emission.gas == .carbonDioxide && origin == .biogenic
      return BookedGas(emission.gas, origin: origin, isMemo: isMemo)
    }
  }

  private func fuelOrigin(
    _ words: [String: String], _ row: Row, into log: inout DiagnosticLog
  ) -> GasOrigin? {
    let typed = row.text(.origin).lowercased()
    if !typed.isEmpty {
      if let origin = GasOrigin(rawValue: typed) { return origin }
      log.add(
        row.diagnostic(
          "unknown-origin", "\(typed) is not an origin of a fuel", .origin, help: "write fossil or biogenic"))
      return nil
    }
    if let fuel = words["fuel"], let known = context.origin(ofFuel: fuel) { return known }
    log.add(
      row.diagnostic(
        "missing-origin", "nothing says whether this fuel is fossil or biogenic", column: 0,
        help: "name a known fuel in the column fuel, or write fossil or biogenic in a column origin"))
    return nil
  }
}
