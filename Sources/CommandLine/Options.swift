import Exports
import Tables

/// An option of a command.
struct Option: Sendable {
  let name: String
  let short: Character?
  /// What stands for the value in the help; nil for a switch.
  let value: String?
  /// The values that are taken; empty for any.
  let allowed: [String]
  let help: String
  let helpVietnamese: String
  /// Whether it may be given several times.
  let repeats: Bool

  init(
    _ name: String, short: Character? = nil, value: String? = nil, allowed: [String] = [],
    repeats: Bool = false, _ help: String, _ helpVietnamese: String
  ) {
    self.name = name
    self.short = short
    self.value = value
    self.allowed = allowed
    self.repeats = repeats
    self.help = help
    self.helpVietnamese = helpVietnamese
  }
}

/// The words behind the name of a command, taken apart.
struct ParsedArguments {
  private(set) var positional: [String] = []
  private(set) var values: [String: [String]] = [:]

  init(_ words: [String], of command: Command) throws(CommandFailure) {
    var rest = words[...]
    var onlyPositional = false
    while let word = rest.popFirst() {
      if onlyPositional || word == "-" || !word.hasPrefix("-") {
        positional.append(word)
      } else if word == "--" {
        onlyPositional = true
      } else if word.hasPrefix("--") {
        try takeLong(word.dropFirst(2), &rest, command)
      } else {
        try takeShort(word.dropFirst(), &rest, command)
      }
    }
    if positional.count > command.arguments.count, !command.takesMore {
      throw CommandFailure(
        .usage, "surplus-argument",
        "ghg \(command.name) takes \(Self.counted(command.arguments.count)), and \(positional[command.arguments.count]) is one more",
        help: "usage: \(command.usage)")
    }
  }

  private static func counted(_ count: Int) -> String {
    count == 0 ? "no argument" : count == 1 ? "one argument" : "\(count) arguments"
  }

  private mutating func takeLong(
    _ word: Substring, _ rest: inout ArraySlice<String>, _ command: Command
  ) throws(CommandFailure) {
    let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = String(parts[0])
    guard let option = command.allOptions.first(where: { $0.name == name }) else {
      throw .unknown(
        "unknown-option", "ghg \(command.name) has no option --\(name)", "--" + name,
        among: command.allOptions.map { "--" + $0.name }, help: "ghg \(command.name) --help lists them")
    }
    try take(option, parts.count > 1 ? String(parts[1]) : nil, &rest, command)
  }

  private mutating func takeShort(
    _ word: Substring, _ rest: inout ArraySlice<String>, _ command: Command
  ) throws(CommandFailure) {
    guard let letter = word.first, let option = command.allOptions.first(where: { $0.short == letter }) else {
      throw .unknown(
        "unknown-option", "ghg \(command.name) has no option -\(word)", "--" + word,
        among: command.allOptions.map { "--" + $0.name }, help: "ghg \(command.name) --help lists them")
    }
    let attached = word.count > 1 ? String(word.dropFirst()) : nil
    try take(option, attached, &rest, command)
  }

  private mutating func take(
    _ option: Option, _ attached: String?, _ rest: inout ArraySlice<String>, _ command: Command
  ) throws(CommandFailure) {
    guard let placeholder = option.value else {
      if let attached {
        throw CommandFailure(
          .usage, "surplus-value", "--\(option.name) takes no value, and \(attached) stands behind it",
          help: "write --\(option.name) alone")
      }
      values[option.name] = [""]
      return
    }
    guard let value = attached ?? rest.popFirst() else {
      throw CommandFailure(
        .usage, "missing-value", "--\(option.name) has no value",
        help: "write --\(option.name) \(placeholder)")
    }
    if !option.allowed.isEmpty, !option.allowed.contains(value) {
      throw .unknown(
        "unknown-value", "--\(option.name) cannot be \(value.isEmpty ? "empty" : value)", value,
        among: option.allowed)
    }
    if values[option.name] != nil, !option.repeats {
      throw CommandFailure(
        .usage, "repeated-option", "--\(option.name) is given twice", help: "keep one of the two")
    }
    values[option.name, default: []].append(value)
  }
}
