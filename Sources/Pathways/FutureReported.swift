import Inventory
import Tables

/// Reported emissions of the years to come, made of the rows of one file in year 0. They are booked as they are: nothing
/// is computed of them.
struct FutureReported {
  private let sources: [ReportedSource]
  /// Among the rows of year 0.
  let positions: [Int]
  private let years: [(year: Int, rows: YearRows)]

  /// Nil for rows that methods compute, and where a number would be none: then a table says so.
  init?(plans: [RowPlan], positions: [Int], years: [(year: Int, rows: YearRows)]) {
    self.positions = positions
    self.years = years
    sources = positions.compactMap { plans[$0].base.reported }
    guard sources.count == positions.count else { return nil }
    for (_, rows) in years {
      for position in positions where !plans[position].base.isCarried && !rows[position, 0].isFinite {
        return nil
      }
    }
  }

  func read(by run: InventoryRun, into consumer: any ResultConsumer) throws(FileError) {
    let haveKeys = sources.map { !$0.keys.isEmpty }
    try run.read(sources, years.map(\.year), into: consumer) { year in
      let rows = years[year].rows
      return zip(positions, haveKeys).map { $1 ? .nan : rows[$0, 0] }
    }
  }
}
