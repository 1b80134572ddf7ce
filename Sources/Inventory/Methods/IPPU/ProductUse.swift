import Equations
import Quantities

/// 2.G.2 SF6 and PFCs and 2.G.3 N2O of other product uses: 2006 Guidelines Vol 3 Ch 8, Eq 8.12–8.24; waterproofing
/// of circuits is new in the 2019 Refinement.
enum ProductUse {
  private static let pages = ["worked-pages/2.G.2-3-product-use"]

  static let methods: [Method] =
    military + accelerators + gases.filter { ["SF6", "C2F6", "C3F8"].contains($0) }.map(adiabatic)
    + [windows] + gases.map(prompt) + [waterproofing] + nitrousOxide

  // MARK: - 2.G.2.a Military, 2.G.2.b Accelerators

  private static let military: [Method] = [
    Method(
      "2.G.2.a AWACS", "Radar of AWACS planes", tier: "T1", categories: ["2.G.2.a"],
      citation: "2006 Guidelines, Vol 3 Ch 8, Eq 8.12", evidence: pages
    ) { m in
      let planes = m.activity("N", "AWACS planes", "plane")
      let EF = m.factor(
        "EF", "EF SF6", "kg SF6/plane/yr", parameter: "EF", gas: .sulphurHexafluoride)
      m.emits(.sulphurHexafluoride, planes * EF)
    },
    Method(
      "2.G.2.a mass balance", "Radar of AWACS planes, by what comes and goes", tier: "T2",
      categories: ["2.G.2.a"], citation: "2006 Guidelines, Vol 3 Ch 8, Eq 8.13",
      when: ["method": "mass balance"], evidence: pages
    ) { m in
      let got = m.activity("A", "SF6 acquired", "kg SF6")
      let start = m.activity("S t-1", "stored at start", "kg SF6", presence: .assumed(0))
      let end = m.activity("S t", "stored at end", "kg SF6", presence: .assumed(0))
      let gone = m.activity("D", "SF6 disbursed", "kg SF6", presence: .assumed(0))
      let planes = m.activity(
        "ΔN", "planes added", "plane", presence: .assumed(0), in: -1e9...1e9)
      let charge = m.factor("charge", "charge per plane", "kg SF6/plane", gas: .sulphurHexafluoride)
      let lost = m.step("lost", "8.13", start - end + got - gone - charge * planes)
      m.requires(0 <= lost.number(in: "kg SF6"), "more SF6 is accounted for than there was")
      m.emits(.sulphurHexafluoride, lost)
    },
  ]

  private static let accelerators: [Method] = [
    Method(
      "2.G.2.b accelerators", "Particle accelerators, by number", tier: "T1", categories: ["2.G.2.b"],
      citation: "2006 Guidelines, Vol 3 Ch 8, Eq 8.14, 8.18", evidence: pages
    ) { m in
      let N = m.activity("N", "accelerators", "accelerator")
      let use = m.factor(
        "use factor", "share that uses SF6", "1", by: .accelerator, presence: .assumed(1), in: 0...1)
      let charge = m.factor(
        "charge", "charge per accelerator", "kg SF6/accelerator", gas: .sulphurHexafluoride,
        by: .accelerator)
      m.emits(.sulphurHexafluoride, N * use * charge * lossRate(m))
    },
    Method(
      "2.G.2.b charge", "Particle accelerators, by SF6 charge", tier: "T2", categories: ["2.G.2.b"],
      citation: "2006 Guidelines, Vol 3 Ch 8, Eq 8.15", when: ["method": "charge"], evidence: pages
    ) { m in
      m.emits(.sulphurHexafluoride, m.activity("charge", "SF6 charge", "kg SF6") * lossRate(m))
    },
    ElectricalEquipment.massBalance(
      "2.G.2.b mass balance", "Particle accelerators", "2.G.2.b", "8.17", charge: "net charge added",
      evidence: pages),
  ]

  private static func lossRate(_ m: MethodBuilder) -> Expression {
    m.factor(
      "EF", "EF SF6", "kg SF6/(kg charge yr)", gas: .sulphurHexafluoride, by: .accelerator)
      * m.constant(1, "kg charge/kg SF6")
  }

  // MARK: - 2.G.2.c Other uses

  /// SF6 and the PFCs; a row names its gas in the unit of the quantity.
  private static let gases = [
    "SF6", "CF4", "C2F6", "C3F8", "c-C4F8", "C4F10", "C5F12", "C6F14", "C7F16", "C8F18", "C10F18",
  ]

  private static func adiabatic(_ name: String) -> Method {
    let gas = Gas.fluorinated(name)
    return Method(
      "2.G.2.c adiabatic use (\(gas))", "Tyres, shoe soles and balls: \(gas) leaves three years after sale",
      tier: "T1", categories: ["2.G.2.c"], citation: "2006 Guidelines, Vol 3 Ch 8, Eq 8.19",
      when: ["method": "adiabatic use"], evidence: pages
    ) { m in
      let sold = m.activity("sales", "gas sold in products", "t \(gas)")
      let sales = m.stock("sales", "t \(gas)", from: 0) { _ in sold }
      m.emits(gas, sales.previous(years: 3))
    }
  }

  /// What is filled in a year leaks for 25 years; then the windows are discarded with what is left.
  private static let windows = Method(
    "2.G.2.c soundproof windows", "Double-glazed soundproof windows", tier: "T1", categories: ["2.G.2.c"],
    citation: "2006 Guidelines, Vol 3 Ch 8, Eq 8.20–8.22", when: ["method": "soundproof windows"],
    evidence: pages
  ) { m in
    let bought = m.activity("P", "SF6 bought for windows", "t SF6")
    let loss = m.factor("EF assembly", "share lost at assembly", "1", in: 0...1)
    let leak = m.factor("EF leakage", "leakage per year", "1/yr", in: 0...1)
    let recovered = m.activity("RF", "recovery factor", "1", presence: .assumed(0), in: 0...1)
    let rate = leak * m.constant(1, "yr")
    let filled = m.step("filled", "8.20", bought * (1 - loss))
    let fillings = m.stock("fillings", "t SF6", from: 0) { _ in filled }
    let left = m.step("left", "8.22", fillings.previous(years: 25) * (1 - rate) ** 25)
    let capacity = m.stock("capacity", "t SF6", from: 0) { previous in
      (previous + filled - left) * (1 - rate)
    }
    let existing = m.step("existing", "8.21", capacity.previous + filled - left)
    m.emits(.sulphurHexafluoride, bought * loss + existing * rate + left * (1 - recovered))
  }

  /// Sold in mid-year, a product is used up in the middle of the next.
  private static func prompt(_ name: String) -> Method {
    let gas = Gas.fluorinated(name)
    return Method(
      "2.G.2.c prompt use (\(gas))", "Products from which \(gas) leaves within a year", tier: "T1",
      categories: ["2.G.2.c"], citation: "2006 Guidelines, Vol 3 Ch 8, Eq 8.23",
      when: ["method": "prompt use"], evidence: pages
    ) { m in
      let now = m.activity("sold t", "gas sold", "t \(gas)")
      let before = m.activity("sold t-1", "gas sold the year before", "t \(gas)")
      m.emits(gas, 0.5 * now + 0.5 * before)
    }
  }

  private static let waterproofing = Method(
    "2.G.2.c waterproofing", "Waterproofing of electronic circuits in plasma", tier: "T1",
    categories: ["2.G.2.c"], edition: "IPCC 2019", citation: "2019 Refinement, Vol 3 Ch 8, Eq 8.22a",
    when: ["method": "waterproofing"], evidence: pages
  ) { m in
    let n = m.activity("n", "circuit boards", "item")
    for gas in ["CF4", "C2F6", "CHF3"].map(Gas.fluorinated) {
      let EF = m.factor("EF_\(gas)", "EF \(gas)", "g \(gas)/item", parameter: "EF", gas: gas)
      m.emits(gas, EF * n)
    }
  }

  // MARK: - 2.G.3 N2O

  private static let nitrousOxide: [Method] = [
    Method(
      "2.G.3 N2O of products", "Anaesthetics, aerosol cans and other uses of N2O", tier: "T1",
      categories: ["2.G.3"], citation: "2006 Guidelines, Vol 3 Ch 8, Eq 8.24", evidence: pages
    ) { m in
      let now = m.activity("A t", "N2O supplied", "t N2O")
      let before = m.activity("A t-1", "N2O supplied the year before", "t N2O")
      let EF = m.factor("EF", "EF N2O", "kg N2O/kg", gas: .nitrousOxide, in: 0...1)
      m.emits(.nitrousOxide, (0.5 * now + 0.5 * before) * EF * m.constant(1, "kg/kg N2O"))
    }
  ]
}
