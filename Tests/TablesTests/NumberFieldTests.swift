import Tables
import Testing

@Suite("Numbers in cells")
struct NumberFieldTests {
  private static let help = "declare the `number format` in inventory.csv as `1,234.5` or `1.234,5`"

  @Test(
    "Plain numbers read alike whether declared or not",
    arguments: [
      ("0", 0), ("-0", 0), ("12", 12), ("+3.5", 3.5), ("-.5", -0.5), ("5.", 5), ("1e3", 1_000),
      ("1.5E-3", 0.0015), (" 7 ", 7), ("\u{A0}7\u{202F}", 7), ("9007199254740993", 9_007_199_254_740_992),
      ("1\u{A0}234\u{A0}567.5", 1_234_567.5), ("1\u{202F}234", 1_234), ("1\u{2009}234", 1_234),
      ("0.000000000000000000000000123", 1.23e-25), ("1e-400", 0), ("007", 7),
    ] as [(String, Double)])
  func plain(text: String, value: Double) {
    for declared in [true, false] {
      #expect(NumberField.parse(text, decimal: .point, declared: declared) == .value(value))
    }
  }

  @Test(
    "What is no number is invalid",
    arguments: [
      "nan", "inf", "-inf", "infinity", "0x10", "1e", "1e+", "e5", "+", "-", ".", ",", "1.2.3", "1 2", "--1",
      "12a", "1_000", "1e400", "1,2,3", "1,234.5.6", "1\u{A0}23", "1\u{A0}234,567.5", "%", "１", "1.5,",
      "0,125.5",
    ])
  func invalid(text: String) {
    #expect(NumberField.parse(text, decimal: .point, declared: false) == .invalid)
  }

  @Test("Blank cells are empty, which is not zero", arguments: ["", " ", "\t", "\u{A0}", "\u{202F} "])
  func empty(text: String) {
    #expect(NumberField.parse(text, decimal: .point, declared: false) == .empty)
  }

  @Test(
    "Thousands are believed where they can be nothing else",
    arguments: [
      ("1,234,567", .point, 1_234_567), ("1,234.5", .point, 1_234.5), ("-12,345.25", .point, -12_345.25),
      ("1.234.567", .comma, 1_234_567), ("1.234,5", .comma, 1_234.5), ("0,125", .comma, 0.125),
      ("1,234", .comma, 1.234), ("1,5e3", .comma, 1_500),
    ] as [(String, DecimalMark, Double)])
  func thousands(text: String, decimal: DecimalMark, value: Double) {
    for declared in [true, false] {
      #expect(NumberField.parse(text, decimal: decimal, declared: declared) == .value(value))
    }
  }

  @Test(
    "What two formats read differently is ambiguous until declared",
    arguments: [
      ("1,234", .point, "comma", 1_234), ("-999,999", .point, "comma", -999_999),
      ("1.234", .comma, "point", 1_234), ("2.020", .comma, "point", 2_020),
    ] as [(String, DecimalMark, String, Double)])
  func ambiguous(text: String, decimal: DecimalMark, mark: String, value: Double) {
    #expect(
      NumberField.parse(text, decimal: decimal, declared: false)
        == .ambiguous("the \(mark) in \(text) may mark thousands or decimals; \(Self.help)"))
    #expect(NumberField.parse(text, decimal: decimal, declared: true) == .value(value))
  }

  @Test(
    "The other format is told how to be declared, and refused once it is not the declared one",
    arguments: [("12,5", .point), ("0.125", .comma), ("12.5", .comma), ("1.5e3", .comma), (".5", .comma)]
      as [(String, DecimalMark)])
  func otherFormat(text: String, decimal: DecimalMark) {
    guard case .ambiguous(let reason) = NumberField.parse(text, decimal: decimal, declared: false) else {
      Issue.record("\(text) is read without a declaration")
      return
    }
    #expect(reason.hasSuffix(Self.help))
    #expect(NumberField.parse(text, decimal: decimal, declared: true) == .invalid)
  }

  @Test("Random decimals give the nearest Double in both formats")
  func nearest() {
    var generator = SeededGenerator(seed: 1)
    for _ in 0..<20_000 {
      let text = Self.decimal(using: &generator)
      let expected = Double(text)
      #expect(NumberField.parse(text, decimal: .point, declared: true).value == expected, "\(text)")
      let comma = String(text.map { $0 == "." ? "," : $0 })
      #expect(NumberField.parse(comma, decimal: .comma, declared: false).value == expected, "\(comma)")
    }
  }

  private static func decimal(using generator: inout SeededGenerator) -> String {
    var text = Bool.random(using: &generator) ? "-" : ""
    for _ in 0..<Int.random(in: 1...20, using: &generator) {
      text += "\(Int.random(in: 0...9, using: &generator))"
    }
    if Bool.random(using: &generator) {
      text += "."
      for _ in 0..<Int.random(in: 1...25, using: &generator) {
        text += "\(Int.random(in: 0...9, using: &generator))"
      }
    }
    if Int.random(in: 0..<4, using: &generator) == 0 {
      text += "e\(Int.random(in: -300...280, using: &generator))"
    }
    return text
  }
}
