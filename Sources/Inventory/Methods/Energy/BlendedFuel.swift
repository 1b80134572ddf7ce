import Equations
import Quantities

/// Fuel sold with a share of biofuel: 2006 Guidelines Vol 2 Ch 3 Sec 3.2.1.2. The fossil and the biogenic part are
/// computed apart, each with its own factors; CO2 of biogenic carbon is a memo item.
///
/// The share is of what the fuel is counted by: energy, mass or volume.
enum BlendedFuel {
  static let methods: [Method] = ["biogasoline", "biodiesel"].flatMap { biofuel in
    [FuelBasis.energy, .mass, .volume].map { blend($0, with: biofuel) }
  }

  private static func blend(_ basis: FuelBasis, with biofuel: String) -> Method {
    Method(
      "1.A blend with \(biofuel) (\(basis.rawValue))",
      "Combustion of a fuel blended with \(biofuel), counted by \(basis.rawValue)", tier: "T1",
      categories: ["1.A"], citation: "2006 Guidelines, Vol 2 Ch 3, Sec 3.2.1.2 and Eq 3.2.1, 3.2.3",
      when: ["method": "blend with \(biofuel)"],
      evidence: biofuel == "biogasoline" || basis == .energy ? ["worked-pages/1.A.3.b-blend"] : []
    ) { m in
      let (fossil, bio) = energies(m, basis, biofuel)
      let phi = m.activity(
        "φ", "fossil carbon of the biofuel", "1", presence: .assumed(0), in: 0...1)
      let EF = m.factor(
        "EF_CO2", "EF CO2", "kg CO2/TJ", parameter: "EF", gas: .carbonDioxide, by: .fuel)
      let EFbio = m.factor(
        "EF_CO2,bio", "biofuel EF CO2", "kg CO2/TJ", parameter: "EF", gas: .carbonDioxide,
        of: ["fuel": biofuel])
      let ofBiofuel = m.step("CO2 bio", "3.2.1", bio * EFbio, in: "t CO2")
      m.emits(.carbonDioxide, fossil * EF + ofBiofuel * phi, origin: .ofTheFuel)
      m.emits(.carbonDioxide, ofBiofuel * (1 - phi), origin: .ofBiofuel)
      for gas in [Gas.methane, .nitrousOxide] {
        let EF = m.factor(
          "EF_\(gas)", "EF \(gas)", "kg \(gas)/TJ", parameter: "EF", gas: gas, by: .fuel, .technology,
          .vehicle, .offRoadUse, .engine)
        let EFbio = m.factor(
          "EF_\(gas),bio", "biofuel EF \(gas)", "kg \(gas)/TJ", parameter: "EF", gas: gas, by: .vehicle,
          of: ["fuel": biofuel])
        m.emits(gas, fossil * EF, origin: .ofTheFuel)
        m.emits(gas, bio * EFbio, origin: .ofBiofuel)
      }
    }
  }

  private static func energies(
    _ m: MethodBuilder, _ basis: FuelBasis, _ biofuel: String
  ) -> (fossil: Expression, bio: Expression) {
    let Q = m.activity(
      "Q", "blended fuel burned", basis == .energy ? "TJ" : basis == .mass ? "t" : "m3")
    let s = m.activity("s", "biofuel share", "1", in: 0...1)
    var fossil = Q * (1 - s)
    var bio = Q * s
    if basis == .volume {
      fossil = fossil * m.factor("ρ", "density", "t/m3", parameter: "density", by: .fuel)
      bio =
        bio
        * m.factor(
          "ρ_bio", "biofuel density", "t/m3", parameter: "density", of: ["fuel": biofuel])
    }
    if basis != .energy {
      fossil = fossil * FuelBasis.massNCV(m)
      bio =
        bio
        * m.factor(
          "NCV_bio", "biofuel NCV", "GJ/t", parameter: "NCV",
          of: ["fuel": biofuel, "counted by": "mass"])
    }
    return (
      m.step("E fossil", "3.2.1", fossil, in: "TJ"), m.step("E bio", "3.2.1", bio, in: "TJ")
    )
  }
}
