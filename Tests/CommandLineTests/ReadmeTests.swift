import Equations
import Inventory
import Tables
import Testing

@testable import CommandLine

/// What the documents say is what the program does.
@Suite struct ReadmeTests {
  private static let documents = [
    "README.md", "CONTRIBUTING.md", "CHANGELOG.md", "Sources/ghg/ghg.docc/ghg.md",
    "Sources/Equations/Equations.docc/Equations.md", "Sources/Equations/Equations.docc/Methods.md",
    "Sources/Inventory/Inventory.docc/Inventory.md",
  ]

  /// Blocks run in order in one folder. ```csv NAME is a file; ```console holds lines `$ ghg …` with what a
  /// terminal shows of each; ```sh holds lines for a shell, of which the runs of ghg are tried.
  @Test("Every example prints what it is said to print")
  func examples() throws {
    let runner = CommandRunner(folder: try Fixtures.scratch("readme"))
    var tried = 0
    for block in try Markdown("README.md").blocks {
      switch block.kind {
      case "csv":
        try Fixtures.write(block.lines.map { $0 + "\n" }.joined(), to: "\(runner.folder)/\(block.argument)")
      case "console":
        for example in block.examples {
          let outcome = runner.run([example.command])
          let shown = Self.lines(outcome.output + outcome.talk)
          #expect(
            Self.agree(example.shown[...], shown[...]),
            "README.md:\(example.line): \(example.command) prints\n\(shown.joined(separator: "\n"))")
          tried += 1
        }
      case "sh":
        for command in block.lines.flatMap({ $0.split(separator: " && ") })
        where command.hasPrefix("swift run -c release ghg ") {
          let shell = CommandRunner(folder: runner.folder + "/shell")
          try Files.makeDirectory(shell.folder)
          #expect(shell.run([String(command.dropFirst("swift run -c release ".count))]).codes == [0])
          tried += 1
        }
      default: break
      }
    }
    #expect(tried >= 8)
  }

  @Test("The table of coverage is what the program prints")
  func coverage() throws {
    let shown = try Markdown("README.md").table(under: "| category | name | tiers |")
    let runner = CommandRunner(folder: try Fixtures.scratch("coverage"))
    let printed = runner.run(["ghg methods --depth 2 --format markdown"]).output
    #expect(shown == Self.lines(printed), "\(printed)")
  }

  @Test("Links of the documents lead somewhere", arguments: documents)
  func links(document: String) throws {
    let folder = document.split(separator: "/").dropLast().map { $0 + "/" }.joined()
    for link in try Markdown(document).links where !link.contains("://") && !link.hasPrefix("#") {
      #expect(Files.exists("\(Fixtures.root)/\(folder)\(link)"), "\(document): \(link)")
    }
  }

  @Test("The code that the documents show stands in the sources", arguments: documents)
  func code(document: String) throws {
    let blocks = try Markdown(document).blocks.filter { $0.kind == "swift" && !$0.argument.isEmpty }
    for block in blocks {
      let source = try Fixtures.text("\(Fixtures.root)/\(block.argument)").split(separator: "\n").map(
        Self.trimmed)
      for line in block.lines.map({ Self.trimmed($0[...]) }) where !line.isEmpty && line != "…" {
        #expect(source.contains(line), "\(document):\(block.line): \(line)")
      }
    }
  }

  @Test("The README stays short, and has one command for the main job and one for the tests")
  func size() throws {
    let readme = try Markdown("README.md")
    // The table of coverage grows with the guidelines; the words do not.
    #expect(readme.lines.count { !$0.hasPrefix("|") } <= 140)
    let commands = readme.blocks.filter { $0.kind == "sh" }.flatMap(\.lines)
    #expect(commands.count == 2 && commands.last == "swift test")
  }

  // MARK: Comparison

  private static func lines(_ text: String) -> [String] {
    var lines = text.replacing("\u{FEFF}", with: "").split(separator: "\n", omittingEmptySubsequences: false)
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines.map(String.init)
  }

  private static func trimmed(_ text: Substring) -> String {
    String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }

  /// `…` alone stands for any lines, at the end of a line for the rest of it.
  private static func agree(_ shown: ArraySlice<String>, _ printed: ArraySlice<String>) -> Bool {
    guard let first = shown.first else { return printed.isEmpty }
    let rest = shown.dropFirst()
    if first == "…" {
      return (printed.startIndex...printed.endIndex).contains { agree(rest, printed[$0...]) }
    }
    guard let line = printed.first else { return false }
    let isSame = first.hasSuffix("…") ? line.hasPrefix(first.dropLast()) : line == first
    return isSame && agree(rest, printed.dropFirst())
  }
}

/// A document, as far as tests look into it.
private struct Markdown {
  struct Block {
    let kind: String
    /// What follows the kind on the line of the fence.
    let argument: String
    /// The line of the fence in the document.
    let line: Int
    var lines: [String] = []

    /// Commands with what they show.
    var examples: [(command: String, shown: [String], line: Int)] {
      var examples: [(command: String, shown: [String], line: Int)] = []
      for (index, text) in lines.enumerated() {
        if text.hasPrefix("$ ") {
          examples.append((String(text.dropFirst(2)), [], line + 1 + index))
        } else if !examples.isEmpty {
          examples[examples.count - 1].shown.append(text)
        }
      }
      return examples
    }
  }

  let lines: [String]
  private(set) var blocks: [Block] = []

  init(_ path: String) throws {
    lines = try Fixtures.text("\(Fixtures.root)/\(path)").split(
      separator: "\n", omittingEmptySubsequences: false
    ).map(String.init).dropLast()
    var open: Block?
    for (index, line) in lines.enumerated() {
      if line.hasPrefix("```") {
        let words = line.dropFirst(3).split(separator: " ", maxSplits: 1).map(String.init)
        if let block = open {
          blocks.append(block)
          open = nil
        } else {
          open = Block(kind: words.first ?? "", argument: words.dropFirst().first ?? "", line: index + 1)
        }
      } else {
        open?.lines.append(line)
      }
    }
  }

  /// The table whose heading begins so.
  func table(under heading: String) -> [String] {
    Array(lines.drop { !$0.hasPrefix(heading) }.prefix { $0.hasPrefix("|") })
  }

  /// The targets of `[text](target)`, outside of blocks.
  var links: [String] {
    var isCode = false
    return lines.flatMap { line -> [String] in
      if line.hasPrefix("```") { isCode.toggle() }
      return isCode ? [] : line.matches(of: /\]\(([^)]*)\)/).map { String($0.1) }
    }
  }
}
