import Testing

@testable import Tables

/// Records that come again and again with other numbers.
@Suite struct CarriedRecordsTests {
  /// Two records in three years; a number moves in the second column, and one is given where nothing was written.
  private func carried() throws -> Records {
    var log = DiagnosticLog()
    let text = "name,amount,factor\n\"a \"\"b\"\"\",1.5,\nc,2,7\n"
    let table = try #require(Table.read(Document(name: "t.csv", bytes: Array(text.utf8)), into: &log))
    var moved = MovedNumbers(period: 2, columnCount: 3)
    moved.put(3, 2, 1, of: 6)
    moved.put(.infinity, 4, 1, of: 6)
    moved.put(.nan, 5, 1, of: 6)
    moved.put(9, 4, 2, of: 6)
    moved.givenAnew = [2]
    return Records.carried("t.csv (later)", table.dialect, columnCount: 3, count: 6, moved) {
      WrittenCell(table.records, $0, $1)
    }
  }

  @Test func whatStaysIsAsItWasWritten() throws {
    let records = try carried()
    #expect(records.count == 6 && records.period == 2)
    #expect((0..<6).map { records.text($0, 0) } == ["a \"b\"", "c", "a \"b\"", "c", "a \"b\"", "c"])
    #expect(records.number(1, 1) == .value(2) && records.number(3, 1) == .value(2))
    #expect(records.number(0, 2) == .empty && records.number(5, 2) == .value(7))
  }

  @Test func whatMovesIsAnotherNumber() throws {
    let records = try carried()
    #expect(records.number(2, 1) == .value(3) && records.text(2, 1) == "3")
    #expect(records.plainNumber(2, 1) == 3 && records.plainNumber(0, 1) == 1.5)
    // What is no number is refused like a text that is none.
    #expect(records.number(4, 1) == .invalid && records.number(5, 1) == .invalid)
    #expect(records.text(4, 1) == "inf" && records.plainNumber(4, 1).isNaN)
    var numbers: [Double] = []
    records.plainNumbers(1, into: &numbers)
    #expect(Array(numbers[..<4]) == [1.5, 2, 3, 2] && numbers[4].isNaN && numbers[5].isNaN)
    var masks: [Int32] = []
    records.fillMasks([1, 2][...], into: &masks)
    #expect(masks == [1, 3, 1, 3, 3, 3])
    records.plainNumbers(2, [1, 2], into: &numbers, from: 3)
    #expect(numbers.count == 6 && numbers[2] == 3 && numbers[3] == 3 && numbers[4].isNaN)
    #expect(records.withBytes(4, 2) { $0.count } == 1)
  }

  @Test func aRecordGoesOnWhereTheSameCellsAreFilled() throws {
    let records = try carried()
    #expect(records.goesOn(2, from: 0) && records.goesOn(3, from: 1) && records.goesOn(5, from: 3))
    #expect(!records.goesOn(3, from: 0))
    #expect(!records.goesOn(4, from: 2))
  }

  @Test func everyRecordHasALine() throws {
    let records = try carried()
    #expect((0..<6).map { records.line($0) } == [2, 3, 4, 5, 6, 7])
    let found = records.diagnostic(.error, "x", "y", 5, 1)
    #expect(found.location?.file == "t.csv (later)" && found.location?.line == 7)
  }
}
