/// Mass ratios between substances, in the guideline's own figures, as they are written in its equations.
package enum Stoichiometry {
  /// A ratio kept as two numbers: `x * numerator / denominator` is what the equations print (44/12).
  package struct Ratio: Hashable, Sendable {
    package let numerator: Double
    package let denominator: Double

    package init(_ numerator: Double, _ denominator: Double) {
      self.numerator = numerator
      self.denominator = denominator
    }

    package var value: Double { numerator / denominator }

    package var inverse: Ratio { Ratio(denominator, numerator) }
  }

  /// Mass of `product` from one mass of `source`; nil where the Guidelines give none.
  ///
  /// Works both ways for the element ratios (CO2 → C is 12/44). Carbonates go to CO2 only.
  package static func ratio(of product: Substance, from source: Substance) -> Ratio? {
    if product == source { return Ratio(1, 1) }
    if let (_, ratio) = elements.first(where: { $0.pair == Pair(product, source) }) { return ratio }
    if let (_, ratio) = elements.first(where: { $0.pair == Pair(source, product) }) { return ratio.inverse }
    return carbonates.first { $0.pair == Pair(product, source) }?.ratio
  }

  private struct Pair: Equatable {
    let product: Substance
    let source: Substance

    init(_ product: Substance, _ source: Substance) {
      self.product = product
      self.source = source
    }
  }

  private typealias Row = (pair: Pair, ratio: Ratio)

  /// Whole molar masses as in the equations: C 12, CO2 44, CH4 16, CO 28, N 14, N2O 44, NH3 17, NO2 46, S 32, SO2 64.
  private static let elements: [Row] = [
    // 44/12: 2006 GL Vol 2 Eq 6.1, Vol 4 Ch 2; 16/12: Vol 5 Eq 3.6.
    (Pair(.carbonDioxide, .carbon), Ratio(44, 12)),
    (Pair(.methane, .carbon), Ratio(16, 12)),
    (Pair(.carbonMonoxide, .carbon), Ratio(28, 12)),
    // Wetlands Supplement 2013, Chapter 2: emissions as CO2-C, CH4-C and CO-C.
    (Pair(.carbonDioxide, .carbonDioxideCarbon), Ratio(44, 12)),
    (Pair(.methane, .methaneCarbon), Ratio(16, 12)),
    (Pair(.carbonMonoxide, .carbonMonoxideCarbon), Ratio(28, 12)),
    (Pair(.carbon, .carbonDioxideCarbon), Ratio(1, 1)),
    (Pair(.carbon, .methaneCarbon), Ratio(1, 1)),
    // Carbon that leaves as CO, or CH4, and ends as CO2 (Vol 1 Box 7.2).
    (Pair(.carbonDioxide, .methane), Ratio(44, 16)),
    (Pair(.carbonDioxide, .carbonMonoxide), Ratio(44, 28)),
    // 44/28: Vol 4 Eq 11.1 and 10.25, Vol 5 Eq 6.7.
    (Pair(.nitrousOxide, .nitrogen), Ratio(44, 28)),
    (Pair(.nitrousOxide, .nitrousOxideNitrogen), Ratio(44, 28)),
    (Pair(.nitrogen, .nitrousOxideNitrogen), Ratio(1, 1)),
    // Nitrogen is counted by its own mass, whatever gas it left in.
    (Pair(.nitrogen, .dinitrogenNitrogen), Ratio(1, 1)),
    (Pair(.nitrogen, .volatilisedNitrogen), Ratio(1, 1)),
    (Pair(.volatilisedNitrogen, .ammoniaNitrogen), Ratio(1, 1)),
    (Pair(.volatilisedNitrogen, .nitrogenOxidesNitrogen), Ratio(1, 1)),
    // 17/14 and 46/14: EMEP/EEA guidebook 3.B and 3.D; NOx counts as NO2.
    (Pair(.ammonia, .nitrogen), Ratio(17, 14)),
    (Pair(.ammonia, .ammoniaNitrogen), Ratio(17, 14)),
    (Pair(.nitrogenOxides, .nitrogenOxidesNitrogen), Ratio(46, 14)),
    (Pair(.sulphurDioxide, .sulphur), Ratio(64, 32)),
    // Urea CO(NH2)2 holds one carbon in 60: 12/60 = 0.20 (Vol 4 Eq 11.13).
    (Pair(.carbon, .urea), Ratio(12, 60)),
    (Pair(.carbonDioxide, .urea), Ratio(44, 60)),
  ]

  /// 2006 GL Vol 3 Table 2.1, t CO2 a t of carbonate at full calcination.
  private static let carbonates: [Row] = [
    (Pair(.carbonDioxide, .calciumCarbonate), Ratio(0.43971, 1)),
    (Pair(.carbonDioxide, .magnesiumCarbonate), Ratio(0.52197, 1)),
    (Pair(.carbonDioxide, .dolomite), Ratio(0.47732, 1)),
    (Pair(.carbonDioxide, .ironCarbonate), Ratio(0.37987, 1)),
    (Pair(.carbonDioxide, .manganeseCarbonate), Ratio(0.38286, 1)),
    (Pair(.carbonDioxide, .sodiumCarbonate), Ratio(0.41492, 1)),
  ]
}
