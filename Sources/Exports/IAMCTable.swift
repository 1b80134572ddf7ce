import Inventory
package import Pathways
import Quantities
package import Tables

/// The format of the Integrated Assessment Modeling Consortium: model, scenario, region, variable, unit, and years
/// side by side or one a row. Read by pyam and by the databases of scenarios.
package struct IAMCTable {
  private let model: PathwayModel

  package init(_ model: PathwayModel) { self.model = model }

  /// The program as it stands in the column `model`.
  package static let name = "ghg"

  private struct Series {
    let variable: String
    let unit: String
    let values: [Double]
  }

  package func writeWide(_ scenarios: [PathwayFigures], to writer: any RowWriter) throws(FileError) {
    try writer.begin(Self.words + model.years.map { Column(String($0), .number) })
    for scenario in scenarios {
      for series in series(scenario) {
        try writeWords(scenario, series, writer)
        for value in series.values { try writer.cell(value) }
        try writer.endRow()
      }
    }
    try writer.end()
  }

  package func writeLong(_ scenarios: [PathwayFigures], to writer: any RowWriter) throws(FileError) {
    try writer.begin(Self.words + [Column("year", .number), Column("value", .number)])
    for scenario in scenarios {
      for series in series(scenario) {
        for (year, value) in zip(model.years, series.values) {
          try writeWords(scenario, series, writer)
          try writer.cell(year)
          try writer.cell(value)
          try writer.endRow()
        }
      }
    }
    try writer.end()
  }

  private static let words = ["model", "scenario", "region", "variable", "unit"].map { Column($0) }

  private func writeWords(
    _ scenario: PathwayFigures, _ series: Series, _ writer: any RowWriter
  ) throws(FileError) {
    let settings = model.context.settings
    try writer.cell(Self.name)
    try writer.cell(scenario.story.name)
    try writer.cell(settings.region.isEmpty ? "World" : settings.region)
    try writer.cell(series.variable)
    try writer.cell(series.unit)
  }

  /// Every gas in its mass, and all together in CO2 equivalents; the total and the sectors that add up to it.
  private func series(_ scenario: PathwayFigures) -> [Series] {
    var result: [Series] = []
    for gas in scenario.book.gases {
      let unit = Self.unit(of: gas)
      guard let target = try? Unit(parsing: unit.mass),
        let conversion = model.context.massUnit.conversion(to: target)
      else { continue }
      result += variables("Emissions|\(Self.name(of: gas))", unit.label, scenario.book) { scope, year in
        conversion(scenario.book.mass(scope, year, of: gas))
      }
    }
    if let target = try? Unit(parsing: "Mt"), let conversion = model.context.massUnit.conversion(to: target) {
      let label = "Emissions|Kyoto Gases (\(model.context.gwp.edition.rawValue)-GWP100)"
      result += variables(label, "Mt CO2-equiv/yr", scenario.book) { scope, year in
        conversion(scenario.book.sum(scope, year))
      }
    }
    return result
  }

  private func variables(
    _ name: String, _ unit: String, _ book: EmissionBook, _ value: (Scope, Int) -> Double
  ) -> [Series] {
    let parts = Self.scopes.filter { scope, _ in book.codes.contains(where: scope.takes) }
    return ([(Scope.total, "")] + parts).compactMap { scope, path in
      let values = model.years.map { value(scope, $0) }
      // A sector without the gas is left out; the total is always there.
      if !path.isEmpty, values.allSatisfy({ $0 == 0 }) { return nil }
      return Series(variable: path.isEmpty ? name : "\(name)|\(path)", unit: unit, values: values)
    }
  }

  /// With the names of the common definitions of IAMC; AFOLU is the sum of its two parts.
  private static let scopes: [(Scope, String)] = [
    (Scope.sectors[0], "Energy"), (Scope.sectors[1], "Industrial Processes"),
    (Scope.afolu, "AFOLU"), (Scope.sectors[2], "AFOLU|Agriculture"), (Scope.sectors[3], "AFOLU|Land"),
    (Scope.sectors[4], "Waste"), (Scope.sectors[5], "Other"),
  ]

  private static func name(of gas: Gas) -> String { gas.id }

  /// CO2, CH4 in millions of tonnes, all others in thousands.
  private static func unit(of gas: Gas) -> (mass: String, label: String) {
    ["CO2", "CH4"].contains(gas.id) ? ("Mt", "Mt \(gas.id)/yr") : ("kt", "kt \(gas.id)/yr")
  }
}
