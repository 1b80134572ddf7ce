import Equations
import Quantities

/// 2.D Non-energy products from fuels and solvent use, 2006 Guidelines Vol 3 Ch 5: Eq 5.2–5.3 (lubricants),
/// 5.4–5.5 (paraffin waxes). For asphalt and solvents the chapter points to the EMEP/EEA guidebook for the
/// factors of NMVOC and CO.
enum NonEnergyProducts {
  static let methods: [Method] =
    [oxidised("2.D.1", "lubricants", "Eq 5.2, 5.3"), oxidised("2.D.2", "paraffin waxes", "Eq 5.4, 5.5")]
    .flatMap { [$0.energy, $0.mass] } + [precursors]

  private static func oxidised(_ category: String, _ fuel: String, _ equation: String) -> (
    energy: Method, mass: Method
  ) {
    func method(_ basis: String, _ amount: @escaping @Sendable (MethodBuilder) -> Expression) -> Method {
      Method(
        "\(category) \(fuel) (\(basis))", "Use of \(fuel), counted by \(basis)", tier: "T1",
        categories: [category], citation: "2006 Guidelines, Vol 3 Ch 5, \(equation)",
        evidence: ["worked-pages/2.D-lubricants-waxes"]
      ) { m in
        let E = amount(m)
        let CC = m.factor("CC", "carbon content", "kg C/GJ", parameter: "carbon content")
        let ODU = m.factor("ODU", "share oxidised during use", "1", by: .lubricant, in: 0...1)
        m.emits(.carbonDioxide, (E * CC * ODU).as(.carbonDioxide, from: .carbon))
      }
    }
    return (
      method("energy") { $0.activity("E", "\(fuel) used", "TJ") },
      method("mass") { m in
        let Q = m.activity("Q", "\(fuel) used", "t")
        return m.step("E", "5.2", Q * m.factor("NCV", "NCV", "GJ/t", of: ["fuel": fuel]), in: "TJ")
      }
    )
  }

  private static var precursors: Method {
    Method(
      "2.D.3 solvents, 2.D.4 asphalt", "Solvents and asphalt, with the project's own factors", tier: "T1",
      categories: ["2.D.3", "2.D.4"], citation: "2006 Guidelines, Vol 3 Ch 5, Sec 5.4, 5.5",
      evidence: ["worked-pages/2.D-lubricants-waxes"]
    ) { m in
      let A = m.activity("A", "product used", "t")
      let EF = m.factor(
        "EF_NMVOC", "EF NMVOC", "kg NMVOC/t", parameter: "EF", gas: .volatileOrganicCompounds)
      m.emits(.volatileOrganicCompounds, A * EF)
      let EFco = m.factor(
        "EF_CO", "EF CO", "kg CO/t", parameter: "EF", gas: .carbonMonoxide, presence: .optional)
      m.emits(.carbonMonoxide, A * EFco)
    }
  }
}
