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

  /// A heading is read against the methods of the rows; only what none of them knows is looked for among all. That is
  /// right while a name means one thing everywhere.
  @Test("A heading means the same for some methods as for all")
  func headings() {
    let inputs = Set(Registry.methods.flatMap(\.inputs).map(\.name))
    let folded = Dictionary(grouping: inputs) { $0.lowercased() }
    for (_, names) in folded { #expect(names.count == 1, "\(names) differ in their case only") }
    let axes = Set(
      Registry.methods.flatMap(\.inputs).flatMap { input -> [Axis] in
        guard case .factor(_, _, let axes, _) = input.kind else { return [] }
        return axes
      })
    for axis in axes { #expect(folded[axis.name] == nil, "\(axis.name) is an axis and an input") }
    for name in folded.keys + axes.map(\.name) where name.hasSuffix(" unit") {
      #expect(folded[String(name.dropLast(" unit".count))] == nil, "\(name) may be a column of units")
    }
    for dimension in RegionWord.dimensions { #expect(axes.contains(Axis(dimension)), "\(dimension)") }
  }
}
