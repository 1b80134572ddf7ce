import Inventory
import Tables

/// Tells findings as warnings, the worst of each check, with the line of the file they speak of.
struct FindingTalk {
  /// Warnings of one check; the rest is counted.
  private static let shown = 5
  /// A larger file is not read again for a line of it.
  private static let longestFile = 64 << 20

  private var files: [String: [UInt8]] = [:]

  /// In the order of the checks.
  mutating func diagnostics(_ findings: [Finding]) -> [Diagnostic] {
    var result: [Diagnostic] = []
    var names: [String] = []
    for finding in findings where !names.contains(finding.check) { names.append(finding.check) }
    for name in names {
      let mine = findings.filter { $0.check == name }
      for finding in mine.prefix(Self.shown) {
        var diagnostic = finding.diagnostic
        diagnostic.excerpt = finding.location.flatMap { excerpt($0) }
        result.append(diagnostic)
      }
      let rest = mine.count - Self.shown
      if rest > 0 {
        result.append(
          Diagnostic(
            .note, name, "\(rest) more of \(name)",
            help: "ghg check --findings --only \(name) lists them, --skip \(name) leaves them out"))
      }
    }
    return result
  }

  /// Nil where the rows came from a stream.
  private mutating func excerpt(_ location: SourceLocation) -> Excerpt? {
    if files[location.file] == nil {
      guard Files.isRegular(location.file), let bytes = try? Files.read(location.file),
        bytes.count <= Self.longestFile
      else { return nil }
      files[location.file] = bytes
    }
    guard let bytes = files[location.file] else { return nil }
    var start = 0
    var line = 1
    while line < location.line, let end = bytes[start...].firstIndex(of: 0x0A) {
      start = end + 1
      line += 1
    }
    if line == 1, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { start = 3 }
    let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
    let text = String(decoding: bytes[start..<end], as: UTF8.self).filter { !$0.isNewline }
    let cell = text.dropFirst(location.column - 1).prefix { !",;\t".contains($0) }
    return Excerpt(text: text, caret: location.column - 1, length: cell.count)
  }
}
