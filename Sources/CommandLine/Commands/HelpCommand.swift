import Exports
import Tables

/// `ghg help`: what a person may write.
enum HelpCommand {
  static let command = Command(
    name: "help", summary: "explains a command, a topic or the words of a column",
    summaryVietnamese: "giải thích một lệnh, một chủ đề hoặc các từ của một cột", arguments: ["[TOPIC]"],
    takesMore: true, options: [OutputOptions.format], run: run)

  private static func run(_ invocation: Invocation) throws -> ExitCode {
    let output = invocation.streams.output
    let language = invocation.language
    let typed = invocation.arguments.joined(separator: " ")
    if typed.isEmpty {
      try output.write(Help.overview(language) + "\n" + Topics.overview(language))
    } else if let command = Commands.named(typed) {
      try output.write(Help.text(of: command, language))
      // A command may have a subject of its own.
      if let topic = Topics.named(typed) {
        try output.write("\n")
        try write(topic, invocation)
      }
    } else if let topic = Topics.named(typed) {
      try write(topic, invocation)
    } else if let meaning = ErrorNames.meanings[typed] {
      try output.write("\(typed): \(meaning)\n")
    } else if let axis = Topics.vocabularies.first(where: {
      typed == "unknown-" + $0.replacing(" ", with: "-")
    }) {
      try output.write("\(typed): there is no such \(axis); ghg help \(axis) lists the words\n")
    } else {
      throw CommandFailure.unknown(
        "unknown-topic", "there is no help on \(typed)", typed,
        among: Topics.all.map(\.name) + Commands.all.map(\.name) + Topics.vocabularies
          + ErrorNames.meanings.keys.sorted(), help: "ghg help lists the topics")
    }
    return .done
  }

  private static func write(_ topic: Topic, _ invocation: Invocation) throws {
    let output = invocation.streams.output
    if let text = topic.text { try output.write(text(invocation.language)) }
    if let table = topic.table {
      let format = try OutputOptions(invocation)
      try table(try format.writer(output), invocation.language)
    }
  }
}

/// `ghg version`.
enum VersionCommand {
  static let command = Command(
    name: "version", summary: "prints the version", summaryVietnamese: "in phiên bản", arguments: [],
    options: []
  ) { invocation in
    try invocation.streams.output.write("ghg \(version)\n")
    return .done
  }
}
