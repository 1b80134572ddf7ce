import Testing

@testable import Tables

@Suite("Cells as small numbers")
struct CellIndexTests {
  private func records(_ text: String) throws -> Records {
    var log = DiagnosticLog()
    let table = try #require(Table.read(Document(name: "t", bytes: Array(text.utf8)), into: &log))
    return table.records
  }

  @Test("Equal texts have one number, in the order in which they are met")
  func texts() throws {
    let records = try records(
      "a,b,c\nx,1,long text here\ny,1,z\nx,1,long text here\n\"x\",1,z\nx,1,long text herd\n")
    var index = CellIndex(columns: 0...0)
    var (numbers, met): ([Int32], [Int]) = ([], [])
    index.read(records, into: &numbers, met: &met)
    // Quotes are part of a text: what stands in them may mean something else.
    #expect(numbers == [0, 1, 0, 2, 0])
    #expect(met == [0, 1, 3])
    index = CellIndex(columns: 0...2)
    index.read(records, into: &numbers, met: &met)
    #expect(numbers == [0, 1, 0, 2, 3])
    index.read(records, into: &numbers, met: &met)
    #expect(numbers == [0, 1, 0, 2, 3])
    #expect(met.isEmpty)
  }

  @Test("Thousands of texts keep their numbers")
  func many() throws {
    let cells = (0..<5000).map { "text \($0 % 1700)" }
    let records = try records("a,b\n" + cells.map { $0 + ",1\n" }.joined())
    var index = CellIndex(columns: 0...0)
    var (numbers, met): ([Int32], [Int]) = ([], [])
    index.read(records, into: &numbers, met: &met)
    #expect(numbers == (0..<5000).map { Int32($0 % 1700) })
    #expect(index.count == 1700)
  }

  @Test("Pairs keep their numbers")
  func pairs() {
    var index = PairIndex()
    let first = (0..<3000).map { index.number(Int32($0 % 50), Int32($0 / 50)) }
    #expect(first == (0..<3000).map { Int32($0) })
    #expect(index.number(7, 3) == 157)
    #expect(index.find(7, 3) == 157)
    #expect(index.find(7, 3000) == -1)
  }

  @Test("A column of numbers leaves to others what is not plain")
  func numbers() throws {
    let records = try records("a,b\n1.5,\n-2e3,x\n,\n\"1,234.5\",\n 7,\n")
    var numbers: [Double] = []
    records.plainNumbers(0, into: &numbers)
    #expect(numbers.map { $0.isNaN ? -1 : $0 } == [1.5, -2000, -1, -1])
    var masks: [Int32] = []
    records.fillMasks([0, 1][...], into: &masks)
    #expect(masks == [1, 3, 1, 1])
    var several = [0.0, 0, 0]
    records.plainNumbers(1, [1, 0], into: &several, from: 1)
    #expect(several[0] == 0 && several[1].isNaN && several[2] == -2000)
  }

  @Test("What four digits write is found, and nothing else")
  func years() throws {
    let records = try records("a,b\n2011,x\n1 99,x\n\"2012\",x\n20110,x\n201,x\n,x\n/:11,x\n0000,x\n201a,x\n")
    var numbers: [Int32] = []
    records.fourDigits(0, into: &numbers)
    #expect(numbers == [2011, -1, -1, -1, -1, -1, -1, 0, -1])
  }
}
