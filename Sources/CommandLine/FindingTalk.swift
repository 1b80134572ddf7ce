import Inventory
import Tables

/// Tells findings as warnings, the worst of each check, with the line of the file they speak of.
enum FindingTalk {
  /// Warnings of one check; the rest is counted.
  private static let shown = 5

  /// In the order of the checks.
  static func diagnostics(_ findings: [Finding]) -> [Diagnostic] {
    var result: [Diagnostic] = []
    for name in findings.map(\.check).reduce(into: [String](), { if !$0.contains($1) { $0.append($1) } }) {
      let mine = findings.filter { $0.check == name }
      result += mine.prefix(shown).map(\.diagnostic)
      let rest = mine.count - shown
      if rest > 0 {
        result.append(
          Diagnostic(
            .note, name, "\(rest) more of \(name)",
            help: "ghg check --findings --only \(name) lists them, --skip \(name) leaves them out"))
      }
    }
    return withExcerpts(result)
  }

  /// Rows that came from a stream are gone; then the place alone is told.
  private static func withExcerpts(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    var wanted: [String: Set<Int>] = [:]
    for case let place? in diagnostics.map(\.location) { wanted[place.file, default: []].insert(place.line) }
    let lines = Dictionary(
      uniqueKeysWithValues: wanted.map { file, numbers in
        (file, Files.isRegular(file) ? (try? Files.lines(numbers, of: file)) ?? [:] : [:])
      })
    return diagnostics.map { diagnostic in
      guard let place = diagnostic.location, let text = lines[place.file]?[place.line] else {
        return diagnostic
      }
      var diagnostic = diagnostic
      let cell = text.dropFirst(place.column - 1).prefix { !",;\t".contains($0) }
      diagnostic.excerpt = Excerpt(text: text, caret: place.column - 1, length: cell.count)
      return diagnostic
    }
  }
}
