import Equations
import Quantities

/// 2.B.8 Petrochemicals and carbon black, 2006 Guidelines Vol 3 Ch 3: Eq 3.15–3.16 with 3.23–3.25 (Tier 1, one row
/// a process and feedstock, the defaults of Table 3.11 where they are unknown), 3.17 (Tier 2).
///
/// The factors of CO2 hold process and energy feedstock together; flares are not in them.
enum Petrochemicals {
  static let methods: [Method] =
    Amount.allCases.map { methanol($0) } + Amount.allCases.map { ethylene($0) }
    + Amount.allCases.map { ethyleneDichloride($0) } + Amount.allCases.map { ethyleneOxide($0) }
    + Amount.allCases.map { acrylonitrile($0) } + [carbonBlack, carbonBalance]

  /// The product is stated, or follows from the feedstock (Eq 3.16).
  private enum Amount: CaseIterable {
    case product
    case feedstock

    var conditions: [String: String] { self == .feedstock ? ["method": "feedstock"] : [:] }
    var suffix: String { self == .feedstock ? ", by feedstock" : "" }
  }

  private static func tier1(
    _ category: String, _ name: String, _ amount: Amount,
    _ declare: @escaping @Sendable (MethodBuilder) -> Void
  ) -> Method {
    Method(
      "\(category) \(name)\(amount.suffix)", "Production of \(name)\(amount.suffix)", tier: "T1",
      categories: [category], citation: "2006 Guidelines, Vol 3 Ch 3, Eq 3.15, 3.16, 3.23–3.25",
      when: amount.conditions, evidence: ["worked-pages/2.B.8-petrochemicals"], declare)
  }

  private static func emit(_ m: MethodBuilder, _ PP: Expression, _ CO2: Expression, _ CH4: Expression) {
    m.emits(.carbonDioxide, PP * CO2)
    m.emits(.methane, PP * CH4)
  }

  private static func methanol(_ amount: Amount) -> Method {
    tier1("2.B.8.a", "methanol", amount) { m in
      let unknown = ["process": "unknown", "feedstock": "unknown"]
      let PP: Expression
      switch amount {
      case .product: PP = m.activity("PP", "methanol produced", "t methanol")
      case .feedstock:
        let FA = m.activity("FA", "feedstock used", "GJ")
        let need = m.factor(
          "FR", "feedstock requirement", "GJ/t methanol", parameter: "feedstock requirement", by: .process,
          .feedstock,
          of: unknown, in: 0.000_001...(.infinity))
        PP = m.step("PP", "3.16", FA / need)
      }
      let EF = m.factor(
        "EF", "EF CO2", "t CO2/t methanol", gas: .carbonDioxide, by: .process, .feedstock, of: unknown)
      let EFm = m.factor("EF_CH4", "EF CH4", "kg CH4/t methanol", parameter: "EF", gas: .methane)
      emit(m, PP, EF, EFm)
    }
  }

  /// The factors are of Western Europe; other regions are adjusted (Table 3.15).
  private static func ethylene(_ amount: Amount) -> Method {
    tier1("2.B.8.b", "ethylene", amount) { m in
      let unknown = ["feedstock": "unknown"]
      let PP: Expression
      switch amount {
      case .product: PP = m.activity("PP", "ethylene produced", "t ethylene")
      case .feedstock:
        let FA = m.activity("FA", "feedstock used", "t")
        let SPP = m.factor(
          "SPP", "ethylene yield", "kg/t", parameter: "product yield", by: .feedstock,
          of: ["feedstock": "unknown", "petrochemical": "ethylene"], in: 0...1000)
        PP = m.step("PP", "3.16", (FA * SPP).number(in: "t").quantity(in: "t ethylene"))
      }
      let EF = m.factor("EF", "EF CO2", "t CO2/t ethylene", gas: .carbonDioxide, by: .feedstock, of: unknown)
      let GAF = m.factor("GAF", "geographic adjustment factor", "1")
      let EFm = m.factor(
        "EF_CH4", "EF CH4", "kg CH4/t ethylene", parameter: "EF", gas: .methane, by: .feedstock, of: unknown)
      emit(m, PP, m.step("EF × GAF", "3.15", EF * GAF), EFm)
    }
  }

  /// By EDC or by VCM, never both: the factors are not additive (p. 3.76). CH4 is of integrated plants only.
  private static func ethyleneDichloride(_ amount: Amount) -> Method {
    tier1("2.B.8.c", "EDC and VCM", amount) { m in
      let PP: Expression
      switch amount {
      case .product: PP = m.activity("PP", "EDC or VCM produced", "t")
      case .feedstock:
        let FA = m.activity("FA", "ethylene used", "t")
        let need = m.factor(
          "FC", "ethylene consumption", "t/t", parameter: "ethylene consumption", by: .countedBy, .process,
          of: ["process": "unknown"], in: 0.000_001...(.infinity))
        PP = m.step("PP", "3.16", FA / need)
      }
      let EF = m.factor(
        "EF", "EF CO2", "t CO2/t", gas: .carbonDioxide, by: .countedBy, .process, of: ["process": "unknown"])
      let EFm = m.factor(
        "EF_CH4", "EF CH4", "kg CH4/t", parameter: "EF", gas: .methane, by: .countedBy, .process,
        of: ["process": "unknown"], presence: .optional)
      emit(m, PP, EF, EFm)
    }
  }

  /// Table 3.21 marks the factor without thermal treatment as the default; Table 3.11 speaks of thermal treatment.
  private static func ethyleneOxide(_ amount: Amount) -> Method {
    tier1("2.B.8.d", "ethylene oxide", amount) { m in
      let unknown = ["process": "unknown", "selectivity": "unknown"]
      let PP: Expression
      switch amount {
      case .product: PP = m.activity("PP", "ethylene oxide produced", "t ethylene oxide")
      case .feedstock:
        let FA = m.activity("FA", "ethylene used", "t ethylene")
        let need = m.factor(
          "FC", "ethylene consumption", "t ethylene/t ethylene oxide", parameter: "ethylene consumption",
          by: .process, .selectivity,
          of: unknown, in: 0.000_001...(.infinity))
        PP = m.step("PP", "3.16", FA / need)
      }
      let EF = m.factor(
        "EF", "EF CO2", "t CO2/t ethylene oxide", gas: .carbonDioxide, by: .process, .selectivity, of: unknown
      )
      let EFm = m.factor(
        "EF_CH4", "EF CH4", "kg CH4/t ethylene oxide", parameter: "EF", gas: .methane, by: .thermalTreatment,
        of: ["thermal treatment": "unknown"])
      emit(m, PP, EF, EFm)
    }
  }

  private static func acrylonitrile(_ amount: Amount) -> Method {
    tier1("2.B.8.e", "acrylonitrile", amount) { m in
      let PP: Expression
      switch amount {
      case .product: PP = m.activity("PP", "acrylonitrile produced", "t acrylonitrile")
      case .feedstock:
        let FA = m.activity("FA", "propylene used", "t propylene")
        let need = m.factor(
          "FC", "propylene consumption", "t propylene/t acrylonitrile", parameter: "propylene consumption",
          in: 0.000_001...(.infinity))
        PP = m.step("PP", "3.16", FA / need)
      }
      let EF = m.factor(
        "EF", "EF CO2", "t CO2/t acrylonitrile", gas: .carbonDioxide, by: .secondaryProducts,
        of: ["secondary products": "unknown"])
      let EFm = m.factor("EF_CH4", "EF CH4", "kg CH4/t acrylonitrile", parameter: "EF", gas: .methane)
      emit(m, PP, EF, EFm)
    }
  }

  private static var carbonBlack: Method {
    tier1("2.B.8.f", "carbon black", .product) { m in
      let PP = m.activity("PP", "carbon black produced", "t carbon black")
      let EF = m.factor(
        "EF", "EF CO2", "t CO2/t carbon black", gas: .carbonDioxide, by: .process, of: ["process": "unknown"])
      let EFm = m.factor(
        "EF_CH4", "EF CH4", "kg CH4/t carbon black", parameter: "EF", gas: .methane, by: .thermalTreatment,
        of: ["thermal treatment": "unknown"])
      emit(m, PP, EF, EFm)
    }
  }

  /// One row a feedstock or product. All carbon that does not leave in a product is taken as CO2.
  private static var carbonBalance: Method {
    Method(
      "2.B.8 carbon balance, tier 2", "Petrochemicals, by the carbon of feedstocks and products", tier: "T2",
      categories: ["2.B.8.a", "2.B.8.b", "2.B.8.c", "2.B.8.d", "2.B.8.e", "2.B.8.f"],
      citation: "2006 Guidelines, Vol 3 Ch 3, Eq 3.17", when: ["method": "carbon balance"],
      evidence: ["worked-pages/2.B.8-petrochemicals"]
    ) { m in
      let FA = m.activity("FA", "feedstock used", "t", each: .petrochemical, presence: .assumed(0))
      let SP = m.activity("PP, SP", "product made", "t", each: .petrochemical, presence: .assumed(0))
      let CC = m.factor(
        "FC, PC, SC", "carbon per mass", "t C/t", parameter: "carbon per mass", each: .petrochemical,
        in: 0...1)
      let into = m.step("C in", "3.17", sum(FA * CC, over: .petrochemical))
      let out = m.step("C out", "3.17", sum(SP * CC, over: .petrochemical))
      m.requires(out <= into, "the products hold more carbon than the feedstocks")
      m.emits(.carbonDioxide, (into - out).as(.carbonDioxide, from: .carbon))
    }
  }
}
