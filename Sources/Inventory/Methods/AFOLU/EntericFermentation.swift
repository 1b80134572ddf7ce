import Equations
import Quantities

/// 3.A.1 Enteric fermentation, 2006 Guidelines Vol 4 Ch 10: Eq 10.19 (Tier 1), Eq 10.3–10.21 (Tier 2).
enum EntericFermentation {
  static let methods: [Method] = [tier1, tier2Cattle]

  private static let tier1 = Method(
    "3.A.1 enteric, tier 1", "Enteric fermentation by head", tier: "T1", categories: ["3.A.1"],
    citation: "2006 Guidelines, Vol 4 Ch 10, Eq 10.19"
  ) { m in
    let N = m.activity("N", "animals", "head")
    let EF = m.factor(
      "EF", "EF CH4", "kg CH4/head/yr", gas: .methane, by: .animal, .productivity)
    m.emits(.methane, N * EF, origin: .biogenic)
  }

  private static let tier2Cattle = Method(
    "3.A.1 enteric, tier 2", "Enteric fermentation of cattle and buffalo by gross energy", tier: "T2",
    categories: ["3.A.1.a", "3.A.1.b"], citation: "2006 Guidelines, Vol 4 Ch 10, Eq 10.3–10.21",
    when: ["method": "gross energy"]
  ) { m in
    let N = m.activity("N", "animals", "head")
    let weight = m.activity("BW", "live weight", "kg/head")
    let mature = m.activity("MW", "mature weight", "kg/head")
    let gain = m.activity("WG", "weight gain", "kg/head/d", presence: .assumed(0))
    let milk = m.activity("Milk", "milk", "kg/head/d", presence: .assumed(0))
    let fat = m.activity("Fat", "milk fat", "%", presence: .assumed(0), in: 0...100)
    let hours = m.activity("Hours", "hours of work", "1", presence: .assumed(0), in: 0...24)
    let pregnant = m.activity("preg", "share pregnant", "1", presence: .assumed(0), in: 0...1)
    let DE = m.activity("DE", "feed digestibility", "%", in: 0...100)
    let Cfi = m.factor("Cfi", "maintenance coefficient", "MJ/d", by: .animalClass)
    let Ca = m.factor("Ca", "activity coefficient", "1", by: .feedingSituation)
    let C = m.factor("C", "growth coefficient", "1", by: .sex)
    let Cpreg = m.factor("Cpregnancy", "pregnancy coefficient", "1", by: .births)
    let Ym = m.factor("Ym", "methane conversion", "%", by: .diet, .animalClass, in: 0...100)

    let BW = weight.number(in: "kg/head")
    let MW = mature.number(in: "kg/head")
    let WG = gain.number(in: "kg/head/d")
    let de = DE.number(in: "%")
    let NEm = m.step("NEm", "10.3", Cfi.number(in: "MJ/d") * BW ** 0.75)
    let NEa = m.step("NEa", "10.4", Ca * NEm)
    let NEg = m.step("NEg", "10.6", 22.02 * (BW / (C * MW)) ** 0.75 * WG ** 1.097)
    let NEl = m.step("NEl", "10.8", milk.number(in: "kg/head/d") * (1.47 + 0.40 * fat.number(in: "%")))
    let NEwork = m.step("NEwork", "10.11", 0.10 * NEm * hours)
    let NEp = m.step("NEp", "10.13", Cpreg * pregnant * NEm)
    let REM = m.step("REM", "10.14", 1.123 - 4.092e-3 * de + 1.126e-5 * de ** 2 - 25.4 / de)
    let REG = m.step("REG", "10.15", 1.164 - 5.160e-3 * de + 1.308e-5 * de ** 2 - 37.4 / de)
    let energy = ((NEm + NEa + NEl + NEwork + NEp) / REM + NEg / REG) / (de / 100)
    let GE = m.step("GE", "10.16", energy.quantity(in: "MJ/head/d"))
    let EF = m.step(
      "EF", "10.21",
      GE * Ym * m.constant(365, "d/yr") / m.constant(55.65, "MJ/kg CH4"))
    m.emits(.methane, EF * N, origin: .biogenic)
  }
}
