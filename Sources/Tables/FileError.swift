/// What a file or folder refused to do.
package struct FileError: Error, Sendable, Hashable, CustomStringConvertible {
  package enum Kind: Sendable, Hashable {
    case notFound
    case denied
    case isDirectory
    case noSpace
    /// The reader of a pipe has gone.
    case closedPipe
    /// The number that the system gives it.
    case other(Int32)
  }

  package let path: String
  package let kind: Kind
  /// In the words of the system.
  package let message: String

  package init(path: String, kind: Kind, message: String) {
    self.path = path
    self.kind = kind
    self.message = message
  }

  package var description: String { "\(path): \(message)" }
}
