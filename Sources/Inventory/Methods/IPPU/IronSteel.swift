import Equations
import Quantities

/// 2.C.1 Iron and steel with metallurgical coke (1.A.1.c), 2006 Guidelines Vol 3 Ch 4 Sec 4.2; flaring of the
/// gases of the furnaces is new in the 2019 Refinement.
enum IronSteel {
  static let coke: [Method] = [
    Method(
      "1.A.1.c coke production", "Coke ovens, by coke produced", tier: "T1", categories: ["1.A.1.c"],
      citation: "2006 Guidelines, Vol 3 Ch 4, Eq 4.1", when: ["method": "coke production"],
      evidence: ["worked-pages/2.C.1-iron-steel"]
    ) { m in
      let coke = m.activity("Coke", "coke produced", "t coke")
      // A parameter of its own: EF in 1.A.1.c is that of the fuels burnt there.
      let oven = ["process": "metallurgical coke"]
      let EFCO2 = m.factor(
        "EF_CO2", "EF CO2", "t CO2/t coke", parameter: "EF of coke", gas: .carbonDioxide, by: .cokeOven,
        of: oven)
      let EFCH4 = m.factor(
        "EF_CH4", "EF CH4", "kg CH4/t coke", parameter: "EF of coke", gas: .methane, of: oven)
      m.emits(.carbonDioxide, coke * EFCO2)
      m.emits(.methane, coke * EFCH4)
    },
    carbonBalance(
      "1.A.1.c carbon balance", "Coke ovens, by the carbon of what goes in and out", ["1.A.1.c"], "4.2"),
  ]

  static let methods: [Method] = [
    Method(
      "2.C.1 iron and steel (default CH4)", "Iron, steel, sinter, pellets and direct reduced iron",
      tier: "T1", categories: ["2.C.1"], citation: "2006 Guidelines, Vol 3 Ch 4, Eq 4.4–4.8, 4.12–4.14",
      evidence: ["worked-pages/2.C.1-iron-steel"]
    ) { m in
      let P = production(m)
      let EFCH4 = m.factor(
        "EF_CH4", "EF CH4", "kg CH4/t", parameter: "EF", gas: .methane, by: .process, presence: .optional)
      m.emits(.methane, P * EFCH4)
      // Direct reduced iron: the factor of Table 4.2 is per energy used.
      let FR = m.factor("FR", "energy used per product", "GJ/t", by: .process, presence: .optional)
      let EFE = m.factor(
        "EF_CH4,E", "EF CH4 per energy", "kg CH4/TJ", parameter: "EF per energy", gas: .methane,
        by: .process, presence: .optional)
      m.emits(.methane, P * FR * EFE)
    },
    Method(
      "2.C.1 iron and steel (own CH4)", "Iron and steel with a CH4 factor of its own", tier: "T1",
      categories: ["2.C.1"], citation: "2006 Guidelines, Vol 3 Ch 4, Eq 4.4–4.8, 4.12–4.14",
      given: ["EF CH4"], evidence: ["worked-pages/2.C.1-iron-steel"]
    ) { m in
      let P = production(m)
      let EFCH4 = m.factor("EF_CH4", "EF CH4", "kg CH4/t", parameter: "EF", gas: .methane, by: .process)
      m.emits(.methane, P * EFCH4)
    },
    carbonBalance(
      "2.C carbon balance", "Furnaces, by the carbon of what goes in and out",
      ["2.C.1", "2.C.5", "2.C.6"], "4.9–4.11"),
    flaring("blast furnace gas"),
    flaring("converter gas"),
  ]

  private static func production(_ m: MethodBuilder) -> Expression {
    let P = m.activity("P", "production", "t")
    let EF = m.factor(
      "EF_CO2", "EF CO2", "t CO2/t", parameter: "EF", gas: .carbonDioxide, by: .process)
    m.emits(.carbonDioxide, P * EF)
    return P
  }

  /// The terms of the page are rows, one a material. Carbon of charcoal is reported as zero (Table 4.3).
  private static func carbonBalance(
    _ id: String, _ title: String, _ categories: [String], _ equation: String
  ) -> Method {
    Method(
      id, title, tier: "T2", categories: categories,
      citation: "2006 Guidelines, Vol 3 Ch 4, Eq \(equation)", when: ["method": "carbon balance"],
      evidence: ["worked-pages/2.C.1-iron-steel"]
    ) { m in
      let used = m.activity("in", "material used", "t", each: .material, presence: .assumed(0))
      let made = m.activity("out", "material produced", "t", each: .material, presence: .assumed(0))
      let C = m.factor(
        "Cx", "carbon content", "t C/t", parameter: "carbon content of material", each: .material)
      let fossil = m.factor(
        "FCF", "fossil carbon share", "1", parameter: "FCF", each: .material, presence: .assumed(1),
        in: 0...1)
      let input = m.step("C in", equation, sum(used * C * fossil, over: .material))
      let output = m.step("C out", equation, sum(made * C * fossil, over: .material))
      m.requires(output <= input, "more carbon goes out than comes in")
      m.emits(.carbonDioxide, (input - output).as(.carbonDioxide, from: .carbon))
    }
  }

  private static func flaring(_ gas: String) -> Method {
    Method(
      "2.C.1 flaring (\(gas))", "Flaring of \(gas)", tier: "T1", categories: ["2.C.1"],
      edition: "IPCC 2019", citation: "2019 Refinement, Vol 3 Ch 4, Eq 4.8a, 4.14a",
      when: ["method": "\(gas) flaring"], evidence: ["worked-pages/2.C.1-iron-steel-2019"]
    ) { m in
      let G = m.activity("BFG, LDG", "gas produced", "t")
      let flare = ["process": "\(gas) flaring"]
      let R = m.factor("R flared", "share flared", "1", of: flare, in: 0...1)
      let C = m.factor(
        "CC", "carbon content", "t C/t", parameter: "carbon content of material", of: ["material": gas])
      let EF = m.factor("EF_N2O", "EF N2O", "t N2O/t", parameter: "EF", gas: .nitrousOxide, of: flare)
      m.emits(.carbonDioxide, (G * R * C).as(.carbonDioxide, from: .carbon))
      // As printed, although the factor of Table 4.2b was derived with a share flared of 0.2.
      m.emits(.nitrousOxide, G * R * EF)
    }
  }
}
