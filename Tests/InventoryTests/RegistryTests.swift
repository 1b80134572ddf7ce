import EmissionFactors
import Equations
import Inventory
import Tables
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
    for axis in [Axis.landUse, .previousLandUse, .ageClass, .previousAgeClass] {
      #expect(axes.contains(axis))
    }
    #expect(inputs.contains("area converted this year"))
  }

  /// The same of a member behind the name of what is counted: `waste deposited wood`.
  @Test("A heading with a member means the same for some methods as for all")
  func membersInHeadings() throws {
    let headings = Self.headingsOfMethods
    for list in Self.lists where Self.counted.contains(list.name) {
      let vocabulary = try #require(Vocabulary.embedded(list.axis.dimension))
      let words = Self.words(on: list.axis)
      for other in Self.lists where other != list {
        #expect(other.name != list.name, "\(list.name) is of \(other.axis) too")
        // `bedding N in total` would be `bedding N` of a member that begins so.
        let (short, long) = list.name.count < other.name.count ? (list, other) : (other, list)
        guard long.name.hasPrefix(short.name + " ") else { continue }
        let rest = spelling(String(long.name.dropFirst(short.name.count + 1)))
        let members = short == list ? words : Self.words(on: short.axis)
        #expect(!members.contains { (spelling($0) + " ").hasPrefix(rest + " ") }, "\(long.name)")
      }
      for heading in headings.union(headings.map { "\($0) unit" }) where heading.hasPrefix(list.name + " ") {
        let rest = String(heading.dropFirst(list.name.count + 1))
        #expect(vocabulary.word(for: rest) == nil, "\(heading) may be \(list.name) of a member")
      }
    }
  }

  @Test("No heading and no member ends as a column of uncertainty does")
  func endings() {
    let words = Set(Self.lists.map(\.axis)).flatMap(Self.words)
    let endings = [
      "uncertainty %", "uncertainty", "độ không chắc chắn %", "độ không chắc chắn", "lower", "cận dưới",
      "upper", "cận trên", "distribution", "phân bố", "phân phối",
    ].map { " " + spelling($0) }
    for text in Self.headingsOfMethods.union(words) {
      #expect(!endings.contains { spelling(text).hasSuffix($0) }, "\(text)")
    }
  }

  private struct List: Hashable {
    let name: String
    let axis: Axis
  }

  private static let inputs = Registry.methods.flatMap(\.inputs)
  private static let lists = Set(
    inputs.compactMap { input in input.set.map { List(name: input.name.lowercased(), axis: $0) } })
  private static let counted = Set(
    inputs.filter { $0.set != nil && $0.kind == .activity }.map { $0.name.lowercased() })

  /// In every spelling.
  private static func words(on axis: Axis) -> [String] {
    guard let table = EmbeddedTables.table("vocabulary/\(axis.dimension)") else { return [] }
    return (0..<table.rowCount).flatMap {
      [table.text($0, 0), table.text($0, "vi")] + table.words($0, "aliases")
    }
  }

  private static let headingsOfMethods = inputs.reduce(into: Set<String>()) { headings, input in
    headings.insert(input.name.lowercased())
    headings.insert(input.symbol.lowercased())
    if let set = input.set { headings.insert(set.name) }
    if case .factor(_, _, let axes, _) = input.kind { headings.formUnion(axes.map(\.name)) }
  }
}
