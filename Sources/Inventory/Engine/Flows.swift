import Equations
import Quantities
import Tables

/// What one evaluation hands over in a year.
struct HandedAmount {
  /// Position in the method's list.
  let handoff: Int
  let region: String
  let year: Int
  let amount: Double
}

/// What methods hand to each other, summed over the region and the year.
struct Flows {
  private var amounts: [Key: CompensatedSum] = [:]
  private var units: [String: Unit] = [:]

  private struct Key: Hashable {
    let flow: String
    let region: String
    let year: Int
  }

  /// What a method takes in a region and a year.
  struct Taking: Hashable {
    let flow: String
    let region: String
    let year: Int
  }

  /// What no row takes, with the years.
  struct Left {
    let flow: String
    let region: String
    let years: [Int]
  }

  mutating func add(_ handed: HandedAmount, of compiled: CompiledMethod) {
    let handoff = compiled.handoffs[handed.handoff]
    units[handoff.flow] = handoff.node.unit
    let key = Key(flow: handoff.flow, region: handed.region, year: handed.year)
    amounts[key, default: CompensatedSum()].add(handed.amount)
  }

  /// In a unit of the taker; nil when nothing was handed over.
  func amount(_ flow: String, region: String, year: Int, in unit: Unit) -> Double? {
    guard let sum = amounts[Key(flow: flow, region: region, year: year)], let given = units[flow] else {
      return nil
    }
    return given.conversion(to: unit, annual: true)?(sum.value)
  }

  /// What was handed over and no row takes, in the order of its name: its emissions would be left out in silence.
  func untaken(_ taken: Set<Taking>) -> [Left] {
    struct Place: Hashable {
      let flow: String
      let region: String
    }
    let handed = amounts.filter { $0.value.value != 0 }.keys.map {
      Taking(flow: $0.flow, region: $0.region, year: $0.year)
    }
    return Dictionary(grouping: Set(handed).subtracting(taken)) { Place(flow: $0.flow, region: $0.region) }
      .map { Left(flow: $0.flow, region: $0.region, years: $1.map(\.year).sorted()) }
      .sorted { ($0.flow, $0.region) < ($1.flow, $1.region) }
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

/// A row that takes a flow of its region and year.
struct FlowTaker {
  let category: Int
  let taking: Flows.Taking
  let row: Row
  /// File and line.
  let place: String

  /// Those of a series.
  static func all(of series: Series, _ compiled: CompiledMethod, _ flows: Flows) -> [FlowTaker] {
    compiled.flows.flatMap { flow -> [FlowTaker] in
      let unit = compiled.inputs[flow.input].unit
      return series.years.compactMap { year, merged -> FlowTaker? in
        guard merged.value(flow.input) == nil,
          flows.amount(flow.name, region: merged.region, year: year, in: unit) != nil
        else { return nil }
        return FlowTaker(
          category: merged.recipe.category,
          taking: Flows.Taking(flow: flow.name, region: merged.region, year: year), row: merged.first,
          place: merged.rows[0].place)
      }
    }
  }
}

/// Which rows take a flow. Two of a category would count the same kilogram twice.
struct FlowTakers {
  private var first: [Key: String] = [:]

  private struct Key: Hashable {
    let category: Int
    let taking: Flows.Taking
  }

  mutating func check(_ taker: FlowTaker, into log: inout DiagnosticLog) {
    let (flow, region, year) = (taker.taking.flow, taker.taking.region, taker.taking.year)
    let key = Key(category: taker.category, taking: taker.taking)
    guard let other = first.updateValue(taker.place, forKey: key) else { return }
    let place = region.isEmpty ? "\(year)" : "\(region) \(year)"
    log.add(
      taker.row.diagnostic(
        "flow-taken-twice", "\(flow) of \(place) is taken by \(other) already", .category,
        help: "keep one of the two rows, or give each part of the country its own region"))
  }
}

extension InventoryContext {
  func untaken(_ left: Flows.Left) -> Diagnostic {
    let takers = Registry.methods.filter { $0.flows.contains(left.flow) }
    let codes = takers.flatMap(\.categories).reduce(into: [String]()) {
      if !$0.contains($1) { $0.append($1) }
    }
    let (first, last) = (left.years[0], left.years[left.years.count - 1])
    let years = first == last ? "\(first)" : "\(first)–\(last)"
    let place = left.region.isEmpty ? " of \(years)" : " in \(left.region) of \(years)"
    return Diagnostic(
      .warning, "flow-not-taken", "rows hand over \(left.flow)\(place), and no row takes it",
      help: "add a row of \(codes.joined(separator: " or ")), or its emissions are left out")
  }
}
