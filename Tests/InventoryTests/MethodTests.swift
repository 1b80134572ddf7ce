import Equations
import Inventory
import Testing

@Suite struct MethodTests {
  @Test("Units and sets of every registered method agree", arguments: Registry.methods.map(\.id))
  func methodsAreSound(id: String) throws {
    let method = try #require(Registry.methods.first { $0.id == id })
    #expect(method.faults == [])
    #expect(!method.emissions.isEmpty)
    let taken = method.inputs.compactMap { if case .flow(let name) = $0.kind { name } else { nil } }
    #expect(
      method.flows.sorted() == taken.sorted(), "the flows that its head names are those of its equation")
  }

  @Test("No two methods have one name")
  func namesAreUnique() {
    #expect(Set(Registry.methods.map(\.id)).count == Registry.methods.count)
  }
}
