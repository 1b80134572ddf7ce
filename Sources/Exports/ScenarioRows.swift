package import Tables

/// Rows of the inventory's table with the scenario and the percentile behind them.
package final class ScenarioRows: RowWriter {
  private let writer: any RowWriter
  /// Of the rows that come.
  package var scenario = ""
  /// Empty for the central estimate.
  package var percentile = ""
  private var hasBegun = false

  package init(_ writer: any RowWriter) { self.writer = writer }

  /// What it writes into, where that is CSV.
  var csv: CSVRows? { writer as? CSVRows }

  package var isForReading: Bool { writer.isForReading }

  /// The table has one heading, however many scenarios write into it.
  package func begin(_ columns: [Column]) throws(FileError) {
    if hasBegun { return }
    hasBegun = true
    try writer.begin(
      columns + [Column("scenario", title: "kịch bản"), Column("percentile", title: "phân vị")])
  }

  package func cell() throws(FileError) { try writer.cell() }
  package func cell(_ text: String) throws(FileError) { try writer.cell(text) }
  package func cell(_ number: Double) throws(FileError) { try writer.cell(number) }
  package func cell(_ number: Double, keys: String) throws(FileError) { try writer.cell(number, keys: keys) }
  package func section(_ title: String) throws(FileError) { try writer.section(title) }

  package func endRow() throws(FileError) {
    try writer.cell(scenario)
    try writer.cell(percentile)
    try writer.endRow()
  }

  /// The rows of one scenario have ended; `close` ends the table.
  package func end() {}

  package func close() throws(FileError) { try writer.end() }
}
