/// A place in a file. Lines and columns count from 1; a column is a character as a reader sees it.
package struct SourceLocation: Sendable, Hashable, CustomStringConvertible {
  package var file: String
  package var line: Int
  package var column: Int

  package init(file: String, line: Int, column: Int) {
    self.file = file
    self.line = line
    self.column = column
  }

  package var description: String { "\(file):\(line):\(column)" }
}

/// The line that a diagnostic speaks of, and what to underline in it.
package struct Excerpt: Sendable, Hashable {
  package var text: String
  /// Characters before the caret.
  package var caret: Int
  /// Characters to underline; less than one underlines one.
  package var length: Int

  package init(text: String, caret: Int, length: Int) {
    self.text = text
    self.caret = caret
    self.length = length
  }
}

/// Something to tell the person who wrote a file: where, what is wrong, and what to write instead.
package struct Diagnostic: Sendable, Hashable {
  package enum Severity: String, Sendable {
    case error
    case warning
    case note
  }

  package var severity: Severity
  /// In kebab case, the same for ever: `unknown-unit`.
  package var name: String
  package var message: String
  package var location: SourceLocation?
  package var excerpt: Excerpt?
  package var help: String?

  package init(
    _ severity: Severity, _ name: String, _ message: String, at location: SourceLocation? = nil,
    excerpt: Excerpt? = nil, help: String? = nil
  ) {
    self.severity = severity
    self.name = name
    self.message = message
    self.location = location
    self.excerpt = excerpt
    self.help = help
  }

  /// As printed on a terminal, a line feed at the end. Further lines of `help` are indented under the first.
  package func rendered() -> String {
    var text = location.map { "\($0): " } ?? ""
    text += "\(severity.rawValue): \(message) [\(name)]\n"
    if let excerpt { text += excerpt.rendered() }
    if let help {
      let lines = help.split(separator: "\n", omittingEmptySubsequences: false)
      text += "  help: " + lines.joined(separator: "\n        ") + "\n"
    }
    return text
  }
}

extension Excerpt {
  /// The most characters of a line that are shown.
  private static let width = 100
  /// Characters kept before the caret when the line is longer than that.
  private static let lead = 40

  /// The line and the caret under it, indented by two. Tabs stay tabs in both, so that they align.
  func rendered() -> String {
    let line = Array(text)
    let caret = min(max(self.caret, 0), line.count)
    var window = 0..<line.count
    if line.count > Self.width {
      let start = min(max(0, caret - Self.lead), line.count - Self.width)
      window = start..<(start + Self.width)
    }
    let before = window.lowerBound > 0 ? "…" : ""
    let after = window.upperBound < line.count ? "…" : ""
    let padding = String(line[window.lowerBound..<caret].map { $0 == "\t" ? "\t" : " " })
    let length = max(1, min(self.length, window.upperBound - caret))
    let underline = "^" + String(repeating: "~", count: length - 1)
    let gap = before.isEmpty ? "" : " "
    return "  \(before)\(String(line[window]))\(after)\n  \(gap)\(padding)\(underline)\n"
  }
}
