/// A file that appears whole or not at all: written under another name beside it and renamed at the end.
///
/// A pipe or terminal at the path is written to as it is.
package final class AtomicFile {
  package let path: String
  package let sink: ByteSink
  private let descriptor: Int32
  private var isOpen = true
  /// Nil when there is nothing to move or remove.
  private var temporaryPath: String?

  package init(_ path: String) throws(FileError) {
    self.path = path
    if Files.exists(path), !Files.isRegular(path) {
      temporaryPath = nil
      descriptor = try Files.open(path, for: .writing)
    } else {
      let temporary = Self.temporaryName(beside: path)
      temporaryPath = temporary
      do {
        descriptor = try Files.open(temporary, for: .creating)
      } catch {
        throw FileError(path: path, kind: error.kind, message: error.message)
      }
    }
    sink = ByteSink(descriptor: descriptor, path: path)
  }

  deinit { discard() }

  /// Puts the file in its place; nothing remains of it when that fails. To be called once, and not after
  /// `discard`.
  package func commit() throws(FileError) {
    precondition(isOpen, "committed or discarded before")
    defer { discard() }
    try sink.flush()
    guard let temporaryPath else { return }
    try Files.synchronise(descriptor, path: path)
    close()
    try Files.rename(temporaryPath, to: path)
    self.temporaryPath = nil
  }

  /// Leaves what stood at the path as it was. Without effect after `commit`.
  package func discard() {
    close()
    if let temporaryPath { try? Files.remove(temporaryPath) }
    temporaryPath = nil
  }

  private func close() {
    if isOpen { Files.close(descriptor) }
    isOpen = false
  }

  /// A hidden name that no file has yet.
  private static func temporaryName(beside path: String) -> String {
    let slash = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    var number = Files.processIdentifier
    var name: String
    repeat {
      name = "\(path[..<slash]).\(path[slash...]).\(number).tmp"
      number += 1
    } while Files.exists(name)
    return name
  }
}
