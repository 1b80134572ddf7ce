/// Bytes put aside on disk and read back in their order: what would outgrow the memory. Nobody else sees
/// the file, and nothing is left of it.
package final class SpillFile {
  private let path: String
  private let sink: ByteSink
  private let writing: Int32
  private let reading: Int32

  package init() throws(FileError) {
    // By chance, not by a count: two runs in one process put files aside at the same time.
    let name = String(UInt64.random(in: .min ... .max), radix: 36)
    path = "\(Files.temporaryFolder)/ghg-\(Files.processIdentifier)-\(name).tmp"
    writing = try Files.open(path, for: .creating)
    reading = try Files.open(path, for: .reading)
    sink = ByteSink(descriptor: writing, path: path)
    // Where an open file cannot lose its name, it goes when it is closed.
    try? Files.remove(path)
  }

  deinit {
    Files.close(writing)
    Files.close(reading)
    if Files.exists(path) { try? Files.remove(path) }
  }

  package func write(_ bytes: [UInt8]) throws(FileError) { try sink.write(bytes) }

  /// All that was written. Call it once, last.
  package func readAll() throws(FileError) -> [UInt8] {
    try sink.flush()
    var bytes: [UInt8] = []
    var chunk: [UInt8]
    repeat {
      chunk = try Files.readUpTo(1 << 16, from: reading, path: path)
      bytes += chunk
    } while !chunk.isEmpty
    return bytes
  }
}
