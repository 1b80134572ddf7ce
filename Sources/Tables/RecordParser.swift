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

  private let cells = CellList()
  private var lines: [UInt32] = []
  private var state = State.plain
  private var line: Int
  /// Where the record and the cell being read begin, and the quotes around the latter.
  private var recordStart: Int
  private var cellStart: Int
  private var openQuote = 0
  private var closeQuote = 0
  private var recordLine: Int
  private var recordCells = 0

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
    var position = recordStart
    while position < bytes.count, lines.isEmpty {
      let byte = bytes[position]
      if byte == dialect.delimiter || byte == .quote || byte == .lineFeed { meet(byte, at: position, bytes) }
      position += 1
    }
    if lines.isEmpty, atEnd { finish(bytes) }
    return lines.isEmpty ? nil : records(columnCount: cells.count)
  }

  /// Every record; the last one only at the end of the file, when no line feed closes it.
  mutating func allRecords(columnCount: Int, atEnd: Bool) -> Records {
    let content = document.bytes
    let bytes = content.span
    reserve(columnCount, bytes)
    scan(bytes)
    if atEnd { finish(bytes) } else { cells.removeLast(recordCells) }
    return records(columnCount: columnCount)
  }

  /// As much room as rows of the length of the first would take, and a little more.
  private mutating func reserve(_ columnCount: Int, _ bytes: Span<UInt8>) {
    var end = recordStart
    while end < bytes.count, bytes[end] != .lineFeed { end += 1 }
    let rows = (bytes.count - recordStart) / max(end - recordStart, 2 * columnCount, 1) * 9 / 8 + 1
    cells.reserve(rows * columnCount)
    lines.reserveCapacity(rows)
  }

  private func records(columnCount: Int) -> Records {
    Records(document: document, dialect: dialect, columnCount: columnCount, cells: cells, lines: lines)
  }

  /// Cells without quotes, and records of them that are as long as they should be, are read here; all else is met one
  /// by one.
  private mutating func scan(_ bytes: Span<UInt8>) {
    let marks = Marks(bytes, from: recordStart, delimiter: dialect.delimiter)
    var plain = PlainScan(self)
    for group in marks.groups {
      plain.reserve(cells)
      let delimiters = marks.delimiters(group)
      var hits = marks.all(group)
      while hits != 0 {
        let hit = marks.place(hits, in: group)
        let isDelimiter = delimiters & hits & (0 &- hits) != 0
        if plain.goesOn, isDelimiter || isOrdinaryEnd(hit, bytes, plain.recordCells, of: plain.wanted) {
          plain.endCell(at: hit)
          if !isDelimiter {
            beginRecord(at: hit &+ 1)
            plain.recordCells = 0
          }
        } else {
          leave(plain)
          meet(bytes[hit], at: hit, bytes)
          plain = PlainScan(self)
          plain.reserve(cells)
        }
        hits &= hits &- 1
      }
    }
    leave(plain)
  }

  private mutating func leave(_ plain: PlainScan) {
    cells.grow(by: plain.written)
    cellStart = plain.cellStart
    recordCells = plain.recordCells
  }

  /// What changes from cell to cell, at hand.
  @safe private struct PlainScan {
    var cellStart: Int
    var recordCells: Int
    /// Cells of a whole record.
    let wanted: Int
    /// Whether no quote is open.
    let goesOn: Bool
    private(set) var written = 0
    private var room = unsafe UnsafeMutableBufferPointer<Records.Cell>(start: nil, count: 0)

    init(_ parser: RecordParser) {
      cellStart = parser.cellStart
      recordCells = parser.recordCells
      goesOn = parser.state == .plain
      // Of a record that runs over several lines, and of one with mistakes, `meet` finds the end.
      let isSimple = parser.recordErrors.isEmpty && parser.line == parser.recordLine
      wanted = isSimple ? parser.columnCount ?? .max : .max
    }

    /// Room for the cells of a group.
    @inline(__always)
    mutating func reserve(_ cells: CellList) {
      if unsafe written &+ 64 <= room.count { return }
      cells.grow(by: written)
      written = 0
      cells.reserve(64)
      unsafe room = cells.room
    }

    @inline(__always)
    mutating func endCell(at hit: Int) {
      unsafe room[written] = Records.Cell(from: cellStart, to: hit)
      written &+= 1
      recordCells &+= 1
      cellStart = hit &+ 1
    }
  }

  /// Whether a line feed ends a record of as many cells as the heading has, which are not all empty.
  @inline(__always)
  private func isOrdinaryEnd(_ hit: Int, _ bytes: Span<UInt8>, _ cells: Int, of wanted: Int) -> Bool {
    bytes[hit] == .lineFeed && cells &+ 1 == wanted && cells > 0 && hit &- recordStart > cells
      && bytes[hit &- 1] != .carriageReturn
  }

  @inline(__always)
  private mutating func beginRecord(at start: Int) {
    lines.append(UInt32(truncatingIfNeeded: recordLine))
    recordLine &+= 1
    line = recordLine
    recordStart = start
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
        endCell(Records.Cell(cellStart..<end, quoted: false), next: position + 1)
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

  @inline(__always)
  private mutating func endCell(_ cell: Records.Cell, next: Int) {
    cells.append(cell)
    recordCells += 1
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
    endCell(Records.Cell(openQuote + 1..<closeQuote, quoted: true), next: position + 1)
    state = .plain
  }

  @inline(__always)
  private mutating func endRecord(at end: Int, next: Int) {
    // Cells that are all empty leave only the delimiters between them.
    if end - recordStart < recordCells || recordCells == 1 && isBlank(recordStart..<end) {
      cells.removeLast(recordCells)
    } else {
      if let columnCount, recordCells != columnCount { fit(to: columnCount, end: end) }
      lines.append(UInt32(truncatingIfNeeded: recordLine))
    }
    if !recordErrors.isEmpty { logRecordErrors() }
    line += 1
    recordLine = line
    recordStart = next
    recordCells = 0
  }

  private func isBlank(_ range: Range<Int>) -> Bool {
    let content = document.bytes
    return content.span.isBlank(range)
  }

  /// Gives a ragged record the cells of the heading. Empty cells too many are nobody's mistake.
  private mutating func fit(to columnCount: Int, end: Int) {
    let first = cells.count - recordCells
    if recordCells < columnCount {
      report(
        "ragged-row", "this row has \(count(recordCells)), the header has \(columnCount)",
        at: end..<end, help: "end every row with the cells that are left empty")
      for _ in recordCells..<columnCount { cells.append(Records.Cell(end..<end, quoted: false)) }
      return
    }
    let surplus = (first + columnCount..<cells.count).map { cells[$0] }.first { !isBlank($0.range) }
    if let surplus {
      report(
        "ragged-row", "this row has \(count(recordCells)), the header has \(columnCount)",
        at: surplus.range, help: "put a cell that contains \(delimiterText) in quotes")
    }
    cells.removeLast(recordCells - columnCount)
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
      endCell(Records.Cell(cellStart..<end, quoted: false), next: end)
    case .closed:
      endQuotedCell(at: end, bytes)
    case .quoted:
      report(
        "unterminated-quote", "this quote is never closed", at: openQuote..<openQuote + 1,
        help: "close the cell with a quote; write a quote inside a quoted cell twice: \"\"")
      logRecordErrors()
      cells.removeLast(recordCells)
      recordCells = 0
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
