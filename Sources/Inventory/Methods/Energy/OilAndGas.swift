import Equations
import Quantities

/// 1.B.2 Oil and natural gas, 2006 Guidelines Vol 2 Ch 4, Eq 4.2.1. The 2019 Refinement keeps the equation
/// (4.2.9–4.2.18) with factors that hold venting, flaring and leaks of a segment; they stand at 1.B.2.a.iii and
/// 1.B.2.b.iii, where no rows of venting and flaring go beside them.
enum OilAndGas {
  static let methods: [Method] =
    [
      method(.volume, withMethane, main: .methane, [page, page2019, "worked-pages/1.B-viet-nam-2626"]),
      method(.volume, ["1.B.2.b.i"], main: .carbonDioxide, [page, "worked-pages/1.B-viet-nam-2626"]),
      method(.volume, ["1.B.2.a.iii.5"], main: .volatileOrganicCompounds, [page, page2019]),
      method(
        .volume, ["1.B.2", "1.B.2.a", "1.B.2.a.iii.3", "1.B.2.b"], main: nil,
        [page, page2019, "argentina-energy-2005"]),
    ]
    + counts.map { method($0, $1, main: .methane, [page2019]) }
    + [
      reported("flared", ["1.B.2.a.ii", "1.B.2.b.ii"]),
      reported("vented", ["1.B.2.a.i", "1.B.2.b.i"]),
    ]

  private static let page = "worked-pages/1.B.2-oil-and-gas"
  private static let page2019 = "worked-pages/1.B.2-oil-and-gas-2019"

  private static let withMethane =
    ["1.B.2.a.i", "1.B.2.a.ii", "1.B.2.a.iii", "1.B.2.b.ii", "1.B.2.b.iii"]
    + ["1.B.2.a.iii.1", "1.B.2.a.iii.2", "1.B.2.a.iii.6"]
    + ["1.B.2.b.iii.1", "1.B.2.b.iii.2", "1.B.2.b.iii.4", "1.B.2.b.iii.5", "1.B.2.b.iii.6"]

  /// What the activity counts. Factors by volume name the activity in their unit; those of other counts have a word.
  private struct Basis {
    var name: String
    var unit: String
    var word: String?

    static let volume = Basis(name: "oil or gas", unit: "m3")
  }

  private static let counts: [(Basis, [String])] = [
    (
      Basis(name: "wells drilled", unit: "well drilled", word: "wells drilled"),
      ["1.B.2.a.iii.1", "1.B.2.b.iii.1"]
    ),
    (
      Basis(name: "wells", unit: "well", word: "wells"),
      [
        "1.B.2.a.iii.1", "1.B.2.a.iii.2", "1.B.2.a.iii.6", "1.B.2.b.iii.1", "1.B.2.b.iii.2", "1.B.2.b.iii.6",
      ]
    ),
    (
      Basis(name: "pipeline length", unit: "km", word: "pipeline length"), ["1.B.2.b.iii.4", "1.B.2.b.iii.5"]
    ),
    (Basis(name: "stations", unit: "station", word: "stations"), ["1.B.2.b.iii.4"]),
    (Basis(name: "vehicles", unit: "vehicle", word: "vehicles"), ["1.B.2.b.iii.6"]),
    (Basis(name: "appliances", unit: "appliance", word: "appliances"), ["1.B.2.b.iii.6"]),
  ]

  /// - Parameter main: the gas that every factor of these categories has, if there is one.
  private static func method(
    _ basis: Basis, _ categories: [String], main: Gas?, _ evidence: [String]
  ) -> Method {
    Method(
      "1.B.2 \(basis.name)\(main.map { " (\($0))" } ?? "")", "Oil and gas by \(basis.name)", tier: "T1",
      categories: categories, citation: "2006 Guidelines, Vol 2 Ch 4, Eq 4.2.1",
      evidence: evidence
    ) { m in
      let A = m.activity("A", basis.name, basis.unit)
      for gas in [Gas.carbonDioxide, .methane, .nitrousOxide, .volatileOrganicCompounds] {
        let EF = m.factor(
          "EF_\(gas)", "EF \(gas)", "t/\(basis.unit)", parameter: "EF", gas: gas, by: .stage, .range,
          .location, .resource, .practice, .fuel, .activityBasis,
          of: basis.word.map { ["activity basis": $0] } ?? [:],
          presence: gas == main ? .required : gas == .volatileOrganicCompounds ? .whereDecided : .optional)
        m.emits(gas, A * EF)
      }
      for gas in [Gas.nitrogenOxides, .carbonMonoxide, .sulphurDioxide] {
        let EF = m.factor(
          "EF_\(gas)", "EF \(gas)", "t/\(basis.unit)", parameter: "EF", gas: gas, presence: .optional)
        m.emits(gas, A * EF)
      }
    }
  }

  /// Notes e and g of Table 4.2.4: where the volume flared or vented is known, it goes before production.
  private static func reported(_ word: String, _ categories: [String]) -> Method {
    Method(
      "1.B.2 gas \(word)", "Reported volume of gas \(word)", tier: "T1", categories: categories,
      citation: "2006 Guidelines, Vol 2 Ch 4, Table 4.2.4, notes e and g", when: ["method": "gas \(word)"],
      evidence: [page]
    ) { m in
      let V = m.activity("V", "gas \(word)", "m3")
      for gas in [Gas.carbonDioxide, .methane, .nitrousOxide] {
        let EF = m.factor(
          "EF_\(gas)", "EF \(gas)", "t/m3", parameter: "EF \(word)", gas: gas,
          presence: gas == .nitrousOxide ? .optional : .required)
        m.emits(gas, V * EF)
      }
    }
  }
}
