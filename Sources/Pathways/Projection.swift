import Equations
import Inventory
import Quantities
import Tables

/// The rows of one scenario in one year after year 0.
struct YearRows {
  /// By row of year 0 and amount, in the units that were typed.
  var amounts: [[Double]]
  /// By row of year 0: inputs that are written anew, in the unit of the method.
  var inputs: [[String: (slot: RowPlan.Slot, value: Double)]]
}

/// Carries the rows of year 0 into the years of a scenario: rules first, then shifts, then all other measures.
struct Projection {
  let model: PathwayModel
  let story: Storyline
  var drivers: DriverValues
  let plans: RowPlans
  var actions: [ActiveAction]
  /// Rows that are projected; nil for all. Others keep the numbers of year 0.
  var wanted: Set<Int>?

  /// An action at the level of the scenario, with the rows that it meets.
  struct ActiveAction {
    let measure: String
    var action: Action
    var level: Double
    /// Positions among the rows of year 0.
    let rows: [Int]
    /// For a shift, the row that takes over from each of `rows`, and how much of it one unit becomes.
    var targets: [(row: Int, ratio: Double)] = []
    /// Positions among the conversions of land.
    var land: [Int] = []
  }

  func value(_ action: ActiveAction, _ year: Int) -> Double {
    action.action.value(in: year, level: action.level)
  }

  func rows(in year: Int, into log: inout DiagnosticLog) -> YearRows {
    var result = YearRows(
      amounts: plans.rows.indices.map { row in
        let plan = plans.rows[row]
        if let wanted, !wanted.contains(row) { return plan.base.amounts.map(\.value) }
        return plan.base.amounts.indices.map { ruled(plan, $0, year, &log) }
      },
      inputs: plans.rows.indices.map { row in
        if let wanted, !wanted.contains(row) { return [:] }
        return plans.rows[row].slotRules.reduce(into: [:]) { inputs, entry in
          if let value = ruled(entry.slot, entry.rule, year, &log) {
            inputs[entry.slot.name] = (entry.slot, value)
          }
        }
      })
    shift(&result, year, &log)
    for action in actions where [.activity, .efficiency].contains(action.action.kind) {
      scale(&result, action, year)
    }
    for action in actions where action.action.kind == .factor { setFactor(&result, action, year) }
    for action in actions where action.action.kind == .recovery { recover(&result, action, year) }
    return result
  }

  /// An amount by its rule, in the unit that was typed.
  private func ruled(_ plan: RowPlan, _ amount: Int, _ year: Int, _ log: inout DiagnosticLog) -> Double {
    let base = plan.base.amounts[amount]
    guard let rule = plan.amountRules[amount] else { return base.value }
    switch rule.how {
    case .constant: return base.value
    case .follows: return base.value * (factor(rule, year, &log) ?? 1)
    case .equals:
      guard let unit = drivers.unit(of: rule.driver), let value = drivers.value(of: rule.driver, in: year),
        let conversion = UnitBridge.conversion(from: unit, to: base.unit ?? .one)
      else {
        model.refuseUnit(of: rule, base.unit?.symbol ?? "1", &log)
        return base.value
      }
      return conversion(value)
    }
  }

  /// An input by its rule, in the unit of its method. Nil where it stays as it is.
  private func ruled(_ slot: RowPlan.Slot, _ rule: Rule, _ year: Int, _ log: inout DiagnosticLog) -> Double? {
    switch rule.how {
    case .constant: return nil
    case .follows:
      guard let base = slot.base, let factor = factor(rule, year, &log), factor != 1 else { return nil }
      return base * factor
    case .equals:
      guard let unit = drivers.unit(of: rule.driver), let value = drivers.value(of: rule.driver, in: year),
        let conversion = UnitBridge.conversion(ofFactor: unit, to: slot.unit)
      else {
        model.refuseUnit(of: rule, slot.unit.symbol, &log)
        return nil
      }
      return conversion(value)
    }
  }

  /// As much more as the driver, to the power of the elasticity.
  func factor(_ rule: Rule, _ year: Int, _ log: inout DiagnosticLog) -> Double? {
    guard let index = drivers.index(of: rule.driver, in: year) else {
      model.refuseZero(rule, &log)
      return nil
    }
    return rule.elasticity == 1 || index == 1 ? index : scalarPower(index, rule.elasticity)
  }

  /// All shifts act on what the rules give, so their order is no matter.
  private func shift(_ result: inout YearRows, _ year: Int, _ log: inout DiagnosticLog) {
    let ruled = result.amounts
    var leaving = [Double](repeating: 0, count: plans.rows.count)
    for action in actions where action.action.kind == .shift {
      let share = value(action, year)
      for (row, target) in zip(action.rows, action.targets) {
        leaving[row] += share
        guard let from = plans.rows[row].mainAmount, let to = plans.rows[target.row].mainAmount else {
          continue
        }
        result.amounts[target.row][to] += ruled[row][from] * share * target.ratio
        if leaving[row] > 1 + 1e-12 { model.refuseShares(action.action, plans.rows[row].base, year, &log) }
      }
    }
    for (row, share) in leaving.enumerated() where share != 0 {
      for (amount, base) in plans.rows[row].base.amounts.enumerated() where base.isScaled {
        result.amounts[row][amount] -= ruled[row][amount] * min(share, 1)
      }
    }
  }

  private func scale(_ result: inout YearRows, _ action: ActiveAction, _ year: Int) {
    let change = value(action, year)
    let factor = action.action.kind == .efficiency ? 1 - change : 1 + change
    for row in action.rows {
      for (amount, base) in plans.rows[row].base.amounts.enumerated()
      where action.action.input.map({ $0 == base.input }) ?? base.isScaled {
        result.amounts[row][amount] *= factor
      }
    }
  }

  private func setFactor(_ result: inout YearRows, _ action: ActiveAction, _ year: Int) {
    guard let name = action.action.input else { return }
    for row in action.rows {
      guard let slot = result.inputs[row][name]?.slot ?? RowPlan.slot(named: name, of: plans.rows[row].base),
        let before = result.inputs[row][name]?.value ?? slot.base
      else { continue }
      let part = action.action.part(in: year) * action.level
      if part == 0 { continue }
      guard let unit = action.action.unit else {
        result.inputs[row][name] = (slot, before * (1 + value(action, year)))
        continue
      }
      let goal = UnitBridge.conversion(ofFactor: unit, to: slot.unit)?(action.action.value) ?? before
      result.inputs[row][name] = (slot, before + (goal - before) * part)
    }
  }

  /// An amount that is caught on top of what is caught already; a share of the emission is found in `Recovery`.
  private func recover(_ result: inout YearRows, _ action: ActiveAction, _ year: Int) {
    guard let name = action.action.input, let unit = action.action.unit, let row = action.rows.first else {
      return
    }
    add(value(action, year), unit, to: name, ofRow: row, &result)
  }

  /// Adds an amount to an input of a row.
  func add(
    _ amount: Double, _ unit: Unit, to name: String, ofRow row: Int, _ result: inout YearRows
  ) {
    if amount == 0 { return }
    if let index = plans.rows[row].base.amounts.firstIndex(where: { $0.input == name }) {
      let typed = plans.rows[row].base.amounts[index].unit ?? .one
      result.amounts[row][index] += UnitBridge.conversion(from: unit, to: typed)?(amount) ?? 0
      return
    }
    guard let slot = RowPlan.slot(named: name, of: plans.rows[row].base),
      let conversion = UnitBridge.conversion(from: unit, to: slot.unit)
    else { return }
    let before = result.inputs[row][name]?.value ?? slot.base ?? 0
    result.inputs[row][name] = (slot, before + conversion(amount))
  }

  /// Hectares that are converted in a year.
  func area(_ position: Int, _ year: Int, into log: inout DiagnosticLog) -> Double {
    let series = model.land.series[position]
    var area = series.area
    if let rule = plans.land[position], rule.how == .follows { area *= factor(rule, year, &log) ?? 1 }
    if let rule = plans.land[position], rule.how == .equals {
      area = drivers.value(of: rule.driver, in: year) ?? area
    }
    var more = 0.0
    for action in actions where action.action.kind == .land && action.land.contains(position) {
      let change = value(action, year)
      if let unit = action.action.unit {
        more += (try? Unit(parsing: "ha")).flatMap { unit.conversion(to: $0, annual: true) }?(change) ?? 0
      } else {
        area *= 1 + change
      }
    }
    return max(0, area + more)
  }
}
