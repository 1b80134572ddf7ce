package import EmissionFactors
package import Equations
package import Quantities
import Synchronization

/// Everything about a row but its numbers and its region: the method, where each input comes from, what is emitted.
/// Rows that agree in their words and their year share one.
package final class Recipe: Sendable {
  package let category: Int
  package let year: Int
  /// Those in which rows of the same words have all but the year from here.
  let years: ClosedRange<Int>
  /// The last of them but for the years of the inventory.
  let lastHeld: Int
  package let method: Method
  package let compiled: CompiledMethod
  package let bindings: [Binding]
  package let emissions: [EmissionPlan]
  /// The row's words on the axes, as the vocabularies spell them.
  package let words: [String: String]
  /// The member of the method's list that the row is about, with the words that tell it from others; nil for a row
  /// without one.
  let member: String?
  /// The words that tell the series of the row from others of its category and method.
  let seriesWords: String
  /// Of the category, the method and its conditions.
  private let ofAnyYear: UInt64
  /// The row's words with their axes, in the order of these: `fuel=anthracite`.
  package let conditions: String
  /// The recipe of another year that this one was made from; nil for one that was found.
  private let origin: Recipe?

  /// Where the number of an input comes from.
  package enum Binding: Sendable {
    /// A cell of the row.
    case cell(Int, Conversion)
    /// The cell that holds the quantity: under a year's heading, or in the column `quantity`.
    case quantity(Conversion)
    case factor(Double, FoundFactor)
    /// What the guideline assumes when nothing is given.
    case assumed(Double)
    /// Not given; what depends on it is not emitted.
    case absent
    /// Summed from other methods.
    case flow(String)
  }

  init(
    category: Int, year: Int, years: ClosedRange<Int>, lastHeld: Int, compiled: CompiledMethod,
    bindings: [Binding], words: [String: String], emissions: [EmissionPlan]
  ) {
    self.lastHeld = lastHeld
    self.category = category
    self.year = year
    self.years = years
    self.method = compiled.method
    self.compiled = compiled
    self.bindings = bindings
    self.words = words
    self.emissions = emissions
    member = compiled.method.sets.first.flatMap { words[$0.name] }.map { word in
      ([word] + compiled.memberAxes.compactMap { words[$0] }).joined(separator: Self.memberSeparator)
    }
    let conditions = words.sorted { $0.key < $1.key }
    func joined(_ words: [(key: String, value: String)]) -> String {
      words.map { "\($0.key)=\($0.value)" }.joined(separator: "\u{1F}")
    }
    seriesWords = joined(conditions.filter { compiled.rowAxes.contains($0.key) })
    self.conditions = joined(conditions)
    ofAnyYear = Fingerprint.of("\(category)\u{1F}\(compiled.method.id)\u{1F}\(self.conditions)".utf8)
    origin = nil
  }

  /// The same for all recipes that emit the same by the same factors, whatever the year and the unit of the quantity.
  package var root: Recipe { origin ?? self }

  /// The same of another of its years.
  convenience init(_ other: Recipe, year: Int) { self.init(other, year: year, bindings: other.bindings) }

  private init(_ other: Recipe, year: Int, bindings: [Binding]) {
    category = other.category
    self.year = year
    years = other.years
    lastHeld = other.lastHeld
    method = other.method
    compiled = other.compiled
    self.bindings = bindings
    emissions = other.emissions
    words = other.words
    member = other.member
    seriesWords = other.seriesWords
    ofAnyYear = other.ofAnyYear
    conditions = other.conditions
    origin = other.root
  }

  /// The same of a year for rows that give their quantity in another unit; nil where it is not measured in that.
  func measured(in unit: Unit, year: Int) -> Recipe? {
    guard let index = method.quantity, case .quantity = bindings[index],
      let conversion = UnitBridge.conversion(from: unit, to: method.inputs[index].unit)
    else { return nil }
    var bindings = bindings
    bindings[index] = .quantity(conversion)
    return Recipe(self, year: year, bindings: bindings)
  }

  /// The list whose members the tables say, for a row that names none.
  var listedAxis: Axis? {
    guard member == nil, let lister = method.lister else { return nil }
    return method.inputs[lister].set
  }

  static let memberSeparator = " · "

  /// Of what may occur once: category, region, year, source, method and its conditions.
  func fingerprint(region: String, source: String) -> UInt64 {
    // A small number would be lost in the first letter of the region.
    let ofYear = ofAnyYear &+ UInt64(truncatingIfNeeded: year) &* 0x9e37_79b9_7f4a_7c15
    return Fingerprint.of(source.utf8, seed: Fingerprint.of(region.utf8, seed: ofYear))
  }
}

/// An emission of a recipe: which of the method's, and how it is booked.
package struct EmissionPlan: Sendable {
  /// Position in the method's list.
  package let index: Int
  package let gas: BookedGas
  /// Of the factors that its value depends on, with blanks between.
  package let factorIDs: String
  /// That of the method, or T2 where a factor of its own stands in for the default.
  package let tier: String
  /// To the unit of the inventory's results.
  package let conversion: Conversion
}

/// A gas as it is booked: CO2 of biogenic fuels is a gas of its own that counts in no total.
package struct BookedGas: Sendable, Hashable {
  package let gas: Gas
  package let origin: GasOrigin
  package let isMemo: Bool

  package init(_ gas: Gas, origin: GasOrigin, isMemo: Bool) {
    self.gas = gas
    self.origin = origin
    self.isMemo = isMemo
  }

  /// As it stands in the column `gas`.
  package var label: String { isMemo ? "\(gas.id) (biogenic)" : gas.id }
}

/// A method with its code, made once in a run.
package final class CompiledMethod: Sendable {
  package let method: Method
  /// Those of the method, at hand.
  package let inputs: [Input]
  let places: InputPlaces
  /// Inputs that other methods hand over.
  let flows: [FlowInput]
  let isOptional: [Bool]
  /// For each input, what the guideline assumes where nothing is given.
  let assumed: [Double?]
  let handoffs: [Handoff]
  let remembers: Bool
  package let program: Program
  /// For each emission, the inputs that its value depends on.
  package let dependencies: [Set<Int>]
  /// Axes that values of the whole row depend on: their words tell one series from another, but not where a list is
  /// carried from year to year: the cover of a landfill changes, and its waste stays.
  let rowAxes: [String]
  /// Axes that only the values of the list's members depend on: their words tell members apart, as the list's own
  /// does (the site type of a waste, the income group of a pathway).
  let memberAxes: [String]
  /// For each emission, from its own unit to that of the results.
  let conversions: [Conversion?]
  /// Rows of one identity make one evaluation, or years depend on each other, or other methods hand over:
  /// such rows are collected before they are computed.
  package let isCollected: Bool
  /// Inputs that are measured like the quantity: what a back-cast year has its share of.
  package let amounts: Set<Int>

  private let drawn = Mutex<[DrawnKey: Program]>([:])

  private struct DrawnKey: Hashable {
    let emissions: Set<Int>
    let alike: Set<Int>
    let held: Set<Int>
  }

  /// Of some emissions alone, without checks; made once, however many scenarios are drawn.
  /// - Parameters:
  ///   - alike: inputs with one number for all draws.
  ///   - held: inputs whose numbers are the same in all years of a workspace.
  package func drawnProgram(of emissions: Set<Int>, alike: Set<Int>, held: Set<Int>) -> Program {
    let key = DrawnKey(emissions: emissions, alike: alike, held: held)
    if let known = drawn.withLock({ $0[key] }) { return known }
    let made = Program(
      method, stockValues: false, checks: false, held: held, alike: alike, emissions: emissions)
    drawn.withLock { $0[key] = made }
    return made
  }

  /// What the number of each input may be.
  let ranges: [ClosedRange<Double>]
  private let isOfItsYear: [Bool]
  private let mayLeaveOut: [Bool]

  /// Whether an input is nothing in a year without a row for it; all others are carried on.
  func isOfItsYear(_ input: Int) -> Bool {
    isOfItsYear[input]
  }

  /// Whether emissions that need an input are left out when a row does not give it, also where rows are collected.
  func leavesOut(_ input: Int) -> Bool {
    mayLeaveOut[input]
  }

  init(_ method: Method, massUnit: Unit) {
    self.method = method
    ranges = method.inputs.map(\.range)
    inputs = method.inputs
    places = InputPlaces(method.inputs)
    flows = method.inputs.enumerated().compactMap { index, input in
      if case .flow(let name) = input.kind { FlowInput(input: index, name: name) } else { nil }
    }
    isOptional = method.inputs.map { $0.presence == .optional }
    assumed = method.inputs.map { if case .assumed(let value) = $0.presence { value } else { nil } }
    handoffs = method.handoffs
    remembers = method.remembers
    conversions = method.emissions.map { emission in
      emission.node.unit.conversion(to: massUnit.attaching(emission.gas.substance), annual: true)
    }
    let program = Program(method)
    self.program = program
    dependencies = method.emissions.indices.map { program.dependencies(ofEmission: $0) }
    let lists = method.sets.map(\.name)
    let ofRows = Self.axes(method) { $0.set == nil }.filter { !lists.contains($0) }
    rowAxes = method.remembers && !method.sets.isEmpty ? [] : ofRows
    memberAxes = Self.axes(method) { $0.set != nil }.filter { !ofRows.contains($0) && !lists.contains($0) }
    let quantity = method.quantity.map { method.inputs[$0].unit }
    amounts = Set(
      method.inputs.indices.filter { index in
        guard method.inputs[index].kind == .activity, let quantity else { return false }
        return method.inputs[index].unit.isCommensurable(with: quantity, ignoringPerYear: true)
      })
    isOfItsYear = inputs.indices.map { [amounts] in
      $0 == method.quantity || amounts.contains($0) || method.inflows.contains($0)
    }
    mayLeaveOut = inputs.map { method.sets.isEmpty && $0.presence == .optional }
    isCollected = method.remembers || !method.sets.isEmpty || !flows.isEmpty || !method.handoffs.isEmpty
  }

  private static func axes(_ method: Method, _ isWanted: (Input) -> Bool) -> [String] {
    let all = method.inputs.filter(isWanted).flatMap { input -> [String] in
      guard case .factor(_, _, let axes, _) = input.kind else { return [] }
      return axes.map(\.name)
    }
    return all.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}
