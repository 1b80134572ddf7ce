import Equations
import Quantities

/// 4.A Solid waste disposal by first-order decay, 2006 Guidelines Vol 5 Ch 3, Eq 3.1–3.6 with the delay
/// of Annex 3A.1 (Eq 3A1.14–15). The 2019 Refinement keeps the equations; its factors differ.
enum Landfill {
  static let methods: [Method] =
    [Amount.deposited, .dry, .population].flatMap { amount in
      Recovery.allCases.map { method(amount, .constant, $0) }
    } + [method(.deposited, .halfLife, .measured)]

  enum Amount {
    case deposited, dry, population

    /// The degradable carbon of each component.
    func carbon(_ m: MethodBuilder) -> Expression {
      switch self {
      case .deposited:
        let W = m.activity("W", "waste deposited", "Gg", each: .waste)
        return W * m.factor("DOC", "DOC", "Gg C/Gg", each: .waste, in: 0...1)
      case .dry:
        let W = m.activity("W", "dry waste deposited", "Gg", each: .waste)
        return W * m.factor("DOC", "DOC dry", "Gg C/Gg", parameter: "DOC dry", each: .waste, in: 0...1)
      case .population:
        let MSW = MunicipalWaste.treated(m)
        let share = m.factor(
          "WF", "share of waste", "1", parameter: "MSW share", each: .waste, in: 0...1)
        m.bringsIn(share)
        MunicipalWaste.requireShares(m, share)
        let DOC = m.factor("DOC", "DOC", "Gg C/Gg waste", each: .waste, in: 0...1)
        return m.step("W", "3.2", MSW * share) * DOC
      }
    }

    var word: String? {
      switch self {
      case .deposited: nil
      case .dry: "dry weight"
      case .population: "from population"
      }
    }
  }

  enum Decay {
    case constant, halfLife

    func rate(_ m: MethodBuilder) -> Expression {
      switch self {
      case .constant: return m.factor("k", "k", "1/yr", by: .climate, each: .waste)
      case .halfLife:
        let half = m.factor(
          "t½", "half-life", "yr", parameter: "half-life", by: .climate, each: .waste, in: 0.1...1000)
        return m.step("k", "3.5", log(m.constant(2, "1")) / half)
      }
    }
  }

  /// How the recovered gas is known: metered, or by the rules of Sec. 3.2.3.
  enum Recovery: String, CaseIterable {
    case measured
    case sites = "share at sites with recovery"
    case capacity = "recovery capacity"

    func recovered(_ m: MethodBuilder, of generated: Expression) -> Expression {
      switch self {
      case .measured:
        return m.activity("R", "recovered CH4", "Gg CH4", presence: .assumed(0))
      case .sites:
        let share = m.activity("share", rawValue, "1", presence: .assumed(0), in: 0...1)
        let efficiency = m.factor(
          "η", "recovery efficiency", "1", parameter: "recovery efficiency", in: 0...1)
        return m.step("R", "Sec 3.2.3", generated * share * efficiency)
      case .capacity:
        let capacity = m.activity("capacity", rawValue, "Gg CH4", presence: .assumed(0))
        let use = m.factor("use", "capacity use", "1", parameter: "capacity use", in: 0...1)
        return m.step("R", "Sec 3.2.3", capacity * use)
      }
    }
  }

  private static func method(_ amount: Amount, _ decay: Decay, _ recovery: Recovery) -> Method {
    let word = decay == .halfLife ? "half-life" : amount.word
    let variant = [word, recovery == .measured ? nil : recovery.rawValue].compactMap { $0 }
    return Method(
      "4.A solid waste disposal" + (variant.isEmpty ? "" : " (\(variant.joined(separator: ", ")))"),
      "Methane from solid waste disposal by first-order decay"
        + (variant.isEmpty ? "" : ", \(variant.joined(separator: ", "))"), tier: "T1",
      categories: ["4.A"], citation: "2006 Guidelines, Vol 5 Ch 3, Eq 3.1–3.6",
      when: word.map { ["method": $0] } ?? [:], given: recovery == .measured ? [] : [recovery.rawValue],
      evidence: published(variant) + ["worked-pages/4.A-landfill"]
    ) { m in declare(m, amount, decay, recovery) }
  }

  /// The two editions of the IPCC Waste Model.
  private static func published(_ variant: [String]) -> [String] {
    switch variant {
    case []: ["waste-model-2006", "worked-pages/4.A-waste-model-2019"]
    case ["from population"]: ["worked-pages/4.A-waste-model-2019"]
    default: []
    }
  }

  private static func declare(
    _ m: MethodBuilder, _ amount: Amount, _ decay: Decay, _ recovery: Recovery
  ) {
    let carbon = amount.carbon(m)
    let DOCf = m.factor("DOCf", "DOCf", "1", each: .waste, in: 0...1)
    let MCF = m.factor("MCF", "MCF", "1", by: .siteType, each: .waste, in: 0...1)
    let F = m.factor("F", "F", "1", each: .waste, in: 0...1)
    let k = decay.rate(m)
    let M = m.activity("M", "delay month", "1", presence: .assumed(13), in: 1...13)

    let year = m.constant(1, "yr")
    let stay = exp(-k * year * (13 - M) / 12)
    let D = m.step("DDOCmd", "3.2", carbon * DOCf * MCF)
    let Ma = m.stock("DDOCma", "Gg C", each: .waste, from: 0) { previous in
      previous * exp(-k * year) + D * stay
    }
    let decomposed = m.step("DDOCm decomp", "3.5", Ma.previous * (1 - exp(-k * year)) + D * (1 - stay))
    let CH4 = m.step("CH4 generated", "3.6", (decomposed * F).as(.methane, from: .carbon))
    let generated = m.step("CH4", "3.1", sum(CH4, over: .waste))
    let stored = m.step("DOCm stored", "3.2", sum(carbon * (1 - DOCf) * MCF, over: .waste))
    _ = m.stock("long-term stored C", "Gg C", from: 0) { previous in previous + stored }
    let R = recovery.recovered(m, of: generated)
    let OX = m.factor("OX", "OX", "1", by: .cover, in: 0...1)
    m.requires(R <= generated, "more CH4 is recovered than is generated")
    m.emits(.methane, (generated - R) * (1 - OX), origin: .biogenic)
  }
}
