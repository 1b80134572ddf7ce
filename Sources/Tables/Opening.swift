/// What the beginning of a file tells about the rest.
enum Opening {
  /// The bytes end before the heading does.
  case incomplete
  /// The log says why.
  case refused
  /// The rows begin at `offset`, on line `line` of the file.
  case found(Heading, Dialect, offset: Int, line: Int)

  static func read(
    _ document: Document, numbers: DecimalMark?, atEnd: Bool, into log: inout DiagnosticLog
  ) -> Opening {
    if document.bytes.starts(with: [0xFF, 0xFE]) || document.bytes.starts(with: [0xFE, 0xFF]) {
      log.add(
        Diagnostic(
          .error, "utf16-file", "this file is written in UTF-16",
          at: SourceLocation(file: document.name, line: 1, column: 1),
          help: "save it as \"CSV UTF-8\""))
      return .refused
    }
    guard let first = document.firstWrittenLine(atEnd: atEnd) else {
      if atEnd { log.add(empty(document)) }
      return atEnd ? .refused : .incomplete
    }
    let content = document.bytes
    let bytes = content.span
    if first.range.upperBound == bytes.count,
      let carriageReturn = bytes.firstIndex(of: .carriageReturn, in: first.range.dropLast())
    {
      log.add(
        document.diagnostic(
          .error, "carriage-return", "the lines of this file end in a carriage return alone",
          at: carriageReturn..<carriageReturn, help: "save it as \"CSV UTF-8\""))
      return .refused
    }
    let dialect = Dialect.detect(bytes.extracting(first.range), declared: numbers)
    var start = first.range.lowerBound
    var line = first.line
    if Dialect.separator(bytes.extracting(first.range)) != nil {
      start = min(first.range.upperBound + 1, bytes.count)
      line += 1
    }
    var parser = RecordParser(document, dialect, columnCount: nil, offset: start, line: line)
    guard let record = parser.firstRecord(atEnd: atEnd) else {
      guard atEnd else { return .incomplete }
      log.merge(parser.log)
      if !parser.log.hasErrors { log.add(empty(document)) }
      return .refused
    }
    log.merge(parser.log)
    guard let heading = Heading(record, into: &log) else { return .refused }
    return .found(heading, dialect, offset: parser.rest.offset, line: parser.rest.line)
  }

  private static func empty(_ document: Document) -> Diagnostic {
    Diagnostic(
      .error, "empty-file", "this file is empty", at: SourceLocation(file: document.name, line: 1, column: 1),
      help: "begin the file with a line of column names")
  }
}

extension Document {
  /// The first line with more than blanks in it, up to the first line feed outside quotes; nil while that is
  /// not there. A quote that is never closed counts for nothing.
  fileprivate func firstWrittenLine(atEnd: Bool) -> (range: Range<Int>, line: Int)? {
    let content = self.bytes
    let bytes = content.span
    var start = contentStart
    var line = firstLine
    while let end = bytes.firstIndex(of: .lineFeed, in: start..<bytes.count), bytes.isBlank(start..<end) {
      start = end + 1
      line += 1
    }
    var quoted = false
    for position in start..<bytes.count {
      if bytes[position] == .quote { quoted.toggle() }
      if bytes[position] == .lineFeed, !quoted { return (start..<position, line) }
    }
    guard atEnd, !bytes.isBlank(start..<bytes.count) else { return nil }
    let end = bytes.firstIndex(of: .lineFeed, in: start..<bytes.count) ?? content.count
    return (start..<end, line)
  }
}
