import Testing

@testable import Equations

/// What several threads make comes in the order of its indices.
@Suite struct SideBySideTests {
  @Test(arguments: [1, 2, 5]) func orderIsThatOfTheIndices(threads: Int) {
    #expect(sideBySide(100, threads: threads) { $0 * $0 } == (0..<100).map { $0 * $0 })
    #expect(sideBySide(0, threads: threads) { $0 }.isEmpty)
  }

  @Test(arguments: [1, 3]) func stretchesMeetAndEndWithTheIndices(threads: Int) {
    let stretches = sideBySide(3..<20, each: 5, threads: threads) { $0 }
    #expect(stretches == [3..<8, 8..<13, 13..<18, 18..<20])
    #expect(sideBySide(4..<4, each: 5, threads: threads) { $0 }.isEmpty)
  }
}
