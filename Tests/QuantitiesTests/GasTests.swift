import Quantities
import Testing

@Suite("Gases, GWP sets, blends and stoichiometry")
struct GasTests {
  @Test(
    "A gas answers to its names",
    arguments: [
      ("CO2", "CO2"), ("co₂", "CO2"), ("methane", "CH4"), ("khí mê-tan", "CH4"), ("Nitrous oxide", "N2O"),
      ("HFC-134a", "HFC-134a"),
      ("R134a", "HFC-134a"), ("hfc 134a", "HFC-134a"), ("CHF3", "HFC-23"), ("PFC-14", "CF4"), ("CF4", "CF4"),
      ("PFC-116", "C2F6"),
      ("PFC-14 (CF4)", "CF4"), ("c-C4F8", "c-C4F8"), ("PFC-318", "c-C4F8"), ("SF6", "SF6"), ("NF3", "NF3"),
      ("NOx", "NOx"),
      ("NMVOCs", "NMVOC"), ("R-22", "HCFC-22"), ("HFCs", "HFCs"), ("CO2tđ", "CO2e"), ("R-290", "HC-290"),
      ("HFO-1234ze(E)", "HFO-1234ze(E)"), ("HFC-43-10mee", "HFC-43-10mee"),
      ("Carbon tetrachloride", "Carbon tetrachloride"),
    ])
  func named(name: String, id: String) {
    #expect(Gas(named: name)?.id == id)
  }

  @Test(
    "A name that no gas or two gases bear names none",
    arguments: ["", "CH5", "CF3CH=CHCF3", "CH4-fossil", "PFC-14 (C2F6)"])
  func unnamed(name: String) {
    #expect(Gas(named: name) == nil)
  }

  @Test("Every gas answers to its designation and is a substance of units")
  func designations() throws {
    #expect(Set(Gas.all.map(\.id)).count == Gas.all.count)
    for gas in Gas.all {
      #expect(Gas(named: gas.id) == gas)
      #expect(Gas(gas.substance) == gas)
      #expect(try Unit(parsing: "kg \(gas.id)/yr").dimension[.substance(gas.substance)] == 1, "\(gas)")
    }
  }

  @Test("An origin in the name is told apart")
  func origins() {
    #expect(Gas.named("CH4-fossil")?.origin == .fossil)
    #expect(Gas.named("CH4 non-fossil")?.origin == .biogenic)
    #expect(Gas.named("biogenic CO2")?.gas == .carbonDioxide)
    #expect(Gas.named("CH4").map { $0.origin == nil } == true)
  }

  @Test("Names near a mistyped gas are offered")
  func suggestions() {
    #expect(Gas.suggestions(for: "HFC-134b").contains("HFC-134a"))
    #expect(Gas.suggestions(for: "metane").contains("methane"))
  }

  @Test("Columns follow the summary table")
  func columns() {
    #expect(Gas(named: "HFC-32")?.column == .hfcs)
    #expect(Gas(named: "CF4")?.column == .pfcs)
    #expect(Gas(named: "PFCs")?.column == .pfcs)
    #expect(Gas(named: "unspecified mix of HFCs and PFCs")?.column == .mixedHFCsPFCs)
    #expect(Gas.carbonMonoxide.column == .precursors)
    #expect(!Gas.carbonMonoxide.countsInEquivalents)
  }

  @Test("Methane has one GWP in AR5 and two in AR6")
  func methane() throws {
    let ar5 = GWPSet(
      edition: .ar5, reference: "Table 8.A.1", values: [.carbonDioxide: 1, .nitrousOxide: 265],
      methane: .single(28))
    let ar6 = GWPSet(
      edition: .ar6, reference: "Table 7.15", values: [.carbonDioxide: 1],
      methane: .split(fossil: 29.8, biogenic: 27))
    #expect(ar5.value(for: .methane) == 28)
    #expect(ar5.value(for: .methane, origin: .fossil) == 28)
    #expect(ar6.value(for: .methane) == nil)
    #expect(ar6.value(for: .methane, origin: .fossil) == 29.8)
    #expect(ar6.value(for: .methane, origin: .biogenic) == 27)
    #expect(ar5.value(for: .nitrogenOxides) == nil)
    #expect(ar5.value(for: .carbonDioxideEquivalent) == 1)
    #expect(ar5.value(for: .sulphurHexafluoride) == nil)
    #expect(ar6.splitsMethane)
  }

  @Test(
    "A GWP set answers to what people type",
    arguments: [
      ("AR5", GWPEdition.ar5), ("ar5", .ar5), ("IPCC AR5", .ar5), ("SAR", .sar), ("AR4", .ar4), ("AR6", .ar6),
      ("TAR", .tar),
      ("AR5 with feedbacks", .ar5WithFeedbacks), ("AR5-CCF", .ar5WithFeedbacks),
      ("Second Assessment Report", .sar),
    ])
  func editions(name: String, edition: GWPEdition) {
    #expect(GWPEdition(named: name) == edition)
  }

  @Test("An unknown GWP set is none", arguments: ["", "AR7", "IPCC"])
  func noEdition(name: String) {
    #expect(GWPEdition(named: name) == nil)
  }

  @Test("A blend resolves to its gases and names those without a GWP")
  func blend() throws {
    let gases = try ["HFC-32", "HFC-125", "HFO-1234yf"].map { try #require(Gas(named: $0)) }
    let shares = [0.5, 0.25, 0.25]
    let blend = try #require(
      Blend(id: "R-410A", components: zip(gases, shares).map { Blend.Component($0, share: $1) }))
    #expect(blend.resolve(8).map(\.mass) == [4, 2, 2])
    let set = GWPSet(
      edition: .ar5, reference: "", values: [gases[0]: 677, gases[1]: 3170], methane: .single(28))
    #expect(blend.gwp(in: set).value == 0.5 * 677 + 0.25 * 3170)
    #expect(blend.gwp(in: set).missing == [gases[2]])
    #expect(blend.isNamed("r410a"))
    #expect(Blend(id: "R-1", components: [Blend.Component(gases[0], share: 0.9)]) == nil)
  }

  @Test("Stoichiometry uses the guideline's rounded masses")
  func stoichiometry() {
    #expect(Stoichiometry.ratio(of: .carbonDioxide, from: .carbon) == .init(44, 12))
    #expect(Stoichiometry.ratio(of: .methane, from: .carbon) == .init(16, 12))
    #expect(Stoichiometry.ratio(of: .nitrousOxide, from: .nitrousOxideNitrogen) == .init(44, 28))
    #expect(Stoichiometry.ratio(of: .carbon, from: .carbonDioxide) == .init(12, 44))
    #expect(Stoichiometry.ratio(of: .carbonDioxide, from: .calciumCarbonate)?.value == 0.43971)
    #expect(Stoichiometry.ratio(of: .calciumCarbonate, from: .carbonDioxide) == nil)
    #expect(Stoichiometry.ratio(of: .methane, from: .nitrogen) == nil)
    #expect(Substance(named: "limestone") == .calciumCarbonate)
  }
}
