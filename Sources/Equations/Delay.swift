import Quantities

extension Expression {
  /// The value that a stock had as many years back as `lag` says, zero before the first year: a lifetime that each
  /// row gives for itself.
  ///
  /// Between two whole years the value is interpolated: of a lifetime of 12.5 years half of the stock follows after
  /// 12 and half after 13. A lag outside of `range` counts as its end. 0 years back is the end of this year. The
  /// derivative to a whole lag is the one from below.
  /// - Complexity: six operations for every year of `range`.
  package func previous(years lag: Expression, in range: ClosedRange<Int>) -> Expression {
    guard case .stock(let stock, let symbol) = node.kind else { return previous(years: 1) }
    guard let year = try? KnownUnits.unit("yr").get(), lag.node.unit.isCommensurable(with: year) else {
      let fault = "\(lag.text) [\(lag.node.unit.symbol)] is not a number of years"
      return Expression(Node(node.kind, unit: node.unit, set: node.set, fault: lag.node.fault ?? fault))
    }
    let years = lag.converted(to: year).number(in: "yr")
    let content = delayed(years, range)
    return Expression(
      Node(
        .delayed(stock, symbol: symbol, lag: lag.node, content.node), unit: content.node.unit,
        set: content.node.set, fault: content.node.fault))
  }

  /// Σ w(k) × the value k years back; the weights are 1 and 0 at a whole lag, so that no digit is lost.
  private func delayed(_ years: Expression, _ range: ClosedRange<Int>) -> Expression {
    // How much of the step from k years to k + 1 the lag has gone.
    func part(_ k: Int) -> Expression { min(max(0, years - .constant(Double(k), .one)), 1) }
    func value(_ k: Int) -> Expression { k == 0 ? self : previous(years: k) }
    var total: Expression?
    var beyond: Expression = 1
    for k in range {
      let next: Expression = k == range.upperBound ? 0 : part(k)
      let term = (beyond - next) * value(k)
      total = total.map { $0 + term } ?? term
      beyond = next
    }
    return total ?? self
  }
}
