import Exports
import Synchronization
import Tables

/// Runs the program with the words behind its name.
package func runProgram(_ arguments: [String], _ streams: Streams) -> ExitCode {
  do {
    let code = try dispatch(arguments, streams)
    try streams.output.flush()
    return code
  } catch let failure as CommandFailure {
    streams.say(failure.diagnostic)
    return failure.code
  } catch let error as FileError {
    return report(error, streams)
  } catch {
    streams.say(
      Diagnostic(
        .error, "internal-fault", "\(error)", help: "this is a fault of ghg: please report how it came about")
    )
    return .fault
  }
}

/// The whole program: reads the arguments of the process and ends it.
package func main() -> Never {
  Files.ignoreBrokenPipes()
  Unfinished.watches.store(true, ordering: .relaxed)
  let streams = Streams.ofProcess()
  let code = runProgram(Array(Swift.CommandLine.arguments.dropFirst()), streams)
  withExtendedLifetime(streams) { Terminal.leave(code.rawValue) }
}

/// The version of the program and of its tables.
package let version = "0.1.0"

private func dispatch(_ arguments: [String], _ streams: Streams) throws -> ExitCode {
  guard let first = arguments.first else {
    try streams.output.write(Help.overview(streams.language(nil)))
    return .done
  }
  switch first {
  case "--version", "-V":
    try streams.output.write("ghg \(version)\n")
    return .done
  case "--help", "-h":
    try streams.output.write(Help.overview(streams.language(language(in: arguments))))
    return .done
  case "--lang", "--lang=vi", "--lang=en":
    let rest = arguments.dropFirst(first == "--lang" ? 2 : 1)
    if rest.isEmpty {
      try streams.output.write(Help.overview(streams.language(language(in: arguments))))
      return .done
    }
    let given = first == "--lang" ? Array(arguments.prefix(2)) : [first]
    return try dispatch(rest + given, streams)
  default: break
  }
  guard let command = Commands.named(first) else {
    if first.hasPrefix("-") {
      throw CommandFailure.unknown(
        "unknown-option", "ghg has no option \(first)", first,
        among: ["--help", "--version", "--lang"], help: "write a command first: ghg inventory \(first)")
    }
    throw CommandFailure.unknown(
      "unknown-command", "there is no command \(first)", first, among: Commands.all.map(\.name))
  }
  if arguments.contains("--help") || arguments.contains("-h") {
    try streams.output.write(Help.text(of: command, streams.language(language(in: arguments))))
    return .done
  }
  let parsed = try ParsedArguments(Array(arguments.dropFirst()), of: command)
  return try command.run(Invocation(command: command, parsed: parsed, streams: streams))
}

/// The value of `--lang` wherever it stands, for the help.
private func language(in arguments: [String]) -> String? {
  for (index, word) in arguments.enumerated() {
    if word.hasPrefix("--lang=") { return String(word.dropFirst(7)) }
    if word == "--lang", index + 1 < arguments.count { return arguments[index + 1] }
  }
  return nil
}

/// A reader of the output that has gone is no mistake; everything else is told.
private func report(_ error: FileError, _ streams: Streams) -> ExitCode {
  if error.kind == .closedPipe { return .done }
  let place = error.path == "-" ? "the output" : error.path
  let (name, help): (String, String?) =
    switch error.kind {
    case .noSpace: ("no-space", "make room, or write elsewhere")
    case .denied: ("not-permitted", "check who may read or write it")
    case .notFound: ("not-found", nil)
    case .isDirectory: ("is-folder", "name a file")
    default: ("cannot-use", nil)
    }
  let what =
    error.kind == .noSpace
    ? "\(place) cannot be written: \(error.message.lowercasedFirst)" : "\(place): \(error.message)"
  streams.say(Diagnostic(.error, name, what, help: help))
  return error.kind == .noSpace || error.path == "-" ? .cannotWrite : .missingInput
}
