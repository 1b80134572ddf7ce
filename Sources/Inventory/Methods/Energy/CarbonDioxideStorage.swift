import Equations
import Quantities

/// 1.C Transport, injection and storage of CO2, 2006 Guidelines Vol 2 Ch 5. Only pipelines have a factor (Table 5.2);
/// all else is metered or monitored (Sec 5.4.2–5.7).
enum CarbonDioxideStorage {
  static let methods: [Method] = [
    Method(
      "1.C.1.a pipelines", "Leaks of CO2 pipelines by length", tier: "T1", categories: ["1.C.1.a"],
      citation: "2006 Guidelines, Vol 2 Ch 5, Table 5.2", evidence: evidence
    ) { m in
      let L = m.activity("L", "pipeline length", "km")
      let EF = m.factor("EF_CO2", "EF CO2", "t/km/yr", parameter: "EF", gas: .carbonDioxide, by: .range)
      m.emits(.carbonDioxide, L * EF)
    },
    Method(
      "1.C.1 metered transport", "CO2 lost between two meters", tier: "T3",
      categories: ["1.C.1.a"], citation: "2006 Guidelines, Vol 2 Ch 5, Sec 5.4",
      when: ["method": "metered"], evidence: evidence, balance),
    Method(
      "1.C.1 shipping", "CO2 lost between loading and discharge", tier: "T3",
      categories: ["1.C.1.b", "1.C.1.c"], citation: "2006 Guidelines, Vol 2 Ch 5, Sec 5.4.2 and 5.4.3",
      evidence: evidence, balance),
    Method(
      "1.C.2 measured", "CO2 measured at injection sites and elsewhere", tier: "T3",
      categories: ["1.C.2.a", "1.C.3"], citation: "2006 Guidelines, Vol 2 Ch 5, Sec 5.5", evidence: evidence
    ) { m in
      m.emits(.carbonDioxide, m.activity("E", "CO2 measured", "t CO2"))
    },
    Method(
      "1.C.2.b storage", "Leakage of storage sites, as monitored", tier: "T3", categories: ["1.C.2.b"],
      citation: "2006 Guidelines, Vol 2 Ch 5, Eq 5.1", evidence: evidence
    ) { m in
      let E = m.activity("E", "CO2 leaked", "t CO2")
      let stored = m.activity("S", "CO2 stored to date", "t CO2")
      m.requires(E <= stored, "more CO2 leaks than was ever stored")
      m.emits(.carbonDioxide, E)
    },
  ]

  private static let evidence = ["worked-pages/1.C-co2-storage"]

  private static func balance(_ m: MethodBuilder) {
    let loaded = m.activity("in", "CO2 loaded", "t CO2")
    let discharged = m.activity("out", "CO2 discharged", "t CO2")
    m.requires(discharged <= loaded, "more CO2 is discharged than was loaded")
    m.emits(.carbonDioxide, loaded - discharged)
  }
}
