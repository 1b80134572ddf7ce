import Equations
import Quantities

/// Reads the intermediate results of one row from a workspace.
struct StepReader {
  let workspace: Workspace
  let members: [String]
  private var method: Method { workspace.program.method }

  /// Every step that has a value, in the order of declaration.
  func steps() -> [ExplainedStep] {
    method.steps.enumerated().map { index, step in
      ExplainedStep(
        symbol: step.symbol, equation: step.equation, text: text(step.node),
        values: values(workspace.program.steps[index]), unit: step.node.unit.symbol)
    }
  }

  func emission(_ index: Int) -> ExplainedStep {
    let emission = method.emissions[index]
    return ExplainedStep(
      symbol: emission.gas.id, equation: "", text: Expression(emission.node).text,
      values: values(workspace.program.emissions[index]), unit: emission.node.unit.symbol)
  }

  func stockValues(_ index: Int) -> [Double] {
    values(workspace.program.stockValues[index]).map(\.value)
  }

  private func text(_ node: Node) -> String {
    if case .step(_, _, let content) = node.kind { return Expression(content).text }
    return Expression(node).text
  }

  private func values(_ slot: Slot) -> [(member: String?, value: Double)] {
    let column = unsafe workspace[slot]
    return (0..<column.count).map { position in
      (slot.domain == 0 ? nil : members[position], unsafe column[position])
    }
  }
}
