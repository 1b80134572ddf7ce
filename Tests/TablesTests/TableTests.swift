import Tables
import Testing

@Suite("Reading tables")
struct TableTests {
  @Test("A table as Excel writes it in Viet Nam")
  func vietnameseExcel() throws {
    var log = DiagnosticLog()
    let text =
      "\u{FEFF}danh mục;năm;số lượng;đơn vị\r\n3.C.7;2020;1.234,5;ha\r\n\r\n3.C.7;2021;\"7,25\";\"nghìn \"\"ha\"\"\"\r\n;;;\r\n"
    let table = try #require(read(text, into: &log))
    #expect(!log.hasErrors)
    #expect(table.header == ["danh mục", "năm", "số lượng", "đơn vị"])
    #expect(table.rowCount == 2)
    #expect(table.number(0, 2) == .value(1_234.5))
    #expect(table.number(1, 2) == .value(7.25))
    #expect(table.text(1, 3) == "nghìn \"ha\"")
    #expect(table.location(1, 2) == Tables.SourceLocation(file: "data.csv", line: 4, column: 13))
    #expect(table.column(named: "Năm") == 1)
    #expect(table.column(named: "year") == nil)
    #expect(table.records.wasQuoted(1, 2))
    #expect(!table.records.wasQuoted(0, 2))
  }

  @Test(
    "The first line tells the delimiter, and the delimiter suggests the decimal mark",
    arguments: [
      ("a,b\n", ",", .point), ("a;b\n", ";", .comma), ("a\tb\n", "\t", .point), ("a\n", ",", .point),
      ("\"a;b\",c\n", ",", .point), ("a;b, c\n", ";", .comma), ("sep=;\r\na;b\n", ";", .comma),
      ("sep=|\na|b\n", "|", .point), ("\n \na;b\n", ";", .comma), ("area, harvested, [ha];b\n", ",", .point),
    ] as [(String, Character, DecimalMark)])
  func dialect(text: String, delimiter: Character, decimal: DecimalMark) throws {
    var log = DiagnosticLog()
    let dialect = try #require(read(text, into: &log)).dialect
    #expect(Character(Unicode.Scalar(dialect.delimiter)) == delimiter)
    #expect(dialect.decimal == decimal)
    #expect(!dialect.decimalDeclared)
  }

  @Test("A declared decimal mark overrules the delimiter")
  func declared() throws {
    var log = DiagnosticLog()
    let table = try #require(read("a;b\n1.234;1,234\n", numbers: .point, into: &log))
    #expect(table.dialect.decimalDeclared)
    #expect(table.number(0, 0) == .value(1.234))
    #expect(table.number(0, 1) == .value(1_234))
  }

  @Test(
    "Cells keep what quotes protect and lose the blanks around",
    arguments: [
      ("x,y\n a , b\u{A0}\n", [["a", "b"]]),
      ("x,y\n\"a,b\",\"c\nd\"\n", [["a,b", "c\nd"]]),
      ("x,y\n \"a\" ,\"\"\n", [["a", ""]]),
      ("x,y\n5\" pipe,a\"b\"\n", [["5\" pipe", "a\"b\""]]),
      ("x,y\n\"\"\"\",\"a\"\"\"", [["\"", "a\""]]),
      ("x,y\r\n1,2\r\n\r\n3,4", [["1", "2"], ["3", "4"]]),
      ("x,y\n# no comment,1\n", [["# no comment", "1"]]),
      ("x,y,\n1,2,\n3,4\n5,6,,,\n", [["1", "2"], ["3", "4"], ["5", "6"]]),
      ("x\n\"\"\n\n  \na\n", [[""], ["a"]]),
      ("x,y\n", []),
      ("x,y\n,\n1,\n,,,\n", [["1", ""]]),
    ] as [(String, [[String]])])
  func cells(text: String, expected: [[String]]) throws {
    var log = DiagnosticLog()
    let table = try #require(read(text, into: &log))
    #expect(log.rendered() == "")
    #expect(rows(table.records) == expected)
  }

  @Test("Places count lines inside quotes and characters, not bytes")
  func places() throws {
    var log = DiagnosticLog()
    let table = try #require(read("x,y\n\"hai\ndòng\",\"một\nhai\" \n\nlúa, nước\n", into: &log))
    #expect(table.location(0, 0) == Tables.SourceLocation(file: "data.csv", line: 2, column: 2))
    #expect(table.location(0, 1) == Tables.SourceLocation(file: "data.csv", line: 3, column: 8))
    #expect(table.location(1, 1) == Tables.SourceLocation(file: "data.csv", line: 6, column: 6))
    #expect(table.heading.location(1) == Tables.SourceLocation(file: "data.csv", line: 1, column: 3))
    let diagnostic = table.diagnostic(
      .error, "unknown-water-regime", "no water regime `nước`", row: 1, column: 1, help: "write `rainfed`")
    #expect(
      diagnostic.rendered() == """
        data.csv:6:6: error: no water regime `nước` [unknown-water-regime]
          lúa, nước
               ^~~~
          help: write `rainfed`

        """)
    #expect(
      table.heading.diagnostic(.warning, "unused", "nobody reads this", column: 1).rendered() == """
        data.csv:1:3: warning: nobody reads this [unused]
          x,y
            ^

        """)
  }

  @Test("Years may be the names of columns")
  func years() throws {
    var log = DiagnosticLog()
    #expect(try #require(read("1990,1991\n5,6\n", into: &log)).header == ["1990", "1991"])
  }
}
