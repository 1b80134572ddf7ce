import Equations
import Quantities

/// 1.A.3.b CH4 and N2O of road vehicles by distance: 2006 Guidelines Vol 2 Ch 3, Eq 3.2.5 with the factors of
/// Tables 3.2.3–3.2.5. CO2 comes from the fuel sold (method "CO2 only").
enum RoadDistance {
  static let methods: [Method] =
    Basis.allCases.flatMap { basis in
      [method(basis, coldStarts: false), method(basis, coldStarts: true)]
    } + [evaporation]

  /// Where the distance comes from.
  enum Basis: String, CaseIterable {
    case distance
    case vehicles
    case fuelEconomy = "fuel economy"

    func distance(_ m: MethodBuilder) -> Expression {
      switch self {
      case .distance: return m.activity("D", "distance driven", "km")
      case .vehicles:
        let N = m.activity("N", "vehicles", "vehicle")
        let d = m.activity("d", "distance per vehicle", "km/vehicle")
        return m.step("D", "3.2.6", N * d, in: "km")
      case .fuelEconomy:
        let Q = m.activity("Q", "fuel sold", "m3")
        let e = m.activity("e", "fuel economy", "km/L")
        return m.step("D", "3.2.6", Q * e, in: "km")
      }
    }

    var needs: [String] {
      switch self {
      case .distance: []
      case .vehicles: ["distance per vehicle"]
      case .fuelEconomy: ["fuel economy"]
      }
    }
  }

  /// NMVOC that evaporates; the Guidelines leave the factor to the air pollutant inventory (Vol 1 Ch 7 Table 7.1).
  private static let evaporation = Method(
    "1.A.3.b.v evaporation", "NMVOC that evaporates from vehicles", tier: "T2", categories: ["1.A.3.b.v"],
    citation: "2006 Guidelines, Vol 1 Ch 7, Table 7.1", evidence: ["worked-pages/1.A.3.b-road"]
  ) { m in
    let N = m.activity("N", "vehicles", "vehicle")
    let EF = m.factor(
      "EF_NMVOC", "EF NMVOC", "kg NMVOC/vehicle", parameter: "EF per vehicle",
      gas: .volatileOrganicCompounds)
    m.emits(.volatileOrganicCompounds, N * EF)
  }

  private static func method(_ basis: Basis, coldStarts: Bool) -> Method {
    Method(
      "1.A.3.b \(basis.rawValue)\(coldStarts ? " and cold starts" : "")",
      "CH4 and N2O of road vehicles by \(basis.rawValue)\(coldStarts ? ", cold starts apart" : "")",
      tier: "T3", categories: ["1.A.3.b"], citation: "2006 Guidelines, Vol 2 Ch 3, Eq 3.2.5",
      when: ["method": "distance"], given: basis.needs + (coldStarts ? ["cold starts"] : []),
      evidence: ["worked-pages/1.A.3.b-road"]
    ) { m in
      let D = basis.distance(m)
      let starts = coldStarts ? m.activity("S", "cold starts", "start") : nil
      for gas in [Gas.methane, .nitrousOxide] {
        let EF = m.factor(
          "EF_\(gas)", "EF \(gas) per distance", "mg \(gas)/km", parameter: "EF per distance", gas: gas,
          by: .fuel, .vehicle, .technology, .engine, .road)
        var emitted = D * EF
        if let starts {
          // A cold start may emit less than a warm one (note b of Table 3.2.3).
          let EFc = m.factor(
            "EFc_\(gas)", "EF \(gas) per cold start", "mg \(gas)/start", parameter: "EF per start", gas: gas,
            by: .fuel, .technology, in: -1e3...(.infinity))
          let C = m.step("C_\(gas)", "3.2.5", starts * EFc, in: "t \(gas)")
          emitted = m.step("\(gas)", "3.2.5", emitted + C, in: "t \(gas)")
          m.requires(
            m.constant(0, "t \(gas)") <= emitted, "cold starts take away more \(gas) than driving emits")
        }
        m.emits(gas, emitted, origin: .ofTheFuel)
      }
    }
  }
}
