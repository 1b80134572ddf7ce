import Tables
import Testing

@testable import CommandLine

/// Every named error has a folder with a bad example, the command that meets it, and the golden message.
@Suite struct ErrorTests {
  static let folder = Fixtures.here + "/Errors"
  static let names = Fixtures.names(in: folder)

  /// Those that no small example shows: what is wrong with the tables of the program is found by tests of their
  /// own; a file of gigabytes, a draw in a million, a fault of the program and the moods of a disk are no examples.
  static let withoutExample: Set<String> = [
    "ambiguous-spelling", "cannot-use", "duplicate-key", "file-too-large", "internal-fault", "not-permitted",
    "record-too-long", "stale-index", "undefined-draws", "unknown-reference",
  ]

  /// Literals of the same form that name no error.
  private static let otherWords: Set<String> = [
    "base-year", "by-category", "excel-vi", "gwp-uncertainty", "log-normal", "truncated-normal", "iamc-long",
    "iamc-wide", "s-curve", "half-life",
    "key-categories", "non-energy", "pre-season",
  ]

  @Test(arguments: names) func message(_ name: String) throws {
    let example = "\(Self.folder)/\(name)"
    let typed = Fixtures.names(in: example).contains("command.txt")
    let command = typed ? try Fixtures.text("\(example)/command.txt") : "ghg check example.csv\n"
    let outcome = CommandRunner(folder: example).run(command.split(separator: "\n").map(String.init))
    let message = outcome.talk + "exit \(outcome.codes.last ?? 0)\n"
    if ScenarioTests.isUpdating {
      try Fixtures.write(message, to: "\(example)/message.txt")
    } else {
      #expect(message == (try Fixtures.text("\(example)/message.txt")))
    }
    #expect(message.contains("[\(name)]"), "the example meets another error than \(name)")
  }

  @Test func everyNameHasAnExample() throws {
    let missing = try Self.namesInSources().subtracting(Self.names).subtracting(Self.withoutExample)
    #expect(missing.isEmpty, "without an example: \(missing.sorted().joined(separator: ", "))")
  }

  @Test func everyNameHasAMeaning() throws {
    let names = try Self.namesInSources()
    let known = Set(ErrorNames.meanings.keys)
    #expect(names.subtracting(known).isEmpty, "\(names.subtracting(known).sorted())")
    #expect(known.subtracting(names).subtracting(Self.names).isEmpty)
  }

  /// Every literal in kebab case; methods name cases and conditions so, and no errors.
  private static func namesInSources() throws -> Set<String> {
    var names: Set<String> = []
    for room in [
      "Tables", "EmissionFactors", "Inventory", "Uncertainty", "Pathways", "CommandLine", "Exports",
    ] {
      for path in try swiftFiles("\(Fixtures.root)/Sources/\(room)")
      where !path.hasSuffix("ErrorNames.swift") && !path.contains("/Inventory/Methods/") {
        for literal in try Fixtures.text(path).matches(of: /"([a-z0-9]+(?:-[a-z0-9]+)+)"/) {
          names.insert(String(literal.1))
        }
      }
    }
    return names.subtracting(otherWords)
  }

  private static func swiftFiles(_ folder: String) throws -> [String] {
    try Files.list(folder).flatMap { name -> [String] in
      let path = "\(folder)/\(name)"
      if Files.isDirectory(path) { return try swiftFiles(path) }
      return name.hasSuffix(".swift") ? [path] : []
    }
  }
}
