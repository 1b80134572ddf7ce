import Tables
import Testing

@Suite("Mistakes in tables")
struct MistakeTests {
  @Test("Too few cells")
  func tooFew() {
    #expect(
      complaints(Array("a,b,c\n1,2\n".utf8)) == """
        data.csv:2:4: error: this row has 2 cells, the header has 3 [ragged-row]
          1,2
             ^
          help: end every row with the cells that are left empty

        """)
  }

  @Test("Too many cells, for every such row")
  func tooMany() {
    #expect(
      complaints(Array("a,b\r\n1,2,,5,x\r\n3,4\r\n1,12,5\r\n".utf8)) == """
        data.csv:2:6: error: this row has 5 cells, the header has 2 [ragged-row]
          1,2,,5,x
               ^
          help: put a cell that contains `,` in quotes
        data.csv:4:6: error: this row has 3 cells, the header has 2 [ragged-row]
          1,12,5
               ^
          help: put a cell that contains `,` in quotes

        """)
  }

  @Test("A ragged row keeps the columns of the header")
  func raggedShape() throws {
    var log = DiagnosticLog()
    let table = try #require(read("a,b\n1\n1,2,3\n4,5\n", into: &log))
    #expect(rows(table.records) == [["1", ""], ["1", "2"], ["4", "5"]])
    #expect(log.errorCount == 2)
  }

  @Test("A byte that is not UTF-8")
  func invalidUTF8() {
    let bytes = Array("a,b\nlúa,H".utf8) + [0xE0] + Array(" N".utf8) + [0xF4] + Array("i\n".utf8)
    #expect(
      complaints(bytes) == """
        data.csv:2:6: error: the byte 0xE0 is not UTF-8 here [invalid-utf8]
          lúa,H\u{FFFD} N\u{FFFD}i
               ^
          help: save the file as "CSV UTF-8"

        """)
  }

  @Test(
    "Sequences that no UTF-8 holds",
    arguments: [
      [0x80], [0xC0, 0xAF], [0xC3], [0xE0, 0x80, 0xAF], [0xED, 0xA0, 0x80], [0xF0, 0x80, 0x80, 0xAF],
      [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xE1, 0xBB], [0xF0, 0x9F, 0x8C],
    ] as [[UInt8]])
  func malformed(sequence: [UInt8]) {
    #expect(complaints(Array("a\n".utf8) + sequence).contains("data.csv:2:1: error: the byte 0x"))
    #expect(complaints(Array("a\nx".utf8) + sequence + [0x0A]).contains("data.csv:2:2: error: the byte 0x"))
  }

  @Test("A quote that is never closed is shown where it opens")
  func unterminatedQuote() {
    #expect(
      complaints(Array("a,b\n1,\"two\nthree\n".utf8)) == """
        data.csv:2:3: error: this quote is never closed [unterminated-quote]
          1,"two
            ^
          help: close the cell with a quote; write a quote inside a quoted cell twice: \"\"

        """)
  }

  @Test("Text after a quote")
  func textAfterQuote() {
    #expect(
      complaints(Array("a,b\n\"one\" two,3\n4,\"5\"\"6\" 7\n".utf8)) == """
        data.csv:2:7: error: text follows the quote that closes this cell [text-after-quote]
          "one" two,3
                ^~~
          help: write a quote inside a quoted cell twice: \"\"
        data.csv:3:10: error: text follows the quote that closes this cell [text-after-quote]
          4,"5""6" 7
                   ^
          help: write a quote inside a quoted cell twice: \"\"

        """)
  }

  @Test("A zero byte")
  func nulByte() {
    #expect(
      complaints(Array("a,b\n1,2\u{0}\n".utf8)) == """
        data.csv:2:4: error: this byte is zero, which no text contains [nul-byte]
          1,2\u{0}
             ^
          help: save the file as "CSV UTF-8"

        """)
  }

  @Test("An empty file", arguments: ["", "\n\r\n  \n", "\u{FEFF}", "sep=;\n", ",,\n"])
  func emptyFile(text: String) {
    #expect(
      complaints(Array(text.utf8)) == """
        data.csv:1:1: error: this file is empty [empty-file]
          help: begin the file with a line of column names

        """)
  }

  @Test("A first line that is data", arguments: ["12,3.5", "1.5,\"2,5\"", "2020,7"])
  func noHeader(line: String) {
    #expect(
      complaints(Array((line + "\n4,5\n").utf8)).hasPrefix(
        "data.csv:1:1: error: the first line does not name the columns [no-header]\n  \(line)\n  ^"))
  }

  @Test("A first line of blanks between quotes is no header")
  func blankHeader() {
    #expect(
      complaints(Array("\" \",\"\"\n4,5\n".utf8)).contains(
        "the first line does not name the columns [no-header]"))
  }

  @Test("Columns of the same name, and one of none")
  func columnNames() {
    #expect(
      complaints(Array("year,,Year\n1,2,3\n".utf8)) == """
        data.csv:1:6: error: column 2 has no name [unnamed-column]
          year,,Year
               ^
          help: name the column or delete it
        data.csv:1:7: error: column 3 has the name of column 1 [duplicate-column]
          year,,Year
                ^~~~
          help: give every column a name of its own

        """)
  }

  @Test("A file in UTF-16", arguments: [[0xFF, 0xFE, 0x61, 0x00], [0xFE, 0xFF, 0x00, 0x61]] as [[UInt8]])
  func utf16(bytes: [UInt8]) {
    #expect(
      complaints(bytes) == """
        data.csv:1:1: error: this file is written in UTF-16 [utf16-file]
          help: save it as "CSV UTF-8"

        """)
  }

  @Test("Lines that end in a carriage return alone")
  func carriageReturns() {
    #expect(
      complaints(Array("a,b\r1,2\r".utf8)).hasPrefix(
        "data.csv:1:4: error: the lines of this file end in a carriage return alone [carriage-return]\n"))
  }
}
