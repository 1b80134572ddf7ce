import Tables
import Testing

@Suite("Writing tables")
struct WriterTests {
  private func written(
    _ dialect: OutputDialect = .standard, _ body: (inout CSVWriter) throws -> Void
  ) throws -> String {
    let sink = ByteSink()
    var writer = try CSVWriter(sink, dialect)
    try body(&writer)
    return String(decoding: sink.bytes, as: UTF8.self)
  }

  @Test(
    "Numbers are the shortest plain decimals that read back",
    arguments: [
      (0, "0"), (-0.0, "0"), (1, "1"), (-12, "-12"), (0.1, "0.1"), (1e-5, "0.00001"),
      (-1.5e-7, "-0.00000015"),
      (1e-7, "0.0000001"), (9.5e-8, "9.5e-08"), (123_456_789.25, "123456789.25"), (1e15, "1000000000000000"),
      (9_007_199_254_740_992, "9007199254740992"), (1e16, "1e+16"),
      (1.7976931348623157e308, "1.7976931348623157e+308"),
      (.leastNonzeroMagnitude, "5e-324"), (.nan, "nan"), (-.infinity, "-inf"), (1_234.5678, "1234.5678"),
    ] as [(Double, String)])
  func numbers(number: Double, text: String) {
    #expect(number.shortestDecimal == text)
  }

  @Test("Random numbers read back bit for bit")
  func numbersReadBack() throws {
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<20_000 {
      let small = Double.random(in: -1...1, using: &generator) * 1e-6
      let any = Double(bitPattern: generator.next())
      for number in [small, any, small * 1e12] where number.isFinite {
        let text = number.shortestDecimal
        #expect(NumberField.parse(text, decimal: .point, declared: true) == .value(number), "\(text)")
        #expect(!(1e-7..<1e16).contains(number.magnitude) || !text.contains("e"), "\(text)")
      }
    }
  }

  @Test("Text is quoted only where it must be")
  func quoting() throws {
    let text = try written { writer in
      for cell in ["plain", "a,b", "a;b", "say \"no\"", "two\nlines", "", "Hà Nội"] { try writer.field(cell) }
      try writer.field(2.5)
      try writer.field()
      try writer.endRecord()
    }
    #expect(text == "plain,\"a,b\",a;b,\"say \"\"no\"\"\",\"two\nlines\",,Hà Nội,2.5,\n")
  }

  @Test("Excel in Viet Nam gets a byte order mark, semicolons and decimal commas")
  func vietnameseExcel() throws {
    let text = try written(.excelVietnamese) { writer in
      try writer.field("a,b")
      try writer.field("a;b")
      try writer.field(-0.5)
      try writer.endRecord()
    }
    #expect(text == "\u{FEFF}a,b;\"a;b\";-0,5\n")
  }

  @Test(
    "A text that a spreadsheet would run is neutralised",
    arguments: [
      ("=1+1", "'=1+1"), ("+84 24", "'+84 24"), ("-", "'-"), ("@SUM(A1)", "'@SUM(A1)"), ("\tx", "'\tx"),
      ("-5", "-5"), ("+3.5", "+3.5"), ("-1e-5", "-1e-5"), ("a=b", "a=b"), ("'=1", "'=1"), ("\rx", "\"'\rx\""),
    ])
  func formulas(cell: String, expected: String) throws {
    let text = try written { writer in
      try writer.field(cell)
      try writer.endRecord()
    }
    #expect(text == expected + "\n")
  }

  @Test("What is written reads back", arguments: [OutputDialect.standard, .excelVietnamese])
  func roundTrip(dialect: OutputDialect) throws {
    var generator = SeededGenerator(seed: 11)
    let pieces = ["a", "\"", ",", ";", "\n", "\r\n", "ệ", " x", "1", "'", "\u{1F33E}"]
    var expected: [[String]] = []
    let sink = ByteSink()
    var writer = try CSVWriter(sink, dialect)
    for name in ["one", "two"] { try writer.field(name) }
    try writer.endRecord()
    for _ in 0..<500 {
      let cells = (0..<2).map { _ in
        "x" + (0..<4).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined() + "y"
      }
      for cell in cells { try writer.field(cell) }
      try writer.endRecord()
      expected.append(cells)
    }
    var log = DiagnosticLog()
    let table = try #require(Table.read(Document(name: "out.csv", bytes: sink.bytes), into: &log))
    #expect(log.rendered() == "")
    #expect(rows(table.records) == expected)
  }

  @Test("A record of one empty cell is no blank line")
  func emptyCell() throws {
    let text = try written { writer in
      try writer.field("name")
      try writer.endRecord()
      try writer.field("")
      try writer.endRecord()
    }
    #expect(text == "name\n\"\"\n")
    var log = DiagnosticLog()
    #expect(read(text, into: &log)?.rowCount == 1)
  }
}
