import Tables
import Testing

@testable import Inventory

@Suite struct IdentitySetTests {
  @Test("What occurs twice is found, in memory and on disk", arguments: [1 << 18, 100, 1])
  func duplicates(limit: Int) throws {
    var set = IdentitySet(limit: limit)
    var found: [Int: Int] = [:]
    for line in 1...1000 {
      // Every line from 901 on repeats the one 800 before it.
      let value = UInt64(line > 900 ? line - 800 : line) &* 0x9e37_79b9_7f4a_7c15
      if let first = try set.insert(value, at: RowPlace(file: 0, line: line)) { found[line] = first.line }
    }
    for duplicate in try set.finish() { found[duplicate.place.line] = duplicate.first.line }
    #expect(found.count == 100)
    #expect(found.allSatisfy { $0.key - 800 == $0.value })
  }
}
