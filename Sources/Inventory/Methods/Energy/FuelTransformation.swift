import Equations
import Quantities

/// 1.B.1.c Transformation of solid fuels, 2019 Refinement Vol 2 Ch 4 Sec 4.3, Eq 4.3.1–4.3.5. The 2006 Guidelines have
/// no method. What burns for heat belongs to 1.A.1.c.
enum FuelTransformation {
  static let methods: [Method] = [
    method(
      "charcoal", "Charcoal production", "charcoal produced", "4.3.1", "t charcoal", origin: .burnedBiomass),
    method("biochar", "Biochar production", "biochar produced", "4.3.1", "t biochar", origin: .burnedBiomass),
    method("coke", "Leaks of coke ovens", "coke produced", "4.3.2", "t coke", origin: .fossil),
    method(
      "gas to liquids", "Gas to liquids", "natural gas fed", "4.3.5", "TJ gas", origin: .fossil,
      main: .carbonDioxide),
    coalToLiquids, cokeOvenGas,
  ]

  private static let evidence = ["worked-pages/1.B.1.c-fuel-transformation"]

  private static func method(
    _ word: String, _ title: String, _ quantity: String, _ equation: String, _ unit: String,
    origin: Emission.Origin, main: Gas = .methane
  ) -> Method {
    Method(
      "1.B.1.c \(word)", title, tier: "T1", categories: ["1.B.1.c"], edition: "IPCC 2019",
      citation: "2019 Refinement, Vol 2 Ch 4, Eq \(equation)", when: ["method": word], evidence: evidence
    ) { m in
      let A = m.activity("A", quantity, unit)
      for gas in [Gas.carbonDioxide, .methane, .nitrousOxide, .nitrogenOxides, .carbonMonoxide] {
        let EF = m.factor(
          "EF_\(gas)", "EF \(gas)", "t \(gas)/\(unit)", parameter: "EF", gas: gas,
          of: ["transformation": word],
          presence: gas == main ? .required : .optional)
        m.emits(gas, A * EF, origin: origin)
      }
    }
  }

  /// By the syngas made; `transformation` says into what.
  private static let coalToLiquids = Method(
    "1.B.1.c coal to liquids", "Gasification of coal", tier: "T1", categories: ["1.B.1.c"],
    edition: "IPCC 2019", citation: "2019 Refinement, Vol 2 Ch 4, Eq 4.3.5",
    when: ["method": "coal to liquids"], evidence: evidence
  ) { m in
    let FS = m.activity("FS", "syngas produced", "TJ")
    for gas in [Gas.carbonDioxide, .methane, .nitrousOxide] {
      let EF = m.factor("EF_\(gas)", "EF \(gas)", "kg/TJ", parameter: "EF", gas: gas, by: .transformation)
      m.emits(gas, FS * EF)
    }
  }

  private static let cokeOvenGas = Method(
    "1.B.1.c coke oven gas flaring", "Flaring of coke oven gas", tier: "T1", categories: ["1.B.1.c"],
    edition: "IPCC 2019", citation: "2019 Refinement, Vol 2 Ch 4, Eq 4.3.3 and 4.3.4",
    when: ["method": "coke oven gas flaring"], evidence: evidence
  ) { m in
    let word = ["transformation": "coke oven gas flaring"]
    let A = m.activity("A", "coke oven gas produced", "TJ COG")
    // 2 % where it is not known, says the page.
    let R = m.activity("R", "share flared", "1", presence: .assumed(0.02), in: 0...1)
    let CC = m.factor("CC", "carbon content", "kg C/GJ COG", parameter: "carbon content", of: word)
    let flared = m.step("COG flared", "4.3.3", A * R)
    m.emits(.carbonDioxide, (flared * CC).as(.carbonDioxide, from: .carbon))
    for gas in [Gas.methane, .nitrousOxide] {
      let EF = m.factor("EF_\(gas)", "EF \(gas)", "kg \(gas)/GJ COG", parameter: "EF", gas: gas, of: word)
      m.emits(gas, flared * EF)
    }
  }
}
