import Tables
import Testing

@Suite("Files")
struct FilesTests {
  @Test("A file appears whole, under its name only after commit")
  func commit() throws {
    let folder = try TemporaryFolder()
    let path = try folder.file("out.csv", Array("old".utf8))
    let file = try AtomicFile(path)
    try file.sink.write("new")
    #expect(try Files.read(path) == Array("old".utf8))
    try file.commit()
    #expect(try Files.read(path) == Array("new".utf8))
    #expect(try Files.list(folder.path) == ["out.csv"])
  }

  @Test("A discarded or forgotten file leaves nothing")
  func discard() throws {
    let folder = try TemporaryFolder()
    do {
      let discarded = try AtomicFile(folder.path + "/a.csv")
      try discarded.sink.write("x")
      discarded.discard()
      _ = try AtomicFile(folder.path + "/b.csv")
    }
    #expect(try Files.list(folder.path) == [])
  }

  @Test("Single lines of a file, whatever ends them")
  func lines() throws {
    let folder = try TemporaryFolder()
    let path = try folder.file("a.csv", [0xEF, 0xBB, 0xBF] + Array("one\r\ntwo\n\nfour".utf8))
    #expect(try Files.lines([1, 3, 4, 9], of: path) == [1: "one", 3: "", 4: "four"])
    #expect(try Files.lines([2], of: path) == [2: "two"])
    #expect(try Files.lines([], of: path) == [:])
    let long = String(repeating: "x", count: 300_000)
    let other = try folder.file("b.csv", Array("a\n\(long)\nb\n".utf8))
    #expect(try Files.lines([2, 3], of: other) == [2: long, 3: "b"])
  }

  @Test("A device is written to, not replaced")
  func device() throws {
    let file = try AtomicFile("/dev/null")
    try file.sink.write("gone")
    try file.commit()
    #expect(Files.exists("/dev/null") && !Files.isRegular("/dev/null"))
  }

  @Test("A full disk is told as such")
  func fullDisk() throws {
    guard Files.exists("/dev/full") else { return }
    let file = try AtomicFile("/dev/full")
    try file.sink.write("x")
    let error = #expect(throws: FileError.self) { try file.commit() }
    #expect(error?.kind == .noSpace)
  }

  @Test("Large files pass through the buffer unchanged")
  func large() throws {
    let folder = try TemporaryFolder()
    let bytes = (0..<700_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    let path = try folder.file("large", bytes)
    #expect(try Files.read(path) == bytes)
  }

  @Test("Folders are made with those above and listed in order")
  func folders() throws {
    let folder = try TemporaryFolder()
    let deep = folder.path + "/a/b"
    try Files.makeDirectory(deep)
    try Files.makeDirectory(deep)
    #expect(Files.isDirectory(deep))
    for name in ["é", "b", "a"] { _ = try folder.file(name + ".csv", []) }
    #expect(try Files.list(folder.path) == ["a", "a.csv", "b.csv", "é.csv"])
    try Files.rename(folder.path + "/b.csv", to: folder.path + "/a.csv")
    try Files.remove(deep)
    #expect(!Files.exists(deep))
    #expect(try Files.list(folder.path) == ["a", "a.csv", "é.csv"])
  }

  @Test("Errors have a kind and the words of the system")
  func errors() throws {
    let folder = try TemporaryFolder()
    let missing = #expect(throws: FileError.self) { _ = try Files.read(folder.path + "/none") }
    #expect(missing?.kind == .notFound)
    let directory = #expect(throws: FileError.self) { _ = try Files.read(folder.path) }
    #expect(directory?.kind == .isDirectory)
    #expect(directory?.description == "\(folder.path): Is a directory")
    let target = #expect(throws: FileError.self) { try AtomicFile(folder.path + "/no/where.csv").commit() }
    #expect(target?.kind == .notFound)
    #expect(target?.path == folder.path + "/no/where.csv")
    let list = #expect(throws: FileError.self) { _ = try Files.list(folder.path + "/none") }
    #expect(list?.kind == .notFound)
  }
}
