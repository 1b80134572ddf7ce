import Tables

/// Why a command ends without doing its work.
struct CommandFailure: Error {
  let code: ExitCode
  let diagnostic: Diagnostic

  init(_ code: ExitCode, _ name: String, _ message: String, help: String? = nil) {
    self.code = code
    diagnostic = Diagnostic(.error, name, message, help: help)
  }

  /// A name that a person typed and that is none of those known.
  static func unknown(
    _ name: String, _ message: String, _ typed: String, among known: [String], help: String? = nil
  ) -> CommandFailure {
    let near = closest(to: typed, in: known)
    return CommandFailure(
      .usage, name, message,
      help: near.map { "did you mean \($0)?" } ?? help ?? "write one of: \(known.joined(separator: ", "))")
  }
}
