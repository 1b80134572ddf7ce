import Equations
import Inventory
import Quantities
import Tables

/// What moves each number of a row of year 0, by the rules alone.
struct RowPlan: Sendable {
  /// An input beside the amounts: a factor, a share, a recovered amount.
  struct Slot: Sendable {
    let name: String
    /// The column of the file that holds it, or nil for one that the row does not have.
    let column: Int?
    /// From the cell to the unit of the method.
    let conversion: Conversion
    let unit: Unit
    /// In the unit of the method; nil where nothing is known of it.
    let base: Double?

    func typed(_ value: Double) -> Double { value * conversion.divide / conversion.multiply }
  }

  let base: BaseRow
  /// For each amount of the row; nil where it stays as it is.
  var amountRules: [Rule?] = []
  /// Inputs that a rule names.
  var slotRules: [(slot: Slot, rule: Rule)] = []

  /// Whether any of its numbers follows one of these drivers.
  func follows(_ drivers: Set<Int>) -> Bool {
    amountRules.contains { $0?.follows(drivers) ?? false } || slotRules.contains { $0.rule.follows(drivers) }
  }

  /// The amount that a shift moves: the quantity, or the first that is scaled.
  var mainAmount: Int? {
    base.amounts.firstIndex { $0.input == "quantity" } ?? base.amounts.firstIndex(where: \.isScaled)
  }

  /// Nil where the method of the row has no such input.
  static func slot(named name: String, of row: BaseRow) -> Slot? {
    guard let recipe = row.recipe, let index = recipe.method.inputs.firstIndex(where: { $0.name == name })
    else {
      return nil
    }
    let input = recipe.method.inputs[index]
    switch recipe.bindings[index] {
    case .cell(let column, let conversion):
      let value = row.row.records.number(row.row.record, column).value.map { conversion($0) }
      return Slot(name: name, column: column, conversion: conversion, unit: input.unit, base: value)
    case .factor(let value, _), .assumed(let value): return empty(name, input, value, row)
    case .absent: return empty(name, input, nil, row)
    case .quantity, .flow: return nil
    }
  }

  /// An input without a number in the row; its file may have a column for it all the same.
  private static func empty(_ name: String, _ input: Input, _ value: Double?, _ row: BaseRow) -> Slot {
    let entry = row.row.file.columns.entries.first { $0.name == name && $0.entry.member == nil }?.entry
    guard let entry else {
      return Slot(name: name, column: nil, conversion: .identity, unit: input.unit, base: value)
    }
    let unit = entry.unit ?? .one
    var conversion = UnitBridge.conversion(from: unit, to: input.unit)
    if case .factor = input.kind { conversion = UnitBridge.conversion(ofFactor: unit, to: input.unit) }
    return Slot(
      name: name, column: entry.unitColumn == nil ? entry.column : nil, conversion: conversion ?? .identity,
      unit: input.unit, base: value)
  }
}

/// The plans of all rows and conversions of land, as the rules have them.
struct RowPlans: Sendable {
  private(set) var rows: [RowPlan] = []
  /// By conversion of land.
  private(set) var land: [Rule?] = []
  /// Rows with an amount that no rule speaks of, with the input.
  private(set) var unruled: [(row: BaseRow, input: String)] = []
  private(set) var unruledLand: [LandSeries] = []
  /// Where the amounts of each row begin among those of all rows.
  private(set) var starts: [Int] = []
  /// Amounts of all rows in year 0, as typed.
  private(set) var amounts: [Double] = []

  private struct Place: Hashable {
    let category: Int
    let region: String
  }

  init(_ base: BaseInventory, _ lands: LandBase, _ rules: RuleBook, into log: inout DiagnosticLog) {
    var near: [Place: [Rule]] = [:]
    for row in base.rows {
      let place = Place(category: row.category, region: row.region)
      let speaking = near[place] ?? rules.near(row)
      near[place] = speaking
      rows.append(plan(row, rules, among: speaking, &log))
      starts.append(amounts.count)
      for amount in row.amounts { amounts.append(amount.value) }
    }
    for series in lands.series {
      let rule = rules.rule(
        for: "area", isScaled: true, among: rules.rules, { $0.takes(series) }, into: &log)
      if rule == nil, series.area != 0 { unruledLand.append(series) }
      land.append(rule)
    }
  }

  /// - Parameter near: rules that may speak of the row.
  private mutating func plan(
    _ row: BaseRow, _ rules: RuleBook, among near: [Rule], _ log: inout DiagnosticLog
  ) -> RowPlan {
    var plan = RowPlan(base: row)
    for amount in row.amounts {
      let rule = rules.rule(
        for: amount.input, isScaled: amount.isScaled, among: near, { $0.takes(row) }, into: &log)
      if rule == nil, amount.value != 0 { unruled.append((row, amount.input)) }
      plan.amountRules.append(rule)
    }
    for name in rules.inputs where !row.amounts.contains(where: { $0.input == name }) {
      guard
        let rule = rules.rule(for: name, isScaled: false, among: near, { $0.takes(row) }, into: &log),
        let slot = RowPlan.slot(named: name, of: row)
      else { continue }
      plan.slotRules.append((slot, rule))
    }
    return plan
  }
}
