import Tables
import Testing

/// Cells may be found ahead of their turn by any thread: what is handed over must be what is read in order.
@Suite struct StretchTests {
  /// Lines, records and mistakes, in the chunks in which they come.
  private struct Reading: Equatable {
    var chunks: [[[String]]] = []
    var lines: [Int] = []
    var log: [String] = []
  }

  private static func read(_ path: String, chunk: Int, ahead: Int) throws -> Reading {
    let reader = try DocumentReader(path: path, chunkSize: chunk)
    var reading = Reading()
    var log = DiagnosticLog()
    func take(_ records: Records) {
      reading.chunks.append(rows(records))
      reading.lines += (0..<records.count).map { records.line($0) }
    }
    while true {
      var stretches = try reader.stretches(ahead)
      // The last of them first, as threads may.
      for stretch in stretches.reversed() { stretch.scan() }
      while let stretch = stretches.first, let records = reader.accept(stretch) {
        if records.count > 0 { take(records) }
        stretches.removeFirst()
      }
      reader.takeBack(stretches)
      guard let records = try reader.next(into: &log) else { break }
      take(records)
    }
    reading.log = log.diagnostics.map { $0.rendered() }
    return reading
  }

  /// Records of three cells; some are quoted and run over several lines.
  private static func table(_ rows: Int, seed: UInt64, quotes: Bool, mistakes: Bool, ending: String) -> String
  {
    var random = SeededGenerator(seed: seed)
    var text = "a,b,c\n"
    for row in 0..<rows {
      let long = String(repeating: "x", count: .random(in: 0..<30, using: &random))
      switch Int.random(in: 0..<8, using: &random) {
      case 0 where quotes: text += "\(row),\"two\nlines, \"\"\(long)\"\"\",1\n"
      case 1 where quotes: text += "\(row),\"a, \(long)\",2\n"
      case 2 where mistakes: text += "\(row),short\n"
      case 3 where mistakes: text += "\(row),\"closed\" early,3\n"
      case 4: text += ",,\n\n"
      case 5: text += "\(row),\(long),5\r\n"
      default: text += "\(row),\(long),0\n"
      }
    }
    return text.dropLast() + ending
  }

  @Test(
    "Stretches give the records, lines, chunks and mistakes of a reading in order",
    arguments: [64, 256, 1000], [1, 2, 5])
  func sameAsInOrder(chunk: Int, ahead: Int) throws {
    let folder = try TemporaryFolder()
    for seed in 1...12 as ClosedRange<UInt64> {
      let text = Self.table(
        300, seed: seed, quotes: seed % 2 == 0, mistakes: seed % 3 == 0, ending: seed % 5 == 0 ? "" : "\n")
      let path = try folder.file("data.csv", Array(text.utf8))
      let plain = try Self.read(path, chunk: chunk, ahead: 0)
      #expect(plain.chunks.joined().count > 200)
      #expect(try Self.read(path, chunk: chunk, ahead: ahead) == plain)
    }
  }

  @Test("Records longer than a chunk are read whole")
  func longRecords() throws {
    let rows = (0..<40).map { "\($0),\"\(String(repeating: "line\n", count: $0 * 20))\",z\n" }
    let folder = try TemporaryFolder()
    let path = try folder.file("data.csv", Array(("a,b,c\n" + rows.joined()).utf8))
    let plain = try Self.read(path, chunk: 128, ahead: 0)
    #expect(plain.chunks.joined().count == 40)
    for ahead in 1...4 { #expect(try Self.read(path, chunk: 128, ahead: ahead) == plain) }
  }
}
