import Testing

@testable import Inventory

@Suite struct FingerprintSetTests {
  @Test("A fingerprint is new once, zero too, however many there are")
  func insert() {
    // Neighbours, some that differ in their upper bits alone, and some spread evenly.
    let numbers: Range<UInt64> = 0..<20_000
    let fingerprints =
      numbers + numbers.prefix(500).map { (~$0 << 44) >> 10 }
      + numbers.map { ($0 &* 0x9e37_79b9_7f4a_7c15) >> 10 }
    var known: Set<UInt64> = []
    var set = FingerprintSet()
    #expect(set.isEmpty && !set.contains(0))
    for fingerprint in fingerprints + fingerprints {
      #expect(set.contains(fingerprint) == known.contains(fingerprint))
      #expect(set.insert(fingerprint) == known.insert(fingerprint).inserted)
    }
    #expect(set.count == known.count)
    #expect(set.count > 40_000 && !set.contains(20_001))
  }

  @Test("Of many at a time, those are told that were there before")
  func several() {
    var set = FingerprintSet()
    var met: [UInt64] = []
    set.insert((0..<100).map { $0 * $0 }) { met.append($0) }
    #expect(met.isEmpty && set.count == 100)
    set.insert([7, 81, 7, 0, 8, 9801]) { met.append($0) }
    #expect(met == [81, 7, 0, 9801] && set.count == 102)
  }
}
