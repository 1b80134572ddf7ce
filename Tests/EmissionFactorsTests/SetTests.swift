import Quantities
import Testing

@testable import EmissionFactors

@Suite struct SetTests {
  @Test func warmingPotentialsOfTheReports() throws {
    let ar5 = try #require(GWPSets.load(.ar5))
    #expect(ar5.value(for: .methane) == 28)
    #expect(ar5.value(for: .nitrousOxide) == 265)
    #expect(ar5.value(for: .carbonDioxide) == 1)
    #expect(ar5.value(for: .sulphurHexafluoride) == 23500)
    #expect(ar5.reference == "IPCC Fifth Assessment Report (2013), WG1 Table 8.A.1")
    #expect(try #require(GWPSets.load(.sar)).value(for: .methane) == 21)
    #expect(try #require(GWPSets.load(.ar4)).value(for: .nitrousOxide) == 298)
    #expect(try #require(GWPSets.load(.ar5WithFeedbacks)).value(for: .methane) == 34)
    let ar6 = try #require(GWPSets.load(.ar6))
    #expect(ar6.splitsMethane)
    #expect(ar6.value(for: .methane) == nil)
    #expect(ar6.value(for: .methane, origin: .fossil) == 29.8)
    #expect(ar6.value(for: .methane, origin: .biogenic) == 27)
  }

  @Test func everyReportHasASet() {
    for edition in GWPEdition.allCases { #expect(GWPSets.load(edition) != nil) }
  }

  @Test func blendsOfRefrigerants() throws {
    let blends = GWPSets.blends()
    let blend = try #require(blends.first { $0.isNamed("R410a") })
    #expect(blend.components.map(\.gas.id) == ["HFC-32", "HFC-125"])
    #expect(blend.components.map(\.share) == [0.5, 0.5])
    #expect(blends.count > 50)
  }

  @Test func chainsOfRegions() throws {
    let regions = Regions()
    #expect(
      regions.chain(from: "ha noi") == [
        "Hà Nội", "Viet Nam North", "Viet Nam", "Southeast Asia", "Continental Asia", "Asia",
        "Developing countries", "world",
      ])
    // A former province, and the province it joined in 2025.
    #expect(regions.chain(from: "Bình Thuận")?[1] == "Viet Nam Central")
    #expect(regions.chain(from: "Lâm Đồng")?[1] == "Viet Nam Central")
    #expect(regions.chain(from: "Atlantis") == nil)
    var extended = regions
    extended.add("Đà Lạt", parents: ["Lam Dong"])
    extended.add("Greenland")
    #expect(extended.chain(from: "Da Lat")?.prefix(2) == ["Đà Lạt", "Lâm Đồng"])
    #expect(extended.chain(from: "Greenland") == ["Greenland", "world"])
  }

  @Test func provincesBeforeAndAfter2025() {
    let regions = Regions()
    let inVietNam = regions.names.filter { regions.chain(from: $0)?.contains("Viet Nam") == true }
    // 34 provinces, the names of former ones that are no province now, three parts and the country.
    #expect(inVietNam.filter { regions.kind(of: $0) == .province }.count == 64)
    #expect(inVietNam.count == 64 + 4)
  }

  @Test func wordsOfADimension() throws {
    let fuels = try #require(Vocabulary.embedded("fuel"))
    #expect(fuels.words.count == 55)
    #expect(fuels.word(for: "Dầu DO") == "gas/diesel oil")
    #expect(fuels.vietnamese("motor gasoline") == "xăng")
    #expect(fuels.attribute("origin", of: "charcoal") == "biogenic")
    #expect(fuels.attribute("origin", of: "anthracite") == "fossil")
    #expect(Vocabulary.embedded("colour") == nil)
    let seasons = try #require(Vocabulary.embedded("pre-season"))
    #expect(seasons.word(for: "non-flooded <180 d") != seasons.word(for: "non-flooded >180 d"))
  }

  @Test(arguments: [
    ("1A1ai", "1.A.1.a.i"), ("1.A.1.a", "1.A.1.a"), ("3C7", "3.C.7"), ("1B2aiii2", "1.B.2.a.iii.2"),
    ("4", "4"),
    ("3A1i", "3.A.1.i"), ("2F10", "2.F.10"),
  ])
  func codes(_ typed: String, _ expected: String) { #expect(dotted(typed) == expected) }
}
