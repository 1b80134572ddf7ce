import Equations
import Quantities

/// The carbon of burned waste, 2006 Guidelines Vol 5 Ch 5, Eq 5.1 and 5.2: fossil CO2, and biogenic CO2 as a memo
/// item.
enum WasteCarbon {
  static func emit(_ m: MethodBuilder, fossil: Expression, biogenic: Expression) {
    m.emits(.carbonDioxide, fossil.as(.carbonDioxide, from: .carbon))
    m.emits(.carbonDioxide, biogenic.as(.carbonDioxide, from: .carbon), origin: .burnedBiomass)
  }

  /// Eq 5.1: waste of one type. `dm` is nil where the quantity is dry.
  static func ofType(_ m: MethodBuilder, _ SW: Expression, dm: Expression?) {
    let CF = m.factor("CF", "carbon fraction", "t C/t waste d.m.", parameter: "CF", by: .waste, in: 0...1)
    let FCF = m.factor("FCF", "fossil carbon fraction", "1", parameter: "FCF", by: .waste, in: 0...1)
    let OF = m.factor("OF", "oxidation factor", "1", parameter: "OF", by: .waste, in: 0...1)
    let burned = m.step("C", "5.1", (dm.map { SW * $0 } ?? SW) * CF * OF)
    emit(m, fossil: burned * FCF, biogenic: burned * (1 - FCF))
  }

  /// Eq 5.2: municipal waste by its composition. Returns its dry matter content (Eq 5.8).
  static func ofComposition(_ m: MethodBuilder, _ MSW: Expression) -> Expression {
    let WF = m.factor("WF", "share of waste", "1", parameter: "MSW share", each: .waste, in: 0...1)
    let dm = m.factor("dm", "dry matter", "t d.m./t wet weight", parameter: "dm", each: .waste, in: 0...1)
    let CF = m.factor("CF", "carbon fraction", "t C/t waste d.m.", parameter: "CF", each: .waste, in: 0...1)
    let FCF = m.factor("FCF", "fossil carbon fraction", "1", parameter: "FCF", each: .waste, in: 0...1)
    let OF = m.factor(
      "OF", "oxidation factor", "1", parameter: "OF", of: ["waste": MunicipalWaste.word], in: 0...1)
    MunicipalWaste.requireShares(m, WF)
    let fossil = m.step("FC", "5.2", sum(WF * dm * CF * FCF, over: .waste))
    let all = m.step("TC", "5.2", sum(WF * dm * CF, over: .waste))
    emit(m, fossil: MSW * fossil * OF, biogenic: MSW * (all - fossil) * OF)
    return m.step("dm", "5.8", sum(WF * dm, over: .waste))
  }

  static func dryMatter(_ m: MethodBuilder) -> Expression {
    m.factor("dm", "dry matter", "t d.m./t wet weight", parameter: "dm", by: .waste, in: 0...1)
  }

  /// Which waste an emission factor is of: the row's own, or municipal waste as a whole.
  enum Kind {
    case ofRow, municipal
  }

  static func factor(
    _ m: MethodBuilder, _ gas: Gas, _ kind: Kind, basis: String, name: String = "",
    presence: Input.Presence = .required
  ) -> Expression {
    let label = "EF \(gas)\(name)"
    let unit = basis == "dry" ? "t \(gas)/t waste d.m." : "t \(gas)/t waste wet weight"
    switch kind {
    case .ofRow:
      return m.factor(
        "EF_\(gas)\(name)", label, unit, parameter: "EF", gas: gas, by: .waste, .furnace,
        of: ["waste basis": basis], presence: presence)
    case .municipal:
      return m.factor(
        "EF_\(gas)\(name)", label, unit, parameter: "EF", gas: gas, by: .furnace,
        of: ["waste basis": basis, "waste": MunicipalWaste.word], presence: presence)
    }
  }
}
