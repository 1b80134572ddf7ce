import Quantities
import Tables
import Testing

@testable import EmissionFactors

@Suite struct LookupTests {
  private let ipcc = FactorLibrary()
  private let vietNam = FactorLibrary(editions: ["VN 2626", "IPCC 2019", "IPCC 2006"])

  private func found(_ library: FactorLibrary, _ query: FactorQuery) throws -> FoundFactor {
    try library.lookup(query).get()
  }

  private func failure(_ library: FactorLibrary, _ query: FactorQuery) throws -> FactorLookupFailure {
    guard case .failure(let failure) = library.lookup(query) else {
      throw TestFailure("a factor was found")
    }
    return failure
  }

  struct TestFailure: Error {
    var text: String
    init(_ text: String) { self.text = text }
  }

  private func fuel(
    _ word: String, _ gas: Gas = .carbonDioxide, in category: String = "1.A.1.a", region: String = "Finland"
  ) -> FactorQuery {
    FactorQuery("EF", gas: gas, category: category, dimensions: ["fuel": word], year: 2020, region: region)
  }

  // MARK: One row

  @Test func anotherCategoryAnswersWhereItsOwnHasNone() throws {
    var query = FactorQuery(
      "NCV", category: "memo.reference", dimensions: ["fuel": "anthracite"], year: 2020, region: "Finland")
    #expect(try failure(ipcc, query).reason == .nothing)
    query.otherCategory = "1.A"
    #expect(try found(ipcc, query).factor.id == "2006-v2-t1.2-anthracite-ncv")
    query.parameter = "oxidation factor"
    #expect(try found(ipcc, query).factor.id == "2006-v2-s6.7-all-oxidation_factor")
    let old = FactorLibrary(editions: ["IPCC 1996", "IPCC 2006"])
    #expect(try found(old, query).value == 0.98)
    #expect(ipcc.conditions(for: query).contains { $0.dimension == "fuel" })
  }

  @Test func theMostSpecificCategoryAnswers() throws {
    #expect(try found(ipcc, fuel("anthracite", .methane)).factor.id == "2006-v2-t2.2-anthracite-ch4")
    #expect(try found(ipcc, fuel("anthracite", .methane, in: "1A2f")).value == 10)
    #expect(try found(ipcc, fuel("anthracite", .methane, in: "1.A.4.b")).value == 300)
    // Table 3.2.1 has no biodiesel; Table 1.4 holds for all of 1.A.
    let general = try found(ipcc, fuel("biodiesel", in: "1.A.3.b.i"))
    #expect(general.factor.table == "energy/v2-1.4-fuel-co2")
    #expect(general.link == FactorLink(kind: .world, region: "world"))
  }

  @Test(arguments: ["than antraxit", "Than Antraxít", "ANTHRACITE", "than cam"])
  func anySpellingOfAWord(_ typed: String) throws {
    #expect(try found(ipcc, fuel(typed)).value == 98300)
  }

  @Test func unitsCarryTheGas() throws {
    #expect(try found(ipcc, fuel("diesel")).factor.unit == Unit(parsing: "kg CO2/TJ"))
  }

  @Test func furtherDimensionsDoNoHarm() throws {
    var query = fuel("diesel")
    query.dimensions["colour"] = "red"
    #expect(try found(ipcc, query).value == 74100)
  }

  @Test func aGeneralRowGivesWayToAFinerOne() throws {
    var query = fuel("diesel", .methane, in: "1.A.4.b")
    #expect(try found(ipcc, query).value == 10)
    query.dimensions["off-road use"] = "household"
    #expect(try found(ipcc, query).value == 4.15)
  }

  // MARK: Region and edition

  private func rice(_ region: String, _ season: String? = nil) -> FactorQuery {
    FactorQuery(
      "EFc", category: "3.C.7", dimensions: season.map { ["season": $0] } ?? [:], year: 2022, region: region)
  }

  @Test func theNearestRegionAnswers() throws {
    let refinement = FactorLibrary(editions: ["IPCC 2019"])
    let asia = try found(refinement, rice("Lâm Đồng"))
    #expect(asia.value == 1.22)
    #expect(asia.link == FactorLink(kind: .groupOfCountries, region: "Southeast Asia"))
    #expect(try found(refinement, rice("Argentina")).value == 1.27)
    #expect(try found(refinement, rice("New Zealand")).value == 1.19)
    #expect(try found(refinement, rice("Finland")).factor.regions == ["Europe"])
  }

  @Test func theFirstEditionAnswersWhereverItHasARow() throws {
    let own = try found(vietNam, rice("Long An", "vụ đông xuân"))
    #expect(own.value == 1.95)
    #expect(own.link == FactorLink(kind: .partOfCountry, region: "Viet Nam South"))
    #expect(try found(vietNam, rice("Thai Binh", "mùa")).value == 3.43)
    // Decision 2626 gives no period: the next edition does.
    let period = FactorQuery("cultivation period", category: "3.C.7", year: 2022, region: "Long An")
    #expect(try found(vietNam, period).value == 102)
    #expect(try found(FactorLibrary(editions: ["IPCC 2006", "VN 2626"]), rice("Long An")).value == 1.3)
  }

  @Test func editionsThatAreNotNamedAreNeverUsed() throws {
    let period = FactorQuery("cultivation period", category: "3.C.7", year: 2022, region: "Viet Nam")
    let failure = try failure(ipcc, period)
    #expect(failure.name == "no-factor")
    #expect(failure.help == "the project may name the edition IPCC 2019")
  }

  @Test func aFactorOfOneYearIsNoDefaultOfAnother() throws {
    let grid = FactorLibrary(editions: ["VN grid"])
    func query(_ year: Int) -> FactorQuery {
      FactorQuery("grid EF", category: "memo.electricity", year: year, region: "Hà Nội")
    }
    #expect(try found(grid, query(2022)).value == 0.6766)
    #expect(try found(grid, query(2023)).value == 0.6592)
    for year in [2019, 2030] {
      #expect(try failure(grid, query(year)).help.contains("it is published for 2021–2023"))
    }
  }

  @Test func aTableByInventoryYearEndsWithItsLastYear() throws {
    func query(_ year: Int) -> FactorQuery {
      FactorQuery(
        "EF", gas: .methane, category: "1.B.1.a.i.3", dimensions: ["closure period": "1976-2000"], year: year,
        region: "Viet Nam")
    }
    #expect(try found(ipcc, query(2016)).value == 0.469)
    let failure = try failure(ipcc, query(2017))
    #expect(failure.help.contains("it is published for 1990–2016"))
    #expect(failure.help.contains("IPCC 2019"))
    #expect(try found(vietNam, query(2017)).value == 0.439)
  }

  @Test func whereTheTableHasNoValueNoGeneralRowStandsIn() throws {
    func query(_ gas: Gas, _ words: [String: String]) -> FactorQuery {
      FactorQuery(
        "EF", gas: gas, category: "1.B.2.a.iii.2", dimensions: words, year: 2010, region: "Canada")
    }
    #expect(try found(ipcc, query(.carbonDioxide, [:])).factor.id == "2006-v2-t4.2.4-dev-op-dwt-fug-co2")
    #expect(try found(ipcc, query(.methane, ["resource": "oil sands"])).value == 0.0023)
    #expect(try failure(ipcc, query(.carbonDioxide, ["resource": "oil sands"])).name == "no-factor")
    // Rows without a value ask for no words.
    #expect(try failure(ipcc, query(.nitrousOxide, [:])).name == "no-factor")
  }

  @Test func factorsOfDevelopingCountriesHoldForEconomiesInTransition() throws {
    func query(_ region: String) -> FactorQuery {
      FactorQuery(
        "EF", gas: .methane, category: "1.B.2.b.iii.5", dimensions: ["range": "low"], year: 2010,
        region: region)
    }
    #expect(try found(ipcc, query("Russia")).factor.id == "2006-v2-t4.2.5-dvg-gd-ch4-low")
    #expect(try found(ipcc, query("Quảng Ninh")).factor.id == "2006-v2-t4.2.5-dvg-gd-ch4-low")
    #expect(try found(ipcc, query("Finland")).factor.id == "2006-v2-t4.2.4-dev-gd-ch4")
  }

  // MARK: Refusals

  @Test func aMissingConditionIsNamedWithItsWords() throws {
    let failure = try failure(ipcc, fuel("gasoline", .methane, in: "1.A.3.b"))
    #expect(failure.name == "missing-condition")
    #expect(
      failure.help
        == "technology is one of: uncontrolled, oxidation catalyst, low mileage light duty vehicle, vintage 1995 or later"
    )
    #expect(try self.failure(vietNam, rice("Long An")).help.hasPrefix("season is one of: winter-spring"))
  }

  @Test func aWordThatOnlyFinerRowsKnowIsNotDropped() throws {
    var query = fuel("gasoline", .methane, in: "1.A.2.f")
    query.dimensions["off-road use"] = "industry"
    #expect(try failure(ipcc, query).message.hasSuffix("depends on the engine"))
    query.dimensions["engine"] = "2 kỳ"
    #expect(try found(ipcc, query).value == 130)
  }

  @Test func severalGasesAreAmbiguousWithoutAGas() throws {
    var query = fuel("anthracite")
    query.gas = nil
    let failure = try failure(ipcc, query)
    #expect(failure.name == "ambiguous-factor")
    #expect(failure.candidates.count == 3)
    #expect(failure.help.contains("2006-v2-t2.2-anthracite-n2o: 1.5 kg/TJ, IPCC 2006, fuel anthracite"))
  }

  @Test func nothingThereListsOtherWords() throws {
    let failure = try failure(ipcc, fuel("anthracite", .methane, in: "1.A.3.c"))
    #expect(failure.name == "no-factor")
    #expect(failure.message == "no factor for EF of CH4 in 1.A.3.c, Finland, 2020, fuel anthracite")
    #expect(failure.help == "other fuel: gas/diesel oil, sub-bituminous coal")
  }

  @Test func aRowWithoutValueIsNoCandidate() throws {
    let query = FactorQuery(
      "NCV", category: "1.A.2", dimensions: ["fuel": "industrial waste"], year: 2020, region: "Finland")
    let failure = try failure(ipcc, query)
    #expect(failure.help.contains("the source gives no value: 2006-v2-t1.2-industrial-waste-ncv"))
  }

  @Test func aRowNotYetCheckedIsRefused() throws {
    let query = FactorQuery("ROA", category: "3.C.7", year: 2022, region: "Hà Nội")
    let library = FactorLibrary(editions: ["VN 2626"])
    let rows = library.factors(inTable: "viet-nam/2626-rice").filter { $0.checked == .notYet }
    #expect(rows.map(\.id) == ["vn2626-III.3-3.46"])
    #expect(try failure(library, query).name == "missing-condition")
  }

  @Test func namesNearAMistypedOne() throws {
    let word = try failure(ipcc, fuel("anthracit"))
    #expect(word.message == "unknown fuel “anthracit”")
    #expect(word.help == "did you mean anthracite?")
    #expect(try failure(ipcc, fuel("diesel", region: "Viet Nan")).help == "did you mean Viet Nam?")
    var query = fuel("diesel")
    query.parameter = "NVC"
    #expect(try failure(ipcc, query).help == "did you mean NCV?")
  }
}
