extension Files {
  /// Single lines of a file of any size, by number from 1, without line feed and byte order mark. Reads as far
  /// as the last of them, in bounded memory.
  package static func lines(_ wanted: Set<Int>, of path: String) throws(FileError) -> [Int: String] {
    let descriptor = try open(path, for: .reading)
    defer { close(descriptor) }
    var found: [Int: String] = [:]
    var line = 1
    var pending: [UInt8] = []
    func finish() {
      if wanted.contains(line) {
        let start = line == 1 && pending.starts(with: Document.byteOrderMark) ? 3 : 0
        let end = pending.last == .carriageReturn ? pending.count - 1 : pending.count
        found[line] = String(decoding: pending[start..<max(start, end)], as: UTF8.self)
      }
      pending.removeAll()
    }
    let last = wanted.max() ?? 0
    while line <= last {
      let chunk = try readUpTo(1 << 18, from: descriptor, path: path)
      if chunk.isEmpty { break }
      var rest = chunk[...]
      while line <= last, let end = rest.firstIndex(of: .lineFeed) {
        if wanted.contains(line) { pending += rest[..<end] }
        finish()
        line += 1
        rest = rest[(end + 1)...]
      }
      if wanted.contains(line) { pending += rest }
    }
    if !pending.isEmpty { finish() }
    return found
  }
}
