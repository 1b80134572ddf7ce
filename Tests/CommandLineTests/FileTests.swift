import Exports
import Tables
import Testing

@testable import CommandLine

/// Outputs appear whole or not at all, with their manifest.
@Suite struct FileTests {
  private static let rows = """
    category,region,year,source,fuel,quantity,unit
    1.A.4.b,Viet Nam,2020,homes,anthracite,1000,t

    """

  private func runner(_ name: String, _ rows: String = rows) throws -> CommandRunner {
    let folder = try Fixtures.scratch(name)
    try Fixtures.write(rows, to: folder + "/fuel.csv")
    return CommandRunner(folder: folder)
  }

  @Test func manifestTellsDigests() throws {
    let runner = try runner("manifest")
    let outcome = runner.run(["ghg inventory fuel.csv -o out.csv"])
    #expect(outcome.codes == [0] && outcome.output.isEmpty)
    let manifest = try Fixtures.text(runner.folder + "/out.manifest.json")
    #expect(manifest.contains(SHA256.digest(Array(Self.rows.utf8))))
    #expect(manifest.contains("emission-factors/energy/v2-2.5-residential-agriculture.csv"))
    #expect(!manifest.contains("v2-2.2"))
    _ = runner.run(["ghg inventory fuel.csv -o out.csv"])
    #expect(manifest == (try Fixtures.text(runner.folder + "/out.manifest.json")))
  }

  @Test func errorsLeaveTheOldFile() throws {
    let runner = try runner("old", Self.rows.replacing("anthracite", with: "anthrasite"))
    try Fixtures.write("old\n", to: runner.folder + "/out.csv")
    #expect(runner.run(["ghg inventory fuel.csv -o out.csv"]).codes == [65])
    #expect(try Fixtures.text(runner.folder + "/out.csv") == "old\n")
    #expect(try Files.list(runner.folder) == ["fuel.csv", "out.csv"])
    #expect(runner.run(["ghg export results fuel.csv"]).codes == [65])
    #expect(try Files.list(runner.folder) == ["fuel.csv", "out.csv"])
  }

  @Test func exportWritesTheWholeSet() throws {
    let runner = try runner("export")
    #expect(runner.run(["ghg export a/results fuel.csv --csv excel-vi"]).codes == [0])
    #expect(
      try Files.list(runner.folder + "/a/results")
        == ["completeness.csv", "manifest.json", "summary.csv", "tidy.csv", "wide.csv"])
    #expect(try Files.list(runner.folder + "/a") == ["results"])
    #expect(try Fixtures.text(runner.folder + "/a/results/tidy.csv").contains("0,00801;kt"))
  }

  @Test func formatFollowsTheName() throws {
    let runner = try runner("names")
    _ = runner.run(["ghg inventory fuel.csv -o out.json", "ghg inventory fuel.csv -o out.md"])
    #expect(try Fixtures.text(runner.folder + "/out.json").hasPrefix("[\n"))
    #expect(try Fixtures.text(runner.folder + "/out.md").hasPrefix("### Viet Nam, 2020"))
  }

  @Test func sameBytesOnAnyNumberOfThreads() throws {
    var rows = "category,region,year,source,fuel,quantity,unit\n"
    for number in 0..<40_000 { rows += "1.A.4.b,Viet Nam,2020,s\(number),anthracite,\(number),t\n" }
    let runner = try runner("threads", rows)
    _ = runner.run((1...3).map { "ghg inventory fuel.csv --threads \($0) -o out\($0).csv" })
    let one = try Files.read(runner.folder + "/out1.csv")
    #expect(one.count > 1_000_000)
    #expect(try one == Files.read(runner.folder + "/out2.csv"))
    #expect(try one == Files.read(runner.folder + "/out3.csv"))
  }

  @Test(arguments: ["", " --layout tidy", " --layout fan", " --layout sectors", " BAU WM --layout gaps"])
  func samePathwayOnAnyNumberOfThreads(_ words: String) throws {
    let runner = try runner("threads-of-pathways")
    let project = Fixtures.root + "/emission-factors/examples/province-2050"
    let outcomes = (1...3).map { threads in
      runner.run(["ghg pathway \(project)\(words) --draws 20 --threads \(threads)"])
    }
    #expect(outcomes[0].codes == [0] && outcomes[0].output.count > 500)
    for other in outcomes.dropFirst() { #expect(other == outcomes[0]) }
  }
}
