import Equations
import Quantities

/// 1.A.3.a Civil aviation, Tier 2, and military aircraft by flight hours: 2006 Guidelines Vol 2 Ch 3, Eq 3.6.2–3.6.5
/// and Sec 3.6.1.4. Tier 1 is fuel combustion.
enum Aviation {
  static let methods: [Method] =
    [landingAndCruise(byAircraft: false), landingAndCruise(byAircraft: true)]
    + [flightHours(byVolume: false), flightHours(byVolume: true)]

  /// - Parameter byAircraft: whether the fuel is known of each type of aircraft; then NOx of the cruise has the
  ///   factor of the type (Table 3.6.10), else the one of all aircraft (Table 3.6.5).
  private static func landingAndCruise(byAircraft: Bool) -> Method {
    Method(
      "1.A.3.a LTO and cruise\(byAircraft ? " by aircraft" : "")",
      "Aviation by landings, take-offs and cruise\(byAircraft ? ", fuel of each aircraft type" : "")",
      tier: "T2", categories: ["1.A.3.a", "1.A.5.b.i"],
      citation: "2006 Guidelines, Vol 2 Ch 3, Eq 3.6.2–3.6.5",
      when: ["method": byAircraft ? "LTO and cruise by aircraft" : "LTO and cruise"],
      evidence: ["worked-pages/1.A.3.a-aviation"]
    ) { m in
      let F = m.activity("F", "fuel burned", "t", each: byAircraft ? .aircraft : nil)
      let N = m.activity("N", "landings and take-offs", "LTO", each: .aircraft)
      let fuelOfLTO = m.factor("FC_LTO", "LTO fuel", "kg/LTO", parameter: "LTO fuel", each: .aircraft)
      let NCV = FuelBasis.massNCV(m)
      let total = byAircraft ? sum(F, over: .aircraft) : F
      let landing = m.step("LTO fuel", "3.6.4", sum(N * fuelOfLTO, over: .aircraft), in: "t")
      let cruise = m.step("cruise fuel", "3.6.5", total - landing, in: "t")
      m.requires(landing <= total, "landings and take-offs burn more fuel than there is")
      func ofLTO(_ gas: Gas, presence: Input.Presence = .required) -> Expression {
        let EF = m.factor(
          "EF_LTO_\(gas)", "EF \(gas) per LTO", "kg \(gas)/LTO", parameter: "EF per LTO", gas: gas,
          each: .aircraft, presence: presence)
        return m.step("\(gas) LTO", "3.6.3", sum(N * EF, over: .aircraft), in: "t \(gas)")
      }
      func ofCruise(_ gas: Gas) -> Expression {
        let EF = m.factor(
          "EF_\(gas)", "EF \(gas)", "kg \(gas)/TJ", parameter: "EF", gas: gas, by: .fuel)
        return m.step("\(gas) cruise", "3.6.5", cruise * NCV * EF, in: "t \(gas)")
      }
      m.emits(.carbonDioxide, ofLTO(.carbonDioxide) + ofCruise(.carbonDioxide), origin: .ofTheFuel)
      // CH4 of the cruise is taken as nil (note a of Table 3.6.5).
      m.emits(.methane, ofLTO(.methane), origin: .ofTheFuel)
      m.emits(.nitrousOxide, ofLTO(.nitrousOxide) + ofCruise(.nitrousOxide), origin: .ofTheFuel)
      if byAircraft {
        let EF = m.factor(
          "EF_NOx", "EF NOx cruise", "kg NOx/t", parameter: "EF cruise", gas: .nitrogenOxides,
          each: .aircraft)
        let ofTypes = sum((F - N * fuelOfLTO) * EF, over: .aircraft)
        m.emits(.nitrogenOxides, ofLTO(.nitrogenOxides) + m.step("NOx cruise", "3.6.5", ofTypes, in: "t NOx"))
      } else {
        m.emits(.nitrogenOxides, ofLTO(.nitrogenOxides) + ofCruise(.nitrogenOxides))
      }
      // The chapter has no cruise factor of these; without one the figure would be a part only.
      for gas in [Gas.carbonMonoxide, .volatileOrganicCompounds, .sulphurDioxide] {
        let EF = m.factor(
          "EF_\(gas)", "EF \(gas) cruise", "kg \(gas)/t", parameter: "EF cruise", gas: gas,
          presence: .optional)
        m.emits(gas, ofLTO(gas, presence: .optional) + cruise * EF)
      }
    }
  }

  private static func flightHours(byVolume: Bool) -> Method {
    Method(
      "1.A.5.b.i flight hours\(byVolume ? " (volume and density)" : "")",
      "Military aircraft by flight hours\(byVolume ? ", fuel by volume" : "")", tier: "T1",
      categories: ["1.A.3.a", "1.A.5.b.i"],
      citation: "2006 Guidelines, Vol 2 Ch 3, Sec 3.6.1.4, Tables 3.6.7, 3.6.8 and Eq 3.6.1",
      when: ["method": "flight hours"], given: byVolume ? ["density"] : [],
      evidence: ["worked-pages/1.A.3.a-aviation"]
    ) { m in
      let H = m.activity("H", "flight hours", "h")
      let flow: Expression
      if byVolume {
        let volume = m.factor(
          "f", "fuel volume per hour", "L/h", parameter: "fuel volume per hour", by: .militaryAircraft)
        flow = volume * m.factor("ρ", "density", "t/m3", parameter: "density", by: .fuel)
      } else {
        flow = m.factor("f", "fuel per hour", "kg/h", parameter: "fuel per hour", by: .militaryAircraft)
      }
      let F = m.step("F", "3.6.1", H * flow, in: "t")
      let E = m.step("E", "3.6.1", F * FuelBasis.massNCV(m), in: "TJ")
      for gas in [Gas.carbonDioxide, .methane, .nitrousOxide] {
        let EF = m.factor(
          "EF_\(gas)", "EF \(gas)", "kg \(gas)/TJ", parameter: "EF", gas: gas, by: .fuel)
        m.emits(gas, E * EF, origin: .ofTheFuel)
      }
    }
  }
}
