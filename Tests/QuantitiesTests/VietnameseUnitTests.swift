import Quantities
import Testing

@Suite("Vietnamese units")
struct VietnameseUnitTests {
  static let pairs = [
    ("tấn", "t"), ("nghìn tấn", "10^3 t"), ("ngàn tấn", "kt"), ("triệu tấn", "Mt"), ("tạ", "10^2 kg"),
    ("yến", "10 kg"),
    ("tạ/ha", "10^2 kg/ha"), ("tấn/ha", "t/ha"), ("nghìn ha", "10^3 ha"), ("nghìn con", "10^3 head"),
    ("triệu con", "10^6 head"), ("con", "head"), ("con/năm", "head/yr"), ("triệu kWh", "GWh"),
    ("tỷ kWh", "TWh"),
    ("tỉ kWh", "TWh"), ("lít", "L"), ("nghìn lít", "m3"), ("triệu m3", "10^6 m3"), ("nghìn m³", "10^3 m3"),
    ("TOE", "toe"), ("nghìn TOE", "ktoe"), ("người", "person"), ("nghìn người", "10^3 cap"),
    ("triệu đồng", "10^6 VND"), ("nghìn tỷ đồng", "10^12 VND"), ("tấn CO2tđ", "t CO2e"),
    ("triệu tấn CO2tđ", "Mt CO2e"), ("tấn CO2 tương đương", "t CO2e"), ("tấn/tháng", "12 t/yr"),
    ("m3/ngày đêm", "m3/d"),
    ("kg/ha/vụ", "kg/ha/crop"), ("tấn clanhke", "t clinker"), ("nghìn tấn dầu quy đổi", "ktoe"),
    ("m3 gỗ", "m3 wood"), ("lít/100km", "10^-5 L/m"), ("Triệu tấn", "Mt"),
    ("kWh/người/năm", "kWh/cap/yr"),
  ]

  @Test("An office unit equals its SI unit, composed or decomposed", arguments: pairs)
  func office(text: String, expected: String) throws {
    let unit = try Unit(parsing: expected)
    #expect(try Unit(parsing: text) == unit)
    #expect(try Unit(parsing: decomposed(text)) == unit)
  }

  /// Canonical decomposition of the letters used above: the standard library compares canonically but has no
  /// public normaliser.
  private func decomposed(_ text: String) -> String {
    let marks: [Character: String] = [
      "ấ": "a\u{302}\u{301}", "ì": "i\u{300}", "ệ": "e\u{323}\u{302}", "ạ": "a\u{323}",
      "ế": "e\u{302}\u{301}",
      "à": "a\u{300}", "ă": "a\u{306}", "ỷ": "y\u{309}", "ỉ": "i\u{309}", "í": "i\u{301}",
      "ờ": "o\u{31b}\u{300}",
      "ồ": "o\u{302}\u{300}", "ơ": "o\u{31b}", "ư": "u\u{31b}", "á": "a\u{301}", "ê": "e\u{302}",
      "ụ": "u\u{323}",
    ]
    return text.map { marks[$0] ?? String($0) }.joined()
  }
}
