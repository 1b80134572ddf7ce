import EmissionFactors
import Equations
import Inventory
package import Quantities
import Tables

/// A target held against a scenario, in the target's GWP set.
package struct Gap: Sendable {
  package let target: Target
  /// What the target allows, in the mass unit of the inventory; a year where it is one of a peak.
  package let goal: Double?
  package let actual: Double?
  package let isMet: Bool?
  /// The change every year from year 0 on that meets the goal, as a plain number; nil where the goal or the start is
  /// not above zero.
  package let rate: Double?
  /// The set in which both figures are.
  package let gwp: GWPEdition
  package let remark: Remark?

  package enum Remark: String, Sendable {
    case gwpNotStated = "GWP set not stated: that of the project"
    case notComputed = "not a figure of an inventory"
    case outsideYears = "outside the years of the pathway"
    case notInInventory = "the inventory has no such category"
    case noBase = "no base to take it from"
  }

  /// Above the goal; negative where it is more than met.
  package var excess: Double? {
    guard let goal, let actual else { return nil }
    return actual - goal
  }
}

/// Holds targets against scenarios.
package struct GapFinder {
  private let model: PathwayModel
  private let baseline: any EmissionSums
  /// By name in lower case.
  private let others: [String: any EmissionSums]
  private let past: any EmissionSums
  private let sets: [GWPEdition: GWPSet]

  /// - Parameters:
  ///   - others: scenarios that targets name as theirs, by name in lower case.
  ///   - past: the years up to year 0; nil for the inventory.
  package init(
    _ model: PathwayModel, baseline: any EmissionSums, others: [String: any EmissionSums] = [:],
    past: (any EmissionSums)? = nil
  ) {
    self.others = others
    self.model = model
    self.baseline = baseline
    self.past = past ?? EmissionBook(model.base.ledger, model.base.project.context)
    sets = Self.sets
  }

  static let sets: [GWPEdition: GWPSet] = GWPEdition.allCases.reduce(into: [:]) {
    $0[$1] = GWPSets.load($1)
  }

  package func gap(_ target: Target, _ book: EmissionBook, _ drivers: DriverValues) -> Gap {
    gap(target, book) { drivers.value(of: $0, in: $1) }
  }

  /// - Parameter driver: the value of a driver in a year.
  package func gap(
    _ target: Target, _ book: any EmissionSums, _ driver: (String, Int) -> Double?
  ) -> Gap {
    let edition = target.gwp ?? model.context.gwp.edition
    guard let scope = target.scope, target.kind != .indicator else {
      return Gap(
        target: target, goal: nil, actual: nil, isMet: nil, rate: nil, gwp: edition, remark: .notComputed)
    }
    guard book.has(scope) else { return nothing(target, edition, .notInInventory) }
    guard model.years.contains(target.year) else { return nothing(target, edition, .outsideYears) }
    let set = edition == model.context.gwp.edition ? nil : sets[edition]
    let remark: Gap.Remark? = target.gwp == nil && target.kind != .peakBy ? .gwpNotStated : nil
    if target.kind == .peakBy {
      let peak = Course(book, scope, model.years, in: set).peak
      return Gap(
        target: target, goal: Double(target.year), actual: Double(peak), isMet: peak <= target.year,
        rate: nil,
        gwp: edition, remark: remark)
    }
    let actual = actual(target, scope, book, set, driver)
    guard let goal = goal(target, scope, set), let actual else { return nothing(target, edition, .noBase) }
    return Gap(
      target: target, goal: goal, actual: actual,
      isMet: target.kind == .baseline ? nil : actual <= goal + abs(goal) * 1e-12,
      rate: rate(goal, target, scope, set), gwp: edition, remark: remark)
  }

  private func nothing(_ target: Target, _ edition: GWPEdition, _ remark: Gap.Remark) -> Gap {
    Gap(
      target: target, goal: target.level(in: model.context.massUnit), actual: nil, isMet: nil, rate: nil,
      gwp: edition, remark: remark)
  }

  private func actual(
    _ target: Target, _ scope: Scope, _ book: any EmissionSums, _ set: GWPSet?,
    _ driver: (String, Int) -> Double?
  ) -> Double? {
    switch target.kind {
    case .budget:
      let first = target.baseYear ?? model.years.lowerBound + 1
      return book.sum(scope, max(first, model.years.lowerBound)...target.year, in: set)
    case .intensity:
      guard let value = driver(target.driver, target.year), value != 0 else { return nil }
      return book.sum(scope, target.year, in: set) / value
    default: return book.sum(scope, target.year, in: set)
    }
  }

  private func goal(_ target: Target, _ scope: Scope, _ set: GWPSet?) -> Double? {
    if let stated = target.level(in: model.context.massUnit) { return stated }
    guard let value = target.value else { return nil }
    switch target.kind {
    case .againstBAU:
      let baseline = target.baseline.isEmpty ? baseline : others[target.baseline.lowercased()]
      return baseline.flatMap { reduced($0.sum(scope, target.year, in: set), value, target.unit) }
    case .againstBaseYear:
      guard let year = target.baseYear, past.has(year: year) else { return nil }
      return reduced(past.sum(scope, year, in: set), value, target.unit)
    case .intensity:
      // Mass per unit of the driver, in the units of the inventory and of the driver.
      guard let unit = target.unit, let driver = model.driverUnit(target.driver) else { return nil }
      let perDriver = model.context.massUnit / driver
      return unit.equivalentQuantity.conversion(to: perDriver, annual: true)?(value)
    default: return nil
    }
  }

  private func reduced(_ base: Double, _ value: Double, _ unit: Unit?) -> Double? {
    guard let unit else { return base * (1 - value) }
    return unit.equivalentMass?.conversion(to: model.context.massUnit).map { base - $0(value) }
  }

  private func rate(_ goal: Double, _ target: Target, _ scope: Scope, _ set: GWPSet?) -> Double? {
    let start = past.sum(scope, model.years.lowerBound, in: set)
    let span = target.year - model.years.lowerBound
    guard start > 0, goal > 0, span > 0, ![.budget, .intensity, .baseline].contains(target.kind) else {
      return nil
    }
    return scalarPower(goal / start, 1 / Double(span)) - 1
  }
}

extension Unit {
  /// Without the substances that name what a mass is of.
  fileprivate var equivalentQuantity: Unit {
    substances.reduce(self) { unit, entry in
      unit / Unit.kilogram.attaching(entry.substance).power(entry.exponent)
        * Unit.kilogram.power(entry.exponent)
    }
  }
}

extension PathwayModel {
  package func driverUnit(_ name: String) -> Unit? {
    drivers.position(of: name).map { drivers.drivers[$0].unit }
  }
}
