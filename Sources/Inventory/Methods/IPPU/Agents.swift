import Equations
import Quantities

/// The agents of 2.F: HFCs and PFCs, pure or in blends (2006 Guidelines Vol 3 Ch 7, Table 7.8).
///
/// A mass of an agent is split into its gases by the composition of the blend. What else a blend holds (HCFCs and CFCs
/// of the Montreal Protocol, hydrocarbons, HFOs) is no gas of the seven groups and is not emitted here.
extension MethodBuilder {
  /// Emits each HFC and PFC of an agent. A blend of which a part would be left out is refused.
  func emitsGases(of mass: Expression, file: String = #fileID, line: Int = #line) {
    let inventoried = factor(
      "w", "HFC and PFC share", "1", parameter: "HFC and PFC share", by: .agent, in: 0...1)
    var sum: Expression = 0
    for gas in Gas.all where gas.family == .hfc || gas.family == .pfc {
      let share = factor(
        "w_\(gas)", "share of \(gas)", "kg \(gas)/kg", parameter: "mass fraction", gas: gas, by: .agent,
        presence: .optional, in: 0...1)
      sum = sum + share.number(in: "kg \(gas)/kg")
      emits(gas, mass * share, file: file, line: line)
    }
    requires(sum <= inventoried + 1e-9, "the shares of the gases exceed what the agent holds")
    requires(inventoried <= sum + 1e-9, "a gas of the agent has no share")
  }
}
