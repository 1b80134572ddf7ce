import Equations
import Quantities

/// 1.B.2.a Gas that comes with oil, by its mass balance: 2006 Guidelines Vol 2 Ch 4, Eq 4.2.3–4.2.8. Venting and flaring
/// are two rows; gas volumes are at 15 °C and 101.325 kPa.
enum AssociatedGas {
  static let methods: [Method] = [
    Method(
      "1.B.2.a.i associated gas", "Associated gas vented", tier: "T2", categories: ["1.B.2.a.i"],
      citation: "2006 Guidelines, Vol 2 Ch 4, Eq 4.2.3", when: ["method": "associated gas"],
      evidence: ["worked-pages/1.B.2.a-associated-gas"]
    ) { m in
      let gas = Waste(m)
      let vented = m.step("gas vented", "4.2.3", gas.waste * (1 - gas.flared))
      let moles = m.step("moles", "4.2.3", vented * molarDensity(m))
      m.emits(.methane, moles * gas.methane * methaneMass(m))
      m.emits(.carbonDioxide, moles * gas.carbonDioxide * carbonDioxideMass(m))
    },
    Method(
      "1.B.2.a.ii associated gas", "Associated gas flared", tier: "T2", categories: ["1.B.2.a.ii"],
      citation: "2006 Guidelines, Vol 2 Ch 4, Eq 4.2.4, 4.2.5 and 4.2.8", when: ["method": "associated gas"],
      evidence: ["worked-pages/1.B.2.a-associated-gas"]
    ) { m in
      let gas = Waste(m)
      // Defaults of the page: 0.98 for production and processing, no soot.
      let FE = m.activity("FE", "flaring efficiency", "1", presence: .assumed(0.98), in: 0...1)
      let soot = m.activity("X_soot", "share to soot", "1", presence: .assumed(0), in: 0...1)
      let other = m.activity("y_NMVOC", "NMVOC in gas", "1", in: 0...1)
      let carbon = m.activity("Nc_NMVOC", "carbon atoms of NMVOC", "1")
      let flared = m.step("gas flared", "4.2.4", gas.waste * gas.flared)
      let moles = m.step("moles", "4.2.4", flared * molarDensity(m))
      m.requires(gas.methane + gas.carbonDioxide + other <= 1.000_001, "the shares of the gas exceed 1")
      m.emits(.methane, moles * (1 - FE) * gas.methane * methaneMass(m))
      let burned = (gas.methane + carbon * other) * (1 - soot)
      m.emits(.carbonDioxide, moles * (gas.carbonDioxide + burned) * carbonDioxideMass(m))
      let EF = m.factor(
        "EF_N2O", "EF N2O", "t/m3", parameter: "EF flared", gas: .nitrousOxide, presence: .optional)
      m.emits(.nitrousOxide, flared.number(in: "Sm3").quantity(in: "m3") * EF)
    },
  ]

  /// The gas that is neither used nor injected again.
  private struct Waste {
    let waste: Expression
    let flared: Expression
    let methane: Expression
    let carbonDioxide: Expression

    init(_ m: MethodBuilder) {
      let Q = m.activity("Q_OIL", "oil produced", "m3")
      let GOR = m.activity("GOR", "gas-to-oil ratio", "Sm3/m3")
      let CE = m.activity("CE", "gas conserved", "1", in: 0...1)
      flared = m.activity("X_Flared", "share flared", "1", in: 0...1)
      methane = m.activity("y_CH4", "CH4 in gas", "1", in: 0...1)
      carbonDioxide = m.activity("y_CO2", "CO2 in gas", "1", in: 0...1)
      waste = m.step("waste gas", "4.2.3", GOR * Q * (1 - CE))
      m.requires(methane + carbonDioxide <= 1.000_001, "the shares of CH4 and CO2 exceed 1")
    }
  }

  /// 42.3 × 10⁻³ kmol/m³.
  private static func molarDensity(_ m: MethodBuilder) -> Expression { m.constant(42.3, "mol/Sm3") }
  private static func methaneMass(_ m: MethodBuilder) -> Expression { m.constant(16.043, "g CH4/mol") }
  private static func carbonDioxideMass(_ m: MethodBuilder) -> Expression { m.constant(44.011, "g CO2/mol") }
}
