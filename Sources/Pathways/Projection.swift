import Equations
import Inventory
import Quantities
import Tables

/// The rows of one scenario in one year after year 0.
struct YearRows {
  private let starts: [Int]
  /// Of all rows one after the other, in the units that were typed.
  private var amounts: [Double]
  /// By row of year 0: inputs that are written anew, in the unit of the method.
  private var inputs: [Int: Inputs] = [:]

  typealias Inputs = [String: (slot: RowPlan.Slot, value: Double)]

  /// Those of year 0.
  init(_ plans: RowPlans) {
    starts = plans.starts
    amounts = plans.amounts
  }

  subscript(row: Int, amount: Int) -> Double {
    get { amounts[starts[row] + amount] }
    set { amounts[starts[row] + amount] = newValue }
  }

  /// - Parameter factors: by place of the rule.
  fileprivate mutating func follow(_ followers: [Projection.Follower], _ factors: [Double?]) {
    for follower in followers { amounts[follower.amount] *= factors[follower.rule] ?? 1 }
  }

  fileprivate mutating func scale(_ places: [Int], _ factor: Double) {
    for place in places { amounts[place] *= factor }
  }

  /// Whether any input is written anew.
  var hasInputs: Bool { !inputs.isEmpty }

  subscript(inputsOf row: Int) -> Inputs {
    get { inputs[row] ?? [:] }
    set { inputs[row] = newValue.isEmpty ? nil : newValue }
  }
}

/// Carries the rows of year 0 into the years of a scenario: rules first, then shifts, then all other measures.
struct Projection {
  let model: PathwayModel
  let story: Storyline
  var drivers: DriverValues
  let plans: RowPlans
  var actions: [ActiveAction]
  /// Rows that are projected. Others keep the numbers of year 0.
  private(set) var wanted: [Int]
  private let kinds: [Action.Kind: [Int]]
  /// Amounts that grow with drivers.
  private var followers: [Follower] = []
  /// The rules that they follow, each once.
  private var followed: [Rule] = []
  /// Rows with rules of another kind.
  private var particular: [Int] = []
  /// By action: the amounts that it scales, among those of all rows.
  private var scaled: [[Int]] = []

  struct Follower {
    /// Among those of all rows.
    let amount: Int
    /// Its place.
    let rule: Int
  }

  init(
    _ model: PathwayModel, _ story: Storyline, _ drivers: DriverValues, _ plans: RowPlans,
    _ actions: [ActiveAction]
  ) {
    self.model = model
    self.story = story
    self.drivers = drivers
    self.plans = plans
    self.actions = actions
    wanted = Array(plans.rows.indices)
    kinds = Dictionary(grouping: actions.indices) { actions[$0].action.kind }
    sortOut()
  }

  /// What is done with which amounts in every year.
  private mutating func sortOut() {
    (followers, followed, particular) = ([], [], [])
    let how = plans.rules.map(\.how)
    var isKnown = how.map { _ in false }
    for row in wanted {
      var hasOwn = !plans.rows[row].slotRules.isEmpty
      for amount in plans.amounts(of: row) where plans.ruleOf[amount] >= 0 {
        let rule = Int(plans.ruleOf[amount])
        hasOwn = hasOwn || how[rule] == .equals
        guard how[rule] == .follows else { continue }
        followers.append(Follower(amount: amount, rule: rule))
        if !isKnown[rule] { followed.append(plans.rules[rule]) }
        isKnown[rule] = true
      }
      if hasOwn { particular.append(row) }
    }
    scaled = Array(repeating: [], count: actions.count)
    for index in all(.activity, .efficiency) { scaled[index] = scaled(by: actions[index]) }
  }

  private func scaled(by action: ActiveAction) -> [Int] {
    guard let input = action.action.input else {
      return action.rows.flatMap { plans.amounts(of: $0).filter { plans.areScaled[$0] } }
    }
    return action.rows.flatMap { row in
      zip(plans.amounts(of: row), plans.rows[row].base.amounts).filter { $1.input == input }.map(\.0)
    }
  }

  /// The same of some rows. What they take from others must be among them.
  func narrowed(to wanted: Set<Int>) -> Projection {
    var copy = self
    copy.wanted = wanted.sorted()
    for index in actions.indices { copy.actions[index].keep(wanted) }
    copy.sortOut()
    return copy
  }

  /// An action at the level of the scenario, with the rows that it meets.
  struct ActiveAction {
    let measure: String
    var action: Action
    var level: Double
    /// Positions among the rows of year 0.
    private(set) var rows: [Int]
    /// For a shift, the row that takes over from each of `rows`, and how much of it one unit becomes.
    var targets: [(row: Int, ratio: Double)] = []
    /// Positions among the conversions of land.
    var land: [Int] = []

    init(measure: String, action: Action, level: Double, rows: [Int]) {
      self.measure = measure
      self.action = action
      self.level = level
      self.rows = rows
    }

    fileprivate mutating func keep(_ wanted: Set<Int>) {
      if rows.allSatisfy(wanted.contains) { return }
      let kept = rows.indices.filter { wanted.contains(rows[$0]) }
      if !targets.isEmpty { targets = kept.map { targets[$0] } }
      rows = kept.map { rows[$0] }
    }
  }

  private func all(_ kinds: Action.Kind...) -> [Int] {
    kinds.count == 1 ? self.kinds[kinds[0]] ?? [] : kinds.flatMap { self.kinds[$0] ?? [] }.sorted()
  }

  func value(_ action: ActiveAction, _ year: Int) -> Double {
    action.action.rollout.value(in: year, level: action.level)
  }

  func rows(in year: Int, into log: inout DiagnosticLog) -> YearRows {
    var result = YearRows(plans)
    var factors: [Double?] = Array(repeating: nil, count: model.rules.rules.count)
    for rule in followed { factors[rule.place] = factor(rule, year, &log) }
    result.follow(followers, factors)
    for row in particular {
      let plan = plans.rows[row]
      for (amount, place) in plans.amounts(of: row).enumerated() {
        guard let rule = plans.rule(of: place), rule.how == .equals else { continue }
        result[row, amount] = ruled(plan.base.amounts[amount], rule, year, &log)
      }
      for (slot, rule) in plan.slotRules {
        guard let value = ruled(slot, rule, year, &log) else { continue }
        result[inputsOf: row][slot.name] = (slot, value)
      }
    }
    shift(&result, year, &log)
    for index in all(.activity, .efficiency) { scale(&result, index, year) }
    for index in all(.factor) { setFactor(&result, actions[index], year) }
    for index in all(.recovery) { recover(&result, actions[index], year) }
    return result
  }

  /// An amount that is what its driver is, in the unit that was typed.
  private func ruled(
    _ base: BaseRow.Amount, _ rule: Rule, _ year: Int, _ log: inout DiagnosticLog
  ) -> Double {
    guard let value = value(of: rule, year), let conversion = conversion(of: rule, to: base.unit ?? .one)
    else {
      model.refuseUnit(of: rule, base.unit?.symbol ?? "1", &log)
      return base.value
    }
    return conversion(value)
  }

  func conversion(of rule: Rule, to unit: Unit) -> Conversion? {
    rule.position.flatMap { drivers.unit(of: $0) }.flatMap { UnitBridge.conversion(from: $0, to: unit) }
  }

  private func value(of rule: Rule, _ year: Int) -> Double? {
    rule.position.flatMap { drivers.value(at: $0, in: year) }
  }

  /// An input by its rule, in the unit of its method. Nil where it stays as it is.
  private func ruled(_ slot: RowPlan.Slot, _ rule: Rule, _ year: Int, _ log: inout DiagnosticLog) -> Double? {
    switch rule.how {
    case .constant: return nil
    case .follows:
      guard let base = slot.base, let factor = factor(rule, year, &log), factor != 1 else { return nil }
      return base * factor
    case .equals:
      guard let value = value(of: rule, year), let unit = rule.position.flatMap({ drivers.unit(of: $0) }),
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
    guard let index = rule.position.flatMap({ drivers.index(of: $0, in: year) }) else {
      model.refuseZero(rule, &log)
      return nil
    }
    return rule.elasticity == 1 || index == 1 ? index : scalarPower(index, rule.elasticity)
  }

  /// All shifts act on what the rules give, so their order is no matter.
  private func shift(_ result: inout YearRows, _ year: Int, _ log: inout DiagnosticLog) {
    let shifts = all(.shift)
    if shifts.isEmpty { return }
    let ruled = result
    var leaving: [Int: Double] = [:]
    for action in shifts.map({ actions[$0] }) {
      let share = value(action, year)
      for (row, target) in zip(action.rows, action.targets) {
        leaving[row, default: 0] += share
        guard let from = plans.rows[row].mainAmount, let to = plans.rows[target.row].mainAmount else {
          continue
        }
        result[target.row, to] += ruled[row, from] * share * target.ratio
        if leaving[row, default: 0] > 1 + 1e-12 {
          model.refuseShares(action.action, plans.rows[row].base, year, &log)
        }
      }
    }
    for (row, share) in leaving where share != 0 {
      for (amount, base) in plans.rows[row].base.amounts.enumerated() where base.isScaled {
        result[row, amount] -= ruled[row, amount] * min(share, 1)
      }
    }
  }

  private func scale(_ result: inout YearRows, _ index: Int, _ year: Int) {
    // Not through a copy of the action, which is large.
    let change = actions[index].action.rollout.value(in: year, level: actions[index].level)
    let factor = actions[index].action.kind == .efficiency ? 1 - change : 1 + change
    if factor != 1 { result.scale(scaled[index], factor) }
  }

  private func setFactor(_ result: inout YearRows, _ action: ActiveAction, _ year: Int) {
    let part = action.action.rollout.part(in: year) * action.level
    guard let name = action.action.input, part != 0 else { return }
    for row in action.rows {
      let known = result[inputsOf: row][name]
      guard let slot = known?.slot ?? RowPlan.slot(named: name, of: plans.rows[row].base),
        let before = known?.value ?? slot.base
      else { continue }
      guard let unit = action.action.unit else {
        result[inputsOf: row][name] = (slot, before * (1 + value(action, year)))
        continue
      }
      let goal = UnitBridge.conversion(ofFactor: unit, to: slot.unit)?(action.action.value) ?? before
      result[inputsOf: row][name] = (slot, before + (goal - before) * part)
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
      result[row, index] += UnitBridge.conversion(from: unit, to: typed)?(amount) ?? 0
      return
    }
    guard let slot = RowPlan.slot(named: name, of: plans.rows[row].base),
      let conversion = UnitBridge.conversion(from: unit, to: slot.unit)
    else { return }
    let before = result[inputsOf: row][name]?.value ?? slot.base ?? 0
    result[inputsOf: row][name] = (slot, before + conversion(amount))
  }

  /// Hectares that are converted in a year.
  func area(_ position: Int, _ year: Int, into log: inout DiagnosticLog) -> Double {
    let series = model.land.series[position]
    var area = series.area
    if let rule = plans.land[position], rule.how == .follows { area *= factor(rule, year, &log) ?? 1 }
    if let rule = plans.land[position], rule.how == .equals {
      area = value(of: rule, year) ?? area
    }
    var more = 0.0
    for action in all(.land).map({ actions[$0] }) where action.land.contains(position) {
      let change = value(action, year)
      if let unit = action.action.unit {
        more += unit.conversion(to: .hectare, annual: true)?(change) ?? 0
      } else {
        area *= 1 + change
      }
    }
    return max(0, area + more)
  }
}
