import Equations
import Quantities

/// The carbonates that go into a kiln or furnace, 2006 Guidelines Vol 3 Ch 2: Eq 2.3 (cement), 2.7 (lime),
/// 2.12 (glass) and 2.16 (other uses) are one equation with and without a term for dust.
enum CarbonateInput {
  /// Where the row says how it is computed.
  static let word = ["method": "carbonates"]

  /// ∑ EFi·Mi·Fi; complete calcination where nothing is known (Fi = 1, notes of the equations).
  static func carbonDioxide(_ m: MethodBuilder, _ equation: String) -> Expression {
    let M = m.activity("Mi", "carbonate used", "t", each: .carbonate)
    let F = m.activity(
      "Fi", "share calcined", "1", each: .carbonate, presence: .assumed(1), in: 0...1)
    let EF = m.factor(
      "EFi", "EF carbonate", "t CO2/t", parameter: "EFcarbonate", gas: .carbonDioxide, each: .carbonate)
    return m.step("CO2 of carbonates", equation, sum(EF * M * F, over: .carbonate))
  }

  /// The carbonate that leaves the kiln in its dust without being calcined: Md·Cd·(1 − Fd)·EFd.
  static func uncalcinedDust(_ m: MethodBuilder, _ dust: String, _ equation: String) -> Expression {
    let Md = m.activity("Md", "\(dust) not recycled", "t", presence: .assumed(0))
    let Cd = m.activity(
      "Cd", "carbonate share of \(dust)", "1", presence: .assumed(0), in: 0...1)
    let Fd = m.activity("Fd", "calcined share of \(dust)", "1", presence: .assumed(1), in: 0...1)
    let EFd = m.factor(
      "EFd", "EF of \(dust)", "t CO2/t", parameter: "EFcarbonate", of: ["carbonate": "calcite"])
    m.requires(
      Md * (1 - Fd) * 0.000_001 <= Md * Cd, "the \(dust) is given without its share of carbonate")
    return m.step("CO2 in dust", equation, Md * Cd * (1 - Fd) * EFd)
  }
}
