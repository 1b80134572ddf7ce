import Equations
import Quantities
import Testing

@testable import Inventory

/// Words that tell the members of a list apart, and words that tell series apart.
@Suite struct ListMemberTests {
  private func compiled(_ id: String) throws -> CompiledMethod {
    let method = try #require(Registry.methods.first { $0.id == id })
    return CompiledMethod(method, massUnit: try Unit(parsing: "t"))
  }

  @Test(
    "Pathways are told apart by income group and collection; what holds for all of them tells series apart")
  func pathways() throws {
    let method = try compiled("4.D.1 domestic wastewater")
    #expect(method.memberAxes == ["income group", "collection"])
    #expect(method.rowAxes == ["garbage disposals", "receiving water"])
  }

  @Test("The waste of a landfill stays where it was put, and its cover may change")
  func landfill() throws {
    let method = try compiled("4.A solid waste disposal")
    #expect(method.memberAxes == ["site type", "climate"])
    #expect(method.rowAxes.isEmpty)
  }

  @Test("Members are shown by their own words where these tell them apart")
  func shown() {
    #expect(Series.shown(["food · dry", "wood · dry"]) == ["food", "wood"])
    #expect(Series.shown(["food · deep", "food · shallow"]) == ["food · deep", "food · shallow"])
  }

  @Test("The shares that the tables print say the manure systems of a row that names none")
  func lister() throws {
    let regional = try compiled("3.A.2 manure CH4, tier 1, 2019, regional shares").method
    #expect(regional.lister.map { regional.inputs[$0].name } == "share of manure")
    #expect(try compiled("3.A.2 manure CH4, tier 1, 2019").method.lister == nil)
  }

  @Test("An inflow brings nothing in a year without a row for it")
  func inflow() throws {
    let method = try #require(
      Registry.methods.first { $0.id == "4.A solid waste disposal (from population)" })
    #expect(method.inflows.map { method.inputs[$0].name } == ["share of waste"])
  }
}
