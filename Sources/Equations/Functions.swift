package import Quantities

package func exp(_ operand: Expression) -> Expression {
  ratio(.exponential, operand)
}

package func log(_ operand: Expression) -> Expression {
  ratio(.logarithm, operand)
}

package func min(_ left: Expression, _ right: Expression) -> Expression {
  Expression.sameUnit(.minimum, "compared with", left, right)
}

package func max(_ left: Expression, _ right: Expression) -> Expression {
  Expression.sameUnit(.maximum, "compared with", left, right)
}

/// One of two values, by a comparison.
package func choose(
  _ condition: Condition, _ first: Expression, otherwise second: Expression
) -> Expression {
  let aligned = second.converted(to: first.node.unit)
  let nodes = [condition.left, condition.right, first.node, aligned.node]
  let sets = Set(nodes.compactMap(\.set))
  var fault = nodes.lazy.compactMap(\.fault).first
  if fault == nil, sets.count > 1 { fault = "the sets \(sets.sorted()) meet without a sum" }
  return Expression(
    Node(
      .choose(condition, first.node, aligned.node), unit: first.node.unit, set: sets.first, fault: fault))
}

/// The sum of an expression over the members of a set, in the order in which the members were given.
package func sum(_ operand: Expression, over set: Axis) -> Expression {
  let node = operand.node
  let fault = node.set == set.name ? nil : "\(operand.text) has no value for each \(set.name)"
  return Expression(Node(.sum(node), unit: node.unit, set: nil, fault: node.fault ?? fault))
}

private func ratio(_ operation: Operation, _ operand: Expression) -> Expression {
  let number = operand.asNumber
  let fault =
    number.node.unit.isCommensurable(with: .one)
    ? nil : "\(operand.text) has the unit \(operand.node.unit.symbol) where a plain number is needed"
  return Expression(
    Node(
      .apply(operation, [number.node]), unit: .one, set: number.node.set,
      fault: number.node.fault ?? fault))
}

extension Expression {
  /// The plain number of this quantity in a stated unit: what an empirical formula of the guideline
  /// takes ("DE in per cent", "weight in kg").
  package func number(in unit: String) -> Expression {
    guard let known = try? KnownUnits.unit(unit).get(), let conversion = node.unit.conversion(to: known)
    else {
      return bridge(
        .number, 1, 1, .one, fault: "\(text) [\(node.unit.symbol)] is not a quantity in \(unit)")
    }
    return bridge(.number, conversion.multiply, conversion.divide, .one)
  }

  /// A plain number given a unit: what an empirical formula of the guideline yields.
  package func quantity(in unit: String) -> Expression {
    let known = try? KnownUnits.unit(unit).get()
    var fault = known == nil ? "\(unit) is not a unit" : nil
    if !node.unit.isCommensurable(with: .one) { fault = "\(text) already has the unit \(node.unit.symbol)" }
    return asNumber.bridge(.number, 1, 1, known ?? .one, fault: fault)
  }

  /// The mass of one substance that another one forms or contains, for instance C as CO2 (44/12).
  package func `as`(_ product: Substance, from source: Substance) -> Expression {
    guard let ratio = Stoichiometry.ratio(of: product, from: source) else {
      return bridge(
        .stoichiometry, 1, 1, node.unit, fault: "no stoichiometric ratio of \(product) from \(source)")
    }
    guard node.unit.substances.contains(where: { $0.substance == source && $0.exponent == 1 }) else {
      return bridge(
        .stoichiometry, 1, 1, node.unit, fault: "\(text) [\(node.unit.symbol)] is not a mass of \(source)")
    }
    let unit = node.unit.substituting(product, for: source)
    return bridge(.stoichiometry, ratio.numerator, ratio.denominator, unit)
  }
}
