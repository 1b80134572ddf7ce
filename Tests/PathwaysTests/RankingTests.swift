import Testing

@testable import Pathways

/// Numbers at some places of a column, held against the whole column sorted.
@Suite struct RankingTests {
  @Test(arguments: [1, 2, 15, 16, 17, 100, 1000, 4097])
  func placesHoldWhatSortingPutsThere(count: Int) {
    var state: UInt64 = 7
    func random() -> Double {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double(state >> 40)
    }
    let columns: [[Double]] = [
      (0..<count).map { _ in random() }, (0..<count).map { _ in random().truncatingRemainder(dividingBy: 5) },
      (0..<count).map(Double.init), (0..<count).map { -Double($0) }, Array(repeating: 3, count: count),
    ]
    for column in columns {
      let sorted = column.sorted()
      for places in [[0], [count - 1], Array(stride(from: 0, to: count, by: 7)), Array(0..<count)] {
        var ranked = column
        ranked.rank(places)
        #expect(places.allSatisfy { ranked[$0] == sorted[$0] })
        #expect(ranked.sorted() == sorted)
      }
    }
  }

  @Test func percentilesLieStraightBetweenTwoDraws() {
    let draws = [4.0, .nan, 1, 3, 2, .infinity]
    #expect(ScenarioDraws.percentiles(draws, [0, 0.5, 0.75, 1]) == [1, 2.5, 3.25, 4])
    #expect(ScenarioDraws.percentiles([.nan], [0.5]) == [nil])
  }
}
