/// A method compiled to straight-line code over columns. Made once, used by any number of workspaces.
package final class Program: Sendable {
  package let method: Method
  /// The lists of the method; domain 0 is the rows.
  package let sets: [Axis]
  let tape: Tape
  package let inputs: [Slot]
  /// Inputs, by index, that anything computed depends on.
  package let used: Set<Int>
  /// Direction of the derivative for each input, when the program carries tangents.
  package let seeds: [Slot]
  package let emissions: [Slot]
  package let emissionTangents: [Slot?]
  package let handoffs: [Slot]
  package let handoffTangents: [Slot?]
  package let requirements: [(left: Slot, right: Slot)]
  /// Values of the steps; kept only in a program compiled for explanation.
  package let steps: [Slot]
  /// End-of-year values of the stocks, when they were asked for.
  package let stockValues: [Slot]

  /// The end-of-year value of a stock (or of its tangent) and how far back it is asked for.
  struct StockSlots: Sendable {
    let end: Slot
    let initial: Double
    let lag: Int
  }

  /// - Parameters:
  ///   - tangents: also compute the derivative of every emission along `seeds`.
  ///   - steps: keep the values of all steps, for an explanation.
  ///   - stockValues: keep the values of all stocks; otherwise only what emissions depend on is computed.
  ///   - checks: also compute what the method requires of its numbers.
  ///   - held: inputs, by index, whose columns keep their numbers from the first year of a workspace on.
  ///     What depends on them alone is computed once. Their seeds are held too.
  ///   - alike: inputs, by index, with one number for all rows of a workspace. What depends on them alone is computed
  ///     once a year.
  ///   - wanted: emissions, by index, that are computed; all where it is nil.
  ///   - isLinear: may round products in another order than they are declared in, to compute once what it can.
  package init(
    _ method: Method, tangents: Bool = false, steps keepSteps: Bool = false,
    stockValues keepStocks: Bool = true, checks: Bool = true, held: Set<Int> = [], alike: Set<Int> = [],
    emissions wanted: Set<Int>? = nil, isLinear: Bool = false
  ) {
    var compiler = Compiler(method, tangents: tangents)
    let emissions = method.emissions.map { compiler.value($0.node) }
    let wantedEmissions = emissions.indices.filter { wanted?.contains($0) ?? true }.map { emissions[$0] }
    let emissionTangents = tangents ? method.emissions.map { compiler.tangent($0.node) } : []
    let handoffs = method.handoffs.map { compiler.value($0.node) }
    let handoffTangents = tangents ? method.handoffs.map { compiler.tangent($0.node) } : []
    let requirements = (checks ? method.requirements : []).map {
      (left: compiler.value($0.condition.left), right: compiler.value($0.condition.right))
    }
    let steps = keepSteps ? method.steps.map { compiler.value($0.node) } : []
    let stocks = compiler.stocks()
    let stockValues = keepStocks ? stocks.prefix(method.stocks.count).map(\.end) : []
    let columns = compiler.inputs + compiler.seeds
    let outputs =
      wantedEmissions + (emissionTangents + handoffTangents).compactMap(\.self) + handoffs
      + requirements.flatMap { [$0.left, $0.right] } + steps + stockValues
    let heldColumns = columns.indices.filter { held.contains($0 % method.inputs.count) }.map { columns[$0] }
    let tape = Tape(
      compiler.tape, stocks: stocks, inputs: columns, held: Set(heldColumns),
      alike: Set(alike.map { compiler.inputs[$0] }), outputs: outputs, isLinear: isLinear)
    let inputSlots = compiler.inputs
    used = Set(inputSlots.indices.filter { tape.used.contains(inputSlots[$0]) })
    self.method = method
    self.tape = tape
    sets = compiler.sets
    inputs = compiler.inputs.map { tape[$0] }
    seeds = compiler.seeds.map { tape[$0] }
    self.emissions = emissions.map { tape[$0] }
    self.emissionTangents = emissionTangents.map { $0.map { tape[$0] } }
    self.handoffTangents = handoffTangents.map { $0.map { tape[$0] } }
    self.handoffs = handoffs.map { tape[$0] }
    self.requirements = requirements.map { (tape[$0.left], tape[$0.right]) }
    self.steps = steps.map { tape[$0] }
    self.stockValues = stockValues.map { tape[$0] }
  }

  /// Whether an input has one number for all rows of a workspace.
  package func isSingle(_ slot: Slot) -> Bool { tape.isSingle(slot) }

  /// The steps that an emission depends on, through other steps and stocks.
  package func steps(ofEmission index: Int) -> Set<Int> {
    visited(fromEmission: index).steps
  }

  /// For each emission, which inputs its value depends on, through steps and stocks.
  package func dependencies(ofEmission index: Int) -> Set<Int> {
    visited(fromEmission: index).inputs
  }

  private func visited(fromEmission index: Int) -> (inputs: Set<Int>, steps: Set<Int>) {
    var found: Set<Int> = []
    var steps: Set<Int> = []
    var stocks: Set<Int> = []
    func visit(_ node: Node) {
      switch node.kind {
      case .constant: break
      case .input(let input, _): found.insert(input)
      case .apply(_, let operands): operands.forEach(visit)
      case .choose(let condition, let first, let second):
        [condition.left, condition.right, first, second].forEach(visit)
      case .sum(let content): visit(content)
      case .delayed(let stock, _, let lag, _):
        visit(lag)
        if stocks.insert(stock).inserted { visit(method.stocks[stock].update) }
      case .step(let step, _, let content):
        if steps.insert(step).inserted { visit(content) }
      case .stock(let stock, _), .previous(let stock, _, _):
        if stocks.insert(stock).inserted { visit(method.stocks[stock].update) }
      }
    }
    visit(method.emissions[index].node)
    return (found, steps)
  }
}
