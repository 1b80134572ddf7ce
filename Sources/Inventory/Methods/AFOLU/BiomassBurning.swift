import Equations
import Quantities

/// 3.C.1 Fires on managed land, 2006 Guidelines Vol 4 Ch 2, Eq 2.27. CO2 of forest fires is a disturbance of 3.B;
/// that of crops and grass comes back in the next growth (Sec 2.4), so neither is counted here.
enum BiomassBurning {
  static let methods: [Method] = [
    Method(
      "3.C.1 burning (area)", "Fires by the area burnt and the fuel consumed", tier: "T1",
      categories: ["3.C.1"], citation: chapter, evidence: evidence
    ) { m in
      let A = m.activity("A", "area burnt", "ha/yr")
      let fuel = m.factor("MB×Cf", "fuel consumed", "t d.m./ha", parameter: "MB Cf", by: .fire)
      emit(m, burnt: A * fuel)
    },
    Method(
      "3.C.1 burning (area and biomass)", "Fires by the area burnt and the biomass on it", tier: "T2",
      categories: ["3.C.1"], citation: chapter, given: ["biomass available"], evidence: evidence
    ) { m in
      let A = m.activity("A", "area burnt", "ha/yr")
      let MB = m.activity("MB", "biomass available", "t d.m./ha")
      let Cf = m.factor("Cf", "combustion factor", "1", by: .fire, in: 0...1)
      emit(m, burnt: A * MB * Cf)
    },
    Method(
      "3.C.1 burning (mass)", "Fires by the mass of fuel, as crop residues are counted", tier: "T1",
      categories: ["3.C.1"], citation: chapter, evidence: evidence
    ) { m in
      let mass = m.activity("M", "fuel on the field", "t d.m./yr")
      let share = m.activity("FracBURNT", "fraction burnt", "1", presence: .assumed(1), in: 0...1)
      let Cf = m.factor("Cf", "combustion factor", "1", by: .fire, in: 0...1)
      emit(m, burnt: mass * share * Cf)
    },
  ]

  private static let chapter = "2006 Guidelines, Vol 4 Ch 2, Eq 2.27"
  private static let evidence = [
    "worked-pages/3.C.1-burning", "worked-pages/3.C.1-burning-2019", "worked-pages/3.C.1-burning-viet-nam",
  ]

  private static func emit(_ m: MethodBuilder, burnt: Expression) {
    let burnt = m.step("fuel burnt", "2.27", burnt, in: "t d.m./yr")
    for gas in [Gas.methane, .nitrousOxide] {
      let Gef = m.factor(
        "Gef_\(gas)", "EF \(gas)", "g \(gas)/kg d.m.", parameter: "Gef", gas: gas, by: .vegetation)
      m.emits(gas, burnt * Gef, origin: .biogenic)
    }
    for gas in [Gas.nitrogenOxides, .carbonMonoxide] {
      // A country's own factors of CH4 and N2O need no word for the vegetation; these are left out then.
      let Gef = m.factor(
        "Gef_\(gas)", "EF \(gas)", "g \(gas)/kg d.m.", parameter: "Gef", gas: gas, by: .vegetation,
        presence: .whereDecided)
      m.emits(gas, burnt * Gef)
    }
  }
}
