package import Quantities
import Synchronization

/// The place in the sources where something was declared.
package struct SourceLine: Sendable, Hashable, CustomStringConvertible {
  package let file: String
  package let line: Int

  package var description: String { "\(file):\(line)" }
}

/// A quantity that an equation takes from outside.
package struct Input: Sendable {
  /// The symbol of the guideline's page.
  package let symbol: String
  /// The heading of the column in an inventory.
  package let name: String
  package let unit: Unit
  /// The list for each of whose members there is a value.
  package let set: Axis?
  package let kind: Kind
  package let presence: Presence
  package let range: ClosedRange<Double>
  package let line: SourceLine

  package enum Kind: Sendable, Hashable {
    /// Typed by a person.
    case activity
    /// Found in a table of emission factors, unless typed. `fixed` holds words that the method itself says.
    case factor(parameter: String, gas: Gas?, by: [Axis], fixed: [String: String])
    /// Handed over by another method.
    case flow(String)
  }

  package enum Presence: Sendable, Hashable {
    case required
    /// The guideline states what holds when nothing is given.
    case assumed(Double)
    /// Emissions that need it are left out when it is not given.
    case optional
    /// As `optional`, and left out too where the row's words leave open which factor of the tables holds. For
    /// precursors, which count in no total, beside a gas that is required.
    case whereDecided
    /// As `optional`, and found only where the project gives it: in the row or in its own table of factors.
    case own
  }

  package var mayBeAbsent: Bool { [.optional, .whereDecided, .own].contains(presence) }
}

/// A named intermediate result, with the number of the equation on the page.
package struct Step: Sendable {
  package let symbol: String
  package let equation: String
  package let node: Node
  package let line: SourceLine
}

/// A quantity that is carried from year to year.
package struct Stock: Sendable {
  package let symbol: String
  package let unit: Unit
  package let set: Axis?
  package let initial: Double
  /// The value at the end of the year.
  package internal(set) var update: Node
  package let line: SourceLine
}

/// What an equation emits.
package struct Emission: Sendable {
  package let gas: Gas
  package let origin: Origin
  package let node: Node
  package let line: SourceLine

  package enum Origin: Sendable {
    case fossil
    case biogenic
    /// Whatever the fuel of the row is; CO2 of biogenic fuels is a memo item.
    case ofTheFuel
    /// Biomass that is burned, whatever the fuel of the row is: its CO2 is a memo item, in no total.
    case burnedBiomass
  }
}

/// A quantity for another method, summed over the region and the year.
package struct Handoff: Sendable {
  package let flow: String
  package let node: Node
  package let line: SourceLine
}

/// An input that is the mean of a step over the first years of a series, unless a row gives it.
package struct Opening: Sendable {
  package let input: Int
  package let step: Int
  package let years: Int
}

/// What must hold of the numbers of a row.
package struct Requirement: Sendable {
  package let condition: Condition
  package let message: String
  package let line: SourceLine
}

/// An equation family of a guideline for one kind of activity data.
///
/// What tells it from others is there at once; its equation is declared when something first asks for it, since a run
/// needs few of all methods.
@safe package final class Method: Sendable {
  package let id: String
  package let title: String
  package let tier: String
  /// Guideline, volume, chapter, equation.
  package let citation: String
  package let edition: String
  /// 2006 codes; a method holds for their descendants too.
  package let categories: [String]
  /// The category whose factors hold where the tables have none for the row's own; nil for none.
  package let factorCategory: String?
  /// Condition columns and the words in them that select this declaration.
  package let conditions: [String: String]
  /// In lower case, as rows are compared with them.
  package let foldedConditions: [String: String]
  /// The same for the same conditions.
  package let conditionKey: String
  /// Names of inputs that a row must give for this declaration to be meant.
  package let needs: [String]
  /// What other methods hand over and it takes.
  package let flows: [String]
  package let line: SourceLine
  /// Folders of Tests/PublishedCases that hold a number of this method against print.
  package let evidence: [String]
  private let declare: @Sendable (MethodBuilder) -> Void
  private let declared = unsafe Atomic<Unmanaged<Declaration>?>(nil)

  package init(
    _ id: String, _ title: String, tier: String, categories: [String],
    factorsOf factorCategory: String? = nil,
    edition: String = "IPCC 2006", citation: String, when conditions: [String: String] = [:],
    given needs: [String] = [], taking flows: [String] = [],
    evidence: [String] = [], file: String = #fileID, line: Int = #line,
    _ declare: @escaping @Sendable (MethodBuilder) -> Void
  ) {
    self.id = id
    self.title = title
    self.tier = tier
    self.citation = citation
    self.edition = edition
    self.categories = categories
    self.factorCategory = factorCategory
    self.conditions = conditions
    foldedConditions = conditions.isEmpty ? [:] : conditions.mapValues { $0.lowercased() }
    conditionKey =
      conditions.isEmpty
      ? "" : conditions.map { "\($0.key)=\($0.value)" }.sorted().joined(separator: "\u{1F}")
    self.needs = needs
    self.flows = flows
    self.evidence = evidence
    self.line = SourceLine(file: file, line: line)
    self.declare = declare
  }

  deinit { unsafe declared.load(ordering: .acquiring)?.release() }

  /// Of two threads that ask first, one makes what both are given.
  private var declaration: Declaration {
    if let known = unsafe declared.load(ordering: .acquiring) { return unsafe known.takeUnretainedValue() }
    let builder = MethodBuilder()
    declare(builder)
    let made = unsafe Unmanaged.passRetained(Declaration(builder))
    let found = unsafe declared.compareExchange(
      expected: nil, desired: made, ordering: .acquiringAndReleasing)
    guard unsafe !found.exchanged, let known = unsafe found.original else {
      return unsafe made.takeUnretainedValue()
    }
    unsafe made.release()
    return unsafe known.takeUnretainedValue()
  }
}

/// What a method says of its equation.
private final class Declaration: Sendable {
  let inputs: [Input]
  let quantity: Int?
  let sets: [Axis]
  let inflows: Set<Int>
  let lister: Int?
  let needsMembers: Bool
  let openings: [Opening]
  let steps: [Step]
  let stocks: [Stock]
  let emissions: [Emission]
  let handoffs: [Handoff]
  let requirements: [Requirement]
  let faults: [String]

  init(_ builder: MethodBuilder) {
    inputs = builder.inputs
    quantity = inputs.firstIndex { $0.kind == .activity }
    sets = inputs.compactMap(\.set).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    inflows = builder.inflows
    lister = builder.lister
    needsMembers = builder.needsMembers || quantity.map { builder.inputs[$0].set != nil } ?? false
    openings = builder.openings
    steps = builder.steps
    stocks = builder.stocks
    emissions = builder.emissions
    handoffs = builder.handoffs
    requirements = builder.requirements
    faults = builder.faults
  }
}

extension Method {
  package var inputs: [Input] { declaration.inputs }

  /// The input that the column `quantity` fills: the first activity data declared.
  package var quantity: Int? { declaration.quantity }

  /// The lists of the method, in the order of declaration.
  package var sets: [Axis] { declaration.sets }

  /// Inputs that bring nothing in a year without a row for them, as the quantity does not.
  package var inflows: Set<Int> { declaration.inflows }

  /// The factor whose rows in the tables say the members of the list where an inventory names none.
  package var lister: Int? { declaration.lister }

  /// Whether a source without a member of the list is refused.
  package var needsMembers: Bool { declaration.needsMembers }

  package var openings: [Opening] { declaration.openings }
  package var steps: [Step] { declaration.steps }
  package var stocks: [Stock] { declaration.stocks }
  package var emissions: [Emission] { declaration.emissions }
  package var handoffs: [Handoff] { declaration.handoffs }
  package var requirements: [Requirement] { declaration.requirements }

  /// Faults of units and sets, each with its source line. Empty in a method that may be used.
  package var faults: [String] { declaration.faults }

  /// Whether the value of one year depends on earlier years.
  package var remembers: Bool { !stocks.isEmpty }
}
