import Exports
import Quantities
import Tables
import Testing

@testable import CommandLine

@Suite struct HelpTests {
  private let runner = CommandRunner(folder: "/")

  @Test(arguments: Commands.all.map(\.name)) func everyCommandHasHelpInTwoLanguages(_ name: String) throws {
    let command = try #require(Commands.named(name))
    #expect(command.summary != command.summaryVietnamese && !command.summaryVietnamese.isEmpty)
    #expect(command.details.isEmpty == command.detailsVietnamese.isEmpty)
    for option in command.allOptions { #expect(!option.help.isEmpty && !option.helpVietnamese.isEmpty) }
    #expect(Set(command.allOptions.map(\.name)).count == command.allOptions.count)
    let letters = command.allOptions.compactMap(\.short)
    #expect(Set(letters).count == letters.count)
    for language in ["en", "vi"] {
      let outcome = runner.run(["ghg \(name) --help --lang \(language)"])
      #expect(outcome.codes == [0] && outcome.talk.isEmpty)
      #expect(outcome.output.split(separator: "\n").allSatisfy { $0.count <= 120 })
    }
  }

  @Test(arguments: Topics.all.map(\.name) + Topics.vocabularies) func everyTopicPrints(_ name: String) {
    for format in ["table", "csv", "json", "markdown"] {
      let outcome = runner.run(["ghg help \"\(name)\" --format \(format) --lang vi"])
      #expect(outcome.codes == [0])
      #expect(outcome.output.count > 20)
    }
  }

  @Test func everyUnitOfTheHelpIsRead() throws {
    for unit in TopicTexts.units.flatMap(\.units) {
      #expect(throws: Never.self, "\(unit)") { try Unit(parsing: unit) }
    }
  }

  @Test func languageOfTheEnvironment() {
    let streams = Streams(output: ByteSink(), error: ByteSink())
    streams.environment = { $0 == "LANG" ? "vi_VN.UTF-8" : nil }
    #expect(streams.language(nil) == .vietnamese)
    #expect(streams.language("en") == .english)
    streams.environment = { ["LC_ALL": "C", "LANG": "vi_VN.UTF-8"][$0] }
    #expect(streams.language(nil) == .english)
  }
}

@Suite struct OptionTests {
  private func parse(_ line: String) throws -> ParsedArguments {
    try ParsedArguments(CommandRunner.words(line), of: InventoryCommand.command)
  }

  @Test func spellings() throws {
    for line in ["--format csv", "--format=csv", "-f csv", "-fcsv"] {
      #expect(try parse(line).values["format"] == ["csv"])
    }
    #expect(try parse("-c 1.A -c 2 project").values["category"] == ["1.A", "2"])
    #expect(try parse("project -- ").positional == ["project"])
    #expect(try parse("-- --odd").positional == ["--odd"])
    #expect(try parse("-").positional == ["-"])
  }

  @Test(arguments: [
    ("--frmat csv", "--format"), ("--yaer 2020", "--year"), ("--Format csv", "--format"),
  ])
  func didYouMean(_ line: String, _ meant: String) {
    #expect {
      try parse(line)
    } throws: { error in
      (error as? CommandFailure)?.diagnostic.help == "did you mean \(meant)?"
    }
  }
}
