import Tables
import Testing

@Suite("Reading in chunks")
struct ChunkTests {
  private static let nasty = [
    "\u{FEFF}danh mục;giá trị;ghi chú\r\n1;\"hai\r\nba\";\"\"\"\"\r\n\r\n;;\r\n2;x;\"a;b\"\"\nc\"\r\n3;;",
    "sep=;\na;b\n1;2\n\"3\n\n\";4\n\n\n5;6",
    "\n\n  \nx,y\n\"a\"\"\n\"\"b\",\"\r\n\"\r\n1,2\r\n",
    "x\n\"\"\n\na\nb\n\"c\n",
    "a,b\n1,2,3\n1\n\"x\"y,2\n\"q\n\"z,4\nlast,5",
    "a,b\n1,2\u{0}\nlúa,nước\n",
    "1,2\n3,4\n", "", "\n", "a,b", "a,a\n1,2", "\"never\nclosed\n\n", "a\rb\rc\r",
  ]

  @Test("Chunks of any size give the records and the mistakes of the whole", arguments: nasty)
  func sameAsWhole(text: String) throws {
    let folder = try TemporaryFolder()
    let path = try folder.file("data.csv", Array(text.utf8))
    var wholeLog = DiagnosticLog()
    let table = Table.read(try Document(path: path), into: &wholeLog)
    let wholePlaces = table.map { places($0.records) } ?? []
    for size in 1...64 {
      var log = DiagnosticLog()
      let reader = try DocumentReader(path: path, chunkSize: size)
      var found: [[String]] = []
      var foundPlaces: [Tables.SourceLocation] = []
      while let records = try reader.next(into: &log) {
        #expect(records.count > 0)
        found += rows(records)
        foundPlaces += places(records)
      }
      #expect(reader.heading?.names == table?.header)
      #expect(found == table.map { rows($0.records) } ?? [], "chunks of \(size)")
      #expect(foundPlaces == wholePlaces, "chunks of \(size)")
      #expect(sorted(log) == sorted(wholeLog), "chunks of \(size)")
    }
  }

  @Test("A file that is not there")
  func missing() {
    let error = #expect(throws: FileError.self) { _ = try DocumentReader(path: "/tmp/not/there.csv") }
    #expect(error?.kind == .notFound)
    #expect(error?.description == "/tmp/not/there.csv: No such file or directory")
  }

  private func places(_ records: Records) -> [Tables.SourceLocation] {
    (0..<records.count).flatMap { record in
      (0..<records.columnCount).map { records.location(record, $0) }
    }
  }

  /// A whole file tells of bytes before cells, chunks tell of both in turn.
  private func sorted(_ log: DiagnosticLog) -> [String] {
    log.diagnostics.map { $0.rendered() }.sorted()
  }
}

@Suite("Random bytes")
struct RandomBytesTests {
  @Test("No bytes end the program, and every cell has a place and a text")
  func fuzz() {
    var generator = SeededGenerator(seed: 7)
    let alphabet: [UInt8] = Array("a1,;\t\"\"\n\r .-+eE\u{FEFF}\u{A0}ệ=".utf8) + [0, 0xFF, 0xE2, 0x80]
    for _ in 0..<3_000 {
      var bytes: [UInt8] = Bool.random(using: &generator) ? Array("x,y\n".utf8) : []
      for _ in 0..<Int.random(in: 0...60, using: &generator) {
        bytes.append(alphabet[Int.random(in: 0..<alphabet.count, using: &generator)])
      }
      var log = DiagnosticLog()
      guard let table = Table.read(Document(name: "random", bytes: bytes), into: &log) else {
        #expect(log.hasErrors)
        continue
      }
      for row in 0..<table.rowCount {
        for column in table.header.indices {
          #expect(table.location(row, column).line <= bytes.count { $0 == 0x0A } + 1)
          if table.number(row, column) == .empty { #expect(table.text(row, column).isEmpty) }
        }
      }
      _ = log.rendered()
    }
  }
}
