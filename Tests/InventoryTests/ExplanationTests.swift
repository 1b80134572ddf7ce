import Equations
import Inventory
import Quantities
import Tables
import Testing

@Suite struct ExplanationTests {
  @Test("An explanation ends in the figure of the inventory and names the place of every number")
  func argentina() throws {
    let project = try Self.project("emission-factors/examples/argentina-2005")
    let category = try #require(project.context.tree.index(of: "1.A.1.a.i"))
    let explainer = Explainer(
      project.context,
      Inquiry(category: category, year: 2005, source: "10 Carbón mineral", gas: "CO2"))
    let (explanation, log) = try explainer.explain(project)
    #expect(!log.hasErrors)
    #expect(explanation.parts.count == 1)
    #expect(explanation.value == explanation.parts.first?.value)
    guard case .computed(let computation)? = explanation.parts.first?.derivation else {
      Issue.record("the figure is computed")
      return
    }
    #expect(computation.emission.text == "CO2 − R_CO2")
    #expect(computation.steps.map(\.symbol) == ["E", "CO2"])
    #expect(computation.steps.map(\.text) == ["Q × NCV", "E × EF_CO2 × OX"])
    let quantity = try #require(computation.symbols.first)
    guard case .cell(let place, let text) = quantity.origin else {
      Issue.record("the quantity is typed")
      return
    }
    #expect(text == "610124 t")
    #expect(place.line == 2)
  }

  @Test("An explanation of a total is the figure of the ledger", arguments: ["1.A.1", "1.B", "1"])
  func total(code: String) throws {
    let project = try Self.project("emission-factors/examples/argentina-2005")
    let category = try #require(project.context.tree.index(of: code))
    let (explanation, _) = try Explainer(
      project.context, Inquiry(category: category, year: 2005, gas: "CH4")
    ).explain(project)
    let run = InventoryRun(project.context)
    let nothing = Nothing()
    for path in project.activityFiles { try run.read(try DocumentReader(path: path), into: nothing) }
    try run.finish(into: nothing)
    let cell = run.ledger.rolledUp(project.context.tree).cell(
      category: category, region: "Argentina", year: 2005, gas: "CH4")
    let figure = try #require(cell?.value)
    let explained = try #require(explanation.value)
    // Two orders of summing, each compensated: at most the last bit of each level of the tree.
    #expect(abs(figure - explained) <= 4 * figure.ulp)
  }

  private final class Nothing: ResultConsumer {
    func take(_ line: ResultLine) {}
  }

  @Test("A stock is shown with its last years, and the series ends in the figure")
  func landfill() throws {
    let project = try Self.project("Tests/PublishedCases/waste-model-2006/project")
    let category = try #require(project.context.tree.index(of: "4.A"))
    let explainer = Explainer(project.context, Inquiry(category: category, year: 1960, gas: "CH4"))
    let (explanation, _) = try explainer.explain(project)
    guard case .computed(let computation)? = explanation.parts.first?.derivation else {
      Issue.record("the figure is computed")
      return
    }
    #expect(computation.series.map(\.year) == Array(1950...1960))
    #expect(computation.series.last?.value == explanation.value)
    #expect(computation.stocks.first?.years.map(\.year) == Array(1956...1960))
    #expect(computation.stocks.first?.members.count == 8)
  }

  static func project(_ path: String) throws -> Project {
    let here = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    var log = DiagnosticLog()
    return try #require(try Project.open("/\(here)/\(path)", into: &log), "\(log.rendered())")
  }
}
