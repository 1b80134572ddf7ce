import Tables

/// The same numbers on every run (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }
}

/// A folder that is gone after the test.
final class TemporaryFolder {
  let path: String

  init() throws {
    path = "/tmp/ghg-tables-\(UInt64.random(in: .min ... .max))"
    try Files.makeDirectory(path)
  }

  deinit {
    for name in (try? Files.list(path)) ?? [] { try? Files.remove(path + "/" + name) }
    try? Files.remove(path)
  }

  /// A file with these bytes.
  func file(_ name: String, _ bytes: [UInt8]) throws -> String {
    let path = path + "/" + name
    let file = try AtomicFile(path)
    try file.sink.write(bytes)
    try file.commit()
    return path
  }
}

func read(
  _ text: String, numbers: DecimalMark? = nil, into log: inout DiagnosticLog
) -> Table? {
  Table.read(Document(name: "data.csv", bytes: Array(text.utf8)), numbers: numbers, into: &log)
}

/// What the reading of a file says.
func complaints(_ bytes: [UInt8]) -> String {
  var log = DiagnosticLog()
  _ = Table.read(Document(name: "data.csv", bytes: bytes), into: &log)
  return log.rendered()
}

/// Every cell as text, the rows of all chunks together.
func rows(_ records: Records) -> [[String]] {
  (0..<records.count).map { record in (0..<records.columnCount).map { records.text(record, $0) } }
}

func rows(_ table: Table?) -> [[String]]? {
  table.map { [$0.header] + rows($0.records) }
}
