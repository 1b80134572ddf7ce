package import Tables

/// The land of a year that remains in its use, or is in transition to it.
package struct LandArea: Sendable {
  package struct Key: Sendable, Hashable {
    let region: String
    let stratum: String
    package let year: Int
    let use: LandUse
    let origin: LandUse?
  }

  package let key: Key
  /// In hectares.
  package let area: Double
  /// In the year itself, in hectares; nil where nothing is cleared.
  package let converted: Double?
}

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
}
