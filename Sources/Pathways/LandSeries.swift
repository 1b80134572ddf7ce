package import Inventory
package import Tables

/// A conversion of land in a stratum, as it stands in year 0.
package struct LandSeries: Sendable {
  let file: String
  let region: String
  let stratum: String
  let pair: LandPair
  /// Of the land that is being converted.
  let category: Int
  /// Hectares a year in year 0.
  let area: Double
}

/// The tables of land of a project.
package struct LandBase: Sendable {
  package let tables: [(file: String, table: Table)]
  package let series: [LandSeries]
  /// The tables once more, for what is asked of them many times.
  let sources: [LandSource]

  package init(_ project: Project, year: Int, into log: inout DiagnosticLog) throws(FileError) {
    var tables: [(file: String, table: Table)] = []
    var series: [LandSeries] = []
    for file in project.landFiles {
      guard let table = Table.read(try Document(path: file), numbers: project.settings.numbers, into: &log),
        let endings = LandRows.endings(of: table, into: &log)
      else { continue }
      tables.append((file, table))
      for ending in endings {
        for pair in ending.pairs {
          let category = project.context.tree.index(of: pair.to.category(from: pair.from)) ?? 0
          series.append(
            LandSeries(
              file: file, region: ending.region, stratum: ending.stratum, pair: pair, category: category,
              area: ending.lastYear >= year ? pair.lastArea : 0))
        }
      }
    }
    self.tables = tables
    sources = tables.compactMap { LandSource($0.table) }
    self.series = series
  }
}
