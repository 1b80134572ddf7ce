import Equations
import Inventory
import Quantities
import Testing

@Suite struct MethodChoiceTests {
  @Test(
    "A node whose methods need a word leaves those above it in reach",
    arguments: [
      ("1.A.1.c.i", "1.A fuel combustion (energy)"), ("1.A.1.c.i", "1.A.1.c coke production"),
      ("3.A.1.a.i", "3.A.1 enteric, tier 1"), ("2.C.3", "2.C.3 slope"),
    ])
  func reach(code: String, id: String) throws {
    let context = try ExplanationTests.project("Tests/PublishedCases/worked-pages/2.C.1-iron-steel/project")
      .context
    let category = try #require(context.tree.index(of: code))
    let found = context.methods(for: category).map(\.method.id)
    #expect(found.contains(id))
    #expect(Set(found).count == found.count, "one is listed twice")
  }

  @Test("A method emits gases, not published sums")
  func gases() {
    for method in Registry.methods {
      for emission in method.emissions { #expect(emission.gas.family != .equivalent, "\(method.id)") }
    }
  }
}
