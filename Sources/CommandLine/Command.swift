import Exports

/// A command with its help and what it does.
struct Command: Sendable {
  let name: String
  let summary: String
  let summaryVietnamese: String
  /// As the usage line shows them: `FOLDER` is due, `[FOLDER]` may be left out.
  let arguments: [String]
  /// Whether further arguments are taken, as words to search for.
  var takesMore = false
  let options: [Option]
  /// Lines of the help below the usage, with examples.
  var details = ""
  var detailsVietnamese = ""
  let run: @Sendable (Invocation) throws -> ExitCode

  /// Those that every command has.
  static let common = [
    Option("lang", value: "LANG", allowed: ["en", "vi"], "language: en or vi", "ngôn ngữ: en hoặc vi"),
    Option("help", short: "h", "this help", "trợ giúp này"),
  ]

  var allOptions: [Option] { options + Self.common }

  var usage: String {
    let words = arguments.map { takesMore && $0 == arguments.last ? $0 + "…" : $0 }
    return (["ghg", name] + words + (options.isEmpty ? [] : ["[options]"])).joined(separator: " ")
  }
}

/// A command as it was called.
struct Invocation {
  let command: Command
  let parsed: ParsedArguments
  let streams: Streams

  var arguments: [String] { parsed.positional }

  func value(_ option: String) -> String? { parsed.values[option]?.last }

  func values(_ option: String) -> [String] { parsed.values[option] ?? [] }

  func has(_ option: String) -> Bool { parsed.values[option] != nil }

  /// The words of an option that takes a list: `--by category,gas`.
  func list(_ option: String) -> [String] {
    values(option).flatMap { $0.split(separator: ",").map { String($0.trimmed) } }
  }

  /// Nil where the option is not typed.
  func wholeNumber(_ option: String, in range: ClosedRange<Int>) throws(CommandFailure) -> Int? {
    guard let typed = value(option) else { return nil }
    if let number = Int(typed), range.contains(number) { return number }
    throw CommandFailure(
      .usage, "bad-number",
      "--\(option) \(typed) is not a number from \(range.lowerBound) to \(range.upperBound)",
      help: "write a whole number")
  }

  /// The argument at a position that the usage line calls due.
  func required(_ position: Int) throws(CommandFailure) -> String {
    if position < arguments.count { return arguments[position] }
    throw CommandFailure(
      .usage, "missing-argument", "\(command.arguments[position]) is missing", help: "usage: \(command.usage)"
    )
  }

  var language: Language { streams.language(value("lang")) }
}

extension Substring {
  var trimmed: Substring {
    let start = drop { $0 == " " }
    return start.lastIndex { $0 != " " }.map { start[...$0] } ?? ""
  }
}
