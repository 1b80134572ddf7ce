/// A whole small file: its heading and its rows. Rows count from 0, the heading apart.
package struct Table: Sendable {
  package let heading: Heading
  package let records: Records

  /// Nil when no rows can be told: the file is empty, has no heading or is not text. Other mistakes leave a
  /// table to go on with and `log.hasErrors` true.
  ///
  /// `numbers` is the declared decimal mark; without it the delimiter suggests one and ambiguous numbers are
  /// told as such. Linear in the size of the file, which may be 2 GiB.
  ///
  /// - Parameter checksText: whether bytes that are not text are told.
  package static func read(
    _ document: Document, numbers: DecimalMark? = nil, checksText: Bool = true, into log: inout DiagnosticLog
  ) -> Table? {
    guard document.bytes.count < Records.byteLimit else {
      log.add(
        Diagnostic(
          .error, "file-too-large", "this file is larger than 2 GiB",
          at: SourceLocation(file: document.name, line: 1, column: 1), help: "divide it"))
      return nil
    }
    let opening = Opening.read(document, numbers: numbers, atEnd: true, into: &log)
    guard case .found(let heading, let dialect, let offset, let line) = opening else { return nil }
    if checksText { document.checkText(0..<document.bytes.count, line: document.firstLine, into: &log) }
    let count = heading.names.count
    var parser = RecordParser(document, dialect, columnCount: count, offset: offset, line: line)
    let records = parser.allRecords(columnCount: count, atEnd: true)
    log.merge(parser.log)
    return Table(heading: heading, records: records)
  }

  package var document: Document { records.document }
  package var dialect: Dialect { records.dialect }
  package var header: [String] { heading.names }
  package var rowCount: Int { records.count }

  package func column(named name: String) -> Int? { heading.column(named: name) }

  package func text(_ row: Int, _ column: Int) -> String { records.text(row, column) }

  package func number(_ row: Int, _ column: Int) -> NumberField { records.number(row, column) }

  package func location(_ row: Int, _ column: Int) -> SourceLocation { records.location(row, column) }

  /// A diagnostic that underlines the text of a cell.
  package func diagnostic(
    _ severity: Diagnostic.Severity, _ name: String, _ message: String, row: Int, column: Int,
    help: String? = nil
  ) -> Diagnostic {
    records.diagnostic(severity, name, message, row, column, help: help)
  }
}
