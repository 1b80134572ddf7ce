import Equations
import Quantities

/// 4.B Composting and anaerobic digestion, 2006 Guidelines Vol 5 Ch 4, Eq 4.1 and 4.2. Not refined in 2019.
enum BiologicalTreatment {
  static let methods: [Method] = [
    method("", [:]) { m in m.activity("M", "waste treated", "t waste") },
    method(" (from population)", ["method": "from population"]) { m in MunicipalWaste.treated(m) },
  ]

  /// The default factors of digestion are what leaks after recovery (note to Table 4.1): recovered gas goes with
  /// a factor for all that is generated.
  private static func method(
    _ variant: String, _ conditions: [String: String],
    _ treated: @escaping @Sendable (MethodBuilder) -> Expression
  ) -> Method {
    Method(
      "4.B biological treatment\(variant)", "Methane and nitrous oxide from biological treatment", tier: "T1",
      categories: ["4.B"], citation: "2006 Guidelines, Vol 5 Ch 4, Eq 4.1 and 4.2", when: conditions,
      evidence: ["worked-pages/4.B-biological-treatment"]
    ) { m in
      let M = treated(m)
      let R = m.activity("R", "recovered CH4", "t CH4", presence: .assumed(0))
      for gas in [Gas.methane, .nitrousOxide] {
        let EF = m.factor(
          "EF_\(gas)", "EF \(gas)", "t \(gas)/t waste", parameter: "EF", gas: gas, by: .treatment, .wasteBasis
        )
        let formed = m.step("\(gas)", gas == .methane ? "4.1" : "4.2", M * EF)
        if gas == .methane {
          m.requires(R <= formed, "more CH4 is recovered than is generated")
          m.emits(gas, formed - R, origin: .biogenic)
        } else {
          m.emits(gas, formed)
        }
      }
    }
  }
}
