import Equations
import Quantities

/// 3.A.2 Nitrogen in manure, Vol 4 Ch 10: direct N2O of the systems (Eq 10.25), what volatilises and leaches there (for
/// 3.C.6), and what is left for the soils (Eq 10.34, 11.4, 11.5) once bedding has come in and feed, fuel and building
/// material have been taken out.
///
/// The 2006 Guidelines print the total loss (Table 10.23); the 2019 Refinement adds it up from NH3 and NOx, leaching, N2O
/// and N2 (Eq 10.34A, 10.34B), and counts what comes into digesters with co-digestates.
enum ManureNitrogen {
  static let applied = "manure N applied to soils"
  static let pastureCattle = "manure N on pasture of cattle, poultry and pigs"
  static let pastureSheep = "manure N on pasture of sheep and others"
  static let volatilised = "manure N volatilised"
  static let leached = "manure N leached"

  /// Table 11.1 tells the two groups apart on pasture.
  static let methods: [Method] = Shares.allCases.flatMap { shares in
    Edition.allCases.flatMap { edition in
      NitrogenExcretion.all.filter { $0.isOf2006 || edition == .of2019 }
        .filter { shares == .typed || $0.tier == "T1" }
        .flatMap { excretion in Group.all.compactMap { method(excretion, $0, edition, shares) } }
    }
  }

  /// Where the shares of the systems come from: the rows or, for Tier 1, the tables of Annex 10A.2 for the region.
  private enum Shares: CaseIterable {
    case typed
    case ofTheRegion

    static let name = "share of manure"
  }

  private enum Edition: CaseIterable {
    case of2006
    case of2019

    var name: String { self == .of2006 ? "IPCC 2006" : "IPCC 2019" }
    var guideline: String { self == .of2006 ? "2006 Guidelines" : "2019 Refinement" }
    var losses: String {
      self == .of2006 ? "10.25, 10.26, 10.28, 10.34" : "10.25–10.27, 10.34, 10.34A, 10.34B"
    }
  }

  private struct Group {
    let name: String
    let animals: [String]
    let pasture: String

    static let all = [
      Group(name: "cattle, poultry, pigs", animals: ["a.i", "a.ii", "b", "h", "i"], pasture: pastureCattle),
      Group(name: "sheep and others", animals: ["c", "d", "e", "f", "g", "j"], pasture: pastureSheep),
    ]

    /// Tables 10A-4 to 10A-8 of 2006 are for cattle, buffalo and swine; Tables 10A.6 to 10A.9 of 2019 for all.
    func hasShares(_ edition: Edition) -> Bool { edition == .of2019 || pasture == pastureCattle }
  }

  private static func method(
    _ excretion: NitrogenExcretion, _ group: Group, _ edition: Edition, _ shares: Shares
  ) -> Method? {
    let animals = group.animals.filter(excretion.animals.contains)
    if animals.isEmpty || (shares == .ofTheRegion && !group.hasShares(edition)) { return nil }
    let year = (edition == .of2006 ? "2006" : "2019") + (shares == .typed ? "" : "; regional shares")
    return Method(
      "3.A.2 manure nitrogen (\(excretion.name); \(group.name); \(year))",
      "Direct N2O of manure and N left for soils: \(excretion.name)", tier: excretion.tier,
      categories: animals.map { "3.A.2.\($0)" }, edition: edition.name,
      citation: "\(edition.guideline), Vol 4 Ch 10, Eq \(excretion.equations), \(edition.losses)",
      when: ["method": "nitrogen"],
      given: excretion.needs + (shares == .typed ? [Shares.name] : []),
      evidence: ["worked-pages/3.A.2-manure-nitrogen-\(edition == .of2006 ? "2006" : "2019")"]
    ) { m in
      let excreted = excretion.declare(m)
      balance(m, excreted, MS(m, shares), group, edition)
    }
  }

  private static func MS(_ m: MethodBuilder, _ shares: Shares) -> Expression {
    let isTyped = shares == .typed
    let MS =
      isTyped
      ? m.activity("MS", Shares.name, "1", each: .manureSystem, in: 0...1)
      : m.factor("MS", Shares.name, "1", by: .animal, .productivity, each: .manureSystem, in: 0...1)
    // As printed, regions of Tables 10A-4 to 10A-8 (2006) and 10A.8 (2019) add up to 0.99–1.02.
    let slack = isTyped ? 1e-6 : 0.021
    if !isTyped { m.listsMembers(MS) }
    let total = sum(MS, over: .manureSystem)
    let whose = "the shares of the manure systems, pasture among them,"
    m.requires(total <= .constant(1 + slack, .one), "\(whose) exceed 1")
    m.requires(.constant(1 - slack, .one) <= total, "\(whose) do not reach 1")
    return MS
  }

  private static func balance(
    _ m: MethodBuilder, _ excreted: NitrogenExcretion.Excreted, _ MS: Expression, _ group: Group,
    _ edition: Edition
  ) {
    // Of dung that is burned the urine stays on the field, half of the nitrogen (Sec 10.5.2).
    let onPasture = m.factor(
      "PRP", "share left on pasture", "1", parameter: "share left on pasture", each: .manureSystem,
      presence: .assumed(0), in: 0...1)
    let burned = m.factor(
      "burned", "share burned", "1", parameter: "share burned", each: .manureSystem, presence: .assumed(0),
      in: 0...1)
    let inSystem = m.step("N×Nex×MS", "10.25", excreted.nitrogen * MS)
    let managed = managed(m, inSystem * (1 - onPasture - burned), edition)
    let lost = losses(m, managed, edition)
    let available = m.step(
      "NMMS_Avb", "10.34", sum(managed, over: .manureSystem) - lost + bedding(m, MS, excreted))

    let elsewhere =
      share(m, "FracFEED", "feed") + share(m, "FracFUEL", "fuel") + share(m, "FracCNST", "construction")
    m.requires(elsewhere <= 1.000_001, "more manure is taken for feed, fuel and construction than there is")
    _ = m.step("N taken out", "11.4", available * elsewhere + sum(inSystem * burned, over: .manureSystem))
    m.hands(m.step("FAM", "11.4", available * (1 - elsewhere)), to: applied)
    m.hands(m.step("FPRP", "11.5", sum(inSystem * onPasture, over: .manureSystem)), to: group.pasture)
  }

  /// With the 2019 Refinement, what comes into digesters beside the manure is managed with it.
  private static func managed(
    _ m: MethodBuilder, _ manure: Expression, _ edition: Edition
  ) -> Expression {
    if edition == .of2006 { return manure }
    let codigestate = m.activity(
      "Ncdg", "co-digestate N", "kg N/yr", each: .manureSystem, presence: .assumed(0))
    return m.step("N managed", "10.25", manure + codigestate)
  }

  private static func share(_ m: MethodBuilder, _ symbol: String, _ use: String) -> Expression {
    m.activity(symbol, "share to \(use)", "1", presence: .assumed(0), in: 0...1)
  }

  private static func bedding(
    _ m: MethodBuilder, _ MS: Expression, _ excreted: NitrogenExcretion.Excreted
  ) -> Expression {
    guard let N = excreted.head else {
      return sum(
        m.activity(
          "Nbedding", "bedding N in total", "kg N/yr", each: .manureSystem, presence: .assumed(0)),
        over: .manureSystem)
    }
    let bedding = m.activity(
      "NbeddingMS", "bedding N", "kg N/head/yr", each: .manureSystem, presence: .assumed(0))
    return m.step("N bedding", "10.34", sum(N * MS * bedding, over: .manureSystem))
  }

  /// What the systems lose, all forms together.
  private static func losses(_ m: MethodBuilder, _ managed: Expression, _ edition: Edition) -> Expression {
    let EF3 = m.factor("EF3", "EF3", "kg N2O-N/kg N", gas: .nitrousOxide, each: .manureSystem)
    let gas = m.factor(
      "FracGasMS", "share volatilised", "1", each: .manureSystem, in: 0...1)
    let emitted = m.step("N2O-N", "10.25", sum(managed * EF3, over: .manureSystem))
    m.emits(.nitrousOxide, emitted.as(.nitrousOxide, from: .nitrousOxideNitrogen))
    let volatilised = m.step("Nvolatilization", "10.26", sum(managed * gas, over: .manureSystem))
    m.hands(volatilised, to: Self.volatilised)
    let nitrousOxide = emitted.as(.nitrogen, from: .nitrousOxideNitrogen)
    if edition == .of2006 {
      let washed = m.activity(
        "FracLeachMS", "share leached", "1", each: .manureSystem, presence: .assumed(0), in: 0...1)
      let loss = m.factor("FracLossMS", "N loss", "1", each: .manureSystem, in: 0...1)
      let leached = m.step("Nleaching", "10.28", sum(managed * washed, over: .manureSystem))
      m.hands(leached, to: Self.leached)
      let lost = m.step("N lost", "10.34", sum(managed * loss, over: .manureSystem))
      m.requires(
        volatilised + leached <= lost * 1.000_001, "more volatilises and leaches than is lost in all")
      _ = m.step("N2 and the rest", "10.34", lost - volatilised - leached - nitrousOxide)
      return lost
    }
    let washed = m.factor("FracLeachMS", "share leached", "1", each: .manureSystem, in: 0...1)
    let ratio = m.factor("RN2(N2O)", "N2 per N2O", "kg N2-N/kg N2O-N", parameter: "RN2(N2O)")
    let leached = m.step("Nleaching", "10.27", sum(managed * washed, over: .manureSystem))
    m.hands(leached, to: Self.leached)
    let dinitrogen = m.step("N2-N", "10.34B", emitted * ratio)
    let lost = m.step(
      "N lost", "10.34A",
      volatilised + leached + nitrousOxide + dinitrogen.as(.nitrogen, from: .dinitrogenNitrogen))
    m.requires(lost <= sum(managed, over: .manureSystem) * 1.000_001, "more is lost than came in")
    return lost
  }
}
