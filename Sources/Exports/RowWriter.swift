package import Tables

/// A column of an output table.
package struct Column: Sendable {
  /// The name of the field in JSON and the heading of a CSV.
  package let key: String
  /// The heading for a reader.
  package let title: String
  package let kind: Kind

  package enum Kind: Sendable, Hashable {
    case word
    /// May be cut where a terminal is narrow.
    case prose
    case number
  }

  package init(_ key: String, _ kind: Kind = .word, title: String? = nil) {
    self.key = key
    self.kind = kind
    self.title = title ?? key
  }
}

/// Takes a table cell after cell and writes it in one format. The caller flushes the sink.
package protocol RowWriter: AnyObject {
  /// Whether a person reads it, so that numbers are rounded and a key may stand beside a number.
  var isForReading: Bool { get }
  func begin(_ columns: [Column]) throws(FileError)
  func cell() throws(FileError)
  func cell(_ text: String) throws(FileError)
  func cell(_ number: Double) throws(FileError)
  /// A number with notation keys beside it.
  func cell(_ number: Double, keys: String) throws(FileError)
  func endRow() throws(FileError)
  /// A title above the rows that follow, where the format has such a thing.
  func section(_ title: String) throws(FileError)
  func end() throws(FileError)
}

extension RowWriter {
  package func cell(_ number: Int) throws(FileError) { try cell(Double(number)) }

  package func cell(_ number: Double?) throws(FileError) {
    if let number { try cell(number) } else { try cell() }
  }

  package func cell(_ number: Double, keys: String) throws(FileError) { try cell(number) }

  /// A percentage: for a reader with two decimals.
  package func cell(percent number: Double?) throws(FileError) {
    try cell(isForReading ? number.map { ($0 * 100).rounded() / 100 } : number)
  }

  package func row(_ texts: [String]) throws(FileError) {
    for text in texts { try cell(text) }
    try endRow()
  }
}

/// The formats of tables.
package enum OutputFormat: String, Sendable, CaseIterable {
  case table
  case csv
  case json
  case markdown

  /// - Parameter width: columns of the terminal; nil for no limit.
  package func writer(
    _ sink: ByteSink, dialect: OutputDialect = .standard, titles: Bool = false, width: Int? = nil
  ) throws(FileError) -> any RowWriter {
    switch self {
    case .table: TextRows(sink, width: width)
    case .csv: try CSVRows(sink, dialect, titles: titles)
    case .json: JSONRows(sink)
    case .markdown: MarkdownRows(sink)
    }
  }
}
