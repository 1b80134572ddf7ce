import Tables

/// A folder that appears whole or not at all: filled under another name beside it and renamed at the end.
final class AtomicFolder {
  let path: String
  private let temporary: String
  private var names: [String] = []
  private var isOpen = true

  /// - Parameter replaceable: names of files that a folder that is already there may hold, to be replaced.
  init(_ path: String, replaceable: Set<String> = []) throws {
    self.path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    try Self.requireFree(self.path, replaceable)
    let (folder, name) = Unfinished.parts(of: self.path)
    if !folder.isEmpty, !Files.isDirectory(folder) { try Files.makeDirectory(folder) }
    Unfinished.shared.note(self.path)
    temporary = Self.freeName((folder.isEmpty ? "" : folder + "/") + ".\(name)")
    do {
      try Files.makeDirectory(temporary)
    } catch {
      throw Output.refused(path, error)
    }
  }

  deinit { discard() }

  func write(_ name: String, _ body: (ByteSink) throws -> Void) throws {
    names.append(name)
    do {
      let file = try AtomicFile("\(temporary)/\(name)")
      try body(file.sink)
      try file.commit()
    } catch let error as FileError {
      throw Output.refused("\(path)/\(name)", error)
    }
  }

  func commit() throws {
    if Files.isDirectory(path) {
      for name in try Files.list(path) { try Files.remove("\(path)/\(name)") }
      try Files.remove(path)
    }
    do {
      try Files.rename(temporary, to: path)
    } catch {
      throw Output.refused(path, error)
    }
    isOpen = false
    Unfinished.shared.forget(path)
  }

  private func discard() {
    guard isOpen else { return }
    isOpen = false
    for name in names { try? Files.remove("\(temporary)/\(name)") }
    try? Files.remove(temporary)
    Unfinished.shared.forget(path)
  }

  private static func requireFree(_ path: String, _ replaceable: Set<String>) throws {
    guard Files.exists(path) else { return }
    guard Files.isDirectory(path) else {
      throw CommandFailure(.cannotWrite, "is-file", "\(path) is a file", help: "name a folder")
    }
    let others = try Files.list(path).filter { !replaceable.contains($0) }
    if let first = others.first {
      throw CommandFailure(
        .cannotWrite, "folder-not-empty", "\(path) holds \(first) already",
        help: "name a folder that is empty or not there yet")
    }
  }

  private static func freeName(_ stem: String) -> String {
    var number = 1
    while Files.exists("\(stem).\(number).tmp") { number += 1 }
    return "\(stem).\(number).tmp"
  }
}
