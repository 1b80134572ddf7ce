import Equations
import Quantities

/// 2.F.4 Aerosols, 2.F.5 Solvents, 2.F.6 Other applications, 2006 Guidelines Vol 3 Ch 7, Sec 7.2, 7.3, 7.7: what is
/// emitted within two years of its sale, and what is contained.
enum PromptUses {
  static let methods: [Method] = [
    prompt("2.F.4", "aerosols", "Agent of aerosols, within two years of sale", "7.6"),
    prompt("2.F.5", "solvents", "Agent of solvents, within two years of sale", "7.5"),
    prompt("2.F.6", "other uses", "Agent of other uses, within two years of sale", "7.18"),
    Method(
      "2.F.6 contained uses", "Agent contained in other products", tier: "T1", categories: ["2.F.6"],
      citation: "2006 Guidelines, Vol 3 Ch 7, Eq 7.19", when: ["method": "contained"],
      evidence: ["worked-pages/2.F.4-6-prompt-uses"]
    ) { m in
      let S = m.activity("S", "agent sold", "t")
      let EFm = m.factor("EFm", "charging loss", "%", parameter: "charging loss", in: 0...100)
      let leakage = m.factor("x", "operation loss", "%", parameter: "operation loss", in: 0...100)
      let disposed = m.activity("disposed", "agent disposed of", "t", presence: .assumed(0))
      let EFd = m.factor(
        "EFd", "disposal loss", "%", parameter: "end-of-life loss", presence: .assumed(100), in: 0...100)

      let manufacturing = m.step("manufacturing", "7.19", S * EFm, in: "t")
      let left = m.stock("left", "t", from: 0)
      let Bank = m.step("Bank", "7.19", left.previous + S - manufacturing)
      let life = m.step("life", "7.19", Bank * leakage, in: "t")
      m.requires(disposed <= Bank - life, "more is disposed of than the products hold")
      m.carry(left, Bank - life - disposed)
      m.emitsGases(of: m.step("E", "7.19", manufacturing + life + disposed * EFd))
    },
  ]

  private static func prompt(_ code: String, _ use: String, _ title: String, _ equation: String) -> Method {
    Method(
      "\(code) \(use)", title, tier: "T1", categories: [code],
      citation: "2006 Guidelines, Vol 3 Ch 7, Eq \(equation)", evidence: ["worked-pages/2.F.4-6-prompt-uses"]
    ) { m in
      let sold = m.activity("S", "agent sold", "t")
      let EF = m.factor("EF", "first-year share", "1", parameter: "first-year share", in: 0...1)
      let S = m.stock("S(end)", "t", from: 0) { _ in sold }
      var emission = sold * EF + S.previous * (1 - EF)
      if code == "2.F.5" {
        let destroyed = m.activity("D", "agent destroyed", "t", presence: .assumed(0))
        let D = m.stock("D(end)", "t", from: 0) { _ in destroyed }
        m.requires(destroyed <= sold * (1 - EF), "more solvent is destroyed than its first year leaves")
        emission = emission - D.previous
      }
      m.emitsGases(of: m.step("E", equation, emission))
    }
  }
}
