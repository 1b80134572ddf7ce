import Equations
import Quantities

/// 3.A.2 Methane of manure, 2006 Guidelines and 2019 Refinement, Vol 4 Ch 10: Eq 10.22 by head (2006) and by volatile
/// solids (2019), Eq 10.23 (Tier 2).
enum ManureMethane {
  static let methods: [Method] =
    [byHead]
    + ManureShares.allCases.map(bySolids)
    + [ofHead(.typed, word: nil)]
    + ManureShares.allCases.map { ofHead($0, word: "volatile solids") }
    + [ofMass(.typed, .vietNam)]
    + ManureShares.allCases.map { ofMass($0, .refinement) }
    + ManureShares.allCases.flatMap { shares in
      [ofIntake(shares)]
        + GrossEnergy.Animals.allCases.flatMap { animals in
          [false, true].map { ofEnergy(shares, animals, $0) }
        }
    }

  /// All kinds of animals, each a node of its own, for the 2019 Refinement takes some of them apart.
  private static let animals = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j"].map { "3.A.2.\($0)" }

  private static let byHead = Method(
    "3.A.2 manure CH4, tier 1", "Methane of manure by head", tier: "T1", categories: animals,
    citation: "2006 Guidelines, Vol 4 Ch 10, Eq 10.22",
    evidence: ["worked-pages/3.A.2-manure-ch4-2006", "worked-pages/3.A.2-manure-ch4-2019"]
  ) { m in
    let N = m.activity("N", "animals", "head")
    let EF = m.factor("EF", "EF CH4", "kg CH4/head/yr", gas: .methane, by: .animal, .temperature)
    m.emits(.methane, N * EF, origin: .biogenic)
  }

  /// Deer, reindeer, rabbits, ostriches and fur animals keep a factor by head.
  private static func bySolids(_ shares: ManureShares) -> Method {
    Method(
      "3.A.2 manure CH4, tier 1, 2019\(shares.suffix)", "Methane of manure by volatile solids", tier: "T1",
      categories: animals.dropLast(), edition: "IPCC 2019",
      citation: "2019 Refinement, Vol 4 Ch 10, Eq 10.22, 10.22A", given: shares.needs,
      evidence: ["worked-pages/3.A.2-manure-ch4-2019"]
    ) { m in
      let N = m.activity("N", "animals", "head")
      let VS = ofMass(m)
      let AWMS = shares.declare(m)
      let EF = m.factor(
        "EF", "EF CH4 per VS", "g CH4/kg VS", parameter: "EF per VS", gas: .methane,
        by: .animal, .climate, .productivity, each: .manureSystem)
      m.emits(.methane, N * VS * sum(AWMS * EF, over: .manureSystem), origin: .biogenic)
    }
  }

  private static func ofHead(_ shares: ManureShares, word: String?) -> Method {
    Method(
      "3.A.2 manure CH4, solids per head\(word == nil ? ", plain" : shares.suffix)",
      "Methane of manure by system, volatile solids per head", tier: "T2", categories: animals,
      citation: "2006 Guidelines, Vol 4 Ch 10, Eq 10.23", when: word.map { ["method": $0] } ?? [:],
      given: shares.needs, evidence: ["worked-pages/3.A.2-manure-ch4-2006"]
    ) { m in
      let N = m.activity("N", "animals", "head")
      let VS = m.factor("VS", "volatile solids", "kg VS/head/d", by: .animal)
      tier2(m, N, m.step("VS", "10.23", VS * m.constant(365, "d/yr")), shares)
    }
  }

  enum Rule {
    case refinement, vietNam

    var edition: String { self == .vietNam ? "VN 2626" : "IPCC 2019" }

    var citation: String {
      self == .vietNam
        ? "Decision 2626/QĐ-BTNMT, Annex III.1; 2019 Refinement, Vol 4 Ch 10, Eq 10.22A, 10.23"
        : "2019 Refinement, Vol 4 Ch 10, Eq 10.22A, 10.23"
    }

    /// The Decision has no factor by head: rows that tell the systems need no further word.
    var conditions: [String: String] { self == .vietNam ? [:] : ["method": "volatile solids"] }

    var evidence: String { self == .vietNam ? "3.A-viet-nam-2626" : "3.A.2-manure-ch4-2019" }
  }

  private static func ofMass(_ shares: ManureShares, _ rule: Rule) -> Method {
    Method(
      "3.A.2 manure CH4, solids by mass, \(rule.edition)\(shares.suffix)",
      "Methane of manure by system, volatile solids by animal mass", tier: "T2", categories: animals,
      edition: rule.edition, citation: rule.citation, when: rule.conditions, given: shares.needs,
      evidence: ["worked-pages/\(rule.evidence)"]
    ) { m in
      let N = m.activity("N", "animals", "head")
      tier2(m, N, ofMass(m), shares)
    }
  }

  private static func ofEnergy(
    _ shares: ManureShares, _ animals: GrossEnergy.Animals, _ isGrowing: Bool
  ) -> Method {
    Method(
      "3.A.2 manure CH4 of \(animals), gross energy\(isGrowing ? ", growing" : "")\(shares.suffix)",
      "Methane of manure by system, volatile solids from gross energy", tier: "T2",
      categories: animals.manureCategories, edition: animals.edition,
      citation: "\(animals.guideline), Vol 4 Ch 10, Eq 10.3–10.16, 10.23, 10.24",
      when: ["method": "gross energy"],
      given: GrossEnergy.needs(animals, isGrowing: isGrowing) + shares.needs,
      evidence: ["worked-pages/3.A.2-gross-energy\(shares == .typed ? "" : "-2019")"]
    ) { m in
      let N = m.activity("N", "animals", "head")
      let feed = GrossEnergy.declare(m, animals, isGrowing: isGrowing)
      // Table 10A-9 has 8 % for sheep and goats too; a diet of grain has half the urinary energy.
      let ASH = m.activity("ASH", "ash content", "1", presence: .assumed(0.08), in: 0...1)
      let UE = m.activity("UE", "urinary energy", "1", presence: .assumed(0.04), in: 0...1)
      let days = m.activity("days", "days counted", "d/yr", presence: .assumed(365), in: 0...366)
      tier2(m, N, solids(m, feed.energy, feed.digestible, ASH, UE) * days, shares)
    }
  }

  /// Swine and other animals whose rations are known.
  private static func ofIntake(_ shares: ManureShares) -> Method {
    Method(
      "3.A.2 manure CH4, gross energy intake\(shares.suffix)",
      "Methane of manure by system, volatile solids from the gross energy of the feed", tier: "T2",
      categories: animals, citation: "2006 Guidelines, Vol 4 Ch 10, Eq 10.23, 10.24",
      when: ["method": "gross energy intake"], given: shares.needs,
      evidence: ["worked-pages/3.A.2-gross-energy\(shares == .typed ? "" : "-2019")"]
    ) { m in
      let N = m.activity("N", "animals", "head")
      let GE = m.activity("GE", "gross energy intake", "MJ/head/d")
      let DE = m.activity("DE", "feed digestibility", "%", in: 1...100).number(in: "%")
      let ASH = m.activity("ASH", "ash content", "1", in: 0...1)
      let UE = m.activity("UE", "urinary energy", "1", in: 0...1)
      let days = m.activity("days", "days counted", "d/yr", presence: .assumed(365), in: 0...366)
      tier2(m, N, solids(m, GE, DE, ASH, UE) * days, shares)
    }
  }

  private static func solids(
    _ m: MethodBuilder, _ GE: Expression, _ DE: Expression, _ ASH: Expression, _ UE: Expression
  ) -> Expression {
    let energy = m.constant(18.45, "MJ/kg VS")
    return m.step("VS", "10.24", GE * (1 - DE / 100 + UE) * (1 - ASH) / energy)
  }

  /// Per head and year.
  private static func ofMass(_ m: MethodBuilder) -> Expression {
    let rate = m.factor(
      "VSrate", "volatile solids rate", "kg VS/kg live mass/d", parameter: "VSrate", by: .animal,
      .productivity)
    let TAM = m.factor("TAM", "animal mass", "kg live mass", by: .animal, .productivity)
    return m.step("VS", "10.22A", rate * TAM * m.constant(365, "d/yr") / m.constant(1, "head"))
  }

  /// - Parameter VS: per head and year.
  private static func tier2(
    _ m: MethodBuilder, _ N: Expression, _ VS: Expression, _ shares: ManureShares
  ) {
    let MS = shares.declare(m)
    let B0 = m.factor("B0", "B0", "m3 CH4/kg VS", by: .animal, .productivity, each: .manureSystem)
    let MCF = m.factor("MCF", "MCF", "%", by: .temperature, .climate, each: .manureSystem, in: 0...100)
    let density = m.constant(0.67, "kg CH4/m3 CH4")
    let EF = m.step(
      "EF", "10.23", VS * sum(B0 * MCF * MS, over: .manureSystem) * density, in: "kg CH4/head/yr")
    m.emits(.methane, N * EF, origin: .biogenic)
  }
}

/// Where the shares of the systems come from: the rows, or the guideline's tables for the region.
enum ManureShares: CaseIterable {
  case typed, regional

  private static let name = "share of manure"

  var needs: [String] { self == .typed ? [Self.name] : [] }

  var suffix: String { self == .typed ? "" : ", regional shares" }

  func declare(_ m: MethodBuilder) -> Expression {
    guard self == .typed else {
      // As printed: some of Tables 10A-4 to 10A-8 (2006) and 10A.8 (2019) add up to 0.99–1.02.
      let share = m.factor(
        "MS", Self.name, "1", by: .animal, .productivity, each: .manureSystem, in: 0...1)
      m.listsMembers(share)
      return share
    }
    let share = m.activity("MS", Self.name, "1", each: .manureSystem, in: 0...1)
    let total = sum(share, over: .manureSystem)
    m.requires(total <= 1.000_001, "the shares of the manure systems exceed 1")
    m.requires(0.999_999 <= total, "the shares of the manure systems do not reach 1")
    return share
  }
}
