import EmissionFactors
import Equations
import Inventory
import Testing

@Suite struct RegistryTests {
  @Test("Every parameter and axis that a method looks up has a vocabulary")
  func vocabularies() {
    for method in Registry.methods {
      for input in method.inputs {
        guard case .factor(let parameter, _, let axes, _) = input.kind else { continue }
        #expect(Vocabulary.parameters[parameter] != nil, "\(method.id): \(parameter)")
        for axis in axes { #expect(Vocabulary.embedded(axis.dimension) != nil, "\(method.id): \(axis.name)") }
      }
    }
  }

  @Test("A method has at most one list")
  func lists() {
    for method in Registry.methods { #expect(method.sets.count <= 1, "\(method.id)") }
  }

  @Test("Methods that hand flows to each other form no circle")
  func flows() {
    var waiting = Registry.methods
    while !waiting.isEmpty {
      let pending = Set(waiting.flatMap { $0.handoffs.map(\.flow) })
      let free = waiting.filter { method in
        !method.inputs.contains {
          if case .flow(let flow) = $0.kind { pending.contains(flow) } else { false }
        }
      }
      #expect(!free.isEmpty, "circle among \(waiting.map(\.id))")
      if free.isEmpty { return }
      waiting.removeAll { method in free.contains { $0 === method } }
    }
  }
}
