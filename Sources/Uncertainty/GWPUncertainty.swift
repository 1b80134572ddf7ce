package import Quantities

/// How uncertain GWPs are: half of the 95 % interval in percent. Certain where nothing is said.
package struct GWPUncertainty: Sendable {
  private let byGas: [Gas: Double]
  /// Of gases that are not named.
  private let others: Double?

  package static let none = GWPUncertainty(byGas: [:], others: nil)

  package init(byGas: [Gas: Double], others: Double?) {
    self.byGas = byGas
    self.others = others
  }

  /// Nil for what is certain; that of CO2 is 1 by definition.
  func percent(of gas: Gas) -> Double? {
    guard gas != .carbonDioxide, gas.family != .equivalent else { return nil }
    return (byGas[gas] ?? others).flatMap { $0 > 0 ? $0 : nil }
  }
}
