package import Quantities

/// One node of an equation. Immutable, so that an expression is a value that may be shared and sent.
package final class Node: Sendable {
  package let kind: Kind
  package let unit: Unit
  /// The set whose members this node has a value for; nil means one value per row.
  package let set: String?
  /// What is wrong with the units or sets at this node; the first fault wins and is passed upwards.
  package let fault: String?

  package indirect enum Kind: Sendable {
    case constant(Double)
    case input(Int, symbol: String)
    case apply(Operation, [Node])
    case choose(Condition, Node, Node)
    case sum(Node)
    /// The value of a stock at the end of an earlier year; zero before the first.
    case previous(Int, symbol: String, lag: Int)
    /// The value of a stock as many years back as `lag` says; the last node is what is computed for it.
    case delayed(Int, symbol: String, lag: Node, Node)
    /// A named intermediate result. It has the value of its content and prints as its symbol.
    case step(Int, symbol: String, Node)
    /// The value that a stock has at the end of the year.
    case stock(Int, symbol: String)
  }

  init(_ kind: Kind, unit: Unit, set: String?, fault: String?) {
    self.kind = kind
    self.unit = unit
    self.set = set
    self.fault = fault
  }
}

/// The arithmetic of equations. Every operand and every result is a Double.
package enum Operation: Sendable, Hashable {
  case add
  case subtract
  case multiply
  case divide
  case power
  case minimum
  case maximum
  case exponential
  case logarithm
  case negate
  /// Change of unit: the value times `multiply`, then divided by `divide`.
  case convert(multiply: Double, divide: Double, Bridge)
}

/// Why a conversion stands in an equation; decides how it prints.
package enum Bridge: Sendable, Hashable {
  /// Same quantity in another unit: not printed.
  case unit
  /// Stoichiometry, for instance 44/12: printed as the ratio.
  case stoichiometry
  /// The plain number of a quantity in a stated unit, for empirical formulas.
  case number
}

/// A comparison of two expressions of one unit.
package struct Condition: Sendable {
  package enum Relation: String, Sendable {
    case atMost = "≤"
    case less = "<"
  }

  package let left: Node
  package let relation: Relation
  package let right: Node
}
