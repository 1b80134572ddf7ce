/// A stretch of a file that ends with a line feed. Whether a record ends there too is known once its cells have been
/// found, on any thread; ``DocumentReader/accept(_:)`` then takes it or reads it anew.
package final class Stretch: @unchecked Sendable {
  let bytes: [UInt8]
  /// Bytes at its beginning that were left of what was read before.
  let kept: Int
  private let name: String
  private let dialect: Dialect
  private let columnCount: Int
  /// Nil where the stretch must be looked at in the order of the file: it ends within a record, or has mistakes.
  private(set) var found: (records: Records, lineCount: Int)?

  init(_ bytes: [UInt8], kept: Int, name: String, dialect: Dialect, columnCount: Int) {
    self.bytes = bytes
    self.kept = kept
    self.name = name
    self.dialect = dialect
    self.columnCount = columnCount
  }

  /// Finds its cells. Once.
  package func scan() {
    // Only the first line of a file may begin with a byte order mark.
    let firstLine = 2
    let document = Document(name: name, bytes: bytes, firstLine: firstLine)
    var parser = RecordParser(document, dialect, columnCount: columnCount, offset: 0, line: firstLine)
    let records = parser.allRecords(columnCount: columnCount, atEnd: false)
    var log = parser.log
    document.checkText(0..<bytes.count, line: firstLine, into: &log)
    if parser.rest.offset == bytes.count, log.diagnostics.isEmpty {
      found = (records, parser.rest.line - firstLine)
    }
  }
}
