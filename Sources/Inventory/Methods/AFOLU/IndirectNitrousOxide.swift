import Equations
import Quantities

/// N2O that forms elsewhere from nitrogen that left: of managed soils (3.C.5, Vol 4 Ch 11, Eq 11.9–11.11), of manure
/// management (3.C.6, Ch 10, Eq 10.26–10.29), and of NOx and NH3 of all other sources (5.A, Vol 1 Ch 7, Eq 7.1).
enum IndirectNitrousOxide {
  static let methods: [Method] =
    [
      soils("2006", isTyped: false), soils("2006", isTyped: true), soils("2019", isTyped: false),
      soils("2019", isTyped: true), manure,
    ]
    + [
      deposition(.nitrogenOxides, "NOx emitted", .nitrogenOxidesNitrogen),
      deposition(.ammonia, "NH3 emitted", .ammoniaNitrogen),
    ]

  /// The inputs are those of 3.C.4, handed on; typed in a row of 3.C.5 where there are no rows of 3.C.4.
  private static func soils(_ year: String, isTyped: Bool) -> Method {
    let isOf2006 = year == "2006"
    return Method(
      "3.C.5 indirect N2O (\(isTyped ? "N typed" : "N of 3.C.4"), \(year))",
      "Indirect N2O emissions from managed soils", tier: "T1", categories: ["3.C.5"],
      edition: "IPCC \(year)",
      citation: "\(isOf2006 ? "2006 Guidelines" : "2019 Refinement"), Vol 4 Ch 11, Eq 11.9–11.11",
      when: isTyped ? ["method": "typed N"] : [:],
      taking: isTyped ? soilNitrogen : soilNitrogen + [ManagedSoils.volatilised],
      evidence: ["worked-pages/3.C.4-5-managed-soils-\(year)"]
    ) { m in
      let FSN = inflow(m, "FSN", ManagedSoils.synthetic)
      let volatile = isTyped ? FSN * ManagedSoils.volatileShare(m) : volatilised(m)
      let FON = inflow(m, "FON", ManagedSoils.organic)
      let FPRP = inflow(m, "FPRP", ManagedSoils.grazing)
      let FCR = inflow(m, "FCR", ManagedSoils.residues)
      let FSOM = inflow(m, "FSOM", ManagedSoils.mineralised)
      let FracGASM = m.factor("FracGASM", "FracGASM", "kg (NH3-N+NOx-N)/kg N", in: 0...1)
      let FracLEACH = m.factor(
        "FracLEACH-(H)", "FracLEACH", "kg N/kg N", parameter: "FracLEACH-(H)", by: .climate, in: 0...1)
      // The fraction holds where water drains or the field is irrigated; elsewhere it is zero (Table 11.3).
      let share = m.activity(
        "H", "share with leaching", "1", presence: isOf2006 ? .required : .assumed(1), in: 0...1)
      let EF4 = m.factor("EF4", "EF4", depositionUnit, gas: .nitrousOxide, by: .climate)
      let EF5 = m.factor("EF5", "EF5", "kg N2O-N/kg N", gas: .nitrousOxide)
      let deposited = m.step("N2O(ATD)-N", "11.9", (volatile + (FON + FPRP) * FracGASM) * EF4)
      let leached = m.step(
        "N2O(L)-N", "11.10", (FSN + FON + FPRP + FCR + FSOM) * share * FracLEACH * EF5)
      emit(m, deposited + leached)
    }
  }

  private static let soilNitrogen = [
    ManagedSoils.synthetic, ManagedSoils.organic, ManagedSoils.grazing, ManagedSoils.residues,
    ManagedSoils.mineralised,
  ]

  private static func inflow(_ m: MethodBuilder, _ symbol: String, _ name: String) -> Expression {
    m.flow(symbol, name, "kg N/yr", from: name)
  }

  private static func volatilised(_ m: MethodBuilder) -> Expression {
    inflow(m, "FSN×FracGASF", ManagedSoils.volatilised).as(.volatilisedNitrogen, from: .nitrogen)
  }

  private static let manure = Method(
    "3.C.6 indirect N2O", "Indirect N2O emissions from manure management", tier: "T1", categories: ["3.C.6"],
    citation: "2006 Guidelines, Vol 4 Ch 10, Eq 10.27, 10.29",
    taking: [ManureNitrogen.volatilised, ManureNitrogen.leached],
    evidence: ["worked-pages/3.A.2-manure-nitrogen-2006", "worked-pages/3.A.2-manure-nitrogen-2019"]
  ) { m in
    let volatile = inflow(m, "Nvolatilization", ManureNitrogen.volatilised)
    let washed = inflow(m, "Nleaching", ManureNitrogen.leached)
    let EF4 = m.factor("EF4", "EF4", depositionUnit, gas: .nitrousOxide, by: .climate)
    let EF5 = m.factor("EF5", "EF5", "kg N2O-N/kg N", gas: .nitrousOxide)
    let deposited = m.step("N2OG-N", "10.27", volatile.as(.volatilisedNitrogen, from: .nitrogen) * EF4)
    emit(m, deposited + m.step("N2OL-N", "10.29", washed * EF5))
  }

  private static func deposition(_ gas: Gas, _ name: String, _ nitrogen: Substance) -> Method {
    Method(
      "5.A deposition (\(gas))", "N2O from the deposition of \(gas) of sources other than agriculture",
      tier: "T1", categories: ["5.A"], factorsOf: "3.C.5", citation: "2006 Guidelines, Vol 1 Ch 7, Eq 7.1",
      evidence: ["worked-pages/5.A-deposition"]
    ) { m in
      let E = m.activity("\(gas)", name, "t \(gas)/yr")
      let EF4 = m.factor("EF4", "EF4", depositionUnit, gas: .nitrousOxide, by: .climate)
      let content = m.step(
        "\(gas)-N", "7.1", E.as(nitrogen, from: gas.substance).as(.volatilisedNitrogen, from: nitrogen))
      emit(m, content * EF4)
    }
  }

  private static let depositionUnit = "kg N2O-N/kg (NH3-N+NOx-N)"

  private static func emit(_ m: MethodBuilder, _ nitrogen: Expression) {
    m.emits(.nitrousOxide, nitrogen.as(.nitrousOxide, from: .nitrousOxideNitrogen))
  }
}
