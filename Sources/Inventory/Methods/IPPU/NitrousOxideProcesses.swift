import Equations
import Quantities

/// 2.B.2 Nitric acid, 2.B.3 adipic acid, 2.B.4 caprolactam, glyoxal and glyoxylic acid: 2006 Guidelines
/// Vol 3 Ch 3, Eq 3.5–3.10. Tier 1 is the highest factor without abatement; Tier 2 has a row for each technology.
enum NitrousOxideProcesses {
  static let methods: [Method] =
    Output.allCases.map { nitricAcid($0) } + Output.allCases.map { adipicAcid($0) }
    + Output.allCases.map { caprolactam($0) }

  /// The factors of plants with abatement (Table 3.3) hold its effect already.
  private static func nitricAcid(_ output: Output) -> Method {
    Method(
      "2.B.2 nitric acid\(output.suffix)", "Nitric acid production, by process where known\(output.suffix)",
      tier: "T1", categories: ["2.B.2"], citation: "2006 Guidelines, Vol 3 Ch 3, Eq 3.5, 3.6",
      when: output.conditions, evidence: ["worked-pages/2.B.2-nitric-acid"]
    ) { m in
      let NAP = output.amount(m, "NAP", "nitric acid", "t HNO3", "3.5")
      let EF = m.factor(
        "EF", "EF N2O", "kg N2O/t HNO3", gas: .nitrousOxide, by: .process, of: ["process": "unknown"])
      let DF = m.activity("DF", "share destroyed", "1", presence: .assumed(0), in: 0...1)
      let ASUF = m.activity("ASUF", "abatement utilisation", "1", presence: .assumed(1), in: 0...1)
      m.emits(.nitrousOxide, EF * NAP * (1 - DF * ASUF))
    }
  }

  private static func adipicAcid(_ output: Output) -> Method {
    Method(
      "2.B.3 adipic acid\(output.suffix)", "Adipic acid production, by abatement where known\(output.suffix)",
      tier: "T1", categories: ["2.B.3"], citation: "2006 Guidelines, Vol 3 Ch 3, Eq 3.7, 3.8",
      when: output.conditions, evidence: ["worked-pages/2.B.3-adipic-acid"]
    ) { m in
      let AAP = output.amount(m, "AAP", "adipic acid", "t adipic acid", "3.7")
      let EF = m.factor("EF", "EF N2O", "kg N2O/t adipic acid", gas: .nitrousOxide)
      let none = ["abatement system": "none"]
      let DF = m.factor(
        "DF", "share destroyed", "1", by: .abatementSystem, of: none, presence: .assumed(0), in: 0...1)
      let ASUF = m.factor(
        "ASUF", "abatement utilisation", "1", by: .abatementSystem, of: none, presence: .assumed(1),
        in: 0...1)
      m.emits(.nitrousOxide, EF * AAP * (1 - DF * ASUF))
    }
  }

  /// The destruction of Table 3.6 only where it is verified at the plant.
  private static func caprolactam(_ output: Output) -> Method {
    Method(
      "2.B.4 caprolactam, glyoxal\(output.suffix)",
      "Caprolactam, glyoxal and glyoxylic acid production\(output.suffix)", tier: "T1", categories: ["2.B.4"],
      citation: "2006 Guidelines, Vol 3 Ch 3, Eq 3.9, 3.10", when: output.conditions,
      evidence: ["worked-pages/2.B.4-caprolactam"]
    ) { m in
      let CP = output.amount(m, "CP", "chemical", "t", "3.9")
      let EF = m.factor("EF", "EF N2O", "kg N2O/t", gas: .nitrousOxide, by: .chemical)
      let DF = m.factor(
        "DF", "share destroyed", "1", by: .chemical, .abatementSystem, of: ["abatement system": "none"],
        presence: .assumed(0), in: 0...1)
      let ASUF = m.activity("ASUF", "abatement utilisation", "1", presence: .assumed(1), in: 0...1)
      m.emits(.nitrousOxide, EF * CP * (1 - DF * ASUF))
    }
  }
}
