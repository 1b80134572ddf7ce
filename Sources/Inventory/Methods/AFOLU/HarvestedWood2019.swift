import Equations
import Quantities

/// 3.D.1 Harvested wood products in use, 2019 Refinement Vol 4 Ch 12, Eq 12.1–12.10. The pool begins in a steady state with
/// the mean inflow of its first five years (Eq 12.4), and the domestic share of paper follows pulp and recovered paper.
enum HarvestedWood2019 {
  static let methods: [Method] = HarvestedWood.Approach.allCases.flatMap { approach in
    HarvestedWood.Product.allCases.map { method(approach, $0) }
  }

  private static func method(
    _ approach: HarvestedWood.Approach, _ product: HarvestedWood.Product
  ) -> Method {
    Method(
      "3.D.1 \(product.rawValue), \(approach.rawValue) (2019)",
      "\(product.rawValue) products in use, \(approach.rawValue) approach", tier: "T1", categories: ["3.D.1"],
      edition: "IPCC 2019",
      citation:
        "2019 Refinement, Vol 4 Ch 12, Eq 12.1–12.4, \(approach.isOfHarvest ? "12.7, 12.8, 12.10" : "12.6")",
      when: ["method": approach.rawValue], evidence: ["worked-pages/3.D.1-harvested-wood-2019"]
    ) { m in
      let P = m.activity("HWP_P", "products made", "\(product.unit)/yr", each: .woodProduct)
      let used = approach.isOfHarvest ? P * harvestShare(m, product) : consumption(m, P, product)
      let cf = HarvestedWood.carbon(m, product)
      let inflow = m.step("Inflow", approach.isOfHarvest ? "12.7" : "12.6", used * cf, in: "t C/yr")
      let k = HarvestedWood.decay(m)
      let mean = m.openingMean("Inflow_average", "mean inflow of the first years", of: inflow, years: 5)
      let before = m.step("C(t0)", "12.4", mean / k, in: "t C")
      let change = m.step("ΔC", "12.2", HarvestedWood.Pool(m, inflow, k, before: before).change, in: "t C/yr")
      let all = m.step("ΣΔC", "12.1", sum(change, over: .woodProduct))
      m.emits(.carbonDioxide, -all.as(.carbonDioxide, from: .carbon), origin: .biogenic)
    }
  }

  /// Eq 12.6; nothing where more leaves the country than there is.
  private static func consumption(
    _ m: MethodBuilder, _ P: Expression, _ product: HarvestedWood.Product
  ) -> Expression {
    let trade = HarvestedWood.Trade(m, product)
    return max(m.constant(0, "\(product.unit)/yr"), P + trade.imports - trade.exports)
  }

  /// Eq 12.7 and 12.8, and the share of one use of land (Eq 12.10).
  private static func harvestShare(
    _ m: MethodBuilder, _ product: HarvestedWood.Product
  ) -> Expression {
    let land = m.activity("f_l", "share of the harvest", "1", presence: .assumed(1), in: 0...1)
    let roundwood = m.step("f_IRW", "12.8", feedstock(m, "IRW", "industrial roundwood", "m3/yr"))
    guard product == .paper else { return roundwood * land }
    let pulp = m.step("f_PULP", "12.8", feedstock(m, "PULP", "wood pulp", "t/yr"))
    let recovered = m.step("f_RecP", "12.8", feedstock(m, "RecP", "recovered paper", "t/yr"))
    let q = m.activity("q", "recovered paper share", "1", in: 0...1)
    return m.step("f_R", "12.7", roundwood * (1 - q) * pulp + q * recovered) * land
  }

  /// The share of a feedstock that comes from the country; 0 where it would be negative.
  private static func feedstock(
    _ m: MethodBuilder, _ symbol: String, _ name: String, _ unit: String
  ) -> Expression {
    let P = m.activity("\(symbol)_P", "\(name) made", unit)
    let IM = m.activity("\(symbol)_IM", "\(name) imports", unit)
    let EX = m.activity("\(symbol)_EX", "\(name) exports", unit)
    let none = m.constant(0, unit)
    return choose(P + IM - EX <= none, 0, otherwise: max(none, P - EX) / (P + IM - EX))
  }
}
