import Tables
import Testing

@testable import Exports

@Suite struct WriterTests {
  private func written(_ format: OutputFormat, width: Int? = nil, _ body: (any RowWriter) throws -> Void)
    throws
    -> String
  {
    let sink = ByteSink()
    let writer = try format.writer(sink, width: width)
    try body(writer)
    return String(decoding: sink.bytes, as: UTF8.self)
  }

  private let columns = [Column("name", .prose), Column("a", .number), Column("unit")]

  private func sample(_ writer: any RowWriter) throws {
    try writer.begin(columns)
    for (name, number) in [("one", 1234.5), ("a \"two\"", 0.00012345678), ("three\n4", -2.0)] {
      try writer.cell(name)
      try writer.cell(number)
      try writer.cell("kt")
      try writer.endRow()
    }
    try writer.cell("keys")
    try writer.cell(3.25, keys: "NE")
    try writer.cell()
    try writer.endRow()
    try writer.end()
  }

  @Test func table() throws {
    let lines = try written(.table, sample).split(separator: "\n")
    let points = lines.dropFirst().map { line in line.firstIndex(of: ".").map { line[..<$0].count } }
    #expect(Set(points).count == 1, "decimal points stand under each other")
    #expect(lines.allSatisfy { !$0.hasSuffix(" ") })
  }

  @Test func tableCutsNames() throws {
    let text = try written(.table, width: 30) { writer in
      try writer.begin(columns)
      try writer.cell("a very long name of a category")
      try writer.cell(12.0)
      try writer.cell("kt CO2e")
      try writer.endRow()
      try writer.end()
    }
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 30 })
    #expect(text.contains("…"))
  }

  @Test func tableCutsNamesAsFarAsItMay() throws {
    let text = try written(.table, width: 5) { writer in
      try writer.begin(columns)
      try writer.cell("a very long name of a category")
      try writer.cell(12.0)
      try writer.cell("kt CO2e")
      try writer.endRow()
      try writer.end()
    }
    #expect(text == "name           a  unit\na very long…  12  kt CO2e\n")
  }

  @Test func json() throws {
    #expect(
      try written(.json, sample) == """
        [
          {"name": "one", "a": 1234.5, "unit": "kt"},
          {"name": "a \\"two\\"", "a": 0.00012345678, "unit": "kt"},
          {"name": "three\\n4", "a": -2, "unit": "kt"},
          {"name": "keys", "a": 3.25, "unit": null}
        ]

        """)
  }

  @Test func emptyTables() throws {
    #expect(
      try written(.json) {
        try $0.begin(columns)
        try $0.end()
      } == "[]\n")
    #expect(
      try written(.csv) {
        try $0.begin(columns)
        try $0.end()
      } == "name,a,unit\n")
  }

  @Test func markdown() throws {
    let text = try written(.markdown) { writer in
      try writer.begin(columns)
      try writer.cell("a|b")
      try writer.cell(0.1)
      try writer.cell("")
      try writer.endRow()
      try writer.end()
    }
    #expect(text == "| name | a | unit |\n| --- | ---: | --- |\n| a\\|b | 0.1 |  |\n")
  }

  @Test func controlCharactersInJSON() throws {
    let sink = ByteSink()
    var json = JSONWriter(sink)
    try json.value("\u{1}\t\\ đất")
    #expect(String(decoding: sink.bytes, as: UTF8.self) == "\"\\u0001\\t\\\\ đất\"")
  }
}

@Suite struct ReadableNumberTests {
  @Test(arguments: [
    (0.0, 2, "0.00"), (1.005, 2, "1.01"), (0.995, 2, "1.00"), (9.999, 1, "10.0"), (-0.004, 2, "0.00"),
    (123456.789, 0, "123457"), (1e21, 0, "1000000000000000000000"), (1.5e-7, 9, "0.000000150"),
    (-12.5, 0, "-13"), (0.05, 1, "0.1"), (0.04, 1, "0.0"), (Double.leastNonzeroMagnitude, 3, "0.000"),
  ])
  func rounding(_ number: Double, _ decimals: Int, _ text: String) {
    #expect(DecimalDigits(number).text(decimals: decimals) == text)
  }

  @Test func sixDigitsForTheLargest() {
    let column = ReadableColumn([1234.5678, 0.5, 0.000012, 0])
    #expect(column.text(1234.5678) == "1234.57")
    #expect(column.text(0.5) == "0.50")
    #expect(column.text(0.000012) == "0.000012")
    #expect(column.text(0) == "0.00")
  }

  @Test func wholeNumbersStayWhole() {
    let column = ReadableColumn([2020, 1990])
    #expect(column.text(2020) == "2020")
  }
}
