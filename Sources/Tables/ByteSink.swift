/// Where bytes are written: a file descriptor behind a buffer of 256 KiB, or memory.
package final class ByteSink {
  /// All that was written, when the sink is memory.
  package private(set) var bytes: [UInt8] = []
  private let destination: (descriptor: Int32, path: String)?
  private static let capacity = 256 << 10

  /// Memory.
  package init() {
    destination = nil
  }

  /// The caller closes the descriptor, after `flush`. Errors name `path`.
  package init(descriptor: Int32, path: String) {
    destination = (descriptor, path)
    bytes.reserveCapacity(Self.capacity)
  }

  package static func standardOutput() -> ByteSink { ByteSink(descriptor: 1, path: "-") }

  package static func standardError() -> ByteSink { ByteSink(descriptor: 2, path: "-") }

  package func write(_ byte: UInt8) throws(FileError) {
    bytes.append(byte)
    if destination != nil, bytes.count >= Self.capacity { try flush() }
  }

  package func write(_ more: [UInt8]) throws(FileError) {
    bytes.append(contentsOf: more)
    if destination != nil, bytes.count >= Self.capacity { try flush() }
  }

  package func write(_ text: String) throws(FileError) {
    bytes.append(contentsOf: text.utf8)
    if destination != nil, bytes.count >= Self.capacity { try flush() }
  }

  /// A few bytes that were made in memory.
  package func add(_ buffer: OutputBuffer) throws(FileError) {
    unsafe buffer.withBytes { more in unsafe bytes.append(contentsOf: more) }
    if destination != nil, bytes.count >= Self.capacity { try flush() }
  }

  /// What was made in memory goes out as it lies there.
  package func write(_ buffer: OutputBuffer) throws(FileError) {
    guard let destination else {
      bytes.append(contentsOf: buffer.bytes)
      return
    }
    try flush()
    try unsafe buffer.withBytes { (bytes) throws(FileError) in
      unsafe try Files.write(bytes, to: destination.descriptor, path: destination.path)
    }
  }

  /// Hands what is buffered to the system. What a failure leaves unwritten is given up.
  package func flush() throws(FileError) {
    guard let destination else { return }
    defer { bytes.removeAll(keepingCapacity: true) }
    try Files.write(bytes, to: destination.descriptor, path: destination.path)
  }
}
