import Testing

@testable import Tables

/// Against the standard library, which both ways round to the nearest.
@Suite("Numbers to the last bit")
struct NumberExactnessTests {
  @Test("Digits are the fewest that read back, as the standard library finds them")
  func shortest() {
    var generator = SeededGenerator(seed: 11)
    var numbers = (-1074...1023).flatMap { exponent -> [Double] in
      let power = Double(sign: .plus, exponent: exponent, significand: 1)
      return [power, power.nextUp, power.nextDown]
    }
    for _ in 0..<50_000 {
      numbers.append(Double(bitPattern: generator.next()))
      numbers.append(Double(generator.next() % 1_000_000_000) / 1e7)
      numbers.append(Double(generator.next() >> 11) * 0x1p-70)
    }
    for number in numbers where number.isFinite && number != 0 {
      let parts = Self.parts(of: number.magnitude)
      let digits = DigitBytes(ShortestDigits(number.magnitude, .shared))
      let written = Array(String(parts.digits).utf8)
      let bytes = unsafe [UInt8](unsafeUninitializedCapacity: 17) { buffer, count in
        if let start = buffer.baseAddress { unsafe digits.write(to: start) }
        count = 17
      }
      #expect(Array(bytes.prefix(digits.count)) == written, "\(number)")
      #expect(bytes.dropFirst(digits.count).allSatisfy { $0 == UInt8(ascii: "0") }, "\(number)")
      #expect(digits.point == written.count + parts.exponent, "\(number)")
      if 1e-7..<1e16 ~= number.magnitude {
        let text = Self.plainText(String(parts.digits), digits.point)
        #expect(number.magnitude.shortestDecimal == text, "\(number)")
      }
    }
  }

  @Test("Decimals stand plain from 1e-7 to 1e16, with a mark between any two digits")
  func plain() {
    // Decimals of fifteen digits all have a number of their own.
    for count in 1...15 {
      for point in -6...16 {
        let text = Self.plainText(String("123456789123456".prefix(count)), point)
        #expect(Double(text)?.shortestDecimal == text)
        #expect(Double("-" + text)?.shortestDecimal == "-" + text)
      }
    }
  }

  private static func plainText(_ digits: String, _ point: Int) -> String {
    if point <= 0 { return "0." + String(repeating: "0", count: -point) + digits }
    if point < digits.count { return digits.prefix(point) + "." + digits.dropFirst(point) }
    return digits + String(repeating: "0", count: point - digits.count)
  }

  /// Digits without zeros at either end, and the power of ten of the last.
  private static func parts(of number: Double) -> (digits: Int, exponent: Int) {
    let halves = number.description.split(separator: "e")
    let cells = halves[0].split(separator: ".")
    let fraction = cells.count > 1 && cells[1] != "0" ? cells[1] : ""
    var digits = String(cells[0] + fraction)
    var exponent = (halves.count > 1 ? Int(halves[1]) ?? 0 : 0) - fraction.count
    while digits.hasSuffix("0") {
      digits.removeLast()
      exponent += 1
    }
    return (Int(digits) ?? -1, exponent)
  }

  @Test("Decimals are read as the standard library reads them")
  func reading() {
    var generator = SeededGenerator(seed: 12)
    for _ in 0..<50_000 {
      let whole = generator.next() >> UInt64.random(in: 1...60, using: &generator)
      let fraction = generator.next() >> UInt64.random(in: 40...62, using: &generator)
      let exponent = Int.random(in: -30...30, using: &generator)
      let texts = [
        "\(whole)", "\(whole).\(fraction)", "\(whole)e\(exponent)",
        "-\(whole % 1000).\(fraction)E\(exponent)",
      ]
      for text in texts {
        #expect(NumberField.parse(text, decimal: .point, declared: true).value == Double(text), "\(text)")
      }
    }
  }

  @Test("Digits eight at a time are those that are written, and nothing else is taken for a number")
  func short() {
    var generator = SeededGenerator(seed: 13)
    func value(_ text: String, before rest: String) -> Double? {
      let bytes = Array("7.5,\(text)\(rest)".utf8)
      return NumberField.short(bytes.span, 4..<4 + text.utf8.count, UInt8(ascii: "."))
    }
    for _ in 0..<20_000 {
      let whole = String(generator.next() % 100_000_000).suffix(Int.random(in: 1...8, using: &generator))
      let part = String(generator.next() % 1_000_000_000).prefix(Int.random(in: 0...9, using: &generator))
      for text in [String(whole), "\(whole).", "\(whole.dropFirst()).\(part)", ".\(part)0"] {
        let found = value(text, before: ",1.345678\n")
        if let found {
          #expect(found == Double("0\(text)\(text.contains(".") ? "0" : "")"), "\(text)")
        } else {
          #expect(text == "." || text.count > 8, "\(text)")
        }
      }
    }
    let others = [
      "", ".", "-1", "+1", "1.2.3", "..1", "1 2", "1e3", "1,5", "12a", "/", ":", "1\u{B2}", "123456789",
    ]
    for text in others {
      #expect(value(text, before: ",1.345678\n") == nil, "\(text)")
    }
    #expect(value("12.5", before: "") == nil, "near the end of all bytes")
  }
}
