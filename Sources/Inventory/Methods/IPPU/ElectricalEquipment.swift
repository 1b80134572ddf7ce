import Equations
import Quantities

/// 2.G.1 SF6 of electrical equipment, 2006 Guidelines Vol 3 Ch 8, Eq 8.1–8.11. The default factors belong to the
/// handling practice of Europe, Japan or the United States, which a row names.
enum ElectricalEquipment {
  private static let pages = ["worked-pages/2.G.1-electrical-equipment"]
  /// SF6 left in equipment at the end of its life.
  private static let retired = "SF6 in retired electrical equipment"

  static let methods: [Method] = manufacture + use + disposal

  private static func sulphurHexafluoride(
    _ m: MethodBuilder, _ symbol: String, _ name: String, presence: Input.Presence = .required
  ) -> Expression {
    m.activity(symbol, name, "t SF6", presence: presence)
  }

  /// - Parameter unit: of a share of the SF6 that is there.
  private static func factor(_ m: MethodBuilder, _ unit: String) -> Expression {
    m.factor(
      "EF", "EF SF6", unit, gas: .sulphurHexafluoride, by: .equipment, .handlingPractice, in: 0...1)
      * m.constant(1, "kg/kg SF6")
  }

  private static let manufacture: [Method] = [
    Method(
      "2.G.1.a manufacture", "Making of electrical equipment, by SF6 used", tier: "T1",
      categories: ["2.G.1.a"], citation: "2006 Guidelines, Vol 3 Ch 8, Eq 8.1", evidence: pages
    ) { m in
      let C = sulphurHexafluoride(m, "C", "SF6 used by manufacturers")
      m.emits(.sulphurHexafluoride, C * factor(m, "kg SF6/kg"))
    },
    massBalance("2.G.1.a mass balance", "Making of electrical equipment", "2.G.1.a", "8.4A"),
  ]

  private static let use: [Method] = [
    Method(
      "2.G.1.b use", "Use of electrical equipment, by nameplate capacity", tier: "T1",
      categories: ["2.G.1.b"], citation: "2006 Guidelines, Vol 3 Ch 8, Eq 8.1", evidence: pages
    ) { m in
      let capacity = sulphurHexafluoride(m, "N", "capacity installed")
      m.emits(.sulphurHexafluoride, capacity * factor(m, "kg SF6/kg/yr"))
    },
    Method(
      "2.G.1.b installation", "Installation of electrical equipment filled on site", tier: "T2",
      categories: ["2.G.1.b"], citation: "2006 Guidelines, Vol 3 Ch 8, Eq 8.1",
      when: ["method": "installation"], evidence: pages
    ) { m in
      let filled = sulphurHexafluoride(m, "N_new", "capacity filled on site")
      let EF = m.activity("EF", "installation loss", "1", in: 0...1)
      m.emits(.sulphurHexafluoride, filled * EF)
    },
    bank,
    massBalance(
      "2.G.1.b mass balance", "Use of electrical equipment", "2.G.1.b", "8.10", charge: "net charge added"),
  ]

  /// Lifetimes are printed as more than 35 years; what is installed leaves after 35.
  private static let bank = Method(
    "2.G.1.b bank", "Use of electrical equipment that is retired after 35 years", tier: "T1",
    categories: ["2.G.1.b"], citation: "2006 Guidelines, Vol 3 Ch 8, Eq 8.1, Tables 8.2–8.4",
    when: ["method": "bank"], evidence: pages
  ) { m in
    let new = sulphurHexafluoride(m, "N_new", "capacity put into use")
    let EF = factor(m, "kg SF6/kg/yr")
    let left = m.factor(
      "remaining", "charge left at retirement", "1", parameter: "remaining charge", by: .equipment,
      .handlingPractice, in: 0...1)
    let ever = m.stock("ΣN", "t SF6", from: 0) { previous in previous + new }
    let gone = ever.previous(years: 35)
    let bank = m.step("bank", "8.1", ever - gone)
    m.emits(.sulphurHexafluoride, bank * EF)
    m.hands(m.step("retired", "8.1", (gone - ever.previous(years: 36)) * left), to: retired)
  }

  private static let disposal: [Method] = [
    Method(
      "2.G.1.c disposal", "Disposal of electrical equipment, by capacity retired", tier: "T1",
      categories: ["2.G.1.c"], citation: "2006 Guidelines, Vol 3 Ch 8, Eq 8.1–8.2", evidence: pages
    ) { m in
      let capacity = sulphurHexafluoride(m, "N", "capacity retired")
      emitDisposal(m, capacity * remaining(m))
    },
    Method(
      "2.G.1.c growth", "Disposal of electrical equipment, by capacity sold and its growth", tier: "T1",
      categories: ["2.G.1.c"], citation: "2006 Guidelines, Vol 3 Ch 8, Eq 8.1, 8.2, 8.11",
      when: ["method": "growth"], evidence: pages
    ) { m in
      let new = sulphurHexafluoride(m, "N_new", "capacity put into use")
      let g = m.activity("g", "growth of sales", "1", presence: .assumed(0.09), in: -0.5...1)
      let L = m.factor("L", "lifetime", "yr", parameter: "lifetime", by: .equipment, .handlingPractice)
      let capacity = m.step("retiring", "8.11", new / (1 + g) ** L.number(in: "yr"))
      emitDisposal(m, capacity * remaining(m))
    },
    Method(
      "2.G.1.c bank", "Disposal of electrical equipment, from the rows of its bank", tier: "T1",
      categories: ["2.G.1.c"], citation: "2006 Guidelines, Vol 3 Ch 8, Eq 8.1–8.2",
      when: ["method": "bank"], taking: [retired], evidence: pages
    ) { m in
      emitDisposal(m, m.flow("retired", "SF6 in retired equipment", "t SF6", from: retired))
    },
  ]

  private static func remaining(_ m: MethodBuilder) -> Expression {
    m.factor(
      "remaining", "charge left at retirement", "1", parameter: "remaining charge", by: .equipment,
      .handlingPractice, in: 0...1)
  }

  /// Eq 8.2: recovered, and then neither recycled nor destroyed without loss.
  private static func emitDisposal(_ m: MethodBuilder, _ charge: Expression) {
    func share(_ symbol: String, _ name: String, _ value: Double) -> Expression {
      m.activity(symbol, name, "1", presence: .assumed(value), in: 0...1)
    }
    let f = share("f", "share of equipment recovered", 0)
    let e = share("e", "recovery efficiency", 1)
    let r = share("r", "share reused or destroyed", 1)
    m.emits(.sulphurHexafluoride, charge * (1 - f * e * r))
  }

  /// Eq 8.4A, 8.10, 8.13, 8.17: the decrease of what is stored, plus what came, less what went and what is in new
  /// equipment.
  static func massBalance(
    _ id: String, _ title: String, _ category: String, _ equation: String, charge: String? = nil,
    evidence: [String] = pages
  ) -> Method {
    Method(
      id, "\(title), by what comes and goes", tier: "T3", categories: [category],
      citation: "2006 Guidelines, Vol 3 Ch 8, Eq \(equation)", when: ["method": "mass balance"],
      evidence: evidence
    ) { m in
      let got = sulphurHexafluoride(m, "A", "SF6 acquired")
      let start = sulphurHexafluoride(m, "S t-1", "stored at start", presence: .assumed(0))
      let end = sulphurHexafluoride(m, "S t", "stored at end", presence: .assumed(0))
      let gone = sulphurHexafluoride(m, "D", "SF6 disbursed", presence: .assumed(0))
      // May be negative: more capacity is retired than put into use.
      let added =
        charge.map {
          m.activity("ΔN", $0, "t SF6", presence: .assumed(0), in: -1e9...1e9)
        } ?? m.constant(0, "t SF6")
      let lost = m.step("lost", equation, start - end + got - gone - added)
      m.requires(0 <= lost.number(in: "t SF6"), "more SF6 is accounted for than there was")
      m.emits(.sulphurHexafluoride, lost)
    }
  }
}
