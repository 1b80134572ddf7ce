package import Tables

/// The land of a year that remains in its use, or is in transition to it.
package struct LandArea: Sendable {
  package struct Key: Sendable, Hashable {
    package let region: String
    package let stratum: String
    package let year: Int
    package let use: LandUse
    /// The use before, while land is in transition.
    package let origin: LandUse?

    /// The code of its category.
    package var category: String { origin.map { use.category(from: $0) } ?? use.categoryRemaining }
  }

  package let key: Key
  /// In hectares.
  package let area: Double
  /// In the year itself, in hectares; nil where nothing is cleared.
  package let converted: Double?
  /// Of the table of land, whose attributes it has.
  let row: Int
}

/// What an attribute of land is in a year, in the unit of its heading, where it is not what the table of land says.
package typealias LandAttribute = (_ area: LandArea.Key, _ heading: String, _ value: Double) -> Double?

/// A table of land whose areas are asked for many times.
package struct LandSource: Sendable {
  private let table: LandTable

  /// Nil where the table of land is refused.
  package init?(_ table: Table) {
    var log = DiagnosticLog()
    guard let read = LandTable(table, into: &log), !log.hasErrors else { return nil }
    self.table = read
  }

  /// In the order of the rows that ``LandRows`` makes; empty where land runs out.
  package func areas(horizon: Int, continuing: LandContinuation?) -> [LandArea] {
    LandRows.areas(of: table, horizon: horizon, continuing: continuing)
  }

  /// Headings of the columns that describe land.
  package var attributes: [String] { table.columns.attributes.map { table.table.header[$0] } }

  /// An attribute as the table has it; nil where it is no number.
  package func number(_ area: LandArea, _ heading: String) -> Double? {
    table.columns.attributes.first { table.table.header[$0] == heading }
      .flatMap { table.table.number(area.row, $0).value }
  }
}
