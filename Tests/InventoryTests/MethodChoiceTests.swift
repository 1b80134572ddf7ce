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
    let found = context.methods(for: category).map(\.id)
    #expect(found.contains(id))
    #expect(Set(found).count == found.count, "one is listed twice")
  }

  @Test("What land was tells declarations of one category apart, and the edition goes before")
  func previousLandUse() throws {
    func methods(_ stem: String) throws -> Set<String> {
      let project = try ExplanationTests.project("Tests/PublishedCases/worked-pages/\(stem)/project")
      let run = InventoryRun(project.context, threads: 1)
      let collector = Collector()
      try project.read(by: run, into: collector)
      try run.finish(into: collector)
      return Set(
        collector.lines.filter { $0.category == project.context.tree.index(of: "3.B.4.b.ii") }.compactMap {
          $0.method?.id
        })
    }
    let flooded = "3.B.4.b.ii converted land"
    let of2006 = try methods("3.B.4.b-converted-wetlands")
    #expect(of2006.contains("\(flooded) (forest land to flooded land)"))
    #expect(of2006.contains("\(flooded) (cropland to flooded land)"))
    #expect(of2006.contains("\(flooded) to flooded land"))
    #expect(try methods("3.B.4-flooded-land-2019").allSatisfy { !$0.hasPrefix(flooded) })
  }

  @Test("A method emits gases, not published sums")
  func gases() {
    for method in Registry.methods {
      for emission in method.emissions { #expect(emission.gas.family != .equivalent, "\(method.id)") }
    }
  }
}
