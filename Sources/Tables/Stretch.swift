import Synchronization

/// A stretch of a file that ends with a line feed. Whether a record ends there too is known once its cells have been
/// found, on any thread; ``DocumentReader/accept(_:)`` then takes it, or it is read anew.
package final class Stretch: Sendable {
  let bytes: [UInt8]
  /// Bytes at its beginning that were left of what was read before.
  let kept: Int
  private let name: String
  private let dialect: Dialect
  private let columnCount: Int
  private let search = Mutex(Search.isAhead)

  package struct Found: Sendable {
    let records: Records
    let lineCount: Int
  }

  private enum Search {
    case isAhead
    case isDone(Found?)
  }

  init(_ bytes: [UInt8], kept: Int, name: String, dialect: Dialect, columnCount: Int) {
    self.bytes = bytes
    self.kept = kept
    self.name = name
    self.dialect = dialect
    self.columnCount = columnCount
  }

  /// Finds its cells, for whoever asks first. Nil where it must be looked at in the order of the file: it ends within a
  /// record, or has mistakes.
  @discardableResult
  package func scan() -> Found? {
    search.withLock { search in
      if case .isDone(let found) = search { return found }
      let found = find()
      search = .isDone(found)
      return found
    }
  }

  private func find() -> Found? {
    // Only the first line of a file may begin with a byte order mark.
    let firstLine = 2
    let document = Document(name: name, bytes: bytes, firstLine: firstLine)
    var parser = RecordParser(document, dialect, columnCount: columnCount, offset: 0, line: firstLine)
    let records = parser.allRecords(columnCount: columnCount, atEnd: false)
    var log = parser.log
    document.checkText(0..<bytes.count, line: firstLine, into: &log)
    guard parser.rest.offset == bytes.count, log.diagnostics.isEmpty else { return nil }
    return Found(records: records, lineCount: parser.rest.line - firstLine)
  }
}
