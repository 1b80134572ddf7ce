import Equations
import Inventory

/// An evaluation as it is drawn: what its columns are filled with in each year, and where its emissions go.
struct DrawStep: Sendable {
  let program: Program
  let memberCount: Int
  let region: String
  let years: [Year]
  let hands: Bool

  struct Year: Sendable {
    let year: Int
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
  init(_ cellOfOutcome: [Int], _ outcomes: [Outcome]) {
    self.cellOfOutcome = cellOfOutcome
    self.outcomes = outcomes
  }

  /// Nil for an evaluation that nothing comes of.
  func step(_ evaluation: ModelEvaluation, yearCount: Int) -> DrawStep? {
    let method = evaluation.compiled.method
    let hands = !method.handoffs.isEmpty
    let years = evaluation.years.prefix(yearCount).filter { year in
      hands || method.remembers || year.results.contains { cellOfOutcome[$0.outcome] >= 0 }
    }
    let results = years.flatMap(\.results).filter { cellOfOutcome[$0.outcome] >= 0 }
    guard hands || !results.isEmpty else { return nil }
    let program = program(evaluation, years, Set(results.map(\.emission)))
    return DrawStep(
      program: program, memberCount: evaluation.memberCount, region: evaluation.region,
      years: years.map { year(of: $0, method, program) }, hands: hands)
  }

  private func program(
    _ evaluation: ModelEvaluation, _ years: [ModelEvaluation.Year], _ emissions: Set<Int>
  ) -> Program {
    let inputs = evaluation.compiled.inputs
    let alike = inputs.indices.filter { input in
      inputs[input].set == nil
        && years.allSatisfy { year in
          !year.handedOver.contains(input) && year.terms[input].count == 1
            && year.terms[input][0].isCertain
        }
    }
    return evaluation.compiled.drawnProgram(of: emissions, alike: Set(alike))
  }

  private func year(
    of year: ModelEvaluation.Year, _ method: Method, _ program: Program
  ) -> DrawStep.Year {
    let inputs = method.inputs
    let used = program.used.sorted()
    let isSingle = { (input: Int) in program.isSingle(program.inputs[input]) }
    return DrawStep.Year(
      year: year.year,
      columns: used.filter { !isSingle($0) }.map { input in
        DrawStep.Filled(
          slot: program.inputs[input], range: inputs[input].range, terms: year.terms[input])
      },
      singles: used.filter(isSingle).map { (program.inputs[$0], year.terms[$0][0].value) },
      handedOver: used.filter(year.handedOver.contains),
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
