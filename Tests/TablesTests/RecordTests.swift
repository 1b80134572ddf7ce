import Tables
import Testing

/// Records are found 64 bytes at a time where they are ordinary; all else is met byte by byte. Both must see what stands
/// there.
@Suite("Records wherever they stand")
struct RecordTests {
  /// Reads byte by byte, with nothing in mind but the rules of a table of `columns` cells.
  private struct Plain {
    let columns: Int
    var rows: [[String]] = []
    private var row: [String] = []
    private var cell: [UInt8] = []
    /// Bytes of the row, without the carriage return before its end.
    private var length = 0
    private var state = State.begins

    private enum State { case begins, plain, quoted, closed }

    init(columns: Int) { self.columns = columns }

    mutating func read(_ text: String) {
      let bytes = Array(text.utf8)
      var place = 0
      while place < bytes.count {
        let byte = bytes[place]
        let next = place + 1 < bytes.count ? bytes[place + 1] : nil
        place += 1
        if byte == UInt8(ascii: "\r"), next == UInt8(ascii: "\n"), state != .quoted { continue }
        if byte == UInt8(ascii: "\n"), state != .quoted {
          endRow()
          continue
        }
        length += 1
        switch state {
        case .quoted where byte == UInt8(ascii: "\""):
          if next == UInt8(ascii: "\"") {
            cell.append(byte)
            length += 1
            place += 1
          } else {
            state = .closed
          }
        case .quoted: cell.append(byte)
        case _ where byte == UInt8(ascii: ","): endCell()
        case .begins where byte == UInt8(ascii: "\""):
          cell = []
          state = .quoted
        case .begins:
          cell.append(byte)
          if byte > 0x20 { state = .plain }
        case .plain: cell.append(byte)
        case .closed: break
        }
      }
      if state != .quoted, length > 0 { endRow() }
    }

    private mutating func endCell() {
      row.append(String(decoding: cell, as: UTF8.self))
      cell = []
      state = .begins
    }

    private mutating func endRow() {
      endCell()
      if length >= row.count {
        rows.append(Array((row + Array(repeating: "", count: columns)).prefix(columns)))
      }
      row = []
      length = 0
    }
  }

  private static let pieces: [(often: Int, text: String)] = [
    (30, "a"), (10, "long text without an end"), (20, ","), (6, "\"b, c\""), (3, "\"d \"\"e\"\"\""),
    (3, "f\"g"),
    (2, " \"h\" "), (2, "\"i\"j"), (1, "\"k\nl\""), (2, "é"), (1, "\rm"), (1, ",,\n"), (1, "\n"),
  ]

  private static func table(_ seed: UInt64, ending: String) -> String {
    var random = SeededGenerator(seed: seed)
    let bag = pieces.flatMap { Array(repeating: $0.text, count: $0.often) }
    var text = "x,y,z\n"
    for _ in 0..<60 {
      if Bool.random(using: &random) {
        // What most rows are.
        text += "cell \(Int.random(in: 0..<1000, using: &random)),\"quoted, too\",7\(ending)"
      } else {
        for _ in 0..<Int.random(in: 0..<8, using: &random) { text += bag.randomElement(using: &random) ?? "" }
        text += ending
      }
    }
    return text
  }

  @Test("Records and cells are those of a reading byte by byte", arguments: ["\n", "\r\n"])
  func sameAsByteByByte(ending: String) throws {
    for seed in 0..<400 {
      let text = Self.table(UInt64(seed), ending: ending)
      var log = DiagnosticLog()
      let table = try #require(Table.read(Document(name: "t", bytes: Array(text.utf8)), into: &log))
      var plain = Plain(columns: 3)
      plain.read(String(text.dropFirst(6)))
      let rows = plain.rows.map { $0.map { $0.trimmingBlanks } }
      #expect((0..<table.rowCount).map { row in (0..<3).map { table.text(row, $0) } } == rows, "\(seed)")
    }
  }
}

extension String {
  fileprivate var trimmingBlanks: String {
    let isBlank = { (byte: UInt8) in byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 }
    let kept = Array(utf8).drop(while: isBlank).reversed().drop(while: isBlank).reversed()
    return String(decoding: Array(kept), as: UTF8.self)
  }
}
