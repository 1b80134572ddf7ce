import Inventory
package import Tables

/// A table as CSV. Text goes through `CSVWriter`; what repeats from row to row is copied as it was written.
package final class CSVRows: RowWriter {
  package let isForReading = false
  private let sink: ByteSink
  let dialect: OutputDialect
  private let titles: Bool
  private var record: [UInt8] = []
  /// The position of the cell written last; −1 at the beginning of a row.
  private var column = -1
  private var lastTexts: [Written<String>] = []
  private var lastNumbers: [Written<Double>] = []

  /// The content of a cell and how it was written.
  private struct Written<Content> {
    var content: Content
    var bytes: [UInt8]
  }

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
    lastTexts = columns.map { _ in Written(content: "", bytes: []) }
    lastNumbers = columns.map { _ in Written(content: .nan, bytes: []) }
    for column in columns { cell(titles ? column.title : column.key) }
    try endRow()
  }

  package func cell() { separate() }

  package func cell(_ text: String) {
    separate()
    if isPlain(text) {
      record.append(contentsOf: text.utf8)
      return
    }
    if lastTexts[column].content != text {
      lastTexts[column] = Written(content: text, bytes: written(text))
    }
    record += lastTexts[column].bytes
  }

  package func cell(_ number: Double) {
    separate()
    if lastNumbers[column].content != number {
      lastNumbers[column] = Written(content: number, bytes: written(number))
    }
    record += lastNumbers[column].bytes
  }

  /// Whether a text is written as it is.
  private func isPlain(_ text: String) -> Bool {
    let delimiter = dialect.delimiter
    switch text.utf8.first {
    case UInt8(ascii: "="), UInt8(ascii: "@"), UInt8(ascii: "+"), UInt8(ascii: "-"): return false
    default: break
    }
    for byte in text.utf8 where byte == delimiter || byte == UInt8(ascii: "\"") || byte < 0x20 {
      return false
    }
    return true
  }

  package func endRow() throws(FileError) {
    // An empty record would read as a blank line.
    if record.isEmpty { record = Array("\"\"".utf8) }
    record.append(UInt8(ascii: "\n"))
    try sink.write(record)
    record.removeAll(keepingCapacity: true)
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
