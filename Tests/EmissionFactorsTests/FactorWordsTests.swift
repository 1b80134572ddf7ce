import Testing

@testable import EmissionFactors

@Suite struct FactorWordsTests {
  private func systems(
    _ editions: [String], category: String = "3.A.2.a.i", words: [String: String] = [:], region: String
  ) -> FactorWords {
    let query = FactorQuery("MS", category: category, dimensions: words, year: 2020, region: region)
    return FactorLibrary(editions: editions).words(on: "manure system", of: query)
  }

  @Test("Systems of a region are those of its shares, without the zeros")
  func systems() {
    guard case .found(let words) = systems(["IPCC 2019"], region: "Viet Nam") else {
      Issue.record("no systems of dairy cattle in Asia")
      return
    }
    #expect(
      words == ["liquid/slurry", "solid storage", "dry lot", "pasture/range/paddock", "burned for fuel"])
  }

  @Test("Shares of two editions make no whole: the first that has any says them all")
  func oneEdition() {
    guard case .found(let first) = systems(["IPCC 2006", "IPCC 2019"], region: "Viet Nam"),
      case .found(let second) = systems(["IPCC 2019", "IPCC 2006"], region: "Viet Nam")
    else {
      Issue.record("no systems of dairy cattle in Asia")
      return
    }
    #expect(first.contains("anaerobic digester") && !first.contains("dry lot"))
    #expect(second.contains("dry lot") && !second.contains("anaerobic digester"))
  }

  @Test("Where the kind of animal is open nothing is chosen, and somebody must say it")
  func undecided() {
    guard case .unanswered(let known) = systems(["IPCC 2019"], category: "3.A.2.h", region: "Viet Nam")
    else {
      Issue.record("swine have no shares of their own")
      return
    }
    #expect(known.contains("liquid/slurry"))
  }
}
