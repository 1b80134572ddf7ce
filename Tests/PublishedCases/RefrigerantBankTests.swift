import Inventory
import Tables
import Testing

/// Figure 7.7 of the 2006 Guidelines, Vol 3 Ch 7: a bank of refrigerant from the sales of one year.
@Suite struct RefrigerantBankTests {
  @Test("Production, imports, new agent, bank and emission of eight years")
  func years() throws {
    let expected = try PublishedCase("refrigerant-bank").expected("bank")
    #expect(expected.rowCount == 8)
    for row in 0..<expected.rowCount {
      let year = try #require(Int(try expected.text(row, "year")))
      let figures = try Self.figures(of: year)
      for (name, ours) in figures {
        let answer = try #require(try expected.number(row, "\(name) [t]"))
        #expect(abs(ours - answer) <= 0.5, "\(name) of \(year): \(ours), published \(answer)")
      }
    }
  }

  @Test("Emission and bank of the summary")
  func summary() throws {
    let expected = try PublishedCase("refrigerant-bank").expected("summary")
    let figures = try Self.figures(of: 2005)
    for name in ["emission", "bank"] {
      let answer = try #require(try expected.number(0, "\(name) [t]"))
      #expect(abs(try #require(figures[name]) - answer) <= 0.05)
    }
  }

  /// As the explanation of a year shows them.
  private static func figures(of year: Int) throws -> [String: Double] {
    var log = DiagnosticLog()
    let path = PublishedCase.root + "refrigerant-bank/project"
    let project = try #require(try Project.open(path, into: &log), "\(log.rendered())")
    let category = try #require(project.context.tree.index(of: "2.F.1"))
    let explainer = Explainer(project.context, Inquiry(category: category, year: year, gas: "HFC-143a"))
    let (explanation, problems) = try explainer.explain(project)
    #expect(!problems.hasErrors, "\(problems.rendered())")
    let part = try #require(explanation.parts.first)
    guard case .computed(let computation) = part.derivation else { return [:] }
    var figures = ["emission": try #require(part.value)]
    figures["production"] = computation.symbols.first { $0.symbol == "P" }?.value
    figures["imports"] = computation.symbols.first { $0.symbol == "Im" }?.value
    figures["new agent"] = computation.steps.first { $0.symbol == "S" }?.values.first?.value
    figures["bank"] = computation.stocks.first { $0.symbol == "bank" }?.years.last?.values.first
    try #require(figures.count == 5)
    return figures
  }
}
