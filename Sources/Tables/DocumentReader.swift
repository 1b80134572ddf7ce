/// Reads a file or standard input of any size in chunks of whole records.
package final class DocumentReader {
  /// Known after the first call of `next`.
  package private(set) var heading: Heading?
  package let name: String

  /// The most bytes one record may take.
  private static let recordLimit = 64 << 20
  /// With its cells and results a chunk then lies in the cache of a processor.
  package static let usualChunk = 256 << 10

  private let descriptor: Int32
  private let ownsDescriptor: Bool
  private let numbers: DecimalMark?
  private let chunkSize: Int
  private var dialect = Dialect.standard
  /// Read and not yet made records.
  private var pending: [UInt8] = []
  private var line = 1
  /// Bytes of stretches that were not accepted; they are read anew.
  private var returned: ArraySlice<UInt8> = []
  /// Whether all bytes were read.
  private var isRead = false
  /// Whether all records were handed over.
  private var atEnd = false
  private var ready: Records?

  /// `numbers` is the declared decimal mark, as for `Table.read`.
  package init(path: String, numbers: DecimalMark? = nil, chunkSize: Int = usualChunk) throws(FileError) {
    name = path
    descriptor = try Files.open(path, for: .reading)
    ownsDescriptor = true
    self.numbers = numbers
    self.chunkSize = chunkSize
  }

  /// Standard input, which is called `-` in diagnostics.
  package init(standardInputNumbers numbers: DecimalMark? = nil, chunkSize: Int = usualChunk) {
    name = "-"
    descriptor = 0
    ownsDescriptor = false
    self.numbers = numbers
    self.chunkSize = chunkSize
  }

  /// A table in memory; `name` stands in diagnostics. One that was made has decimal points.
  package init(name: String, bytes: [UInt8], numbers: DecimalMark? = .point) {
    self.name = name
    descriptor = -1
    ownsDescriptor = false
    self.numbers = numbers
    chunkSize = Self.usualChunk
    pending = bytes
  }

  /// Records that are there already.
  package init(_ records: Records, heading: Heading? = nil) {
    self.heading = heading
    name = records.document.name
    descriptor = -1
    ownsDescriptor = false
    numbers = nil
    chunkSize = Self.usualChunk
    ready = records
    isRead = true
  }

  deinit {
    if ownsDescriptor { Files.close(descriptor) }
  }

  /// The next records, at least one, each with the columns of `heading`; nil at the end of the file and after
  /// a beginning that is refused. Mistakes go to the log, at places of the whole file.
  package func next(into log: inout DiagnosticLog) throws(FileError) -> Records? {
    if let ready {
      self.ready = nil
      atEnd = true
      return ready
    }
    while !atEnd {
      if !isRead { try fill() }
      atEnd = isRead
      let document = Document(name: name, bytes: pending, firstLine: line)
      if heading == nil {
        switch Opening.read(document, numbers: numbers, atEnd: atEnd, into: &log) {
        case .incomplete:
          if isOverlong(document, &log) { return nil }
        case .refused:
          atEnd = true
        case .found(let heading, let dialect, let offset, let line):
          self.heading = heading
          self.dialect = dialect
          if let records = parse(document, heading, offset, line, &log) { return records }
        }
      } else if let heading, let records = parse(document, heading, document.contentStart, line, &log) {
        return records
      }
    }
    return nil
  }

  private func parse(
    _ document: Document, _ heading: Heading, _ offset: Int, _ line: Int, _ log: inout DiagnosticLog
  ) -> Records? {
    let count = heading.names.count
    var parser = RecordParser(document, dialect, columnCount: count, offset: offset, line: line)
    let records = parser.allRecords(columnCount: count, atEnd: atEnd)
    let rest = parser.rest
    document.checkText(0..<rest.offset, line: document.firstLine, into: &log)
    log.merge(parser.log)
    pending = Array(document.bytes[rest.offset...])
    self.line = rest.line
    if records.count == 0, isOverlong(document, &log) { return nil }
    return records.count == 0 ? nil : records
  }

  /// Ends the reading when a record takes more bytes than any should.
  private func isOverlong(_ document: Document, _ log: inout DiagnosticLog) -> Bool {
    guard pending.count > Self.recordLimit else { return false }
    log.add(
      document.diagnostic(
        .error, "record-too-long", "the record that begins here is longer than 64 MiB",
        at: document.bytes.count - pending.count..<document.bytes.count - pending.count,
        help: "look for a quote that is never closed"))
    atEnd = true
    return true
  }

  /// Adds a chunk to what is pending, or as much again if that is more, so that a long record is looked at
  /// few times.
  private func fill() throws(FileError) {
    if descriptor < 0 {
      isRead = true
      return
    }
    let wanted = max(chunkSize, pending.count)
    let again = returned.prefix(wanted)
    returned.removeFirst(again.count)
    let kept = pending + again
    pending = []
    pending = try Files.readUpTo(wanted - again.count, after: kept, from: descriptor, path: name)
    if pending.count < kept.count + wanted - again.count { isRead = true }
  }
}

extension DocumentReader {
  /// The next stretches, whose cells may be found by any thread; none before the first records and near the end of the
  /// file, where ``next(into:)`` goes on.
  package func stretches(_ count: Int) throws(FileError) -> [Stretch] {
    guard let heading, !atEnd else { return [] }
    var stretches: [Stretch] = []
    while stretches.count < count, !isRead {
      let kept = pending.count
      try fill()
      guard !isRead, let lineFeed = pending.lastIndex(of: .lineFeed) else { break }
      let rest = Array(pending[(lineFeed + 1)...])
      pending.removeLast(rest.count)
      stretches.append(
        Stretch(pending, kept: kept, name: name, dialect: dialect, columnCount: heading.names.count))
      pending = rest
    }
    return stretches
  }

  /// The records of the next stretch, perhaps none; its cells are found now if nobody has. Nil where it must be taken
  /// back.
  package func accept(_ stretch: Stretch) -> Records? {
    guard let found = stretch.scan() else { return nil }
    defer { line += found.lineCount }
    return found.records.moved(toLine: line)
  }

  /// Puts back all stretches that were not accepted, in their order. They are read anew by ``next(into:)``, in the chunks
  /// in which they would have been read without them.
  package func takeBack(_ stretches: [Stretch]) {
    guard let first = stretches.first else { return }
    let bytes = stretches.flatMap(\.bytes) + pending
    pending = Array(bytes[..<first.kept])
    returned = bytes[first.kept...] + returned
    isRead = false
  }
}
