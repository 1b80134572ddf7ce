import Equations
import Quantities

/// 1.B Fugitive emissions with a project's own factors: activity times emission factor, for each gas
/// whose factor is given (2006 Guidelines Vol 2 Ch 4, Eq 4.2.1 and its like).
enum Fugitive {
  /// One declaration for each kind of activity data: production is counted by mass, volume, energy or
  /// in pieces (wells, kilometres of pipe come as items).
  static let methods: [Method] = [("t", "mass"), ("m3", "volume"), ("TJ", "energy"), ("item", "items")]
    .map { unit, basis in
      Method(
        "1.B activity x factor (\(basis))", "Activity times emission factor, activity counted by \(basis)",
        tier: "T2", categories: ["1.B"], citation: "2006 Guidelines, Vol 2 Ch 4, Eq 4.2.1",
        when: ["method": "activity x factor"]
      ) { m in
        let A = m.activity("A", "activity", unit)
        for gas in gases {
          let EF = m.factor(
            "EF_\(gas)", "EF \(gas)", "t \(gas)/\(unit)", parameter: "EF", gas: gas, presence: .optional)
          m.emits(gas, A * EF)
        }
      }
    }

  private static let gases: [Gas] = [
    .carbonDioxide, .methane, .nitrousOxide, .nitrogenOxides, .carbonMonoxide,
    .volatileOrganicCompounds, .sulphurDioxide,
  ]
}
