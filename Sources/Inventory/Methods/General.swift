import Equations
import Quantities

/// The basic equation of the Guidelines, emissions = activity data × emission factor (Vol 1 Ch 1 Sec 1.2),
/// with a project's own factors: for any category, and for each gas whose factor is given.
enum General {
  /// One declaration for each way in which activity is counted; the factor is per that unit.
  static let methods: [Method] = [
    ("t", "mass"), ("m3", "volume"), ("TJ", "energy"), ("ha", "area"), ("head", "animals"),
    ("person", "persons"), ("item", "items"),
  ].map { unit, basis in
    Method(
      "activity x factor (\(basis))", "Activity data times emission factor, activity counted by \(basis)",
      tier: "T2", categories: ["1", "2", "3", "4", "5"],
      citation: "2006 Guidelines, Vol 1 Ch 1, Sec 1.2", when: ["method": "activity x factor"],
      evidence: ["mass", "items"].contains(basis) ? ["argentina-energy-2005"] : []
    ) { m in
      let A = m.activity("A", "activity", unit)
      for gas in gases {
        // Carbon dioxide may be removed; of other gases nothing comes back.
        let range = gas == .carbonDioxide ? -Double.infinity...(.infinity) : 0...(.infinity)
        let EF = m.factor(
          "EF_\(gas)", "EF \(gas)", "t/\(unit)", parameter: "EF", gas: gas, presence: .own, in: range)
        m.emits(gas, A * EF)
      }
    }
  }

  private static let gases: [Gas] =
    Gas.all.filter { ![.equivalent, .other].contains($0.family) }
}
