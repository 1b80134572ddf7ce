import Exports
import Synchronization
import Tables

/// Where a command writes its data: standard output, or a file that appears whole or not at all.
final class Output {
  let sink: ByteSink
  let path: String?
  private let file: AtomicFile?

  init(_ invocation: Invocation) throws {
    guard let typed = invocation.value("output"), typed != "-" else {
      sink = invocation.streams.output
      path = nil
      file = nil
      return
    }
    let path = invocation.streams.path(typed)
    if Files.isDirectory(path) {
      throw CommandFailure(
        .cannotWrite, "is-folder", "\(typed) is a folder", help: "name a file: -o \(typed)/inventory.csv")
    }
    Unfinished.shared.note(path)
    do {
      file = try AtomicFile(path)
    } catch {
      throw Self.refused(typed, error)
    }
    self.path = path
    sink = file?.sink ?? invocation.streams.output
  }

  var isRegular: Bool { path.map { !Files.exists($0) || Files.isRegular($0) } ?? false }

  /// Puts the file in its place.
  func commit() throws {
    do {
      try file?.commit()
    } catch {
      throw Self.refused(path ?? "-", error)
    }
    if let path { Unfinished.shared.forget(path) }
  }

  static func refused(_ path: String, _ error: FileError) -> CommandFailure {
    let (name, help): (String, String?) =
      switch error.kind {
      case .noSpace: ("no-space", "make room, or write elsewhere")
      case .notFound: ("cannot-write", "make the folder first")
      case .denied: ("cannot-write", "choose a folder that you may write to")
      default: ("cannot-write", nil)
      }
    return CommandFailure(
      .cannotWrite, name, "\(path) cannot be written: \(error.message.lowercasedFirst)", help: help)
  }
}

extension String {
  var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}

/// Files and folders that are being written, so that nothing of them stays when the process is interrupted.
final class Unfinished: Sendable {
  static let shared = Unfinished()
  private let paths = Mutex<Set<String>>([])
  private let isWatching = Atomic<Bool>(false)

  /// Watches for an interruption from the first path on, where the process is a program of its own.
  func note(_ path: String) {
    paths.withLock { _ = $0.insert(path) }
    guard Self.watches.load(ordering: .relaxed),
      !isWatching.exchange(true, ordering: .relaxed)
    else { return }
    Terminal.whenInterrupted { Self.shared.removeAll() }
  }

  func forget(_ path: String) { paths.withLock { _ = $0.remove(path) } }

  /// True in the program, false where commands run inside a test.
  static let watches = Atomic<Bool>(false)

  private func removeAll() {
    for path in paths.withLock({ $0 }) {
      let (folder, name) = Self.parts(of: path)
      for found in (try? Files.list(folder.isEmpty ? "." : folder)) ?? []
      where found.hasPrefix(".\(name).") && found.hasSuffix(".tmp") {
        let temporary = folder.isEmpty ? found : "\(folder)/\(found)"
        for inner in (try? Files.list(temporary)) ?? [] { try? Files.remove("\(temporary)/\(inner)") }
        try? Files.remove(temporary)
      }
    }
  }

  /// The folder of a path, empty for the one the process runs in, and the name in it.
  static func parts(of path: String) -> (folder: String, name: String) {
    let path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    guard let slash = path.lastIndex(of: "/") else { return ("", path) }
    let folder = slash == path.startIndex ? "/" : String(path[..<slash])
    return (folder, String(path[path.index(after: slash)...]))
  }
}
