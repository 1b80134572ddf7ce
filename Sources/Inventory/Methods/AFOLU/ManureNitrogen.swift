import Equations
import Quantities

/// 3.A.2 Nitrogen in manure: direct N2O of the systems (Eq 10.25) and what is left for the soils
/// (Eq 10.34), 2006 Guidelines Vol 4 Ch 10.
enum ManureNitrogen {
  static let applied = "manure N applied to soils"
  static let pastureCattle = "manure N on pasture of cattle, poultry and pigs"
  static let pastureSheep = "manure N on pasture of sheep and others"

  /// Table 11.1 tells the two groups apart on pasture.
  static let methods: [Method] = [
    method("cattle, poultry, pigs", ["3.A.2.a", "3.A.2.b", "3.A.2.h", "3.A.2.i"], pastureCattle),
    method(
      "sheep and others", ["3.A.2.c", "3.A.2.d", "3.A.2.e", "3.A.2.f", "3.A.2.g", "3.A.2.j"], pastureSheep),
  ]

  private static func method(_ animals: String, _ categories: [String], _ pasture: String) -> Method {
    Method(
      "3.A.2 manure nitrogen (\(animals))", "Direct N2O from manure management and N left for soils",
      tier: "T1", categories: categories, citation: "2006 Guidelines, Vol 4 Ch 10, Eq 10.25, 10.30, 10.34",
      when: ["method": "nitrogen"]
    ) { m in
      let N = m.activity("N", "animals", "head")
      let TAM = m.factor("TAM", "animal mass", "kg live mass", by: .animal)
      let rate = m.factor("Nrate", "N excretion rate", "kg N/kg live mass/d", by: .animal, .productivity)
      let MS = m.activity("MS", "share of manure", "1", each: .manureSystem, in: 0...1)
      let EF3 = m.factor("EF3", "EF3", "kg N2O-N/kg N", gas: .nitrousOxide, each: .manureSystem)
      let loss = m.factor("FracLossMS", "N loss", "1", each: .manureSystem, in: 0...1)
      let bedding = m.activity(
        "NbeddingMS", "bedding N", "kg N/head/yr", each: .manureSystem, presence: .assumed(0))
      let grazed = m.activity("MSPRP", "share on pasture", "1", presence: .assumed(0), in: 0...1)

      let Nex = m.step("Nex", "10.30", rate * TAM * m.constant(365, "d/yr") / m.constant(1, "head"))
      let excreted = m.step("N×Nex", "10.25", N * Nex)
      let emitted = m.step("N2O-N", "10.25", sum(excreted * MS * EF3, over: .manureSystem))
      m.emits(.nitrousOxide, emitted.as(.nitrousOxide, from: .nitrousOxideNitrogen))
      let left = m.step(
        "NMMS_Avb", "10.34",
        sum(excreted * MS * (1 - loss) + N * MS * bedding, over: .manureSystem))
      m.hands(left, to: applied)
      m.hands(m.step("FPRP", "11.5", excreted * grazed), to: pasture)
      let shares = sum(MS, over: .manureSystem) + grazed
      m.requires(shares <= 1.000_001, "the shares of the manure systems and of pasture exceed 1")
      m.requires(0.999_999 <= shares, "the shares of the manure systems and of pasture do not reach 1")
    }
  }
}
