import Equations
import Quantities

/// 2.F.1 Refrigeration and air conditioning, 2006 Guidelines Vol 3 Ch 7, Sec 7.5.
enum RefrigerationAndAirConditioning {
  static let methods: [Method] = [
    tier1("sales"), tier1("trade"), tier2a("equipment"), tier2a("equipment and containers"), massBalance,
  ]

  /// The bank by sales of the agent, as the calculation example for 2F1 computes it (Fig 7.7).
  private static func tier1(_ data: String) -> Method {
    Method(
      "2.F.1 refrigerant bank (\(data))", "Refrigerant bank by the \(data) of an agent", tier: "T1",
      categories: ["2.F.1"], citation: "2006 Guidelines, Vol 3 Ch 7, Sec 7.5.2.1, Fig 7.7, Eq 7.1, 7.2B",
      given: data == "trade" ? ["agent imported"] : [],
      evidence: data == "trade"
        ? ["worked-pages/2.F.1-refrigeration", "refrigerant-bank"] : ["worked-pages/2.F.1-refrigeration"]
    ) { m in
      let new = AgentBank.newAgent(m, data)
      let x = m.factor("x", "bank loss", "%", parameter: "bank loss", in: 0...100)
      let L = m.factor("L", "average lifetime", "yr", parameter: "average lifetime", in: AgentBank.lifetimes)
      let s = m.factor("s", "servicing start", "yr", parameter: "servicing start", in: 1...10)
      m.emitsGases(of: AgentBank.emission(m, new, x, L, s))
    }
  }

  /// By sub-application and the life of its equipment.
  private static func tier2a(_ data: String) -> Method {
    let hasContainers = data != "equipment"
    return Method(
      "2.F.1 refrigerant in \(data)", "Refrigerant in \(data), from charging to disposal", tier: "T2",
      categories: ["2.F.1"], citation: "2006 Guidelines, Vol 3 Ch 7, Eq 7.10–7.14",
      when: ["method": "equipment"], given: hasContainers ? ["refrigerant market"] : [],
      evidence: ["worked-pages/2.F.1-refrigeration"]
    ) { m in
      let charged = m.activity("Mc", "charged into new equipment", "t")
      let Im = m.activity("Im", "imported in equipment", "t", presence: .assumed(0))
      let Ex = m.activity("Ex", "exported in equipment", "t", presence: .assumed(0))
      let k = m.factor("k", "charging loss", "%", parameter: "charging loss", by: .equipment, in: 0...100)
      let x = m.factor("x", "operation loss", "%", parameter: "operation loss", by: .equipment, in: 0...100)
      let d = m.factor(
        "d", "equipment lifetime", "yr", parameter: "equipment lifetime", by: .equipment,
        in: AgentBank.lifetimes)
      let p = m.factor(
        "p", "charge remaining", "%", parameter: "charge remaining", by: .equipment, in: 0...100)
      let recovery = m.factor(
        "ηrec,d", "recovery at disposal", "%", parameter: "recovery at disposal", by: .equipment, in: 0...100)

      m.requires(Ex <= charged + Im, "more is exported in equipment than was charged and imported")
      let M = m.step("M", "7.14", charged + Im - Ex)
      let all = m.stock("ΣM", "t", from: 0) { previous in previous + M }
      let gone = AgentBank.outOfUse(m, all, d)
      let B = m.step("B", "7.13", all - gone)
      let charge = m.step("Echarge", "7.12", charged * k, in: "t")
      let lifetime = m.step("Elifetime", "7.13", B * x, in: "t")
      let disposed = m.step("M(t−d)", "7.14", gone - gone.previous)
      let end = m.step("Eend-of-life", "7.14", disposed * p * (1 - recovery), in: "t")
      var total = charge + lifetime + end
      if hasContainers {
        let RM = m.activity("RM", "refrigerant market", "t")
        let c = m.factor("c", "container loss", "%", parameter: "container loss", in: 0...100)
        total = m.step("Econtainers", "7.11", RM * c, in: "t") + total
      }
      m.emitsGases(of: m.step("Etotal", "7.10", total))
    }
  }

  private static let massBalance = Method(
    "2.F.1 mass balance", "Refrigerant by mass balance of sales and charges", tier: "T2",
    categories: ["2.F.1"],
    citation: "2006 Guidelines, Vol 3 Ch 7, Eq 7.3, 7.9", when: ["method": "mass balance"],
    evidence: ["worked-pages/2.F.1-refrigeration"]
  ) { m in
    let S = m.activity("S", "new refrigerant sold", "t")
    let new = m.activity("Mnew", "charge of new equipment", "t")
    let retiring = m.activity("Mret", "charge of retiring equipment", "t")
    let destroyed = m.activity("D", "agent destroyed", "t", presence: .assumed(0))
    m.requires(
      new + destroyed <= S + retiring,
      "more is charged and destroyed than was sold and retired, so nothing can leak")
    m.emitsGases(of: m.step("E", "7.9", S - new + retiring - destroyed))
  }
}
