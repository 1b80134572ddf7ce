import Equations
import Quantities

/// Municipal waste from population: 2006 Guidelines and 2019 Refinement, Vol 5 Ch 2, Tables 2.1 and 2A.1.
enum MunicipalWaste {
  static let word = "municipal waste"

  /// Waste treated in the way that the row's word `treatment` says. The word `population` says of which
  /// people the rate is: the 2019 tables count the urban population alone for many countries.
  static func treated(_ m: MethodBuilder, basis: String = "") -> Expression {
    let P = m.activity("P", "people", "person")
    let rate = m.factor(
      "MSWP", "waste per person", "t waste\(basis)/person/yr", parameter: "MSW generation rate",
      by: .population)
    let share = m.factor(
      "share", "treatment share", "1", parameter: "treatment share", by: .treatment, in: 0...1)
    return m.step("MSW", "Table 2.1", P * rate * m.constant(1, "yr") * share, in: "Gg waste\(basis)")
  }

  /// Components that hold no carbon (metal, glass) may be left out of the shares.
  static func requireShares(_ m: MethodBuilder, _ shares: Expression) {
    m.needsMember(of: shares)
    // Table 2.3 prints shares that add up to 101 % at most.
    m.requires(sum(shares, over: .waste) <= 1.011, "the shares of the components exceed 1")
  }
}
