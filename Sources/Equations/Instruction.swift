/// A column of a workspace: one number per row, or one per member of a list.
package struct Slot: Sendable, Hashable {
  /// 0 for rows, then the lists of the method in order.
  package let domain: Int
  package var register: Int

  /// As one number: compiling a method asks for thousands.
  package func hash(into hasher: inout Hasher) { hasher.combine(register &<< 8 ^ domain) }
}

/// One operation over whole columns.
struct Instruction: Sendable {
  var code: Code
  /// Where the result goes.
  var target: Slot
  /// Operands in the domain of the target, except in `spread` and `sum`.
  var operands: [Slot]

  enum Code: Sendable, Hashable {
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
    case copy
    /// `a ≤ b ? c : d`
    case chooseAtMost
    /// `a < b ? c : d`
    case chooseLess
    /// A row's value for each of its members.
    case spread
    /// The sum of a row's members, in order.
    case sum
    /// A stock's value some years back.
    case recall(stock: Int, lag: Int)
    /// `(a first b) second c`, or `c second (a first b)`. Rounds twice, as the two operations would.
    case pair(Arithmetic, Arithmetic, swapped: Bool)
    /// `(a × b × c) last d`
    case product(Arithmetic)
    /// `a × b + c × d`, or the difference
    case products(Arithmetic)
    /// The sum of `a × b + c × d` of a row's members, in order.
    case sumOfProducts
  }

  enum Arithmetic: Sendable, Hashable {
    case add
    case subtract
    case multiply
    case divide
  }
}

extension Instruction.Code {
  /// The operation as one that can be joined with another.
  var arithmetic: Instruction.Arithmetic? {
    switch self {
    case .add: .add
    case .subtract: .subtract
    case .multiply: .multiply
    case .divide: .divide
    default: nil
    }
  }
}
