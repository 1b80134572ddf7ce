package import Tables

/// Land that goes from one use to another in a stratum.
package struct LandPair: Sendable {
  package let from: LandUse
  package let to: LandUse
  /// Converted in each year of the last period, in hectares.
  package let lastArea: Double
  /// The last row of the table that speaks of it.
  package let row: Int
}

/// How many hectares are converted in a year past the last period of the table.
package typealias LandContinuation =
  (_ region: String, _ stratum: String, _ pair: LandPair, _ year: Int) -> Double

extension LandRows {
  /// What a table of land says of its last period.
  package struct Ending: Sendable {
    package let region: String
    package let stratum: String
    package let pairs: [LandPair]
    package let lastYear: Int
  }

  /// The strata of a table, in its order. Nil where the table is refused.
  package static func endings(of table: Table, into log: inout DiagnosticLog) -> [Ending]? {
    let errors = log.errorCount
    guard let land = LandTable(table, into: &log), log.errorCount == errors else { return nil }
    return land.strata.map { stratum in
      Ending(
        region: stratum.region, stratum: stratum.name, pairs: stratum.pairs,
        lastYear: stratum.periods.last?.upperBound ?? 0)
    }
  }
}
