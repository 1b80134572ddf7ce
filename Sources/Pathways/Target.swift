import EmissionFactors
import Inventory
package import Quantities
package import Tables

/// What is to be reached, as a document has it.
package struct Target: Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    case absolute
    case againstBaseYear = "against base year"
    case againstBAU = "against BAU"
    /// Emissions per unit of a driver.
    case intensity
    case netZero = "net zero"
    case budget = "cumulative budget"
    case peakBy = "peak by"
    /// What the document expects without measures: nothing to be reached.
    case baseline
    /// What the document sets and an inventory does not hold: it is shown.
    case indicator
  }

  package let document: String
  package let name: String
  /// Names a target for the parts that add up to it.
  package let id: String
  /// The id of the target whose part this is.
  package let partOf: String
  package let kind: Kind
  package let scope: Scope?
  /// The last year of a budget.
  package let year: Int
  /// The first year of a budget, the base year of a comparison.
  package let baseYear: Int?
  package let value: Double?
  package let lower: Double?
  package let unitText: String
  /// Nil where the unit is a share, or the kind has none.
  package let unit: Unit?
  /// Nil where the document does not state it.
  package let gwp: GWPEdition?
  /// What a reduction is taken from, in `unit` of mass; nil for the pathway's own.
  package let base: Double?
  package let baseUnit: Unit?
  /// The scenario that a reduction is taken from; empty for the root of the scenario's own line.
  package let baseline: String
  package let driver: String
  package let conditionality: String
  package let source: String
  package let note: String
  /// How the digits were verified; empty in a project's own table. What is not checked yet is shown and never held
  /// against a pathway.
  package let checked: String
  let row: Int

  /// In a unit of mass, where the document gives a level or both a base and a reduction.
  package func level(in mass: Unit) -> Double? {
    func masses(_ value: Double?, _ unit: Unit?) -> Double? {
      guard let value, let unit else { return nil }
      return unit.equivalentMass?.conversion(to: mass)?(value)
    }
    switch kind {
    case .absolute, .baseline, .budget: return masses(value, unit)
    case .netZero: return 0
    case .againstBAU, .againstBaseYear:
      guard let base = masses(base, baseUnit), let value else { return nil }
      if let reduction = masses(value, unit) { return base - reduction }
      return unit == nil ? base * (1 - value) : nil
    case .intensity, .peakBy, .indicator: return nil
    }
  }
}

extension Unit {
  /// `Mt CO2e` as a mass without its substance; nil for what is none.
  var equivalentMass: Unit? {
    if isCommensurable(with: .kilogram) { return self }
    let plain = substances.reduce(self) { unit, entry in
      unit / Unit.kilogram.attaching(entry.substance) * .kilogram
    }
    return plain.isCommensurable(with: .kilogram) ? plain : nil
  }
}

/// The targets of a table: shipped ones and a project's own are written alike.
package struct TargetBook: Sendable {
  let table: PathwayTable
  package private(set) var targets: [Target] = []

  package static let columns = [
    "document", "target", "id", "part of", "kind", "scope", "gases", "year", "base year", "value", "lower",
    "unit", "GWP set", "base", "baseline", "driver", "conditionality", "checked",
  ]

  package init?(_ table: Table, document: String = "", into log: inout DiagnosticLog) {
    guard
      let read = PathwayTable(table, Self.columns, requires: ["kind", "year"], into: &log)
    else { return nil }
    self.table = read
    for row in read.rows {
      if let target = Self.target(row, read, document, &log) { targets.append(target) }
    }
  }

  /// A target of the project's own that speaks of categories which the inventory lacks.
  package func withoutCategory(_ target: Target) -> Diagnostic {
    table.error(
      "target-without-category",
      "the target is for \(target.scope?.name ?? ""), and the inventory has no such category", target.row,
      "scope",
      help: "add its rows, or take the target out")
  }

  /// Targets against a scenario that there is not.
  package func unknownBaselines(_ scenarios: ScenarioBook) -> [Diagnostic] {
    targets.compactMap { target in
      if target.baseline.isEmpty || scenarios.named(target.baseline) != nil { return nil }
      return table.error(
        "unknown-scenario", "there is no scenario called \(target.baseline)", target.row, "baseline",
        help: closest(to: target.baseline, in: scenarios.names).map { "did you mean \($0)?" }
          ?? "scenarios are \(scenarios.names.joined(separator: ", "))")
    }
  }

  /// Names of the shipped documents' tables.
  package static let shippedNames = EmbeddedTables.names.filter { $0.hasPrefix("targets/") }

  /// All targets that come with the program, with what is wrong in their tables: a test says nothing is.
  package static func shipped(into log: inout DiagnosticLog) -> [Target] {
    shippedNames.flatMap { name -> [Target] in
      guard let table = EmbeddedTables.table(name) else { return [] }
      return TargetBook(table, into: &log)?.targets ?? []
    }
  }

  private static func target(
    _ row: Int, _ table: PathwayTable, _ document: String, _ log: inout DiagnosticLog
  ) -> Target? {
    let errors = log.errorCount
    let word = table.text(row, "kind")
    let kind = Target.Kind.allCases.first { $0.rawValue.lowercased() == word.lowercased() }
    if kind == nil {
      log.add(
        table.error(
          "unknown-kind", "there is no kind of target called \(word)", row, "kind",
          help: closest(to: word, in: Target.Kind.allCases.map(\.rawValue)).map { "did you mean \($0)?" }
            ?? "kinds are \(Target.Kind.allCases.map(\.rawValue).joined(separator: ", "))"))
    }
    let scope = scope(row, table, kind ?? .indicator, &log)
    let year = table.year(row, "year", into: &log)
    if year == nil, table.text(row, "year").isEmpty {
      log.add(
        table.error(
          "missing-anchor", "this target has no year", row, "year", help: "write the year it is set for"))
    }
    let (value, unit) = number(row, "value", table, &log)
    let (base, baseUnit) = baseFigure(row, unit, table, &log)
    let gwp = gwpSet(row, table, &log)
    let lower = table.number(row, "lower", into: &log)
    let baseYear = table.year(row, "base year", into: &log)
    guard log.errorCount == errors, let kind, let year else { return nil }
    let named = table.text(row, "document")
    return Target(
      document: named.isEmpty ? document : named, name: table.text(row, "target"), id: table.text(row, "id"),
      partOf: table.text(row, "part of"), kind: kind, scope: scope, year: year, baseYear: baseYear,
      value: value, lower: lower, unitText: table.text(row, "unit"), unit: unit, gwp: gwp, base: base,
      baseUnit: baseUnit, baseline: table.text(row, "baseline"), driver: table.text(row, "driver"),
      conditionality: table.text(row, "conditionality"),
      source: table.table.text(row, "source"), note: table.table.text(row, "note"),
      checked: table.text(row, "checked"), row: row)
  }

  /// Nil where the document speaks of no categories.
  private static func scope(
    _ row: Int, _ table: PathwayTable, _ kind: Target.Kind, _ log: inout DiagnosticLog
  ) -> Scope? {
    let text = table.text(row, "scope")
    if text.isEmpty, kind == .indicator { return nil }
    guard var scope = Scope(named: text) else {
      log.add(
        table.error(
          "unknown-scope", "\(text) is neither a sector nor categories", row, "scope",
          help:
            "write \((Scope.sectors + [.total, .withoutLand]).map(\.name).joined(separator: ", ")), or codes such as 3.A + 3.C"
        ))
      return nil
    }
    for word in table.text(row, "gases").split(whereSeparator: { ",;+| ".contains($0) }) {
      if let gas = Gas(named: String(word)) {
        scope.gases = (scope.gases ?? []) + [gas]
      } else {
        log.add(
          table.error(
            "unknown-gas", "there is no gas \(word)", row, "gases",
            help: Gas.suggestions(for: String(word)).first.map { "did you mean \($0)?" }))
      }
    }
    return scope
  }

  /// A share as a plain number without a unit.
  private static func number(
    _ row: Int, _ column: String, _ table: PathwayTable, _ log: inout DiagnosticLog
  ) -> (Double?, Unit?) {
    guard let typed = table.number(row, column, into: &log) else { return (nil, nil) }
    let text = table.text(row, "unit")
    do throws(UnitError) {
      let unit = text.isEmpty ? Unit.one : try Unit(parsing: text)
      if let share = unit.conversion(to: .one) { return (share(typed), nil) }
      return (typed, unit)
    } catch {
      log.add(table.error("unknown-unit", error.message, row, "unit", help: error.help))
      return (typed, nil)
    }
  }

  /// `927.9 Mt CO2e`, or a number in the unit of the value.
  private static func baseFigure(
    _ row: Int, _ unit: Unit?, _ table: PathwayTable, _ log: inout DiagnosticLog
  ) -> (Double?, Unit?) {
    let text = table.text(row, "base")
    if text.isEmpty { return (nil, nil) }
    let digits = text.prefix { "0123456789.,-".contains($0) }
    let rest = String(text[digits.endIndex...].drop { $0 == " " })
    if let value = NumberField.parse(String(digits), decimal: .point, declared: true).value {
      if rest.isEmpty { return (value, unit) }
      if let own = try? Unit(parsing: rest) { return (value, own) }
    }
    log.add(
      table.error("bad-number", "\(text) is not a figure", row, "base", help: "write 927.9 Mt CO2e"))
    return (nil, nil)
  }

  private static func gwpSet(_ row: Int, _ table: PathwayTable, _ log: inout DiagnosticLog) -> GWPEdition? {
    let text = table.text(row, "GWP set")
    if text.isEmpty || text.lowercased() == "not stated" { return nil }
    if let edition = GWPEdition(named: text) { return edition }
    log.add(
      table.error(
        "unknown-gwp-set", "there is no GWP set \(text)", row, "GWP set",
        help: "GWP sets are \(GWPEdition.allCases.map(\.rawValue).joined(separator: ", ")), or not stated"))
    return nil
  }
}
