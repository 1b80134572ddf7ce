import Equations
import Quantities

/// What a plant made: stated, or its capacity times the utilisation that the guideline gives for each chemical
/// where only the capacity is known.
enum Output: CaseIterable {
  case production
  case capacity

  var conditions: [String: String] { self == .capacity ? ["method": "capacity"] : [:] }
  var suffix: String { self == .capacity ? ", by capacity" : "" }

  func amount(_ m: MethodBuilder, _ symbol: String, _ name: String, _ unit: String, _ equation: String)
    -> Expression
  {
    switch self {
    case .production: return m.activity(symbol, "\(name) produced", unit)
    case .capacity:
      let capacity = m.activity("Cap", "\(name) capacity", unit)
      let u = m.factor("u", "capacity utilisation", "1", parameter: "capacity utilisation", in: 0...1)
      return m.step(symbol, equation, capacity * u)
    }
  }
}

/// 2.B.1 Ammonia production, 2006 Guidelines Vol 3 Ch 3: Eq 3.1 (Tier 1), 3.2–3.3 (Tier 2, one row a process),
/// 3.4 (Tier 3: the fuel of the plant).
enum Ammonia {
  static let methods: [Method] = Output.allCases.map { byProduct($0) } + [byFuel]

  private static let evidence = ["worked-pages/2.B.1-ammonia"]

  private static func byProduct(_ output: Output) -> Method {
    Method(
      "2.B.1 ammonia\(output.suffix)", "Ammonia production, by process where known\(output.suffix)",
      tier: "T1", categories: ["2.B.1"], citation: "2006 Guidelines, Vol 3 Ch 3, Eq 3.1–3.3",
      when: output.conditions, evidence: evidence
    ) { m in
      let AP = output.amount(m, "AP", "ammonia", "t NH3", "3.1")
      let FR = m.factor("FR", "fuel requirement", "GJ/t NH3", by: .process, of: ["process": "unknown"])
      emit(m, m.step("TFR", "3.2", AP * FR), equation: "3.1")
    }
  }

  private static var byFuel: Method {
    Method(
      "2.B.1 ammonia, fuel of the plant", "Ammonia production, by fuel and feedstock used", tier: "T3",
      categories: ["2.B.1"], citation: "2006 Guidelines, Vol 3 Ch 3, Eq 3.3, 3.4",
      when: ["method": "fuel requirement"], evidence: evidence
    ) { m in
      emit(m, m.activity("TFR", "fuel and feedstock used", "GJ"), equation: "3.3")
    }
  }

  /// Urea holds 44/60 of its mass as CO2, which is emitted where the urea is used.
  private static func emit(_ m: MethodBuilder, _ TFR: Expression, equation: String) {
    let CCF = m.factor("CCF", "carbon content", "kg C/GJ", by: .process, of: ["process": "unknown"])
    let COF = m.factor(
      "COF", "oxidation factor", "1", by: .process, of: ["process": "unknown"], presence: .assumed(1),
      in: 0...1)
    let urea = m.activity("U", "urea produced", "t urea", presence: .assumed(0))
    let captured = m.activity("RCCS", "captured CO2", "t CO2", presence: .assumed(0))
    let formed = m.step(
      "CO2 formed", equation, (TFR * CCF * COF).as(.carbonDioxide, from: .carbon), in: "t CO2")
    let R = m.step("RCO2", equation, urea.as(.carbonDioxide, from: .urea) + captured)
    m.requires(R <= formed, "more CO2 is recovered than is formed")
    m.emits(.carbonDioxide, formed - R)
  }
}
