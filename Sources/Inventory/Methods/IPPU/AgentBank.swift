import Equations
import Quantities

/// What the banks of refrigeration and fire protection share.
enum AgentBank {
  /// Years that a row may say equipment lives.
  static let lifetimes: ClosedRange<Double> = 1...60

  /// What comes onto the market in a year: as one number, or by Eq 7.1.
  static func newAgent(_ m: MethodBuilder, _ data: String) -> Expression {
    guard data == "trade" else { return m.activity("S", "agent sold", "t") }
    let P = m.activity("P", "agent produced", "t")
    let Im = m.activity("Im", "agent imported", "t")
    let Ex = m.activity("Ex", "agent exported", "t", presence: .assumed(0))
    let destroyed = m.activity("D", "agent destroyed", "t", presence: .assumed(0))
    m.requires(Ex + destroyed <= P + Im, "more agent is exported and destroyed than is produced and imported")
    return m.step("S", "7.1", P + Im - Ex - destroyed)
  }

  /// The years until equipment goes out of use take away what came in that long ago.
  static func outOfUse(_ m: MethodBuilder, _ all: Expression, _ lifetime: Expression) -> Expression {
    let gone = m.stock("\(all.text) out of use", "t", from: 0) { _ in
      all.previous(years: lifetime, in: 1...60)
    }
    m.requires(gone.previous <= gone, "the lifetime has grown by more than a year since last year")
    return gone
  }

  /// The calculation examples for 2F1 and 2F3. New agent first makes up what equipment in use has lost; the rest fills
  /// new equipment. At the end of its life equipment gives back its charge less one year's loss, as far as the bank
  /// holds it.
  /// - Parameter s: years after which new equipment is serviced for the first time.
  static func emission(
    _ m: MethodBuilder, _ new: Expression, _ x: Expression, _ L: Expression, _ s: Expression
  ) -> Expression {
    let destroyed = m.activity("d", "destroyed at end of life", "%", presence: .assumed(0), in: 0...100)
    let year = m.constant(1, "yr")
    m.requires(s < L, "equipment is first serviced after the end of its life")
    let all = m.stock("ΣN", "t", from: 0)
    // Of new equipment s years old, the losses since then; of older equipment in use, one year's.
    let serviced = all.previous(years: s, in: 1...10)
    let older = all.previous(years: s + year, in: 2...11)
    let lost = 1 - (1 - x) ** s.number(in: "yr")
    let service = m.step(
      "service", "7.2B", (serviced - older) * lost + (older - all.previous(years: L, in: 1...60)) * x)
    let N = m.step("N", "7.2B", max(new - service, m.constant(0, "t")))
    m.carry(all, all.previous + N)
    let gone = outOfUse(m, all, L)
    let bank = m.stock("bank", "t", from: 0)
    let left = m.step("left", "7.2B", bank.previous * (1 - x))
    let retired = m.step("retired", "7.2B", min((gone - gone.previous) * (1 - x), left))
    m.carry(bank, left + new - retired)
    return m.step("E", "7.2B", bank * x + retired * (1 - destroyed), in: "t")
  }
}
