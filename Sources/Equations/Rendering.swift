extension Expression {
  /// The equation as a person writes it, with the symbols of the declaration.
  package var text: String { Rendering.text(node, 0) }
}

/// Prints nodes with as few parentheses as the precedence of the operators allows.
enum Rendering {
  static func text(_ node: Node, _ precedence: Int) -> String {
    switch node.kind {
    case .constant(let value): plain(value)
    case .input(_, let symbol), .step(_, let symbol, _), .stock(_, let symbol): symbol
    case .previous(_, let symbol, let lag): "\(symbol)(t−\(lag))"
    case .delayed(_, let symbol, let lag, _): "\(symbol)(t−\(text(lag, 2)))"
    case .sum(let content): "Σ " + text(content, 2)
    case .choose(let condition, let first, let second):
      "(\(text(first, 0)) if \(text(condition.left, 0)) \(condition.relation.rawValue) "
        + "\(text(condition.right, 0)), else \(text(second, 0)))"
    case .apply(let operation, let operands): text(operation, operands, precedence)
    }
  }

  private static func text(_ operation: Operation, _ operands: [Node], _ precedence: Int) -> String {
    switch operation {
    case .add: infix(operands, " + ", 1, precedence)
    case .subtract: infix(operands, " − ", 1, precedence, rightTighter: true)
    case .multiply: infix(operands, " × ", 2, precedence)
    case .divide: infix(operands, " / ", 2, precedence, rightTighter: true)
    case .power: infix(operands, "^", 4, precedence, rightTighter: true)
    case .minimum: "min(\(text(operands[0], 0)); \(text(operands[1], 0)))"
    case .maximum: "max(\(text(operands[0], 0)); \(text(operands[1], 0)))"
    case .exponential: "exp(\(text(operands[0], 0)))"
    case .logarithm: "ln(\(text(operands[0], 0)))"
    case .negate: parenthesised("−" + text(operands[0], 3), 3, precedence)
    case .convert(let multiply, let divide, .stoichiometry):
      parenthesised(
        text(operands[0], 2) + " × " + plain(multiply) + (divide == 1 ? "" : "/" + plain(divide)), 2,
        precedence)
    case .convert(_, _, .unit), .convert(_, _, .number): text(operands[0], precedence)
    }
  }

  private static func infix(
    _ operands: [Node], _ symbol: String, _ own: Int, _ outer: Int, rightTighter: Bool = false
  ) -> String {
    let left = text(operands[0], own)
    let right = text(operands[1], rightTighter ? own + 1 : own)
    return parenthesised(left + symbol + right, own, outer)
  }

  private static func parenthesised(_ content: String, _ own: Int, _ outer: Int) -> String {
    own < outer ? "(" + content + ")" : content
  }

  private static func plain(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : String(value)
  }
}
