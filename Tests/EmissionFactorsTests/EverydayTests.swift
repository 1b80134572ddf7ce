import Quantities
import Testing

@testable import EmissionFactors

/// What the methods of a province ask for, by the words that people type.
@Suite struct EverydayTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var parameter: String
    var category: String
    var words: [String: String]
    var value: Double
    var edition: String
    var gas: Gas?

    init(
      _ parameter: String, _ category: String, _ words: [String: String], _ value: Double, _ edition: String,
      _ gas: Gas? = nil
    ) {
      self.parameter = parameter
      self.category = category
      self.words = words
      self.value = value
      self.edition = edition
      self.gas = gas
    }

    var testDescription: String { "\(parameter) in \(category)" }
  }

  @Test(arguments: [
    Case("NCV", "1.A.1.a", ["fuel": "than cám"], 26.7, "IPCC 2006"),
    // The factors of coke production, in the same category, are no answer for a fuel.
    Case("EF", "1.A.1.c.i", ["fuel": "anthracite"], 98300, "VN 2626", .carbonDioxide),
    Case("EF", "1.A.1.c.ii", ["fuel": "than antraxit"], 1, "VN 2626", .methane),
    Case("oxidation factor", "1.A.2", ["fuel": "dầu FO"], 1, "IPCC 2006", .carbonDioxide),
    Case("EF", "1.A.3.b", ["fuel": "xăng"], 69300, "VN 2626", .carbonDioxide),
    Case("EF", "1.A.3.b", ["fuel": "CNG"], 92, "VN 2626", .methane),
    Case("EF", "1.A.3.d.ii", ["fuel": "dầu DO"], 7, "VN 2626", .methane),
    Case("EF", "1.A.4.b", ["fuel": "củi"], 112000, "IPCC 2006", .carbonDioxide),
    Case("EF", "1.B.1.a.i.1", [:], 1.5789, "VN 2626", .methane),
    Case("EF", "1.B.2.b.ii", ["stage": "chế biến"], 0.00355, "VN 2626", .carbonDioxide),
    Case("EF", "1.B.2.b.iii.4", ["stage": "truyền tải"], 3.36, "IPCC 2019", .methane),
    Case("EFclc", "2.A.1", [:], 0.525, "VN 2626"),
    Case("EF", "2.A.2", ["lime type": "dolomitic lime"], 0.77, "VN 2626"),
    Case("EFc", "3.C.7", ["season": "lúa đông xuân"], 1.61, "VN 2626"),
    Case("SFw", "3.C.7", ["water regime": "AWD"], 0.55, "VN 2626"),
    Case("SFw", "3.C.7", ["water regime": "deep water"], 0.06, "IPCC 2019"),
    Case("SFp", "3.C.7", ["pre-season": "non-flooded >180 d"], 1, "VN 2626"),
    Case("CFOA", "3.C.7", ["amendment": "phân chuồng"], 0.21, "IPCC 2019"),
    Case("x", "3.C.7", [:], 0.59, "IPCC 2019"),
    Case("EF1", "3.C.4", ["crop": "cà phê"], 1.76, "VN 2626"),
    Case("EF1", "3.C.4", [:], 0.01, "VN 2626"),
    Case("EF3PRP", "3.C.4", ["animal": "trâu"], 0.02, "VN 2626"),
    Case("FracGASF", "3.C.5", ["fertiliser": "urea"], 0.15, "IPCC 2019"),
    Case("FracLEACH-(H)", "3.C.5", ["climate": "wet"], 0.24, "IPCC 2019"),
    Case("EF", "3.A.1.a.i", [:], 78, "VN 2626", .methane),
    Case("Ym", "3.A.1.a.ii", ["diet": "over 75% forage"], 7, "IPCC 2019"),
    Case("Cfi", "3.A.1.b", ["animal class": "lactating cows"], 0.386, "IPCC 2019"),
    Case("MCF", "3.A.2.h", ["manure system": "hầm biogas", "temperature": "27"], 13.17, "VN 2626"),
    Case("MCF", "3.A.2.h", ["manure system": "dry lot", "climate": "tropical moist"], 2, "IPCC 2019"),
    Case("Nrate", "3.A.2.i", [:], 1.1, "VN 2626"),
    Case("MCF", "4.A", ["site type": "unmanaged - deep"], 0.8, "VN 2626"),
    Case("DOC", "4.A", ["waste": "rác thực phẩm"], 15, "VN 2626"),
    Case("DOCf", "4.A", ["waste": "giấy"], 50, "VN 2626"),
    Case("k", "4.A", ["waste": "food", "climate": "tropical moist and wet"], 0.4, "IPCC 2019"),
    Case("OX", "4.A", ["cover": "soil"], 0.1, "IPCC 2019"),
    Case("MSW generation rate", "4.A", ["population": "thành thị"], 0.53, "IPCC 2019"),
    Case("MSW share", "4.A", ["waste": "food waste"], 42.7, "IPCC 2019"),
    Case("MCF", "4.D.1", ["wastewater system": "bể phốt"], 0.5, "VN 2626"),
    Case("B0", "4.D.2", [:], 0.25, "VN 2626"),
  ])
  func asked(_ asked: Case) throws {
    let library = FactorLibrary(editions: ["VN 2626", "IPCC 2019", "IPCC 2006"])
    let query = FactorQuery(
      asked.parameter, gas: asked.gas, category: asked.category, dimensions: asked.words, year: 2022,
      region: "Thái Bình")
    let found: FoundFactor
    do {
      found = try library.lookup(query).get()
    } catch {
      Issue.record("\(error.message)\n\(error.help)")
      return
    }
    #expect(found.value == asked.value)
    #expect(found.factor.edition == asked.edition)
  }

  @Test func aRateOfTheUrbanPopulationSaysSo() {
    let library = FactorLibrary(editions: ["IPCC 2019"])
    let query = FactorQuery("MSW generation rate", category: "4.A", year: 2022, region: "Viet Nam")
    guard case .failure(let failure) = library.lookup(query) else {
      Issue.record("the urban rate was taken for the whole population")
      return
    }
    #expect(failure.help == "population is one of: urban")
  }
}

extension EverydayTests {
  @Test func conditionsOfAParameter() {
    let library = FactorLibrary(editions: ["IPCC 2019"])
    let query = FactorQuery("k", category: "4A", year: 2022, region: "Viet Nam")
    let conditions = library.conditions(for: query)
    #expect(conditions.map(\.dimension) == ["climate", "waste"])
    #expect(
      conditions.first?.words == [
        "boreal and temperate dry", "boreal and temperate wet", "tropical dry", "tropical moist and wet",
      ])
  }
}
