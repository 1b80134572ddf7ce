import Tables
import Testing

@Suite("Suggestions")
struct SuggestionTests {
  private static let names = [
    "diesel oil", "natural gas", "anthracite", "lúa nước", "Đồng Nai", "CH4", "N2O",
  ]

  @Test(
    "The nearest name is suggested",
    arguments: [
      ("deisel oil", "diesel oil"), ("natural-gas", "natural gas"), ("antracite", "anthracite"),
      ("lua nuoc", "lúa nước"), ("dong nai", "Đồng Nai"), ("DONG NAI", "Đồng Nai"), ("ch5", "CH4"),
      ("lu\u{301}a nuo\u{31B}\u{301}c", "lúa nước"), ("NO2", "N2O"),
    ])
  func nearest(typed: String, name: String) {
    #expect(closest(to: typed, in: Self.names) == name)
  }

  @Test(
    "What is far from everything suggests nothing", arguments: ["", "x", "coal", "petroleum coke", "zzz"])
  func nothing(typed: String) {
    #expect(closest(to: typed, in: Self.names) == nil)
  }

  @Test("Of equally near names the first is taken")
  func ties() {
    #expect(closest(to: "cat", in: ["hat", "bat"]) == "hat")
    #expect(closest(to: "cat", in: []) == nil)
  }
}
