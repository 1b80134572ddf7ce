import Equations
import Quantities

/// 3.A.2 Nitrogen in manure: direct N2O of the systems (Eq 10.25) and what is left for the soils
/// (Eq 10.34), 2006 Guidelines Vol 4 Ch 10.
enum ManureNitrogen {
  static let applied = "manure N applied to soils"
  static let pasture = "manure N deposited on pasture"

  static let methods: [Method] = [
    Method(
      "3.A.2 manure nitrogen", "Direct N2O from manure management and N left for soils", tier: "T1",
      categories: ["3.A.2"], citation: "2006 Guidelines, Vol 4 Ch 10, Eq 10.25 and 10.34"
    ) { m in
      let N = m.activity("N", "animals", "head")
      let Nex = m.factor("Nex", "N excretion", "kg N/head/yr", by: .animal)
      let MS = m.activity("MS", "share of manure", "1", each: .manureSystem, in: 0...1)
      let EF3 = m.factor("EF3", "EF3", "kg N2O-N/kg N", each: .manureSystem)
      let loss = m.factor("FracLossMS", "N loss", "%", each: .manureSystem, in: 0...100)
      let bedding = m.activity(
        "NbeddingMS", "bedding N", "kg N/head/yr", each: .manureSystem, presence: .assumed(0))
      let grazed = m.activity("MSPRP", "share on pasture", "1", presence: .assumed(0), in: 0...1)

      let excreted = m.step("N×Nex", "10.25", N * Nex)
      let emitted = m.step("N2O-N", "10.25", sum(excreted * MS * EF3, over: .manureSystem))
      m.emits(.nitrousOxide, emitted.as(.nitrousOxide, from: .nitrousOxideNitrogen))
      let left = m.step(
        "NMMS_Avb", "10.34",
        sum(excreted * MS * (1 - loss) + N * MS * bedding, over: .manureSystem))
      m.hands(left, to: applied)
      m.hands(excreted * grazed, to: pasture)
    }
  ]
}
