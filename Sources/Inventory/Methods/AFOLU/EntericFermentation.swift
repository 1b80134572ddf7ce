import Equations
import Quantities

/// 3.A.1 Enteric fermentation, 2006 Guidelines and 2019 Refinement, Vol 4 Ch 10: Eq 10.19 (Tier 1), Eq 10.3–10.21
/// (Tier 2). The 2019 Refinement keeps the equations, splits factors by productivity and adds goats to Tier 2.
enum EntericFermentation {
  static let methods: [Method] =
    [tier1]
    + GrossEnergy.Animals.allCases.flatMap { animals in [false, true].map { tier2(animals, $0) } }
    + [ofIntake]

  private static let tier1 = Method(
    "3.A.1 enteric, tier 1", "Enteric fermentation by head", tier: "T1", categories: ["3.A.1"],
    citation: "2006 Guidelines, Vol 4 Ch 10, Eq 10.19",
    evidence: ["worked-pages/3.A.1-enteric-2006", "worked-pages/3.A.1-enteric-2019"]
  ) { m in
    let N = m.activity("N", "animals", "head")
    let EF = m.factor(
      "EF", "EF CH4", "kg CH4/head/yr", gas: .methane, by: .animal, .productivity)
    m.emits(.methane, N * EF, origin: .biogenic)
  }

  private static func tier2(_ animals: GrossEnergy.Animals, _ isGrowing: Bool) -> Method {
    let form = isGrowing ? ", growing" : ""
    return Method(
      "3.A.1 enteric of \(animals), gross energy\(form)",
      "Enteric fermentation of \(animals == .cattle ? "cattle and buffalo" : "\(animals)") by gross energy",
      tier: "T2", categories: animals.entericCategories, edition: animals.edition,
      citation: "\(animals.guideline), Vol 4 Ch 10, Eq 10.3–10.21", when: ["method": "gross energy"],
      given: GrossEnergy.needs(animals, isGrowing: isGrowing),
      evidence: ["worked-pages/3.A.1-gross-energy-\(animals == .goats ? "2019" : "2006")"]
    ) { m in
      let N = m.activity("N", "animals", "head")
      let feed = GrossEnergy.declare(m, animals, isGrowing: isGrowing)
      m.emits(.methane, N * factor(m, feed.energy), origin: .biogenic)
    }
  }

  /// Feed intake of other animals is known from rations.
  private static let ofIntake = Method(
    "3.A.1 enteric, gross energy intake", "Enteric fermentation by the gross energy of the feed", tier: "T2",
    categories: ["3.A.1"], citation: "2006 Guidelines, Vol 4 Ch 10, Eq 10.21",
    when: ["method": "gross energy intake"], evidence: ["worked-pages/3.A.1-gross-energy-2006"]
  ) { m in
    let N = m.activity("N", "animals", "head")
    let GE = m.activity("GE", "gross energy intake", "MJ/head/d")
    m.emits(.methane, N * factor(m, GE), origin: .biogenic)
  }

  /// Methane of a head in a year, or in the days for which the animals are counted.
  static func factor(_ m: MethodBuilder, _ GE: Expression) -> Expression {
    let Ym = m.factor("Ym", "methane conversion", "%", by: .diet, .animalClass, in: 0...100)
    let days = m.activity("days", "days counted", "d/yr", presence: .assumed(365), in: 0...366)
    return m.step("EF", "10.21", GE * Ym * days / m.constant(55.65, "MJ/kg CH4"))
  }
}

extension GrossEnergy.Animals {
  var entericCategories: [String] {
    switch self {
    case .cattle: ["3.A.1.a", "3.A.1.b"]
    case .sheep: ["3.A.1.c"]
    case .goats: ["3.A.1.d"]
    }
  }

  var manureCategories: [String] {
    switch self {
    case .cattle: ["3.A.2.a", "3.A.2.b"]
    case .sheep: ["3.A.2.c"]
    case .goats: ["3.A.2.d"]
    }
  }

  var edition: String { self == .goats ? "IPCC 2019" : "IPCC 2006" }

  var guideline: String { self == .goats ? "2019 Refinement" : "2006 Guidelines" }
}
