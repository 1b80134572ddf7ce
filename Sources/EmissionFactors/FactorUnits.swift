import Quantities
import Synchronization

/// The units of factors, each read once for all tables of a library.
final class FactorUnits: Sendable {
  private let attached = Mutex<[Key: Unit]>([:])

  private struct Key: Hashable {
    let text: String
    let gas: Gas?
  }

  /// With the gas attached where the text names it in the heading only.
  func unit(_ text: String, of gas: Gas?) throws(UnitError) -> Unit {
    let key = Key(text: text, gas: gas)
    if let known = attached.withLock({ $0[key] }) { return known }
    var unit = try KnownUnits.unit(text).get()
    if let gas, !unit.substances.contains(where: { $0.substance.kind == .species }) {
      unit = unit.attaching(gas.substance)
    }
    attached.withLock { $0[key] = unit }
    return unit
  }
}
