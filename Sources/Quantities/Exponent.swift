/// Exponents in their spellings: `m3`, `m^3`, `m³`, and negative `ha^-1`, `ha-1`, `ha⁻¹`.
enum Exponent {
  private static let superscripts: [Character: Character] = [
    "⁰": "0", "¹": "1", "²": "2", "³": "3", "⁴": "4", "⁵": "5", "⁶": "6", "⁷": "7", "⁸": "8", "⁹": "9",
    "⁻": "-", "−": "-", "–": "-",
  ]

  /// Units whose powers are written with a bare digit.
  private static let lengths: Set<String> = ["m", "km", "cm", "mm", "dm"]

  static func starts(_ character: Character) -> Bool {
    guard let ascii = character.asciiValue else { return superscripts[character] != nil }
    return ascii == UInt8(ascii: "^") || ascii == UInt8(ascii: "-")
      || UInt8(ascii: "0")...UInt8(ascii: "9") ~= ascii
  }

  /// Whether a byte may be of a character that starts one.
  static func mayStart(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte == UInt8(ascii: "^") || byte == UInt8(ascii: "-")
      || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
  }

  /// Nil where the run is not one whole number from −99 to 99 apart from zero.
  static func read(_ run: some Collection<Character>) -> Int? {
    let digits = run.drop { $0 == "^" }.map { superscripts[$0] ?? $0 }
    guard let exponent = Int(String(digits)), exponent != 0, abs(exponent) <= 99 else { return nil }
    return exponent
  }

  /// `m3`, `ha^2`, `(kg N)^2`.
  static func write(_ label: String, _ exponent: Int) -> String {
    if exponent == 1 { return label }
    if lengths.contains(label) { return "\(label)\(exponent)" }
    return label.allSatisfy(\.isLetter) ? "\(label)^\(exponent)" : "(\(label))^\(exponent)"
  }
}
