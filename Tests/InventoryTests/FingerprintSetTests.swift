import Testing

@testable import Inventory

@Suite struct FingerprintSetTests {
  @Test("A fingerprint is new once, zero too, however many there are")
  func insert() {
    // Neighbours, some that differ in their upper bits alone, and some spread evenly.
    let numbers: Range<UInt64> = 0..<20_000
    let fingerprints =
      numbers + numbers.prefix(500).map { ~$0 << 44 } + numbers.map { $0 &* 0x9e37_79b9_7f4a_7c15 }
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
}
