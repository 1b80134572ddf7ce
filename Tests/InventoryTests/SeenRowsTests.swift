import Tables
import Testing

@testable import Inventory

@Suite struct SeenRowsTests {
  @Test("A row is new once in each place, however lines and places come")
  func twice() {
    var seen = SeenRows()
    var position: UInt32 = 0
    for turn in 0..<2 {
      for row in 0..<20_000 {
        let (line, place) = (Int32(row * 7 % 300), Int32(row / 300))
        position += 1
        switch seen.note([.init(line: line, place: place, position: position)]).first?.1 {
        case nil: #expect(turn == 0)
        case .seen(let first): #expect(turn == 1 && first == position - 20_000)
        case .elsewhere: Issue.record("dense rows are kept")
        }
      }
    }
  }

  @Test("Rows that lie far apart take no more than their room; the rest is left to fingerprints, each time")
  func sparse() {
    var seen = SeenRows()
    var kept: [Bool] = []
    for turn in 0..<2 {
      for row in 0..<300_000 {
        let position = UInt32(turn * 300_000 + row + 1)
        switch seen.note([.init(line: Int32(row % 1000 * 64), place: Int32(row), position: position)]).first?
          .1
        {
        case nil: kept.append(true)
        case .seen: #expect(turn == 1 && kept[row])
        case .elsewhere: if turn == 0 { kept.append(false) } else { #expect(!kept[row]) }
        }
      }
    }
    #expect(kept.count == 300_000 && kept.contains(false))
  }
}
