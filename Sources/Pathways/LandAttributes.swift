import Inventory
import Quantities
import Tables

/// What becomes of the numbers that describe land: a rule or a measure of the kind factor that names one of them.
struct LandAttributes {
  let projection: Projection
  /// False where nothing of the scenario speaks of an input.
  private let isChanging: Bool

  init(projection: Projection) {
    self.projection = projection
    isChanging = projection.namesInputs
  }

  /// Nil where all numbers stay as the table of land has them.
  var attribute: LandAttribute? { isChanging ? { value($0, $1, $2) } : nil }

  /// Nil where the number stays as the table of land has it.
  func value(_ area: LandArea.Key, _ heading: String, _ number: Double) -> Double? {
    let model = projection.model
    guard isChanging, area.year > model.years.lowerBound, let name = Self.input(of: heading) else {
      return nil
    }
    var value = number
    var log = DiagnosticLog()
    let rule = model.rules.rule(
      for: name, isScaled: false, among: model.rules.rules, { $0.takes(area, model.context) }, into: &log)
    if let rule { value = ruled(value, rule, heading, area.year) }
    for action in projection.actions where action.action.isOfAttribute(name) {
      guard action.action.selector.takes(area, model.context) else { continue }
      let part = action.action.rollout.part(in: area.year) * action.level
      if part == 0 { continue }
      guard let unit = action.action.unit else {
        value *= 1 + projection.value(action, area.year)
        continue
      }
      let goal = Self.conversion(from: unit, to: heading)?(action.action.value) ?? value
      value += (goal - value) * part
    }
    return value == number ? nil : value
  }

  private func ruled(_ value: Double, _ rule: Rule, _ heading: String, _ year: Int) -> Double {
    var log = DiagnosticLog()
    switch rule.how {
    case .constant: return value
    case .follows: return value * (projection.factor(rule, year, &log) ?? 1)
    case .equals:
      guard let position = rule.position, let unit = projection.drivers.unit(of: position),
        let driver = projection.drivers.value(at: position, in: year)
      else { return value }
      return Self.conversion(from: unit, to: heading)?(driver) ?? value
    }
  }

  /// The input that a heading of the table of land is of.
  static func input(of heading: String) -> String? { RowWords.input(named: Title(heading).name) }

  static func conversion(from unit: Unit, to heading: String) -> Conversion? {
    guard let own = Title(heading).unit.map({ try? Unit(parsing: $0) }) ?? .one else { return nil }
    return UnitBridge.conversion(ofFactor: unit, to: own)
  }
}

extension Projection {
  /// Whether a rule or a measure speaks of inputs by their names.
  var namesInputs: Bool {
    !model.rules.inputs.isEmpty || actions.contains { $0.action.kind == .factor && $0.action.input != nil }
  }
}

extension Action {
  func isOfAttribute(_ name: String) -> Bool { kind == .factor && input == name }
}

extension RowSelector {
  func takes(_ area: LandArea.Key, _ context: InventoryContext) -> Bool {
    guard source == nil, words.isEmpty else { return false }
    let category = context.tree.index(of: area.category)
    return (categories.map { mine in category.map(mine.contains) ?? false } ?? true)
      && (region.map { $0 == area.region } ?? true) && (stratum.map { $0 == area.stratum } ?? true)
      && (to.map { $0 == area.use } ?? true) && (from.map { $0 == area.origin ?? area.use } ?? true)
  }
}

extension PathwayModel {
  /// Headings of the tables of land that an action changes, where it meets land.
  func attributes(_ action: Action) -> [String] {
    if action.kind != .factor || action.input == nil { return [] }
    return land.sources.flatMap { source -> [String] in
      let headings = source.attributes.filter { heading in
        LandAttributes.input(of: heading).map(action.isOfAttribute) ?? false
      }
      if headings.isEmpty { return [] }
      let areas = source.areas(horizon: base.year, continuing: nil)
      return areas.contains { action.selector.takes($0.key, context) } ? headings : []
    }
  }
}
