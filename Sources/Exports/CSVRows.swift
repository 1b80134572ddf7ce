import Inventory
package import Tables

/// A table as CSV. What may need quotes goes through `CSVWriter`.
package final class CSVRows: RowWriter {
  package let isForReading = false
  private let sink: ByteSink
  let dialect: OutputDialect
  private let titles: Bool
  private let record = OutputBuffer()
  /// The position of the cell written last; −1 at the beginning of a row.
  private var column = -1
  /// By column, a text that is not written as it is, and how it is written.
  private var lastTexts: [(content: String, bytes: [UInt8])] = []

  /// - Parameter titles: heads the columns with their titles, and not with the names that programs rely on.
  package init(
    _ sink: ByteSink, _ dialect: OutputDialect = .standard, titles: Bool = false
  ) throws(FileError) {
    self.sink = sink
    self.dialect = dialect
    self.titles = titles
    // Writes the byte order mark where there is one.
    _ = try CSVWriter(sink, dialect)
  }

  package func begin(_ columns: [Column]) throws(FileError) {
    lastTexts = columns.map { _ in ("", []) }
    for column in columns { cell(titles ? column.title : column.key) }
    try endRow()
  }

  package func cell() { separate() }

  package func cell(_ text: String) {
    separate()
    if record.append(plain: text, for: dialect) { return }
    if lastTexts[column].content != text {
      lastTexts[column] = (text, written(text))
    }
    record.append(lastTexts[column].bytes)
  }

  package func cell(_ number: Double) {
    separate()
    record.append(number, decimal: dialect.decimal)
  }

  package func endRow() throws(FileError) {
    // An empty record would read as a blank line.
    if record.count == 0 { record.append(Array("\"\"".utf8)) }
    record.append(UInt8(ascii: "\n"))
    try sink.add(record)
    record.removeAll()
    column = -1
  }

  /// Rows that were rendered elsewhere.
  func write(_ rows: OutputBuffer) throws(FileError) { try sink.write(rows) }

  package func section(_ title: String) {}
  package func end() {}

  private func separate() {
    if column >= 0 { record.append(dialect.delimiter) }
    column += 1
  }

  /// A cell as it stands in the file.
  func written(_ text: String) -> [UInt8] {
    let memory = ByteSink()
    var plain = dialect
    plain.byteOrderMark = false
    // Memory refuses nothing.
    if var writer = try? CSVWriter(memory, plain) { try? writer.field(text) }
    return memory.bytes
  }

  func written(_ number: Double) -> [UInt8] {
    let bytes = Array(number.shortestDecimal.utf8)
    guard dialect.decimal == .comma else { return bytes }
    return bytes.map { $0 == UInt8(ascii: ".") ? UInt8(ascii: ",") : $0 }
  }
}
