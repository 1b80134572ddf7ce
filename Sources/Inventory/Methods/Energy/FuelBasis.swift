import Equations
import Quantities

/// How fuel is counted, and the energy that follows from it, on the net basis: 2006 Guidelines Vol 2 Ch 1
/// Sec 1.4.1.
enum FuelBasis: String, CaseIterable {
  case energy
  case grossEnergy = "gross energy"
  case mass
  case volume
  case volumeAndDensity = "volume and density"

  /// The fuel burned, as energy.
  func energy(_ m: MethodBuilder, _ equation: String) -> Expression {
    let name = "fuel burned"
    switch self {
    case .energy:
      return m.step("E", equation, m.activity("Q", name, "TJ"))
    case .grossEnergy:
      let Q = m.activity("Q", name, "TJ")
      let r = m.activity("r", "net/gross ratio", "1", in: 0...1)
      return m.step("E", equation, Q * r)
    case .mass:
      let Q = m.activity("Q", name, "t")
      return m.step("E", equation, Q * Self.massNCV(m), in: "TJ")
    case .volume:
      let Q = m.activity("Q", name, "m3")
      let NCV = m.factor("NCV", "NCV", "GJ/m3", by: .fuel, of: ["counted by": "volume"])
      return m.step("E", equation, Q * NCV, in: "TJ")
    case .volumeAndDensity:
      let Q = m.activity("Q", name, "m3")
      let density = m.factor("ρ", "density", "t/m3", parameter: "density", by: .fuel)
      return m.step("E", equation, Q * density * Self.massNCV(m), in: "TJ")
    }
  }

  static func massNCV(_ m: MethodBuilder) -> Expression {
    m.factor("NCV", "NCV", "GJ/t", by: .fuel, .coalGrade, of: ["counted by": "mass"])
  }

  /// The condition words of a declaration that has this basis.
  func conditions(_ method: String? = nil) -> [String: String] {
    var words = self == .grossEnergy ? ["heating value": "gross"] : [:]
    words["method"] = method
    return words
  }

  var needs: [String] { self == .volumeAndDensity ? ["density"] : [] }
}
