import Tables
import Testing

@testable import EmissionFactors

@Suite struct RegionWordTests {
  @Test("Every row says a word of a list about a known region, with a source and in Vietnamese")
  func rows() throws {
    let table = try #require(EmbeddedTables.table(RegionWords.tableName))
    let references = try #require(EmbeddedTables.table("references"))
    let keys = Set((0..<references.rowCount).map { references.text($0, "key") })
    let regions = Regions()
    var seen: Set<[String]> = []
    for row in 0..<table.rowCount {
      let region = table.text(row, "region")
      let attribute = table.text(row, "attribute")
      #expect(regions.name(for: region) == region, "\(region)")
      #expect(RegionWord.dimensions.contains(attribute))
      #expect(seen.insert([region, attribute]).inserted, "\(region) \(attribute) twice")
      let vocabulary = try #require(Vocabulary.embedded(attribute))
      for word in table.words(row, "word") { #expect(vocabulary.words.contains(word), "\(word)") }
      #expect(keys.contains(table.text(row, "reference")))
      #expect(["two sources", "one source", "not yet"].contains(table.text(row, "checked")))
      #expect(!table.text(row, "note").isEmpty && !table.text(row, "vi").isEmpty)
    }
  }

  @Test("What a word lies within is a word of the same list")
  func wider() throws {
    let climate = try #require(Vocabulary.embedded("climate"))
    for word in climate.words {
      for other in climate.wider(word) { #expect(climate.words.contains(other), "\(word): \(other)") }
    }
    #expect(climate.wider("tropical moist") == ["tropical", "wet"])
    // Above 1,000 m it may be moist or dry (Vol 4 Fig 3A.5.2).
    #expect(climate.wider("tropical montane") == ["tropical"])
  }

  @Test("The nearest region answers, the project before the program; what is not known is not guessed")
  func order() throws {
    var words = RegionWords()
    let chain = ["Huyện A", "Hà Nội", "Viet Nam North", "Viet Nam"]
    #expect(words.word("climate", in: chain)?.region == "Hà Nội")
    #expect(words.word("soil", in: chain) == nil)
    #expect(words.word("climate", in: ["Lào Cai", "Viet Nam North", "Viet Nam"]) == nil)
    func add(_ region: String, _ word: String) {
      words.add(
        RegionWord(
          region: region, dimension: "climate", words: [word], origin: .published(reference: "test")))
    }
    add("Viet Nam", "tropical wet")
    #expect(words.word("climate", in: chain)?.words.first == "tropical moist")
    add("Hà Nội", "tropical dry")
    #expect(words.word("climate", in: chain)?.words == ["tropical dry"])
    add("Huyện A", "tropical montane")
    #expect(words.word("climate", in: chain)?.words == ["tropical montane"])
  }

  @Test("A word that lies within that of the table answers, also where it is the region's")
  func lookup() throws {
    let library = FactorLibrary(editions: ["IPCC 2019"])
    var query = FactorQuery("EF4", category: "3.C.5", year: 2020, region: "Hà Nội")
    let typed = ["tropical moist": "wet", "tropical dry": "dry"]
    for (word, wider) in typed.sorted(by: { $0.key < $1.key }) {
      query.dimensions = ["climate": word]
      let found = try library.lookup(query).get()
      #expect(found.factor.dimensions["climate"]?.contains(wider) == true && found.ofRegion.isEmpty)
    }
    query.dimensions = [:]
    query.ofRegion = [try #require(library.word("climate", of: "Hà Nội"))]
    let found = try library.lookup(query).get()
    #expect(found.factor.dimensions["climate"]?.contains("wet") == true)
    #expect(found.ofRegion.map(\.words.first) == ["tropical moist"])
  }
}
