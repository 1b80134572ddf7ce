/// One pass over the bytes of a document, from delimiter to quote to line feed.
///
/// A quote opens a cell when only blanks stand before it; anywhere else it is a character like any other.
/// Lines whose cells are all empty are skipped.
struct RecordParser {
  private enum State {
    case plain
    case quoted
    /// Past a quote that closes the cell, unless another follows at once.
    case closed
  }

  let document: Document
  let dialect: Dialect
  /// The cells of a row; nil until the heading has told.
  private var columnCount: Int?
  /// The mistakes of the records that have ended.
  private(set) var log = DiagnosticLog()
  private var recordErrors: [Diagnostic] = []

  private let places = CellPlaces()
  private var lines: [UInt32] = []
  private var state = State.plain
  private var line: Int
  /// Where the record and the cell being read begin, and the quotes around the latter.
  private var recordStart: Int
  private var cellStart: Int
  private var openQuote = 0
  private var closeQuote = 0
  private var recordLine: Int
  /// Where the cells of the record end that is being read.
  private var ends: [Int] = []

  /// Reads from `offset`, which begins line `line` of the file.
  init(_ document: Document, _ dialect: Dialect, columnCount: Int?, offset: Int, line: Int) {
    self.document = document
    self.dialect = dialect
    self.columnCount = columnCount
    self.line = line - document.firstLine
    recordLine = self.line
    recordStart = offset
    cellStart = offset
  }

  /// Where the bytes not yet made records begin, and the line of the file they begin with.
  var rest: (offset: Int, line: Int) { (recordStart, document.firstLine + recordLine) }

  /// The first record alone, with as many columns as it has cells; nil when the document ends before it does.
  mutating func firstRecord(atEnd: Bool) -> Records? {
    let content = document.bytes
    let bytes = content.span
    while lines.isEmpty, nextRecord(bytes) {}
    if lines.isEmpty, atEnd { finish(bytes) }
    return lines.isEmpty ? nil : records(columnCount: places.count - 1)
  }

  /// Every record; the last one only at the end of the file, when no line feed closes it.
  mutating func allRecords(columnCount: Int, atEnd: Bool) -> Records {
    let content = document.bytes
    let bytes = content.span
    reserve(columnCount, bytes)
    repeat { takeOrdinary(bytes, columnCount) } while nextRecord(bytes)
    if atEnd { finish(bytes) }
    return records(columnCount: columnCount)
  }

  /// As much room as rows of the length of the first would take, and a little more.
  private mutating func reserve(_ columnCount: Int, _ bytes: Span<UInt8>) {
    var end = recordStart
    while end < bytes.count, bytes[end] != .lineFeed { end += 1 }
    let rows = (bytes.count - recordStart) / max(end - recordStart, 2 * columnCount, 1) * 9 / 8 + 1
    places.reserve(rows * (columnCount + 1))
    lines.reserveCapacity(rows)
  }

  private func records(columnCount: Int) -> Records {
    Records(document: document, dialect: dialect, columnCount: columnCount, places: places, lines: lines)
  }

  /// The records up to the next one that is not ordinary.
  private mutating func takeOrdinary(_ bytes: Span<UInt8>, _ columnCount: Int) {
    if columnCount < 2 { return }
    while true {
      places.reserve(columnCount + 1)
      let found = unsafe bytes.withUnsafeBufferPointer { bytes in
        unsafe places.ordinaryRecords(bytes, from: recordStart, dialect.delimiter, columnCount: columnCount)
      }
      if found.count == 0 { return }
      for _ in 0..<found.count {
        lines.append(UInt32(truncatingIfNeeded: recordLine))
        recordLine += 1
      }
      line = recordLine
      recordStart = found.next
      cellStart = found.next
    }
  }

  /// Reads on to the end of the record; false where the bytes end before it does.
  private mutating func nextRecord(_ bytes: Span<UInt8>) -> Bool {
    let start = recordStart
    var position = start
    while position < bytes.count, recordStart == start {
      let byte = bytes[position]
      if byte == dialect.delimiter || byte == .quote || byte == .lineFeed { meet(byte, at: position, bytes) }
      position += 1
    }
    return recordStart > start
  }

  /// One delimiter, quote or line feed.
  @inline(__always)
  private mutating func meet(_ byte: UInt8, at position: Int, _ bytes: Span<UInt8>) {
    switch state {
    case .plain:
      if byte == .quote {
        guard bytes.isBlank(cellStart..<position) else { return }
        openQuote = position
        state = .quoted
      } else {
        var end = position
        if byte == .lineFeed, end > cellStart, bytes[end - 1] == .carriageReturn { end -= 1 }
        endCell(at: end, next: position + 1)
        if byte == .lineFeed { endRecord(at: end, next: position + 1) }
      }
    case .quoted:
      if byte == .quote {
        closeQuote = position
        state = .closed
      } else if byte == .lineFeed {
        line += 1
      }
    case .closed:
      if byte == .quote {
        if position == closeQuote + 1 { state = .quoted }
      } else {
        endQuotedCell(at: position, bytes)
        if byte == .lineFeed { endRecord(at: position, next: position + 1) }
      }
    }
  }

  private mutating func endCell(at end: Int, next: Int) {
    ends.append(end)
    cellStart = next
  }

  private mutating func endQuotedCell(at position: Int, _ bytes: Span<UInt8>) {
    if !bytes.isBlank(closeQuote + 1..<position) {
      let kept = bytes.extracting(closeQuote + 1..<position).trimmingBlanks()
      report(
        "text-after-quote", "text follows the quote that closes this cell",
        at: closeQuote + 1 + kept.lowerBound..<closeQuote + 1 + kept.upperBound,
        help: "write a quote inside a quoted cell twice: \"\"")
    }
    endCell(at: position, next: position + 1)
    state = .plain
  }

  private mutating func endRecord(at end: Int, next: Int) {
    // Cells that are all empty leave only the delimiters between them.
    if end - recordStart >= ends.count, ends.count > 1 || !isBlank(recordStart..<end) {
      if let columnCount, ends.count != columnCount { fit(to: columnCount, end: end) }
      places.append(recordStart)
      for end in ends { places.append(end) }
      lines.append(UInt32(truncatingIfNeeded: recordLine))
    }
    if !recordErrors.isEmpty { logRecordErrors() }
    line += 1
    recordLine = line
    recordStart = next
    ends.removeAll(keepingCapacity: true)
  }

  private func isBlank(_ range: Range<Int>) -> Bool {
    let content = document.bytes
    return content.span.isBlank(range)
  }

  /// Gives a ragged record the cells of the heading. Empty cells too many are nobody's mistake.
  private mutating func fit(to columnCount: Int, end: Int) {
    if ends.count < columnCount {
      report(
        "ragged-row", "this row has \(count(ends.count)), the header has \(columnCount)",
        at: end..<end, help: "end every row with the cells that are left empty")
      while ends.count < columnCount { ends.append(end) }
      return
    }
    let content = document.bytes
    let surplus = (columnCount..<ends.count).map {
      RawCell(range: ends[$0 - 1] + 1..<ends[$0]).content(content.span).range
    }
    if let first = surplus.first(where: { !isBlank($0) }) {
      report(
        "ragged-row", "this row has \(count(ends.count)), the header has \(columnCount)",
        at: first, help: "put a cell that contains \(delimiterText) in quotes")
    }
    ends.removeLast(ends.count - columnCount)
  }

  private func count(_ cells: Int) -> String { cells == 1 ? "1 cell" : "\(cells) cells" }

  private var delimiterText: String {
    dialect.delimiter == UInt8(ascii: "\t") ? "a tab" : "`\(Unicode.Scalar(dialect.delimiter))`"
  }

  /// What stands after the last line feed.
  private mutating func finish(_ bytes: Span<UInt8>) {
    let end = bytes.count
    switch state {
    case .plain:
      guard end > recordStart else { return }
      endCell(at: end, next: end)
    case .closed:
      endQuotedCell(at: end, bytes)
    case .quoted:
      report(
        "unterminated-quote", "this quote is never closed", at: openQuote..<openQuote + 1,
        help: "close the cell with a quote; write a quote inside a quoted cell twice: \"\"")
      logRecordErrors()
      ends = []
      recordStart = end
      return
    }
    endRecord(at: end, next: end)
  }

  private mutating func report(_ name: String, _ message: String, at range: Range<Int>, help: String) {
    let start = Document.Anchor(offset: recordStart, line: document.firstLine + recordLine)
    recordErrors.append(document.diagnostic(.error, name, message, at: range, help: help, since: start))
  }

  private mutating func logRecordErrors() {
    for error in recordErrors { log.add(error) }
    recordErrors = []
  }
}
