import Equations

/// Years that are computed one after the other: those of a series where its years depend on each other, or one of them.
struct SeriesLane {
  let memberCount: Int
  /// Nil for a year of which a number is missing.
  var years: [LaneInputs?]
  /// Year by year, what the program emits and hands over.
  var emissions: [Double] = []
  var handoffs: [Double] = []

  func emission(_ index: Int, ofYear position: Int, in program: Program) -> Double {
    emissions[position * program.emissions.count + index]
  }

  func handoff(_ index: Int, ofYear position: Int, in program: Program) -> Double {
    handoffs[position * program.handoffs.count + index]
  }
}

/// One lane for one year, with its numbers complete.
struct LaneInputs {
  let stretch: StretchInputs
  let year: Int
  /// Of the flows of the stretch.
  let amounts: [FlowAmount]

  struct FlowAmount {
    let amount: Double
    let isHandedOver: Bool
  }

  /// Input after input; members in the order of the lane.
  var values: [Double] {
    let compiled = stretch.merged.recipe.compiled
    var values = stretch.values
    for (flow, amount) in zip(compiled.flows, amounts) {
      values[stretch.range(flow.input).lowerBound] = amount.amount
    }
    for one in stretch.shared { values[stretch.range(one.input).lowerBound + one.place] *= share(one) }
    return values
  }

  var handedOver: Set<Int> {
    Set(zip(stretch.merged.recipe.compiled.flows, amounts).filter { $1.isHandedOver }.map { $0.0.input })
  }

  /// What an amount that was typed counts in the year.
  func share(_ one: StretchInputs.Shared) -> Double {
    one.shares[year - stretch.merged.years.lowerBound]
  }
}

/// The input columns of a block of lanes with the same number of members.
@safe struct LaneColumns {
  /// Keeps the columns.
  private let workspace: Workspace
  private let inputs: [UnsafeMutableBufferPointer<Double>]
  private let widths: [Int]
  private let flows: [FlowInput]

  init(_ workspace: Workspace, _ compiled: CompiledMethod, members: Int) {
    self.workspace = workspace
    flows = compiled.flows
    unsafe inputs = workspace.program.inputs.map { unsafe workspace[$0] }
    widths = workspace.program.inputs.map { $0.domain == 0 ? 1 : members }
  }

  /// Writes the numbers of a year, as far as they differ from those of the year before.
  func fill(_ row: Int, _ lane: LaneInputs, after previous: LaneInputs?) {
    let stretch = lane.stretch
    if previous?.stretch !== stretch {
      var next = 0
      for (input, width) in widths.enumerated() {
        let column = unsafe inputs[input]
        for place in row * width..<(row + 1) * width {
          unsafe column[place] = stretch.values[next]
          next += 1
        }
      }
    }
    for (flow, amount) in zip(flows, lane.amounts) {
      unsafe inputs[flow.input][row * widths[flow.input]] = amount.amount
    }
    for one in stretch.shared {
      unsafe inputs[one.input][row * widths[one.input] + one.place] =
        stretch.values[stretch.range(one.input).lowerBound + one.place] * lane.share(one)
    }
  }
}
