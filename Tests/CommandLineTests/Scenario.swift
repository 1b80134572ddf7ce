import Tables

/// A golden file: commands, the files they find, and what they print.
///
///     What it shows.
///     $ ghg inventory fuel.csv --format csv
///     -- fuel.csv --
///     category,…
///     -- stdout --
///     -- stderr --
///     -- exit 65 --
///
/// A section `copy PATH as NAME` brings a folder of the repository. Exit 0 is not written.
struct Scenario {
  let path: String
  private(set) var title = ""
  private(set) var commands: [String] = []
  private(set) var files: [(name: String, text: String)] = []
  private(set) var copies: [(from: String, to: String)] = []
  private(set) var output = ""
  private(set) var talk = ""
  private(set) var codes: [Int32] = []

  init(path: String) throws {
    self.path = path
    var section = ""
    for line in try Fixtures.text(path).split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
      if line.hasPrefix("-- "), line.hasSuffix(" --") {
        section = String(line.dropFirst(3).dropLast(3))
        begin(section)
      } else {
        take(String(line), section)
      }
    }
    if codes.isEmpty { codes = commands.map { _ in 0 } }
  }

  private mutating func begin(_ section: String) {
    let words = section.split(separator: " ").map(String.init)
    if words.first == "exit" {
      codes = words.dropFirst().compactMap { Int32($0) }
    } else if words.count == 4, words[0] == "copy" {
      copies.append((words[1], words[3]))
    } else if section != "stdout", section != "stderr" {
      files.append((section, ""))
    }
  }

  private mutating func take(_ line: String, _ section: String) {
    switch section {
    case "":
      if line.hasPrefix("$ ") { commands.append(String(line.dropFirst(2))) } else { title += line + "\n" }
    case "stdout": output += line + "\n"
    case "stderr": talk += line + "\n"
    case _ where section.hasPrefix("exit") || section.hasPrefix("copy"): break
    default: files[files.count - 1].text += line + "\n"
    }
  }

  func run(in folder: String) throws -> CommandRunner.Outcome {
    for file in files {
      let path = "\(folder)/\(file.name)"
      if let slash = path.lastIndex(of: "/") { try Files.makeDirectory(String(path[..<slash])) }
      try Fixtures.write(file.text, to: path)
    }
    for copy in copies {
      let source = "\(Fixtures.root)/\(copy.from)"
      try Files.makeDirectory("\(folder)/\(copy.to)")
      for name in Fixtures.names(in: source) where name.hasSuffix(".csv") {
        try Fixtures.write(try Fixtures.text("\(source)/\(name)"), to: "\(folder)/\(copy.to)/\(name)")
      }
    }
    return CommandRunner(folder: folder).run(commands)
  }

  /// The file with what was printed in place of what was expected.
  func text(with outcome: CommandRunner.Outcome) -> String {
    var text = title + commands.map { "$ \($0)\n" }.joined()
    for copy in copies { text += "-- copy \(copy.from) as \(copy.to) --\n" }
    for file in files { text += "-- \(file.name) --\n\(file.text)" }
    text += "-- stdout --\n\(outcome.output)"
    if !outcome.talk.isEmpty { text += "-- stderr --\n\(outcome.talk)" }
    if outcome.codes.contains(where: { $0 != 0 }) {
      text += "-- exit \(outcome.codes.map(String.init).joined(separator: " ")) --\n"
    }
    return text
  }
}
