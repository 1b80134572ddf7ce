import Tables
import Testing

@testable import CommandLine

/// Golden scenarios. `GHG_UPDATE=1 swift test` writes what the program prints into them, to be read before it is
/// kept.
@Suite struct ScenarioTests {
  static let isUpdating = Terminal.environment("GHG_UPDATE") == "1"
  static let names = Fixtures.names(in: Fixtures.here + "/Scenarios")

  @Test(arguments: names) func scenario(_ name: String) throws {
    let scenario = try Scenario(path: "\(Fixtures.here)/Scenarios/\(name)")
    let outcome = try scenario.run(in: try Fixtures.scratch("scenario-\(name)"))
    if Self.isUpdating {
      try Fixtures.write(scenario.text(with: outcome), to: scenario.path)
    } else {
      #expect(outcome.output == scenario.output)
      #expect(outcome.talk == scenario.talk)
      #expect(outcome.codes == scenario.codes)
    }
  }
}
