import EmissionFactors
import Testing

/// What spellings of one word have in common.
@Suite struct SpellingTests {
  @Test("Case, marks, hyphens and how the marks are composed make no difference")
  func same() {
    for other in ["TỈNH HÒA BÌNH", "tinh-hoa_binh", " Tỉnh  Hoà Bình ", "Ti\u{309}nh Ho\u{300}a Bi\u{300}nh"]
    {
      #expect(spelling(other) == "tinh hoa binh", "\(other)")
    }
    #expect(spelling("<180 d") != spelling(">180 d"))
    #expect(spelling("") == "" && spelling(" ") == "" && spelling("façade") == "façade")
  }

  @Test("A spelling is its own, and that of the word in capitals")
  func stable() {
    for dimension in Vocabulary.dimensions {
      for word in Vocabulary.embedded(dimension)?.words ?? [] {
        #expect(spelling(spelling(word)) == spelling(word), "\(word)")
        #expect(spelling(word.uppercased()) == spelling(word), "\(word)")
      }
    }
    for region in Regions().names { #expect(spelling(region.uppercased()) == spelling(region), "\(region)") }
  }
}
