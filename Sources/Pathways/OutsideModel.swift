import Inventory
package import Quantities
package import Tables

/// Results of another model in the format of IAMC, checked for gases and scope.
package struct OutsideModel: Sendable {
  package struct Series: Sendable {
    package let scenario: String
    package let region: String
    package let variable: String
    /// Nil for an aggregate in CO2 equivalents.
    package let gas: Gas?
    package let scope: Scope
    /// By year, in the mass unit of the inventory.
    package internal(set) var values: [Int: Double]
  }

  package private(set) var series: [Series] = []

  /// Nil where a heading is missing. Variables that are no emissions are left out; those of an unknown gas, scope or
  /// unit are told.
  package init?(_ table: Table, _ model: PathwayModel, into log: inout DiagnosticLog) {
    let names = ["model", "scenario", "region", "variable", "unit"]
    let columns = names.compactMap { table.column(named: $0) }
    let years = table.header.indices.compactMap { column in
      Int(table.header[column]).flatMap { YearRange.possible.contains($0) ? (year: $0, column: column) : nil }
    }
    let isLong = years.isEmpty
    guard columns.count == names.count, let variable = table.column(named: "variable"),
      let unit = table.column(named: "unit"), let scenario = table.column(named: "scenario"),
      let region = table.column(named: "region"), !isLong || table.column(named: "year") != nil
    else {
      log.add(
        table.heading.diagnostic(
          .error, "missing-column", "this is not the format of IAMC", column: 0,
          help:
            "columns are model, scenario, region, variable, unit, and year and value or years side by side"))
      return nil
    }
    for row in 0..<table.rowCount {
      let name = table.text(row, variable)
      guard name.hasPrefix("Emissions|") else { continue }
      guard let (gas, scope) = Self.meaning(name) else {
        log.add(
          table.diagnostic(
            .warning, "unknown-variable", "\(name) is not a gas and sector that can be compared", row: row,
            column: variable, help: "write Emissions|CO2, Emissions|CH4|Energy, Emissions|Kyoto Gases"))
        continue
      }
      guard let conversion = Self.conversion(table.text(row, unit), gas, model) else {
        log.add(
          table.diagnostic(
            .error, "wrong-dimension", "\(name) is not measured in \(table.text(row, unit))", row: row,
            column: unit,
            help: "write Mt CO2/yr, Mt CH4/yr, kt N2O/yr or Mt CO2-equiv/yr"))
        continue
      }
      var found: [Int: Double] = [:]
      if isLong, let yearColumn = table.column(named: "year"), let valueColumn = table.column(named: "value")
      {
        if let year = Int(table.text(row, yearColumn)), let value = table.number(row, valueColumn).value {
          found[year] = conversion(value)
        }
      }
      for (year, column) in years {
        if let value = table.number(row, column).value { found[year] = conversion(value) }
      }
      add(
        Series(
          scenario: table.text(row, scenario), region: table.text(row, region), variable: name, gas: gas,
          scope: scope,
          values: found))
    }
  }

  private mutating func add(_ new: Series) {
    let known = series.firstIndex {
      $0.scenario == new.scenario && $0.region == new.region && $0.variable == new.variable
    }
    if let known { series[known].values.merge(new.values) { $1 } } else { series.append(new) }
  }

  /// Gas and scope of a variable: `Emissions|CH4|AFOLU|Agriculture`.
  static func meaning(_ variable: String) -> (gas: Gas?, scope: Scope)? {
    let parts = variable.split(separator: "|").map(String.init)
    guard parts.count > 1 else { return nil }
    let gas = Gas(named: parts[1])
    guard gas != nil || parts[1].hasPrefix("Kyoto Gases") || parts[1] == "GHG" else { return nil }
    switch parts.dropFirst(2).joined(separator: "|") {
    case "": return (gas, .total)
    case "Energy": return (gas, Scope.sectors[0])
    case "Industrial Processes": return (gas, Scope.sectors[1])
    case "AFOLU": return (gas, .afolu)
    case "AFOLU|Agriculture": return (gas, Scope.sectors[2])
    case "AFOLU|Land": return (gas, Scope.sectors[3])
    case "Waste": return (gas, Scope.sectors[4])
    case "Other": return (gas, Scope.sectors[5])
    default: return nil
    }
  }

  private static func conversion(_ text: String, _ gas: Gas?, _ model: PathwayModel) -> Conversion? {
    let parts = text.split(separator: "/")
    guard let first = parts.first, parts.count == 1 || ["yr", "year", "a"].contains(String(parts[1])) else {
      return nil
    }
    let words = first.split(separator: " ", maxSplits: 1).map(String.init)
    guard words.count == 2, let mass = try? Unit(parsing: words[0]), mass.isCommensurable(with: .kilogram)
    else {
      return nil
    }
    let isRight = gas.map { Gas(named: words[1]) == $0 } ?? ["CO2-equiv", "CO2e", "CO2eq"].contains(words[1])
    return isRight ? mass.conversion(to: model.context.massUnit) : nil
  }
}
