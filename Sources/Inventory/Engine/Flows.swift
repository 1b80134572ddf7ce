import Equations
import Quantities

/// What methods hand to each other, summed over the region and the year.
struct Flows {
  private var amounts: [Key: CompensatedSum] = [:]
  private var units: [String: Unit] = [:]

  private struct Key: Hashable {
    let flow: String
    let region: String
    let year: Int
  }

  mutating func add(_ amount: Double, of handoff: Handoff, region: String, year: Int) {
    units[handoff.flow] = handoff.node.unit
    amounts[Key(flow: handoff.flow, region: region, year: year), default: CompensatedSum()].add(amount)
  }

  /// In a unit of the taker; nil when nothing was handed over.
  func amount(_ flow: String, region: String, year: Int, in unit: Unit) -> Double? {
    guard let sum = amounts[Key(flow: flow, region: region, year: year)], let given = units[flow] else {
      return nil
    }
    return given.conversion(to: unit, annual: true)?(sum.value)
  }

  /// Givers before takers. A circle leaves its methods in the order given; a test forbids it.
  static func sorted(_ methods: [CompiledMethod]) -> [CompiledMethod] {
    var waiting = methods
    var result: [CompiledMethod] = []
    while !waiting.isEmpty {
      let pending = Set(waiting.flatMap { $0.method.handoffs.map(\.flow) })
      let next =
        waiting.firstIndex { method in
          !method.method.inputs.contains { input in
            if case .flow(let flow) = input.kind { pending.contains(flow) } else { false }
          }
        } ?? 0
      result.append(waiting.remove(at: next))
    }
    return result
  }
}
