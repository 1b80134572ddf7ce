/// A method compiled to straight-line code over columns. Made once, used by any number of workspaces.
package final class Program: Sendable {
  package let method: Method
  /// The lists of the method; domain 0 is the rows.
  package let sets: [Axis]
  let instructions: [Instruction]
  let constants: [(slot: Slot, value: Double)]
  let registerCounts: [Int]
  package let inputs: [Slot]
  /// Direction of the derivative for each input, when the program carries tangents.
  package let seeds: [Slot]
  package let emissions: [Slot]
  package let emissionTangents: [Slot?]
  package let handoffs: [Slot]
  package let requirements: [(left: Slot, right: Slot)]
  /// Values of the steps; kept only in a program compiled for explanation.
  package let steps: [Slot]
  /// End-of-year values of the stocks (then of their tangents) and how far back they are asked for.
  let stocks: [StockSlots]
  package let stockValues: [Slot]

  struct StockSlots: Sendable {
    let end: Slot
    let initial: Double
    let lag: Int
  }

  /// - Parameters:
  ///   - tangents: also compute the derivative of every emission along `seeds`.
  ///   - steps: keep the values of all steps, for an explanation.
  package init(_ method: Method, tangents: Bool = false, steps keepSteps: Bool = false) {
    var compiler = Compiler(method, tangents: tangents)
    self.method = method
    sets = compiler.sets
    emissions = method.emissions.map { compiler.value($0.node) }
    emissionTangents = tangents ? method.emissions.map { compiler.tangent($0.node) } : []
    handoffs = method.handoffs.map { compiler.value($0.node) }
    requirements = method.requirements.map {
      (compiler.value($0.condition.left), compiler.value($0.condition.right))
    }
    steps = keepSteps ? method.steps.map { compiler.value($0.node) } : []
    stocks = compiler.stocks()
    stockValues = stocks.prefix(method.stocks.count).map(\.end)
    inputs = compiler.inputs
    seeds = compiler.seeds
    constants = compiler.tape.constants
    instructions = compiler.tape.instructions
    registerCounts = compiler.tape.registerCounts
  }

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
