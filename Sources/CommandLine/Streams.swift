import Exports
package import Tables

/// What a command reads from and writes to, and what it may know of its surroundings.
package final class Streams {
  package let output: ByteSink
  package let error: ByteSink
  /// A file in place of standard input.
  package var inputPath: String?
  package var outputIsTerminal = false
  package var errorIsTerminal = false
  /// Columns of the terminal; nil for no limit.
  package var width: Int?
  package var environment: (String) -> String? = { _ in nil }
  /// The folder that relative paths start from; empty for that of the process.
  package var directory = ""

  private var remains: [AnyObject] = []

  package init(output: ByteSink, error: ByteSink) {
    self.output = output
    self.error = error
  }

  /// Those of the process.
  package static func ofProcess() -> Streams {
    let streams = Streams(output: .standardOutput(), error: .standardError())
    streams.outputIsTerminal = Terminal.isTerminal(1)
    streams.errorIsTerminal = Terminal.isTerminal(2)
    streams.width = streams.outputIsTerminal ? Terminal.width() ?? 80 : nil
    streams.environment = { Terminal.environment($0) }
    return streams
  }

  /// What need not be given back piece by piece when a command is done: the process ends.
  func keep(_ object: AnyObject) { remains.append(object) }

  func path(_ typed: String) -> String {
    directory.isEmpty || typed.hasPrefix("/") ? typed : directory + "/" + typed
  }

  /// Talk never stops the work: what standard error refuses is lost.
  func say(_ text: String) {
    try? error.write(text)
    try? error.flush()
  }

  func say(_ diagnostic: Diagnostic) { say(painted(diagnostic)) }

  private var hasColour: Bool { errorIsTerminal && (environment("NO_COLOR") ?? "").isEmpty }

  func painted(_ diagnostic: Diagnostic) -> String {
    let text = diagnostic.rendered()
    let word = diagnostic.severity.rawValue + ": "
    guard hasColour, let range = text.firstRange(of: word) else { return text }
    let colour =
      switch diagnostic.severity {
      case .error: "31"
      case .warning: "33"
      case .note: "36"
      }
    return text.replacing(
      word, with: "\u{1B}[1;\(colour)m\(word)\u{1B}[0m", subrange: range, maxReplacements: 1)
  }

  /// The language of the help: `--lang`, else that of the environment.
  func language(_ option: String?) -> Language {
    if let option { return Language(rawValue: option) ?? .english }
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      if let value = environment(name), !value.isEmpty {
        return value.hasPrefix("vi") ? .vietnamese : .english
      }
    }
    return .english
  }
}
