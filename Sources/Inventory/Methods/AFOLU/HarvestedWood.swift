import Equations
import Quantities

/// 3.D.1 Harvested wood products in use, 2006 Guidelines Vol 4 Ch 12, Eq 12.1–12.3 and 12.6, Annex 12A.1. One row a product
/// and year; solid wood is counted by volume and paper by air-dry mass, so each is a source of its own.
///
/// The guideline recommends no approach, so a row names one. The time before the first row is filled by Eq 12.6.
enum HarvestedWood {
  static let methods: [Method] = Approach.allCases.flatMap { approach in
    Product.allCases.map { method(approach, $0) }
  }

  /// Whose pool counts (Table A12.1).
  enum Approach: String, CaseIterable {
    /// Products used in the country.
    case stockChange = "stock-change"
    /// As stock-change, and what crosses the border goes with it.
    case atmosphericFlow = "atmospheric-flow"
    /// Products of wood harvested in the country, wherever they are used.
    case production
    /// −44/12 (H − ↑C_HWP DH): the harvest cancels out, and what is left is the production approach.
    case simpleDecay = "simple-decay"

    var isOfHarvest: Bool { self == .production || self == .simpleDecay }
  }

  /// How the products of a pool are counted.
  enum Product: String, CaseIterable {
    case solid = "solid wood"
    case paper

    var unit: String { self == .solid ? "m3" : "t" }
  }

  private static func method(_ approach: Approach, _ product: Product) -> Method {
    Method(
      "3.D.1 \(product.rawValue), \(approach.rawValue)",
      "\(product.rawValue) products in use, \(approach.rawValue) approach", tier: "T1", categories: ["3.D.1"],
      citation:
        "2006 Guidelines, Vol 4 Ch 12, Eq 12.1, \(approach.isOfHarvest ? "12.3" : "12.2"), 12.6, Table A12.1",
      when: ["method": approach.rawValue],
      evidence: ["hwp-worksheet-2006", "worked-pages/3.D.1-harvested-wood"]
    ) { m in
      let P = m.activity("P", "products made", "\(product.unit)/yr", each: .woodProduct)
      let trade = approach.isOfHarvest ? nil : Trade(m, product)
      let made = product == .solid ? P : P - nonWood(m, P)
      let volume = trade.map { made + $0.imports - $0.exports } ?? made * domesticShare(m)
      let cf = carbon(m, product)
      let inflow = m.step("Inflow", approach.isOfHarvest ? "12.3" : "12.2", volume * cf, in: "t C/yr")
      let k = decay(m)
      let change = m.step(
        "ΔC", "12.1", Pool(m, inflow, k, before: history(m, inflow, k)).change, in: "t C/yr")
      var kept = sum(change, over: .woodProduct)
      if approach == .atmosphericFlow, let trade {
        kept = kept + sum((trade.exports - trade.imports) * cf, over: .woodProduct)
      }
      let all = m.step("HWP contribution", "A12.1", kept, in: "t C/yr")
      m.emits(.carbonDioxide, -all.as(.carbonDioxide, from: .carbon), origin: .biogenic)
    }
  }

  /// Imports and exports of the products themselves.
  struct Trade {
    let imports: Expression
    let exports: Expression

    init(_ m: MethodBuilder, _ product: Product) {
      imports = m.activity("SFP_IM", "product imports", "\(product.unit)/yr", each: .woodProduct)
      exports = m.activity("SFP_EX", "product exports", "\(product.unit)/yr", each: .woodProduct)
    }
  }

  /// Table 12.5, note 1: paper of other fibres than wood.
  static func nonWood(_ m: MethodBuilder, _ P: Expression) -> Expression {
    let OFP = m.activity(
      "OFP", "other fibre pulp used", "t/yr", each: .woodProduct, presence: .assumed(0))
    m.requires(
      sum(OFP, over: .woodProduct) <= sum(P, over: .woodProduct),
      "more other fibre is used than paper is made")
    return OFP
  }

  static func carbon(_ m: MethodBuilder, _ product: Product) -> Expression {
    m.factor(
      "cf", "carbon of the product", "t C/\(product.unit)", parameter: "product carbon", by: .woodOrigin,
      each: .woodProduct)
  }

  static func decay(_ m: MethodBuilder) -> Expression {
    let HL = m.factor(
      "HL", "product half-life", "yr", parameter: "product half-life", each: .woodProduct, in: 0.1...1000)
    return m.step("k", "12.1", log(m.constant(2, "1")) / HL)
  }

  /// Eq 12.3. Above 1 where the country is a net exporter of what products are made of.
  private static func domesticShare(_ m: MethodBuilder) -> Expression {
    let IRW = m.activity("IRW_H", "industrial roundwood harvest", "m3/yr")
    func net(_ symbol: String, _ name: String) -> Expression {
      m.activity("\(symbol)_IM", "\(name) imports", "m3/yr", presence: .assumed(0))
        - m.activity("\(symbol)_EX", "\(name) exports", "m3/yr", presence: .assumed(0))
    }
    let used =
      IRW + net("IRW", "industrial roundwood") + net("WCH", "wood chips") + net("WR", "wood residues")
    let none = m.constant(0, "m3/yr")
    m.requires(none <= used, "more roundwood, chips and residues are exported than there are")
    return m.step("domestic share", "12.3", choose(used <= none, 0, otherwise: IRW / used))
  }

  /// Eq 12.6 put into Eq 12.1: the carbon that is there when the rows begin, from inflows that have grown by U a year for
  /// N years; Σ over j = 1…N of e^−Uj e^−k(j−1), which is a geometric series.
  private static func history(
    _ m: MethodBuilder, _ inflow: Expression, _ k: Expression
  ) -> Expression {
    let U = m.factor(
      "U", "growth before the first year", "1/yr", parameter: "roundwood growth", in: -0.1...0.5)
    // 1900 to 1960, before statistics that begin with 1961.
    let N = m.activity("N", "years before the first year", "yr", presence: .assumed(61), in: 0...1000)
    let year = m.constant(1, "yr")
    let past = exp(-U * year) * (1 - exp(-(U + k) * N)) / (1 - exp(-(U + k) * year))
    return inflow * Pool.held(k, m) * past
  }

  /// Eq 12.1: what is in use decays by k; what comes in within a year is there for part of it.
  struct Pool {
    let change: Expression

    /// - Parameter before: what the pool holds when the rows begin, seen in their first year.
    init(_ m: MethodBuilder, _ inflow: Expression, _ k: Expression, before: Expression) {
      let years = m.stock("years", "1", from: 0) { $0 + 1 }
      let first = choose(1 <= years.previous, m.constant(0, "t C"), otherwise: before)
      let stock = m.stock("C", "t C", each: .woodProduct, from: 0)
      let opening = m.step("C(i)", "12.1", stock.previous + first, in: "t C")
      m.carry(stock, opening * exp(-k * m.constant(1, "yr")) + inflow * Self.held(k, m))
      change = (stock - opening) / m.constant(1, "yr")
    }

    /// (1 − e^−k)/k.
    static func held(_ k: Expression, _ m: MethodBuilder) -> Expression {
      (1 - exp(-k * m.constant(1, "yr"))) / k
    }
  }
}
