package import Tables

/// A table as CSV.
package final class CSVRows: RowWriter {
  package let isForReading = false
  private var writer: CSVWriter
  private let titles: Bool

  /// - Parameter titles: heads the columns with their titles, and not with the names that programs rely on.
  package init(_ sink: ByteSink, _ dialect: OutputDialect = .standard, titles: Bool = false) throws(FileError)
  {
    writer = try CSVWriter(sink, dialect)
    self.titles = titles
  }

  package func begin(_ columns: [Column]) throws(FileError) {
    for column in columns { try writer.field(titles ? column.title : column.key) }
    try writer.endRecord()
  }

  package func cell() throws(FileError) { try writer.field() }
  package func cell(_ text: String) throws(FileError) { try writer.field(text) }
  package func cell(_ number: Double) throws(FileError) { try writer.field(number) }
  package func endRow() throws(FileError) { try writer.endRecord() }
  package func section(_ title: String) {}
  package func end() {}
}
