import CommandLine
import Tables

/// Runs the program inside the test, in a folder of its own.
struct CommandRunner {
  /// Where relative paths start.
  let folder: String

  struct Outcome: Equatable {
    var output = ""
    var talk = ""
    var codes: [Int32] = []
  }

  /// The words of a command line; quotes hold words together.
  static func words(_ line: String) -> [String] {
    var words: [String] = []
    var word = ""
    var isQuoted = false
    var isOpen = false
    for character in line {
      if character == "\"" {
        isQuoted.toggle()
        isOpen = true
      } else if character == " ", !isQuoted {
        if isOpen { words.append(word) }
        word = ""
        isOpen = false
      } else {
        word.append(character)
        isOpen = true
      }
    }
    return isOpen ? words + [word] : words
  }

  /// Runs `ghg …` lines one after the other. `< FILE` at the end of a line is standard input.
  func run(_ lines: [String]) -> Outcome {
    var outcome = Outcome()
    for line in lines {
      var words = Self.words(line)
      precondition(words.first == "ghg", "a command begins with ghg: \(line)")
      words.removeFirst()
      let output = ByteSink()
      let talk = ByteSink()
      let streams = Streams(output: output, error: talk)
      streams.directory = folder
      if let mark = words.firstIndex(of: "<"), mark + 1 < words.count {
        streams.inputPath = folder + "/" + words[mark + 1]
        words.removeSubrange(mark...mark + 1)
      }
      outcome.codes.append(runProgram(words, streams).rawValue)
      outcome.output += shown(output)
      outcome.talk += shown(talk)
    }
    return outcome
  }

  /// Without the folder, which is another on every machine.
  private func shown(_ sink: ByteSink) -> String {
    String(decoding: sink.bytes, as: UTF8.self).replacing(folder + "/", with: "").replacing(folder, with: ".")
  }
}

/// Folders beside this file.
enum Fixtures {
  static let here: String = {
    let file = #filePath
    return String(file[..<(file.lastIndex(of: "/") ?? file.endIndex)])
  }()

  static let root: String = {
    let parts = here.split(separator: "/").dropLast(2)
    return "/" + parts.joined(separator: "/")
  }()

  static func text(_ path: String) throws -> String {
    String(decoding: try Files.read(path), as: UTF8.self)
  }

  static func write(_ text: String, to path: String) throws {
    let file = try AtomicFile(path)
    try file.sink.write(text)
    try file.commit()
  }

  static func names(in folder: String) -> [String] {
    ((try? Files.list(folder)) ?? []).filter { !$0.hasPrefix(".") }
  }

  /// A folder for what a test writes, empty.
  static func scratch(_ name: String) throws -> String {
    let path = "\(root)/.build/scratch/\(name)"
    try remove(path)
    try Files.makeDirectory(path)
    return path
  }

  static func remove(_ path: String) throws {
    guard Files.exists(path) else { return }
    if Files.isDirectory(path) {
      for name in try Files.list(path) { try remove("\(path)/\(name)") }
    }
    try Files.remove(path)
  }
}
