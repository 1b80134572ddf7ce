import Tables

/// From bytes to fields and numbers, and back.
enum TextParts {
  /// Amounts as statistics print them: four decimals, one in sixteen in exponent form.
  private static let amounts: [Double] = {
    var state: UInt64 = 7
    return (0..<100_000).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double(state >> 40) / 10_000
    }
  }()

  private static let texts = amounts.enumerated().map { index, amount in
    index % 16 == 0 ? amount.shortestDecimal + "e-05" : amount.shortestDecimal
  }

  static func fields() {
    var text = "category,region,year,source,fuel,technology,quantity,unit\n"
    for (index, number) in texts.enumerated() {
      let technology = index % 3 == 0 ? "\"boiler, normal firing\"" : "stove"
      text += "1.A.1.a.i,P01.C00001,2015,,anthracite,\(technology),\(number),TJ\n"
    }
    let bytes = Array(text.utf8)
    report("field parser, a field", items: 8 * texts.count) {
      let reader = DocumentReader(name: "fields", bytes: bytes)
      var log = DiagnosticLog()
      var count = 0
      while let records = try? reader.next(into: &log) { count += records.count }
      precondition(count == texts.count)
    }
  }

  static func numbersIn() {
    let cells = texts.map { Array($0.utf8) }
    report("text to number", items: cells.count) {
      var sum = 0.0
      for cell in cells { sum += NumberField.parse(cell.span, decimal: .point, declared: true).value ?? .nan }
      precondition(sum > 0)
    }
  }

  static func numbersOut() throws {
    // Results have all digits.
    let results = amounts.map { $0 * 0.098_3 * 0.3 }
    report("number to text, results", items: results.count) { write(results) }
    report("number to text, amounts", items: amounts.count) { write(amounts) }
  }

  private static func write(_ numbers: [Double]) {
    let sink = ByteSink()
    guard var writer = try? CSVWriter(sink) else { return }
    for number in numbers { try? writer.field(number) }
    precondition(sink.bytes.count > numbers.count)
  }
}
