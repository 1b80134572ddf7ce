import Equations
import Inventory
import Quantities
import Tables

/// What moves the inputs of a row of year 0, by the rules alone.
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
  /// Inputs beside the amounts that a rule names.
  var slotRules: [(slot: Slot, rule: Rule)] = []

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

/// The plans of all rows and conversions of land, as the rules have them. What there is of each amount lies side by
/// side, row after row.
struct RowPlans: Sendable {
  private(set) var rows: [RowPlan] = []
  /// By conversion of land.
  private(set) var land: [Rule?] = []
  /// Rows with an amount that no rule speaks of, with the input.
  private(set) var unruled: [(row: BaseRow, input: String)] = []
  private(set) var unruledLand: [LandSeries] = []
  /// Where the amounts of each row begin, and where all end.
  private(set) var starts = [0]
  /// Amounts in year 0, as typed.
  private(set) var amounts: [Double] = []
  /// Whether an amount grows with the driver of its row.
  private(set) var areScaled: [Bool] = []
  /// The rule of each amount, among those of the book; -1 where it stays as it is.
  private(set) var ruleOf: [Int32] = []
  let rules: [Rule]

  private struct Place: Hashable {
    let category: Int
    let region: String
  }

  init(
    _ base: BaseInventory, _ lands: LandBase, _ rules: RuleBook, threads: Int, into log: inout DiagnosticLog
  ) {
    self.rules = rules.rules
    let choices = Self.choices(base.rows, rules)
    let parts = sideBySide(base.rows.indices, each: 1024, threads: threads) { rows in
      var log = DiagnosticLog()
      return (plans: RowPlans(base.rows[rows], rules, choices[rows], &log), log: log)
    }
    for part in parts {
      append(part.plans)
      log.merge(part.log)
    }
    for series in lands.series {
      let rule = rules.rule(
        for: "area", isScaled: true, among: rules.rules, { $0.takes(series) }, into: &log)
      if rule == nil, series.area != 0 { unruledLand.append(series) }
      land.append(rule)
    }
  }

  /// By row: rules that may speak of it. Rows of one place have them in common.
  private static func choices(_ rows: [BaseRow], _ rules: RuleBook) -> [[Rule]] {
    var known: [Place: [Rule]] = [:]
    return rows.map { row in
      let place = Place(category: row.category, region: row.region)
      if let choice = known[place] { return choice }
      let choice = rules.near(row)
      known[place] = choice
      return choice
    }
  }

  /// Of some rows.
  private init(
    _ base: ArraySlice<BaseRow>, _ rules: RuleBook, _ choices: ArraySlice<[Rule]>,
    _ log: inout DiagnosticLog
  ) {
    self.rules = rules.rules
    for (row, near) in zip(base, choices) { add(row, rules, among: near, &log) }
  }

  private mutating func append(_ other: RowPlans) {
    starts += other.starts.dropFirst().map { $0 + amounts.count }
    rows += other.rows
    unruled += other.unruled
    amounts += other.amounts
    areScaled += other.areScaled
    ruleOf += other.ruleOf
  }

  /// - Parameter near: rules that may speak of the row.
  private mutating func add(
    _ row: BaseRow, _ rules: RuleBook, among near: [Rule], _ log: inout DiagnosticLog
  ) {
    for amount in row.amounts {
      let rule = rules.rule(
        for: amount.input, isScaled: amount.isScaled, among: near, { $0.takes(row) }, into: &log)
      if rule == nil, amount.value != 0 { unruled.append((row, amount.input)) }
      amounts.append(amount.value)
      areScaled.append(amount.isScaled)
      ruleOf.append(rule.map { Int32($0.place) } ?? -1)
    }
    starts.append(amounts.count)
    var plan = RowPlan(base: row)
    for name in rules.inputs where !row.amounts.contains(where: { $0.input == name }) {
      guard
        let rule = rules.rule(for: name, isScaled: false, among: near, { $0.takes(row) }, into: &log),
        let slot = RowPlan.slot(named: name, of: row)
      else { continue }
      plan.slotRules.append((slot, rule))
    }
    rows.append(plan)
  }

  /// The places of a row's amounts.
  func amounts(of row: Int) -> Range<Int> { starts[row]..<starts[row + 1] }

  /// Nil for an amount that stays as it is.
  func rule(of amount: Int) -> Rule? { ruleOf[amount] < 0 ? nil : rules[Int(ruleOf[amount])] }

  /// Rows any of whose numbers follows one of these drivers.
  func following(_ drivers: Set<Int>) -> some Sequence<Int> {
    let follows = rules.map { $0.follows(drivers) }
    return rows.indices.lazy.filter { row in
      ruleOf[amounts(of: row)].contains { $0 >= 0 && follows[Int($0)] }
        || rows[row].slotRules.contains { follows[$0.rule.place] }
    }
  }
}
