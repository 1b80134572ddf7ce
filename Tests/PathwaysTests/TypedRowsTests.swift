import Inventory
import Tables
import Testing

@testable import Pathways

/// Scenarios go on from typed rows that were read once. Each must be what it is when it reads them itself.
@Suite struct TypedRowsTests {
  private final class Lines: ResultConsumer {
    var taken: [String] = []

    func take(_ line: ResultLine) {
      taken.append(
        "\(line.category) \(line.region) \(line.year) \(line.source) \(line.gas.label) \(line.value ?? -1) \(line.factorIDs)"
      )
    }
  }

  /// What a scenario comes to, with what is said of it.
  private struct Outcome: Equatable {
    var lines: [String] = []
    var draws: [[UInt64]] = []
    var said = ""
  }

  private func outcome(_ path: String, _ name: String, keeping wishes: TypedRows.Wishes) throws -> Outcome {
    var log = DiagnosticLog()
    let model = try #require(
      try PathwayModel.open(path, keeping: wishes, threads: wishes.isEmpty ? 1 : 3, into: &log),
      "\(log.rendered())")
    let story = model.storyline(try #require(model.scenarios.named(name)))
    var outcome = Outcome()
    let lines = Lines()
    let simulation = try ScenarioSimulation(model, story, into: &log, consumer: lines)
    var wanted = WantedSums()
    wanted.add(.total, model.years)
    if let simulation, let kind = simulation.widest {
      let draws = simulation.draws(wanted, kind, count: 50, seed: 1)
      outcome.draws = model.years.map { year in (draws.draws(.total, year) ?? []).map(\.bitPattern) }
    }
    // The central run by itself says the same.
    var centralLog = DiagnosticLog()
    let again = Lines()
    _ = try model.run(story, into: &centralLog, consumer: again)
    #expect(again.taken == lines.taken)
    outcome.lines = lines.taken
    outcome.said = log.rendered() + centralLog.rendered()
    return outcome
  }

  @Test(arguments: ["province-2050", "viet-nam-2050"]) func everyScenario(_ example: String) throws {
    let path = "\(Scratch.root)/emission-factors/examples/\(example)"
    for name in try Scratch.model(path).scenarios.names {
      let alone = try outcome(path, name, keeping: [])
      #expect(!alone.lines.isEmpty)
      #expect(try alone == outcome(path, name, keeping: [.causes, .lines]))
    }
  }

  @Test("What is wrong with rows of a scenario, and with what they say of uncertainty, is said alike")
  func mistakes() throws {
    let files = [
      "inventory.csv": "setting,value\nregion,A\nregions,A\nyears,2021..2022\nhorizon,2030\n",
      "fuel.csv": """
      category,region,year,source,fuel,quantity,unit,uncertainty %
      1.A.4.b,Viet Nam,2021,homes,anthracite,1,t,10
      1.A.4.b,Viet Nam,2022,homes,anthracite,1,t,-10

      """,
      "reported.csv": """
      category,region,year,gas,quantity,unit,source,AD uncertainty %
      2,A,2022,CO2,100,kt,works,20

      """,
      "rules.csv": "category,driver\n1,output\n2,output\n",
      "drivers.csv": "driver,year,value,unit,ramp\noutput,2022,1,,\noutput,2030,2,,linear\n",
      "scenarios.csv": "scenario,parent,measure\nBAU,,\n",
    ]
    let path = try Scratch.folder("typed-mistakes", files)
    let alone = try outcome(path, "BAU", keeping: [])
    #expect(alone.said.contains("[negative-uncertainty]"))
    #expect(try alone == outcome(path, "BAU", keeping: [.causes, .lines]))
  }
}
