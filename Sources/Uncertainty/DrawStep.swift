import Equations
import Inventory

/// An evaluation as it is drawn, or several of one source in years that follow each other: what its columns are filled
/// with in each year, and where its emissions go.
struct DrawStep: Sendable {
  let program: Program
  let memberCount: Int
  let region: String
  let years: [Year]
  let hands: Bool

  struct Year: Sendable {
    let year: Int
    /// Where they are not filled with the same in the year before.
    let columns: [Filled]
    /// Inputs with one number for all draws.
    let singles: [(slot: Slot, value: Double)]
    /// Inputs that other methods hand over.
    let handedOver: [Int]
    let results: [Booked]
    let isBooked: Bool
  }

  /// Numbers of an input.
  struct Filled: Sendable {
    let slot: Slot
    let range: ClosedRange<Double>
    /// Members in the order of the lane.
    let terms: [Term]
  }

  struct Booked: Sendable {
    let slot: Slot
    /// To CO2 equivalents in the unit of the results.
    let factor: Double
    let cell: Int
    /// -1 where the GWP is certain.
    let gwpDraw: Int
  }
}

/// Makes steps. Emissions that go nowhere are not computed, and what is certain is one number and not a column.
struct DrawSteps {
  private let cellOfOutcome: [Int]
  private let outcomes: [Outcome]
  /// Sources of a method mostly go to the same places.
  private var known: [Columns.Key: Columns] = [:]

  init(_ cellOfOutcome: [Int], _ outcomes: [Outcome]) {
    self.cellOfOutcome = cellOfOutcome
    self.outcomes = outcomes
  }

  /// Evaluations of one source whose years follow each other are one step: what stays as it was is not filled anew.
  mutating func steps(of evaluations: [ModelEvaluation]) -> [DrawStep] {
    var steps: [DrawStep] = []
    var start = 0
    while start < evaluations.count {
      var end = start + 1
      while end < evaluations.count, evaluations[end].goesOn(from: evaluations[end - 1]) { end += 1 }
      if let step = step(evaluations[start..<end]) { steps.append(step) }
      start = end
    }
    return steps
  }

  /// Nil for evaluations that nothing comes of.
  private mutating func step(_ evaluations: ArraySlice<ModelEvaluation>) -> DrawStep? {
    let first = evaluations[evaluations.startIndex]
    let method = first.compiled.method
    let hands = !method.handoffs.isEmpty
    let keepsAll = hands || method.remembers
    let years = evaluations.flatMap(\.years).filter { year in
      keepsAll || year.results.contains { cellOfOutcome[$0.outcome] >= 0 }
    }
    let booked = years.flatMap(\.results).filter { cellOfOutcome[$0.outcome] >= 0 }
    let emissions = Set(booked.map(\.emission))
    guard hands || !emissions.isEmpty else { return nil }
    let key = Columns.Key(first.compiled, years, emissions)
    let columns = known[key] ?? Columns(first.compiled, key)
    known[key] = columns
    return DrawStep(
      program: columns.program, memberCount: first.memberCount, region: first.region,
      years: years.indices.map { year(years[$0], after: $0 == 0 ? nil : years[$0 - 1], columns) },
      hands: hands)
  }

  /// Where the numbers of a step go.
  private struct Columns {
    let program: Program
    let inputs: [Input]
    /// Inputs that are used: those with one number for all draws, and all others.
    private(set) var single: [Int] = []
    private(set) var filled: [Int] = []

    struct Key: Hashable {
      let method: ObjectIdentifier
      let emissions: [Int]
      /// Inputs with one number for all draws.
      let alike: [Int]
      /// Inputs with the same numbers in all years.
      let held: [Int]

      init(_ compiled: CompiledMethod, _ years: [ModelEvaluation.Year], _ emissions: Set<Int>) {
        method = ObjectIdentifier(compiled)
        self.emissions = emissions.sorted()
        let inputs = compiled.inputs
        alike = inputs.indices.filter { input in
          inputs[input].set == nil
            && years.allSatisfy { year in
              !year.handedOver.contains(input) && year.terms[input].count == 1
                && year.terms[input][0].isCertain
            }
        }
        let last = years.count > 1 ? years.last : nil
        held = inputs.indices.filter { input in
          guard let last, !last.handedOver.contains(input) else { return false }
          return years.indices.dropFirst().allSatisfy {
            !DrawSteps.changes(input, years[$0], after: years[$0 - 1])
          }
        }
      }
    }

    init(_ compiled: CompiledMethod, _ key: Key) {
      inputs = compiled.inputs
      program = compiled.drawnProgram(of: Set(key.emissions), alike: Set(key.alike), held: Set(key.held))
      for input in program.used.sorted() {
        if program.isSingle(program.inputs[input]) { single.append(input) } else { filled.append(input) }
      }
    }
  }

  /// Whether the column of an input is not as in the year before.
  private static func changes(
    _ input: Int, _ year: ModelEvaluation.Year, after before: ModelEvaluation.Year
  ) -> Bool {
    before.handedOver.contains(input) || year.terms[input].count != before.terms[input].count
      || !zip(year.terms[input], before.terms[input]).allSatisfy { $0.isSame(as: $1) }
  }

  private func year(
    _ year: ModelEvaluation.Year, after before: ModelEvaluation.Year?, _ columns: Columns
  ) -> DrawStep.Year {
    let program = columns.program
    let isNew = { (input: Int) in before.map { Self.changes(input, year, after: $0) } ?? true }
    return DrawStep.Year(
      year: year.year,
      columns: columns.filled.filter(isNew).map { input in
        DrawStep.Filled(
          slot: program.inputs[input], range: columns.inputs[input].range, terms: year.terms[input])
      },
      singles: columns.single.filter(isNew).map { (program.inputs[$0], year.terms[$0][0].value) },
      handedOver: year.handedOver.isEmpty ? [] : program.used.sorted().filter(year.handedOver.contains),
      results: year.results.compactMap { result in
        let cell = cellOfOutcome[result.outcome]
        return cell < 0
          ? nil
          : DrawStep.Booked(
            slot: program.emissions[result.emission], factor: result.factor, cell: cell,
            gwpDraw: outcomes[result.outcome].gwpDraw)
      }, isBooked: year.isBooked)
  }
}
