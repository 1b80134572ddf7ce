import Equations
import Quantities

/// 4.D.2 Industrial wastewater treated on site, 2006 Guidelines Vol 5 Ch 6, Eq 6.4–6.6. The 2019 Refinement keeps the
/// equations; its MCFs differ.
enum IndustrialWastewater {
  static let methods: [Method] = Basis.allCases.map { basis in
    Method(
      "4.D.2 industrial wastewater (\(basis.rawValue))",
      "Methane from industrial wastewater, by \(basis.rawValue)", tier: "T1", categories: ["4.D.2"],
      citation: "2006 Guidelines, Vol 5 Ch 6, Eq 6.4–6.6",
      when: basis == .load ? ["method": "organic load"] : [:],
      evidence: ["worked-pages/4.D.2-industrial"]
    ) { m in
      let TOW = m.step("TOW", "6.6", basis.organics(m), in: "kg COD")
      let T = m.activity("T", "pathway share", "1", each: .wastewaterSystem, in: 0...1)
      let B0 = m.factor("Bo", "B0", "kg CH4/kg COD", parameter: "B0", of: ["organic basis": "COD"])
      let MCF = m.factor("MCF", "MCF", "1", by: .receivingWater, each: .wastewaterSystem, in: 0...1)
      let S = m.activity("S", "organics removed as sludge", "kg COD", presence: .assumed(0))
      let R = m.activity("R", "recovered CH4", "kg CH4", presence: .assumed(0))
      DomesticWastewater.requireWhole(m, T)
      m.requires(S <= TOW, "more organics are removed than come in")
      let EF = m.step("EF", "6.5", B0 * sum(T * MCF, over: .wastewaterSystem))
      let generated = m.step("CH4", "6.4", (TOW - S) * EF)
      m.requires(R <= generated, "more CH4 is recovered than is generated")
      m.emits(.methane, generated - R, origin: .biogenic)
    }
  }

  enum Basis: String, CaseIterable {
    case product
    case wastewater
    case load = "organic load"

    fileprivate func organics(_ m: MethodBuilder) -> Expression {
      if self == .load { return m.activity("TOW", "organic load", "kg COD") }
      let quantity = amount(m)
      return quantity * m.factor("COD", "COD of wastewater", "kg COD/m3", parameter: "COD", by: .industry)
    }

    /// The wastewater, declared first so that it is the quantity of a row.
    func amount(_ m: MethodBuilder) -> Expression {
      if self == .wastewater { return m.activity("P×W", "wastewater", "m3") }
      let P = m.activity("P", "product", "t product")
      return P * m.factor("W", "wastewater per product", "m3/t product", parameter: "W", by: .industry)
    }
  }
}

/// 4.D.2 Nitrous oxide of industrial wastewater, 2019 Refinement Vol 5 Ch 6, Eq 6.11–6.14.
enum IndustrialWastewaterNitrogen {
  static let methods: [Method] = [IndustrialWastewater.Basis.product, .wastewater].map { basis in
    Method(
      "4.D.2 industrial wastewater nitrogen (\(basis.rawValue))",
      "Nitrous oxide from industrial wastewater, by \(basis.rawValue)", tier: "T1", categories: ["4.D.2"],
      edition: "IPCC 2019", citation: "2019 Refinement, Vol 5 Ch 6, Eq 6.11–6.14",
      when: ["method": "nitrogen"], evidence: ["worked-pages/4.D.2-industrial"]
    ) { m in
      let amount = basis.amount(m)
      let TN = m.factor("TN", "N of wastewater", "kg N/m3", parameter: "TN", by: .industry)
      let T = m.activity("T", "pathway share", "1", each: .wastewaterSystem, in: 0...1)
      let EFp = m.factor(
        "EFplants", "EF plants", "kg N2O-N/kg N", parameter: "EFplants", gas: .nitrousOxide,
        each: .wastewaterSystem, presence: .assumed(0))
      let NREM = m.factor(
        "NREM", "N removed in treatment", "1", parameter: "NREM", by: .treatmentLevel,
        each: .wastewaterSystem, in: 0...1)
      let EFe = m.factor(
        "EFEFFLUENT", "EF effluent", "kg N2O-N/kg N", parameter: "EFeffluent", gas: .nitrousOxide,
        by: .receivingWater)
      DomesticWastewater.requireWhole(m, T)
      let N = m.step("TNIND", "6.13", amount * TN, in: "kg N")
      let plants = m.step("N2O-N plants", "6.11", N * sum(T * EFp, over: .wastewaterSystem))
      let effluent = m.step("NEFFLUENT", "6.14", N * sum(T * (1 - NREM), over: .wastewaterSystem))
      let discharged = m.step("N2O-N effluent", "6.12", effluent * EFe)
      m.emits(.nitrousOxide, (plants + discharged).as(.nitrousOxide, from: .nitrousOxideNitrogen))
    }
  }
}
