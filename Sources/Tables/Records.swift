import VectorKernels

/// The rows of a document, or of a stretch of one, each with the same number of cells.
///
/// Cells are ranges of the document's bytes; nothing is copied before it is asked for. Every accessor traps on
/// a record or column that is not there.
package final class Records: Sendable {
  package let document: Document
  package let dialect: Dialect
  package let columnCount: Int
  /// Of the document, held here too to be reached in one step.
  let content: [UInt8]
  /// Record after record, one more than each has cells.
  private let places: CellPlaces
  /// The line each record begins on, counted from the first of the document.
  private let lines: [UInt32]
  /// Records whose cells are kept; those behind them are these again, with other numbers.
  private let written: Int
  /// Nil where every record is as it was written.
  private let moved: MovedNumbers?

  init(
    document: Document, dialect: Dialect, columnCount: Int, places: CellPlaces, lines: [UInt32],
    carrying moved: MovedNumbers? = nil
  ) {
    self.document = document
    self.dialect = dialect
    self.columnCount = columnCount
    self.content = document.bytes
    self.places = places
    self.lines = lines
    self.moved = moved
    written = moved?.period ?? lines.count
  }

  /// The most bytes that cells can lie in.
  static let byteLimit = Int(Int32.max)

  package var count: Int { lines.count }

  /// The same further down in the file.
  func moved(toLine line: Int) -> Records {
    Records(
      document: Document(name: document.name, bytes: document.bytes, firstLine: line), dialect: dialect,
      columnCount: columnCount, places: places, lines: lines)
  }

  /// The line of the file that a record begins on.
  package func line(_ record: Int) -> Int { document.firstLine + Int(lines[record]) }

  package func wasQuoted(_ record: Int, _ column: Int) -> Bool { cell(record, column).isQuoted }

  /// The range of a cell in the bytes of the document, without the quotes around it.
  @inline(__always)
  package func range(_ record: Int, _ column: Int) -> Range<Int> {
    precondition(column >= 0 && column < columnCount, "no such column")
    let raw = span(record, column, column)
    // Neither a blank nor a quote.
    if raw.isEmpty || content[raw.lowerBound] > .quote { return raw }
    return cell(record, column).range
  }

  /// Hands over the bytes of a cell as they stand: blanks are kept, quotes within are doubled.
  package func withBytes<Result>(_ record: Int, _ column: Int, _ body: (Span<UInt8>) -> Result) -> Result {
    if let number = moved?[record, column] { return body(Array(number.shortestDecimal.utf8).span) }
    let content = self.content
    return body(content.span.extracting(range(record, column)))
  }

  /// Whether two records are written alike in a column, with quotes and blanks.
  package func agree(_ record: Int, _ other: Int, _ column: Int) -> Bool {
    precondition(max(record, other) < count && min(record, other) >= 0, "no such record")
    return unsafe withTexts(column...column) { unsafe $0[record].isEqual(to: $0[other]) }
  }

  /// Doubled quotes made single, blanks at the ends removed.
  package func text(_ record: Int, _ column: Int) -> String {
    if let number = moved?[record, column] { return number.shortestDecimal }
    let cell = cell(record, column)
    let content = self.content
    let bytes = content.span.extracting(cell.range)
    let kept = bytes.trimmingBlanks()
    guard cell.isQuoted, bytes.firstIndex(of: .quote, in: kept) != nil else {
      return String(decoding: bytes, in: kept)
    }
    var single: [UInt8] = []
    var position = kept.lowerBound
    while position < kept.upperBound {
      single.append(bytes[position])
      position += bytes[position] == .quote ? 2 : 1
    }
    return String(decoding: single, as: UTF8.self)
  }

  package func number(_ record: Int, _ column: Int) -> NumberField {
    if let number = moved?[record, column] { return number.isFinite ? .value(number) : .invalid }
    let content = self.content
    let bytes = content.span.extracting(range(record, column))
    return NumberField.parse(bytes, decimal: dialect.decimal, declared: dialect.decimalDeclared)
  }

  /// Where the text of a cell begins.
  package func location(_ record: Int, _ column: Int) -> SourceLocation {
    let marked = marked(record, column)
    return document.place(of: marked, since: anchor(record, of: marked)).location
  }

  /// A diagnostic that underlines the text of a cell.
  package func diagnostic(
    _ severity: Diagnostic.Severity, _ name: String, _ message: String, _ record: Int, _ column: Int,
    help: String? = nil
  ) -> Diagnostic {
    let marked = marked(record, column)
    return document.diagnostic(
      severity, name, message, at: marked, help: help, since: anchor(record, of: marked))
  }

  /// From the first to the last of cells that lie side by side, with quotes and blanks.
  @inline(__always)
  func span(_ record: Int, _ first: Int, _ last: Int) -> Range<Int> {
    let start = kept(record) &* (columnCount &+ 1)
    let end = places[start &+ last &+ 1]
    // A record that was too short has its last cells behind its end.
    let lower = min(places[start &+ first] &+ (first == 0 ? 0 : 1), end)
    return unsafe Range(uncheckedBounds: (lower, end))
  }

  /// Hands over what stands in cells side by side.
  func withTexts<Result>(_ columns: ClosedRange<Int>, _ body: (CellTexts) -> Result) -> Result {
    precondition(columns.lowerBound >= 0 && columns.upperBound < columnCount, "no such column")
    return unsafe content.withUnsafeBytes { bytes in
      unsafe body(CellTexts(bytes, places.first, columns: columns, of: columnCount, written: written))
    }
  }

  /// Hands over where the cells lie, as loops in C read them; not where records are carried on. Nil where there are none.
  func withCells<Result>(_ body: (ghg_cells) -> Result) -> Result? {
    guard moved == nil else { return nil }
    return unsafe content.withUnsafeBufferPointer { bytes in
      guard let start = bytes.baseAddress else { return nil }
      return unsafe body(
        ghg_cells(bytes: start, count: bytes.count, places: places.first, step: columnCount + 1))
    }
  }

  private func cell(_ record: Int, _ column: Int) -> (range: Range<Int>, isQuoted: Bool) {
    precondition(column >= 0 && column < columnCount, "no such column")
    let content = self.content
    return RawCell(range: span(record, column, column)).content(content.span)
  }

  /// The record whose cells it has.
  @inline(__always)
  private func kept(_ record: Int) -> Int {
    if record < written { return record }
    precondition(record < lines.count, "no such record")
    return record % written
  }

  private func marked(_ record: Int, _ column: Int) -> Range<Int> {
    let range = range(record, column)
    let content = self.content
    let kept = content.span.extracting(range).trimmingBlanks()
    return range.lowerBound + kept.lowerBound..<range.lowerBound + kept.upperBound
  }

  /// The beginning of a record.
  private func anchor(_ record: Int, of range: Range<Int>) -> Document.Anchor {
    // Records that are carried on stand in no file.
    let start = moved == nil ? places[record * (columnCount + 1)] : range.lowerBound
    return Document.Anchor(offset: start, line: line(record))
  }
}

// MARK: - Carried on

extension Records {
  /// How many records stand before the same ones come again; nil where none does.
  package var period: Int? { moved?.period }

  /// Whether both are the same record, carried on, and the same of its cells are filled.
  package func goesOn(_ record: Int, from other: Int) -> Bool {
    guard let moved, record % moved.period == other % moved.period else { return false }
    return moved.givenAnew.allSatisfy { column in
      (moved[record, column] == nil) == (moved[other, column] == nil)
    }
  }

  /// The number that stands in place of what was written.
  func movedNumber(_ record: Int, _ column: Int) -> Double? { moved?[record, column] }

  var isCarried: Bool { moved != nil }
}
