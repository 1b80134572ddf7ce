/// The bytes of a file, or a stretch of whole lines of it, that places in it can be told from.
package final class Document: Sendable {
  package let name: String
  package let bytes: [UInt8]
  /// The number of the line that `bytes` begin with, from 1.
  package let firstLine: Int
  /// Past the byte order mark, if there is one.
  let contentStart: Int

  package init(name: String, bytes: [UInt8], firstLine: Int = 1) {
    self.name = name
    self.bytes = bytes
    self.firstLine = firstLine
    self.contentStart = firstLine == 1 && bytes.starts(with: Self.byteOrderMark) ? 3 : 0
  }

  /// The whole file. The name is the path as given.
  package convenience init(path: String) throws(FileError) {
    self.init(name: path, bytes: try Files.read(path))
  }

  static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// Linear in the bytes before `offset`, unless the line of an earlier offset is known.
  package func location(ofOffset offset: Int) -> SourceLocation {
    place(of: offset..<offset).location
  }

  /// A diagnostic that underlines a range of bytes, as far as the line it begins in goes.
  package func diagnostic(
    _ severity: Diagnostic.Severity, _ name: String, _ message: String, at range: Range<Int>,
    help: String? = nil
  ) -> Diagnostic {
    diagnostic(severity, name, message, at: range, help: help, since: nil)
  }

  /// An offset that begins a line, and the number of that line.
  struct Anchor {
    var offset: Int
    var line: Int
  }

  func diagnostic(
    _ severity: Diagnostic.Severity, _ name: String, _ message: String, at range: Range<Int>,
    help: String?, since anchor: Anchor?
  ) -> Diagnostic {
    let (location, excerpt) = place(of: range, since: anchor)
    return Diagnostic(severity, name, message, at: location, excerpt: excerpt, help: help)
  }

  /// Where a range begins, and its part of the line that it begins in.
  func place(
    of range: Range<Int>, since anchor: Anchor? = nil
  ) -> (location: SourceLocation, excerpt: Excerpt) {
    let bytes = self.bytes
    let offset = min(max(range.lowerBound, contentStart), bytes.count)
    var line = anchor?.line ?? firstLine
    var start = max(anchor?.offset ?? 0, contentStart)
    while let lineFeed = bytes[start..<max(start, offset)].firstIndex(of: .lineFeed) {
      line += 1
      start = lineFeed + 1
    }
    var end = bytes[offset...].firstIndex(of: .lineFeed) ?? bytes.count
    if end > start, bytes[end - 1] == .carriageReturn { end -= 1 }
    let caret = String(decoding: bytes[start..<offset], as: UTF8.self).count
    let marked = String(decoding: bytes[offset..<max(offset, min(range.upperBound, end))], as: UTF8.self)
    let text = String(decoding: bytes[start..<max(start, end)], as: UTF8.self)
    return (
      SourceLocation(file: name, line: line, column: caret + 1),
      Excerpt(text: text, caret: caret, length: marked.count)
    )
  }
}
