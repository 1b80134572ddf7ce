import Equations
import Testing

@Suite struct WorkAheadTests {
  @Test("Results come in the order in which jobs began, however long each takes", arguments: [1, 2, 3, 8])
  func order(threads: Int) {
    var ahead = WorkAhead<Int>(threads: threads)
    var begun = 0
    var taken: [Int] = []
    while true {
      while ahead.hasRoom, begun < 40 {
        let number = begun
        begun += 1
        ahead.begin {
          // The first take the longest.
          let rounds = (40 - number) * 2_000
          return (0..<rounds).reduce(0) { $0 &+ $1 } >= 0 ? number : -1
        }
        #expect(begun - taken.count <= threads)
      }
      guard let next = ahead.next() else { break }
      taken.append(next)
    }
    #expect(taken == Array(0..<40))
  }

  @Test("Without a job there is no result")
  func empty() {
    var ahead = WorkAhead<Int>(threads: 2)
    #expect(ahead.hasRoom && ahead.next() == nil)
  }
}
