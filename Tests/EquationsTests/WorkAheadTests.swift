import Equations
import Synchronization
import Testing

@Suite struct WorkAheadTests {
  @Test(
    "Results come in the order in which jobs began, however long each takes", arguments: [1, 2, 3, 8],
    [1, 2, 9])
  func order(threads: Int, room: Int) {
    var ahead = WorkAhead<Int>(threads: threads, room: room)
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
        #expect(begun - taken.count <= room)
      }
      guard let next = ahead.next() else { break }
      taken.append(next)
    }
    #expect(taken == Array(0..<40))
  }

  @Test("Jobs that are urgent are done first; results keep their order", arguments: [1, 2, 3])
  func urgent(threads: Int) {
    let done = Mutex<[Int]>([])
    var ahead = WorkAhead<Int>(threads: threads)
    ahead.begin(
      (0..<20).map { number in
        {
          done.withLock { $0.append(number) }
          return number
        }
      }, urgent: [17, 9])
    if threads == 2 {
      // One thread alone is at work as long as nobody takes.
      while done.withLock({ $0.count < 2 }) {}
      #expect(done.withLock { Array($0.prefix(2)) } == [17, 9])
    }
    var taken: [Int] = []
    while let next = ahead.next() { taken.append(next) }
    #expect(taken == Array(0..<20))
    #expect(done.withLock { $0.sorted() } == taken)
  }

  @Test("Jobs whose results nobody takes may be left undone, and nobody waits for them")
  func abandoned() {
    var ahead = WorkAhead<Int>(threads: 3, room: 40)
    for number in 0..<40 { ahead.begin { number } }
    #expect(ahead.next() == 0)
  }

  @Test("A job does others of its own")
  func nested() {
    var ahead = WorkAhead<Int>(threads: 2, room: 8)
    for number in 0..<8 {
      ahead.begin {
        var inner = WorkAhead<Int>(threads: 2)
        inner.begin { number }
        return inner.next() ?? -1
      }
    }
    var taken: [Int] = []
    while let next = ahead.next() { taken.append(next) }
    #expect(taken == Array(0..<8))
  }

  @Test("Without a job there is no result")
  func empty() {
    var ahead = WorkAhead<Int>(threads: 2)
    #expect(ahead.hasRoom && ahead.next() == nil)
  }
}
