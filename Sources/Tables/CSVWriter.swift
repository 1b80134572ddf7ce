/// How written cells and numbers look.
package struct OutputDialect: Sendable, Hashable {
  package var delimiter: UInt8
  package var decimal: DecimalMark
  package var byteOrderMark: Bool

  /// Commas and decimal points.
  package static let standard = OutputDialect(
    delimiter: UInt8(ascii: ","), decimal: .point, byteOrderMark: false)
  /// What Excel opens with a double click where the decimal mark is a comma.
  package static let excelVietnamese = OutputDialect(
    delimiter: UInt8(ascii: ";"), decimal: .comma, byteOrderMark: true)
}

/// Writes rows cell after cell. The caller flushes the sink.
package struct CSVWriter {
  private let sink: ByteSink
  private let dialect: OutputDialect
  private var cellsInRecord = 0
  /// So far nothing is written in the record but delimiters.
  private var recordIsEmpty = true
  private let neutralises: Bool

  /// - Parameter neutralises: false for what the program reads back itself: a formula is then a text like others.
  package init(
    _ sink: ByteSink, _ dialect: OutputDialect = .standard, neutralises: Bool = true
  ) throws(FileError) {
    self.sink = sink
    self.neutralises = neutralises
    self.dialect = dialect
    if dialect.byteOrderMark { try sink.write(Document.byteOrderMark) }
  }

  /// Quoted only where it must be. A text that a spreadsheet would run as a formula is written behind an
  /// apostrophe, unless it is a number.
  package mutating func field(_ text: String) throws(FileError) {
    try begin(isEmpty: text.isEmpty)
    let text = neutralises && isFormula(text) ? "'" + text : text
    guard needsQuotes(text) else { return try sink.write(text) }
    try sink.write(.quote)
    for byte in text.utf8 {
      if byte == .quote { try sink.write(.quote) }
      try sink.write(byte)
    }
    try sink.write(.quote)
  }

  /// The shortest decimal that reads back as the same number.
  package mutating func field(_ number: Double) throws(FileError) {
    try begin(isEmpty: false)
    let text = number.shortestDecimal
    guard dialect.decimal == .comma else { return try sink.write(text) }
    for byte in text.utf8 { try sink.write(byte == DecimalMark.point.byte ? DecimalMark.comma.byte : byte) }
  }

  /// An empty cell.
  package mutating func field() throws(FileError) {
    try begin(isEmpty: true)
  }

  /// A record of one empty cell is written as `""`, so that it is no blank line.
  package mutating func endRecord() throws(FileError) {
    if recordIsEmpty, cellsInRecord == 1 { try sink.write("\"\"") }
    try sink.write(.lineFeed)
    cellsInRecord = 0
    recordIsEmpty = true
  }

  private mutating func begin(isEmpty: Bool) throws(FileError) {
    if cellsInRecord > 0 { try sink.write(dialect.delimiter) }
    cellsInRecord += 1
    if !isEmpty { recordIsEmpty = false }
  }

  private func needsQuotes(_ text: String) -> Bool {
    text.utf8.contains { byte in
      byte == dialect.delimiter || byte == .quote || byte == .lineFeed || byte == .carriageReturn
    }
  }

  private func isFormula(_ text: String) -> Bool {
    switch text.utf8.first {
    case UInt8(ascii: "="), UInt8(ascii: "@"), UInt8(ascii: "\t"), UInt8.carriageReturn:
      return true
    case UInt8(ascii: "+"), UInt8(ascii: "-"):
      return NumberField.parse(text, decimal: dialect.decimal, declared: true).value == nil
    default:
      return false
    }
  }
}
