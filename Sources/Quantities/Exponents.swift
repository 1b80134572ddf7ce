// Exponents in their three spellings: `m3`, `m^3`, `m³`, and negative `ha^-1`, `ha-1`, `ha⁻¹`.

extension Unit {
  private static let superscripts: [Character: Character] = [
    "⁰": "0", "¹": "1", "²": "2", "³": "3", "⁴": "4", "⁵": "5", "⁶": "6", "⁷": "7", "⁸": "8", "⁹": "9",
    "⁻": "-",
    "−": "-", "–": "-",
  ]

  static func startsExponent(_ character: Character) -> Bool {
    character == "^" || character == "-" || superscripts[character] != nil
      || character.isASCII && character.isNumber
  }

  /// Nil where the run is not one whole number.
  static func exponent(_ run: some Collection<Character>) -> Int? {
    let digits = run.drop(while: { $0 == "^" }).map { superscripts[$0] ?? $0 }
    return digits.count <= 3 ? Int(String(digits)) : nil
  }

  /// `3` after a length, `^3` after anything else.
  static func exponentText(_ label: String, _ exponent: Int) -> String {
    ["m", "km", "cm", "mm", "dm"].contains(label) ? "\(exponent)" : "^\(exponent)"
  }
}
