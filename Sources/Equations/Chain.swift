/// A product of several terms, with the parameters multiplied first: `W × DOC × DOCf × MCF` is computed as
/// `W × (DOC × DOCf × MCF)`, so that a year with the same parameters costs one multiplication.
///
/// The grouping follows from the declaration alone, not from what a program is made for, so a number has
/// the same bits in an explanation and in ten million rows.
struct Chain {
  enum Term {
    case node(Node)
    case constant(Double)
  }

  struct Group {
    var above: [Term] = []
    var below: [Term] = []

    var count: Int { above.count + below.count }

    mutating func add(_ term: Term, isBelow: Bool) {
      if isBelow { below.append(term) } else { above.append(term) }
    }
  }

  /// Terms that change with the activity or the stocks.
  private(set) var varying = Group()
  /// Factors and constants.
  private(set) var steady = Group()

  /// Nil where there is nothing to group.
  init?(_ node: Node, isSteady: (Node) -> Bool) {
    var terms: [(term: Term, isBelow: Bool)] = []
    var head = node
    while case .apply(let operation, let operands) = head.kind {
      switch operation {
      case .multiply, .divide: terms.append((.node(operands[1]), operation == .divide))
      case .convert(let multiply, let divide, _):
        if divide != 1 { terms.append((.constant(divide), true)) }
        if multiply != 1 { terms.append((.constant(multiply), false)) }
      default: break
      }
      guard operation.isChained else { break }
      head = operands[0]
    }
    terms.append((.node(head), false))
    for (term, isBelow) in terms.reversed() {
      if case .node(let node) = term, !isSteady(node) {
        varying.add(term, isBelow: isBelow)
      } else {
        steady.add(term, isBelow: isBelow)
      }
    }
    guard varying.count > 0, steady.count > 1 else { return nil }
  }
}

extension Operation {
  fileprivate var isChained: Bool {
    switch self {
    case .multiply, .divide, .convert: true
    default: false
    }
  }
}

extension Method {
  /// Whether a value follows from factors and constants alone.
  func isSteady(_ node: Node) -> Bool {
    switch node.kind {
    case .constant: true
    case .input(let index, _): if case .factor = inputs[index].kind { true } else { false }
    case .apply(_, let operands): operands.allSatisfy(isSteady)
    case .choose(let condition, let first, let second):
      [condition.left, condition.right, first, second].allSatisfy(isSteady)
    case .sum(let content), .step(_, _, let content): isSteady(content)
    case .previous, .stock: false
    }
  }
}
