import Equations
import Quantities

/// 2.E Electronics by area of substrate (Tier 1) and by fluids bought: 2006 Guidelines Vol 3 Ch 6, Eq 6.1 and
/// 6.12–6.13; 2019 Refinement Vol 3 Ch 6, Eq 6.1 and 6.28. The gases of a set are always reported together.
enum Electronics {
  private struct Products {
    let category: String
    let name: String
    let gases: [String]
    let newGases: [String]
    let isPhotovoltaic: Bool
  }

  private static let products = [
    Products(
      category: "2.E.1", name: "semiconductors", gases: ["CF4", "C2F6", "CHF3", "C3F8", "NF3", "SF6"],
      newGases: [
        "CF4", "C2F6", "C3F8", "C4F6", "c-C4F8", "C4F8O", "C5F8", "CHF3", "CH2F2", "NF3", "SF6", "N2O",
      ], isPhotovoltaic: false),
    Products(
      category: "2.E.2", name: "displays", gases: ["CF4", "NF3", "SF6"],
      newGases: ["CF4", "c-C4F8", "CHF3", "NF3", "SF6", "N2O"], isPhotovoltaic: false),
    Products(
      category: "2.E.3", name: "photovoltaics", gases: ["CF4", "C2F6"], newGases: ["CF4", "C2F6"],
      isPhotovoltaic: true),
    Products(
      category: "2.E.5", name: "MEMS", gases: [], newGases: ["CF4", "c-C4F8", "SF6"],
      isPhotovoltaic: false),
  ]

  static let methods: [Method] =
    products.filter { !$0.gases.isEmpty }.map(tier1) + products.map(tier1Of2019)
    + ElectronicsGases.methods + fluids

  private static func tier1(_ products: Products) -> Method {
    Method(
      "\(products.category) \(products.name)", "Making \(products.name), by design capacity", tier: "T1",
      categories: [products.category], citation: "2006 Guidelines, Vol 3 Ch 6, Eq 6.1",
      evidence: ["worked-pages/2.E-electronics"]
    ) { m in
      let Cd = m.activity("Cd", "design capacity", "m2/yr")
      let Cu = m.activity("Cu", "capacity utilisation", "1", in: 0...1)
      emit(products.gases, m, m.step("area", "6.1", Cu * Cd * share(products, m)))
    }
  }

  private static func tier1Of2019(_ products: Products) -> Method {
    Method(
      "\(products.category) \(products.name) (2019)", "Making \(products.name), by area of substrate",
      tier: "T1", categories: [products.category], edition: "IPCC 2019",
      citation: "2019 Refinement, Vol 3 Ch 6, Eq 6.1", evidence: ["worked-pages/2.E-electronics-2019"]
    ) { m in
      let P = substrate(m)
      emit(products.newGases, m, m.step("area", "6.1", P * share(products, m)))
    }
  }

  /// C_PV of the page: photovoltaics that are made without fluorinated gases emit none.
  private static func share(_ products: Products, _ m: MethodBuilder) -> Expression {
    products.isPhotovoltaic ? m.activity("CPV", "share made with FCs", "1", in: 0...1) : 1
  }

  private static func substrate(_ m: MethodBuilder) -> Expression {
    let P = m.activity("P", "substrate processed", "m2/yr")
    let Cu = m.activity("Cu", "capacity utilisation", "1", presence: .assumed(1), in: 0...1)
    return P * Cu
  }

  private static func emit(_ gases: [String], _ m: MethodBuilder, _ area: Expression) {
    for gas in gases.map(Gas.fluorinated) {
      let EF = m.factor("EF_\(gas)", "EF \(gas)", "kg \(gas)/m2", parameter: "EF", gas: gas)
      m.emits(gas, EF * area)
    }
  }

  // MARK: - Heat transfer and other fluids

  private static let liquids = ["HFE-449s1", "C6F14", "PFPMIE"]

  private static let fluids: [Method] =
    [
      Method(
        "2.E.4 heat transfer fluids", "Heat transfer fluids of semiconductor plants, as C6F14", tier: "T1",
        categories: ["2.E.4"], citation: "2006 Guidelines, Vol 3 Ch 6, Eq 6.12",
        evidence: ["worked-pages/2.E-electronics"]
      ) { m in
        let Cd = m.activity("Cd", "design capacity", "m2/yr")
        let Cu = m.activity("Cu", "capacity utilisation", "1", in: 0...1)
        emit(["C6F14"], m, m.step("area", "6.12", Cu * Cd))
      },
      Method(
        "2.E.4 fluorinated liquids (heat transfer)", "Heat transfer fluids, by area of substrate",
        tier: "T1", categories: ["2.E.4"], edition: "IPCC 2019",
        citation: "2019 Refinement, Vol 3 Ch 6, Eq 6.28", evidence: ["worked-pages/2.E-electronics-2019"]
      ) { m in emitLiquids(m, substrate(m), "m2") },
      Method(
        "2.E.4 fluorinated liquids (testing)", "Liquids of testing, packaging and soldering, by devices",
        tier: "T1", categories: ["2.E.4"], edition: "IPCC 2019",
        citation: "2019 Refinement, Vol 3 Ch 6, Eq 6.28", evidence: ["worked-pages/2.E-electronics-2019"]
      ) { m in emitLiquids(m, m.activity("P", "devices packaged", "item/yr"), "item") },
    ]
    + ["C6F14", "HFE-449s1", "HFE-569sf2", "PFPMIE", "C5F12", "C7F16", "C8F18"].map(massBalance)

  private static func emitLiquids(_ m: MethodBuilder, _ P: Expression, _ unit: String) {
    for gas in liquids.map(Gas.fluorinated) {
      let EF = m.factor(
        "EF_\(gas)", "EF \(gas)", "kg \(gas)/\(unit)", parameter: "EF", gas: gas, by: .fluidUse)
      m.emits(gas, EF * P)
    }
  }

  private static func massBalance(_ name: String) -> Method {
    let gas = Gas.fluorinated(name)
    let needed = "density of \(gas)"
    return Method(
      "2.E.4 mass balance (\(gas))", "Heat transfer fluid \(gas), by what is bought and kept", tier: "T2",
      categories: ["2.E.4"], citation: "2006 Guidelines, Vol 3 Ch 6, Eq 6.13",
      when: ["method": "mass balance"], given: [needed], evidence: ["worked-pages/2.E-electronics"]
    ) { m in
      let P = m.activity("P", "fluid bought", "L")
      let start = m.activity("I t-1", "stock at start", "L", presence: .assumed(0))
      let N = m.activity("N", "charge of new equipment", "L", presence: .assumed(0))
      let R = m.activity("R", "charge of retired equipment", "L", presence: .assumed(0))
      let end = m.activity("I t", "stock at end", "L", presence: .assumed(0))
      let D = m.activity("D", "fluid sent away", "L", presence: .assumed(0))
      let density = m.activity("ρ", needed, "kg \(gas)/L")
      m.requires(N + end + D <= start + P + R, "more fluid is accounted for than there was")
      m.emits(gas, density * (start + P - N + R - end - D))
    }
  }
}
