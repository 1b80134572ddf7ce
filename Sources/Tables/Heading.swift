/// The names of the columns of a file and where they stand.
package struct Heading: Sendable {
  /// Without blanks around, as typed otherwise.
  package let names: [String]
  private let record: Records
  private let index: [String: Int]

  /// Nil when the line is refused; the log says why.
  init?(_ record: Records, into log: inout DiagnosticLog) {
    var names = (0..<record.columnCount).map { record.text(0, $0) }
    while names.last?.isEmpty == true { names.removeLast() }
    guard !names.isEmpty, !Self.looksLikeData(record) else {
      log.add(
        record.diagnostic(
          .error, "no-header", "the first line does not name the columns", 0, 0,
          help: "begin the file with a line of column names"))
      return nil
    }
    var index: [String: Int] = [:]
    for (column, name) in names.enumerated() {
      if name.isEmpty {
        log.add(
          record.diagnostic(
            .error, "unnamed-column", "column \(column + 1) has no name", 0, column,
            help: "name the column or delete it"))
      } else if let first = index[name.lowercased()] {
        log.add(
          record.diagnostic(
            .error, "duplicate-column", "column \(column + 1) has the name of column \(first + 1)", 0, column,
            help: "give every column a name of its own"))
      } else {
        index[name.lowercased()] = column
      }
    }
    self.names = names
    self.record = record
    self.index = index
  }

  /// Upper and lower case are the same.
  package func column(named name: String) -> Int? { index[name] ?? index[name.lowercased()] }

  package func location(_ column: Int) -> SourceLocation { record.location(0, column) }

  /// A diagnostic that underlines the name of a column.
  package func diagnostic(
    _ severity: Diagnostic.Severity, _ name: String, _ message: String, column: Int, help: String? = nil
  ) -> Diagnostic {
    record.diagnostic(severity, name, message, 0, column, help: help)
  }

  /// Cells that are all numbers are no names, unless all are years.
  private static func looksLikeData(_ record: Records) -> Bool {
    var onlyYears = true
    for column in 0..<record.columnCount {
      switch record.number(0, column) {
      case .empty: continue
      case .invalid: return false
      case .value, .ambiguous: onlyYears = onlyYears && isYear(record.text(0, column))
      }
    }
    return !onlyYears
  }

  private static func isYear(_ text: String) -> Bool {
    text.utf8.count == 4 && text.utf8.allSatisfy { $0.digit != nil }
  }
}
