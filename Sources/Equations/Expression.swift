package import Quantities

/// An equation, or a part of one, as a value.
///
/// Operators combine expressions only with expressions (and literals), so type checking stays linear.
/// Units and sets are checked when the expression is made; a fault travels up to the enclosing
/// `step`, `emits` or `requires`, which knows the source line and reports it.
package struct Expression: Sendable {
  package let node: Node

  package init(_ node: Node) {
    self.node = node
  }

  /// A constant of a stated unit.
  package static func constant(_ value: Double, _ unit: Unit) -> Expression {
    Expression(Node(.constant(value), unit: unit, set: nil, fault: nil))
  }
}

extension Expression: ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral {
  package init(floatLiteral value: Double) {
    self = .constant(value, .one)
  }

  package init(integerLiteral value: Int) {
    self = .constant(Double(value), .one)
  }
}

infix operator ** : BitwiseShiftPrecedence

extension Expression {
  package static func + (left: Expression, right: Expression) -> Expression {
    sameUnit(.add, "added to", left, right)
  }

  package static func - (left: Expression, right: Expression) -> Expression {
    sameUnit(.subtract, "subtracted from", right, left, swapped: true)
  }

  package static func * (left: Expression, right: Expression) -> Expression {
    combine(.multiply, left.node, right.node, unit: left.node.unit * right.node.unit)
  }

  package static func / (left: Expression, right: Expression) -> Expression {
    combine(.divide, left.node, right.node, unit: left.node.unit / right.node.unit)
  }

  package static prefix func - (operand: Expression) -> Expression {
    let node = operand.node
    return Expression(Node(.apply(.negate, [node]), unit: node.unit, set: node.set, fault: node.fault))
  }

  /// A power. A base with a unit needs a whole constant as exponent.
  package static func ** (base: Expression, exponent: Expression) -> Expression {
    if case .constant(let value) = exponent.node.kind, value == value.rounded(), abs(value) <= 6 {
      return combine(
        .power, base.node, exponent.node, unit: base.node.unit.power(Int(value)))
    }
    var fault: String?
    if !base.node.unit.isCommensurable(with: .one) {
      fault = "\(base.text) [\(base.node.unit.symbol)] is raised to a power that is not a whole constant"
    } else if !exponent.node.unit.isCommensurable(with: .one) {
      fault = "the exponent \(exponent.text) has the unit \(exponent.node.unit.symbol)"
    }
    return combine(
      .power, base.asNumber.node, exponent.asNumber.node, unit: .one, fault: fault)
  }

  package static func <= (left: Expression, right: Expression) -> Condition {
    compare(left, .atMost, right)
  }

  package static func < (left: Expression, right: Expression) -> Condition {
    compare(left, .less, right)
  }

  private static func compare(
    _ left: Expression, _ relation: Condition.Relation, _ right: Expression
  ) -> Condition {
    Condition(left: left.node, relation: relation, right: right.converted(to: left.node.unit).node)
  }

  /// A sum, difference, minimum or maximum: both sides in the unit of the left one as written.
  static func sameUnit(
    _ operation: Operation, _ verb: String, _ first: Expression, _ second: Expression,
    swapped: Bool = false
  ) -> Expression {
    let left = swapped ? second : first
    let right = swapped ? first : second
    var fault: String?
    if !left.node.unit.isCommensurable(with: right.node.unit) {
      fault =
        "\(first.text) [\(first.node.unit.symbol)] cannot be \(verb) "
        + "\(second.text) [\(second.node.unit.symbol)]"
    }
    let aligned = fault == nil ? right.converted(to: left.node.unit) : right
    return combine(operation, left.node, aligned.node, unit: left.node.unit, fault: fault)
  }

  static func combine(
    _ operation: Operation, _ left: Node, _ right: Node, unit: Unit, fault: String? = nil
  ) -> Expression {
    var fault = left.fault ?? right.fault ?? fault
    if fault == nil, let one = left.set, let other = right.set, one != other {
      fault = "the sets \(one) and \(other) meet without a sum"
    }
    return Expression(
      Node(.apply(operation, [left, right]), unit: unit, set: left.set ?? right.set, fault: fault))
  }
}

extension Expression {
  /// The same quantity in another unit of its dimension.
  package func converted(to unit: Unit) -> Expression {
    if node.unit == unit { return self }
    guard let conversion = node.unit.conversion(to: unit) else {
      let fault = node.fault ?? "\(text) [\(node.unit.symbol)] is not a quantity in \(unit.symbol)"
      return Expression(Node(node.kind, unit: unit, set: node.set, fault: fault))
    }
    if conversion.multiply == 1, conversion.divide == 1, node.unit.scale == unit.scale { return self }
    return bridge(.unit, conversion.multiply, conversion.divide, unit)
  }

  /// The value as a plain number, when the unit is a ratio such as `%`.
  var asNumber: Expression {
    node.unit.isCommensurable(with: .one) ? converted(to: .one) : self
  }

  func bridge(
    _ bridge: Bridge, _ multiply: Double, _ divide: Double, _ unit: Unit, fault: String? = nil
  ) -> Expression {
    Expression(
      Node(
        .apply(.convert(multiply: multiply, divide: divide, bridge), [node]), unit: unit,
        set: node.set, fault: node.fault ?? fault))
  }
}
