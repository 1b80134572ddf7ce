import Equations
import Quantities

/// 2.E Process gases of electronics by gas, 2006 Guidelines Vol 3 Ch 6, Eq 6.2–6.6 (Tier 2a, all processes) and
/// 6.7–6.11 (Tier 2b, etching or CVD cleaning). A row is the use of one gas, which its unit names.
enum ElectronicsGases {
  private struct InputGas {
    /// As Tables 6.3–6.5 name it.
    let word: String
    var byProducts: [String] = []
    /// Fluorine and COF2 are no greenhouse gases.
    var isGreenhouseGas = true

    var isRemote: Bool { word == "NF3 remote" }
    var formula: String { isRemote ? "NF3" : word }
  }

  private static let sectors: [(category: String, name: String, gases: [InputGas])] = [
    (
      "2.E.1", "semiconductors",
      [
        InputGas(word: "CF4"), InputGas(word: "C2F6", byProducts: ["CF4"]),
        InputGas(word: "CHF3", byProducts: ["CF4"]), InputGas(word: "CH2F2", byProducts: ["CF4"]),
        InputGas(word: "C3F8", byProducts: ["CF4"]),
        InputGas(word: "c-C4F8", byProducts: ["CF4", "C2F6"]), InputGas(word: "NF3", byProducts: ["CF4"]),
        InputGas(word: "NF3 remote", byProducts: ["CF4"]), InputGas(word: "SF6"),
        InputGas(word: "C4F6", byProducts: ["CF4", "C2F6"]),
        InputGas(word: "C5F8", byProducts: ["CF4", "C2F6"]),
        InputGas(word: "C4F8O", byProducts: ["CF4", "C3F8"]),
        InputGas(word: "F2", byProducts: ["CF4"], isGreenhouseGas: false),
        InputGas(word: "COF2", byProducts: ["CF4"], isGreenhouseGas: false),
      ]
    ),
    (
      "2.E.2", "displays",
      [
        InputGas(word: "CF4"), InputGas(word: "CHF3", byProducts: ["CF4", "C2F6"]),
        InputGas(word: "c-C4F8", byProducts: ["CF4", "CHF3"]), InputGas(word: "NF3"),
        InputGas(word: "NF3 remote"), InputGas(word: "SF6"),
      ]
    ),
    (
      "2.E.3", "photovoltaics",
      [
        InputGas(word: "CF4"), InputGas(word: "C2F6", byProducts: ["CF4"]), InputGas(word: "CHF3"),
        InputGas(word: "C3F8", byProducts: ["CF4"]),
        InputGas(word: "c-C4F8", byProducts: ["CF4", "C2F6"]), InputGas(word: "NF3", byProducts: ["CF4"]),
        InputGas(word: "SF6"),
      ]
    ),
  ]

  static let methods: [Method] = sectors.flatMap { sector in
    sector.gases.map { method($0, sector.category, sector.name) }
  }

  private static func method(_ input: InputGas, _ category: String, _ products: String) -> Method {
    Method(
      "\(category) gas consumption (\(input.word))", "Use of \(input.word) in making \(products)",
      tier: "T2", categories: [category], citation: "2006 Guidelines, Vol 3 Ch 6, Eq 6.2–6.11",
      when: ["method": input.isRemote ? "remote gas consumption" : "gas consumption"],
      evidence: ["worked-pages/2.E-electronics"]
    ) { m in
      let FC = m.activity("FC", "gas bought", "kg \(input.formula)")
      let h = m.factor("h", "heel", "1", in: 0...1)
      let a = m.activity("a", "abated share", "1", presence: .assumed(0), in: 0...1)
      let fed = m.step("fed", "6.2", (1 - h) * FC)
      if input.isGreenhouseGas {
        let U = m.factor(
          "1-U", "emitted share", "1", by: .processType, of: ["input gas": input.word], in: 0...1)
        m.emits(.fluorinated(input.formula), fed * U * (1 - a * destroyed(input.formula, m)))
      }
      for product in input.byProducts {
        // Tables 6.3–6.5 print NA where a process forms none.
        let presence: Input.Presence = input.isGreenhouseGas ? .assumed(0) : .required
        let B = m.factor(
          "B_\(product)", "\(product) formed", "kg \(product)/kg \(input.formula)", parameter: "B",
          gas: .fluorinated(product), by: .processType, of: ["input gas": input.word], presence: presence)
        m.emits(.fluorinated(product), fed * B * (1 - a * destroyed(product, m)))
      }
    }
  }

  /// Table 6.6: nothing is destroyed where the table has no value.
  private static func destroyed(_ gas: String, _ m: MethodBuilder) -> Expression {
    m.factor(
      "d_\(gas)", "destroyed share of \(gas)", "1", parameter: "d",
      of: ["input gas": gas, "abatement": "destruction"], presence: .assumed(0), in: 0...1)
  }
}
