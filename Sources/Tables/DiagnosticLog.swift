/// The diagnostics of a run in the order they were found. Of each severity the first `limit` are kept; the
/// counts go on.
package struct DiagnosticLog: Sendable {
  package let limit: Int
  package private(set) var diagnostics: [Diagnostic] = []
  package private(set) var errorCount = 0
  package private(set) var warningCount = 0
  private var noteCount = 0

  package init(limit: Int = 1_000) {
    self.limit = limit
  }

  package var hasErrors: Bool { errorCount > 0 }

  package mutating func add(_ diagnostic: Diagnostic) {
    if count(diagnostic.severity, 1) <= limit { diagnostics.append(diagnostic) }
  }

  /// Adds what another log holds, counting also what it no longer holds.
  package mutating func merge(_ other: DiagnosticLog) {
    for diagnostic in other.diagnostics { add(diagnostic) }
    for severity in [Diagnostic.Severity.error, .warning, .note] { count(severity, other.dropped(severity)) }
  }

  /// Puts what was found in several passes over a file into the order of its lines; of one line, as it was found.
  package mutating func sortByLine() {
    let keys = diagnostics.enumerated().map { (line: $1.location?.line ?? 0, position: $0) }
    diagnostics = keys.sorted { $0 < $1 }.map { diagnostics[$0.position] }
  }

  /// The same log with diagnostics moved, or left out where the new place is nil.
  package func moved(_ place: (Diagnostic) -> Diagnostic?) -> DiagnosticLog {
    var log = DiagnosticLog(limit: limit)
    for diagnostic in diagnostics.compactMap(place) { log.add(diagnostic) }
    return log
  }

  /// Every diagnostic kept, then how many more there were.
  package func rendered() -> String {
    var text = diagnostics.map { $0.rendered() }.joined()
    for severity in [Diagnostic.Severity.error, .warning, .note] {
      let more = dropped(severity)
      if more > 0 { text += "… and \(more) more \(severity.rawValue)\(more == 1 ? "" : "s")\n" }
    }
    return text
  }

  @discardableResult
  private mutating func count(_ severity: Diagnostic.Severity, _ more: Int) -> Int {
    switch severity {
    case .error:
      errorCount += more
      return errorCount
    case .warning:
      warningCount += more
      return warningCount
    case .note:
      noteCount += more
      return noteCount
    }
  }

  private func dropped(_ severity: Diagnostic.Severity) -> Int {
    let total =
      switch severity {
      case .error: errorCount
      case .warning: warningCount
      case .note: noteCount
      }
    return total - diagnostics.count { $0.severity == severity }
  }
}
