import Equations
import Inventory
import Tables
import Testing

@testable import CommandLine

/// Templates are read by the program that writes them, in each language.
@Suite struct TemplateTests {
  static let categories = Set(Registry.methods.flatMap(\.categories)).sorted()

  /// Language, profile and further columns are written by the same code for all: a sample has them.
  static let sample = categories.indices.filter { $0 % 6 == 0 }.map { categories[$0] }

  @Test(arguments: categories) func everyTemplateComputes(_ category: String) throws {
    try compute(category, "")
  }

  @Test(arguments: sample, [" --lang vi", " --csv excel-vi", " --all"])
  func everyFormOfATemplateComputes(_ category: String, _ options: String) throws {
    try compute(category, options)
  }

  private func compute(_ category: String, _ options: String) throws {
    let runner = CommandRunner(folder: try Fixtures.scratch("template-\(category)\(options.count)"))
    let written = runner.run(["ghg template \(category)\(options) -o table.csv"])
    #expect(written.codes == [0] && written.talk.isEmpty, "\(written.talk)")
    let outcome = runner.run(["ghg inventory table.csv --layout summary --format csv"])
    #expect(outcome.codes == [0], "ghg template \(category)\(options): \(outcome.talk)")
    #expect(!outcome.talk.contains("nothing-computed"))
  }

  @Test(arguments: InitCommand.examples.map(\.name)) func everyExampleComputes(_ example: String) throws {
    let runner = CommandRunner(folder: try Fixtures.scratch("example-\(example)"))
    let outcome = runner.run(["ghg init project --example \(example)", "ghg inventory project"])
    #expect(outcome.codes == [0, 0], "\(outcome.talk)")
  }

  @Test func newFolderTakesRows() throws {
    for options in ["", " --csv excel-vi", " --lang vi"] {
      let runner = CommandRunner(folder: try Fixtures.scratch("init\(options.replacing(" ", with: ""))"))
      let outcome = runner.run(["ghg init project\(options)", "ghg inventory project"])
      #expect(outcome.codes == [0, 0], "\(outcome.talk)")
    }
  }
}
