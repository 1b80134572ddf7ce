import Equations
import Inventory
import Quantities

/// The part of an emission's standard deviation that it owes to a cause.
package struct CauseLoad: Sendable {
  package let cause: Int
  /// Signed: what varies with one cause adds up before it is squared.
  package var deviation: Double
  /// The same with the guideline's half-ranges of 95 %.
  package var half: Double
}

/// The first-order variation of every emission: derivatives of the equations times the deviations of what goes into
/// them, through stocks and through what methods hand to each other.
package struct LinearModel {
  /// By outcome, in CO2 equivalents.
  package private(set) var values: [Double]
  package private(set) var loads: [[CauseLoad]]
  private let model: UncertaintyModel
  private let years: Set<Int>?
  private var flows: [FlowKey: [CauseLoad]] = [:]
  private var flowUnits: [String: Unit] = [:]
  private var programs: [ObjectIdentifier: Program] = [:]

  /// - Parameter years: those whose outcomes are asked for, others stay zero; all where it is nil.
  package init(_ model: UncertaintyModel, years: Set<Int>? = nil) {
    self.model = model
    self.years = years
    values = Array(repeating: 0, count: model.outcomes.count)
    loads = Array(repeating: [], count: model.outcomes.count)
    for evaluation in model.evaluations { take(evaluation) }
    for reported in model.reported { take(reported) }
    for (index, outcome) in model.outcomes.enumerated()
    where outcome.gwpDraw >= 0 && isWanted(outcome.year) {
      loads[index] += Self.loads(model.draws[outcome.gwpDraw], times: values[index])
    }
  }

  private mutating func take(_ reported: ModelReported) {
    values[reported.outcome] = reported.value
    for term in reported.factors {
      loads[reported.outcome] += Self.loads(model.draws[term.draw], times: reported.value * term.scale)
    }
  }

  private func isWanted(_ year: Int) -> Bool { years?.contains(year) ?? true }

  private mutating func take(_ evaluation: ModelEvaluation) {
    // What is handed over in one year may fill a stock for another.
    guard
      !evaluation.compiled.method.handoffs.isEmpty || evaluation.years.contains(where: { isWanted($0.year) })
    else { return }
    let last = years?.max() ?? .max
    let program = program(of: evaluation.compiled)
    let lanes = LaneCauses(evaluation)
    let lists = program.sets.map { _ in Array(repeating: evaluation.memberCount, count: lanes.count) }
    let workspace = Workspace(program, rows: lanes.count, members: lists)
    for year in evaluation.years where year.year <= last {
      fill(workspace, year, lanes)
      workspace.run()
      for result in year.results { book(result, workspace, lanes, evaluation) }
      if year.isBooked { hand(workspace, year, lanes, evaluation) }
    }
  }

  private mutating func program(of compiled: CompiledMethod) -> Program {
    let key = ObjectIdentifier(compiled)
    if let known = programs[key] { return known }
    let made = Program(compiled.method, tangents: true, stockValues: false, checks: false)
    programs[key] = made
    return made
  }

  /// Every lane has the numbers of the year, and the direction of its own cause.
  private func fill(_ workspace: Workspace, _ year: ModelEvaluation.Year, _ lanes: LaneCauses) {
    let program = workspace.program
    for (input, terms) in year.terms.enumerated() {
      let values = unsafe workspace[program.inputs[input]]
      let seeds = unsafe workspace[program.seeds[input]]
      for lane in 0..<lanes.count {
        for (member, term) in terms.enumerated() {
          let place = lane * terms.count + member
          unsafe values[place] = term.value
          unsafe seeds[place] = 0
        }
      }
      for (member, term) in terms.enumerated() where term.draw >= 0 {
        guard let lane = lanes.ofDraw[term.draw] else { continue }
        unsafe seeds[lane * terms.count + member] = term.scale
      }
      guard year.handedOver.contains(input), let lane = lanes.ofFlow[.init(input: input, year: year.year)]
      else { continue }
      unsafe seeds[lane] = 1
    }
  }

  private mutating func book(
    _ result: ModelEvaluation.Result, _ workspace: Workspace, _ lanes: LaneCauses,
    _ evaluation: ModelEvaluation
  ) {
    let program = workspace.program
    values[result.outcome] = unsafe workspace[program.emissions[result.emission]][0] * result.factor
    guard let slot = program.emissionTangents[result.emission] else { return }
    let tangents = unsafe Array(workspace[slot])
    loads[result.outcome] += spread(tangents, times: result.factor, lanes, evaluation)
  }

  private mutating func hand(
    _ workspace: Workspace, _ year: ModelEvaluation.Year, _ lanes: LaneCauses, _ evaluation: ModelEvaluation
  ) {
    for (index, handoff) in evaluation.compiled.method.handoffs.enumerated() {
      guard let slot = workspace.program.handoffTangents[index] else { continue }
      let key = FlowKey(flow: handoff.flow, region: evaluation.region, year: year.year)
      flowUnits[handoff.flow] = handoff.node.unit
      let tangents = unsafe Array(workspace[slot])
      flows[key, default: []] += spread(tangents, times: 1, lanes, evaluation)
    }
  }

  private func spread(
    _ tangents: [Double], times factor: Double, _ lanes: LaneCauses, _ evaluation: ModelEvaluation
  ) -> [CauseLoad] {
    var spread: [CauseLoad] = []
    for (draw, lane) in lanes.draws where tangents[lane] != 0 {
      spread += Self.loads(model.draws[draw], times: tangents[lane] * factor)
    }
    for (place, lane) in lanes.flows where tangents[lane] != 0 {
      guard case .flow(let flow) = evaluation.compiled.inputs[place.input].kind,
        let upstream = flows[FlowKey(flow: flow, region: evaluation.region, year: place.year)],
        let unit = flowUnits[flow],
        let scale = unit.conversion(to: evaluation.compiled.inputs[place.input].unit, annual: true)
      else { continue }
      let factor = tangents[lane] * factor * scale(1)
      spread += upstream.map {
        CauseLoad(cause: $0.cause, deviation: $0.deviation * factor, half: $0.half * factor)
      }
    }
    return spread
  }

  private static func loads(_ draw: DrawPlan, times factor: Double) -> [CauseLoad] {
    draw.loads.map {
      CauseLoad(cause: $0.cause, deviation: $0.deviation * factor, half: $0.half * factor)
    }
  }
}

/// What methods hand over in a region and a year.
struct FlowKey: Hashable {
  let flow: String
  let region: String
  let year: Int
}

/// The causes of an evaluation, a lane for each: its draws, and what it takes from others in each year.
struct LaneCauses {
  private(set) var ofDraw: [Int: Int] = [:]
  private(set) var ofFlow: [FlowPlace: Int] = [:]
  private(set) var draws: [(draw: Int, lane: Int)] = []
  private(set) var flows: [(place: FlowPlace, lane: Int)] = []

  struct FlowPlace: Hashable {
    let input: Int
    let year: Int
  }

  init(_ evaluation: ModelEvaluation) {
    for year in evaluation.years {
      for terms in year.terms {
        for term in terms where term.draw >= 0 && ofDraw[term.draw] == nil {
          draws.append((term.draw, draws.count))
          ofDraw[term.draw] = draws.count - 1
        }
      }
    }
    for year in evaluation.years {
      for input in year.handedOver.sorted() {
        let place = FlowPlace(input: input, year: year.year)
        flows.append((place, draws.count + flows.count))
        ofFlow[place] = draws.count + flows.count - 1
      }
    }
  }

  /// At least one, for the estimate itself.
  var count: Int { max(1, draws.count + flows.count) }
}
