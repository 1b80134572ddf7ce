#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#elseif canImport(ucrt)
  import ucrt
  import WinSDK
#endif

/// Files and folders by path, relative to the folder the process runs in.
package enum Files {
  package enum Access: Sendable {
    case reading
    /// Makes the file, or empties it.
    case writing
    /// Makes the file, which must not be there.
    case creating
  }

  package static func open(_ path: String, for access: Access) throws(FileError) -> Int32 {
    let descriptor = systemOpen(path, access)
    if descriptor < 0 { throw FileError(path: path, code: errno) }
    return descriptor
  }

  package static func close(_ descriptor: Int32) { systemClose(descriptor) }

  /// The whole file.
  package static func read(_ path: String) throws(FileError) -> [UInt8] {
    let descriptor = try open(path, for: .reading)
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var chunk: [UInt8]
    repeat {
      chunk = try readUpTo(max(64 << 10, bytes.count), from: descriptor, path: path)
      bytes += chunk
    } while !chunk.isEmpty
    return bytes
  }

  package static func exists(_ path: String) -> Bool { systemKind(path) != nil }

  package static func isDirectory(_ path: String) -> Bool { systemKind(path) == .directory }

  /// A file that can be replaced as a whole, unlike a folder, a pipe or a terminal.
  package static func isRegular(_ path: String) -> Bool { systemKind(path) == .regular }

  /// The names in a folder but `.` and `..`, sorted by Unicode.
  package static func list(_ directory: String) throws(FileError) -> [String] {
    guard let names = systemList(directory) else { throw FileError(path: directory, code: errno) }
    return names.filter { $0 != "." && $0 != ".." }.sorted()
  }

  /// Replaces what stands at the new path, at once.
  package static func rename(_ old: String, to new: String) throws(FileError) {
    if !systemRename(old, new) { throw FileError(path: new, code: errno) }
  }

  /// A file or an empty folder.
  package static func remove(_ path: String) throws(FileError) {
    if !systemRemove(path) { throw FileError(path: path, code: errno) }
  }

  /// Makes the folders above it, too; that it is there already is no error.
  package static func makeDirectory(_ path: String) throws(FileError) {
    if path.isEmpty || isDirectory(path) { return }
    if let slash = path.dropLast().lastIndex(of: "/") { try makeDirectory(String(path[..<slash])) }
    let made = systemMakeDirectory(path)
    let code = errno
    if !made, !isDirectory(path) { throw FileError(path: path, code: code) }
  }

  /// The bytes that are kept and up to `count` more; fewer than these only at the end of the file.
  static func readUpTo(
    _ count: Int, after kept: [UInt8] = [], from descriptor: Int32, path: String
  ) throws(FileError) -> [UInt8] {
    var failure: Int32?
    let wanted = kept.count + count
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: wanted) { buffer, filled in
      filled = unsafe buffer.initialize(fromContentsOf: kept)
      while filled < wanted {
        let whole = UnsafeMutableRawBufferPointer(buffer)
        let rest = unsafe UnsafeMutableRawBufferPointer(rebasing: whole[filled..<wanted])
        let got = unsafe systemRead(descriptor, rest)
        if got > 0 {
          filled += got
        } else if got == 0 {
          break
        } else if errno != EINTR {
          failure = errno
          break
        }
      }
    }
    if let failure { throw FileError(path: path, code: failure) }
    return bytes
  }

  static func write(_ bytes: [UInt8], to descriptor: Int32, path: String) throws(FileError) {
    // A typed throw does not pass through withUnsafeBytes, so the outcome does.
    try unsafe bytes.withUnsafeBytes { bytes in
      Result { () throws(FileError) in unsafe try write(bytes, to: descriptor, path: path) }
    }.get()
  }

  static func write(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32, path: String) throws(FileError) {
    var written = 0
    while written < bytes.count {
      let count = unsafe systemWrite(descriptor, UnsafeRawBufferPointer(rebasing: bytes[written...]))
      if count >= 0 {
        written += count
      } else if errno != EINTR {
        throw FileError(path: path, code: errno)
      }
    }
  }

  /// Waits until the bytes are on the disk.
  static func synchronise(_ descriptor: Int32, path: String) throws(FileError) {
    if !systemSynchronise(descriptor) { throw FileError(path: path, code: errno) }
  }

  /// From here on a write to a pipe that nobody reads throws `.closedPipe` and does not end the process.
  package static func ignoreBrokenPipes() { systemIgnoreBrokenPipes() }

  /// Where temporary files go.
  static var temporaryFolder: String {
    for name in ["TMPDIR", "TEMP"] {
      if let value = unsafe getenv(name) { return unsafe String(cString: value) }
    }
    return "/tmp"
  }

  static var processIdentifier: Int { systemProcessIdentifier() }

  fileprivate enum Kind {
    case regular
    case directory
    case other
  }
}

extension FileError {
  fileprivate init(path: String, code: Int32) {
    let kind: Kind =
      switch code {
      case ENOENT, ENOTDIR: .notFound
      case EACCES, EPERM, EROFS: .denied
      case EISDIR: .isDirectory
      case ENOSPC: .noSpace
      case EPIPE: .closedPipe
      default: .other(code)
      }
    self.init(path: path, kind: kind, message: unsafe String(cString: strerror(code)))
  }
}

#if canImport(ucrt)
  // The paths of Windows are UTF-16, and `rename` of its C library does not replace a file.

  private func systemOpen(_ path: String, _ access: Files.Access) -> Int32 {
    let flags =
      switch access {
      case .reading: _O_RDONLY
      case .writing: _O_WRONLY | _O_CREAT | _O_TRUNC
      case .creating: _O_WRONLY | _O_CREAT | _O_EXCL
      }
    var descriptor: Int32 = -1
    _ = unsafe path.withCString(encodedAs: UTF16.self) { path in
      unsafe _wsopen_s(
        &descriptor, path, flags | _O_BINARY | _O_NOINHERIT, _SH_DENYNO, _S_IREAD | _S_IWRITE)
    }
    return descriptor
  }

  private func systemClose(_ descriptor: Int32) { _ = _close(descriptor) }

  private func systemRead(_ descriptor: Int32, _ buffer: UnsafeMutableRawBufferPointer) -> Int {
    Int(unsafe _read(descriptor, buffer.baseAddress, UInt32(min(buffer.count, 1 << 30))))
  }

  private func systemWrite(_ descriptor: Int32, _ buffer: UnsafeRawBufferPointer) -> Int {
    Int(unsafe _write(descriptor, buffer.baseAddress, UInt32(min(buffer.count, 1 << 30))))
  }

  private func systemSynchronise(_ descriptor: Int32) -> Bool { _commit(descriptor) == 0 || errno == EBADF }

  private func systemKind(_ path: String) -> Files.Kind? {
    let attributes = unsafe path.withCString(encodedAs: UTF16.self) { unsafe GetFileAttributesW($0) }
    if attributes == INVALID_FILE_ATTRIBUTES { return nil }
    if attributes & DWORD(FILE_ATTRIBUTE_DIRECTORY) != 0 { return .directory }
    return attributes & DWORD(FILE_ATTRIBUTE_DEVICE) != 0 ? .other : .regular
  }

  private func systemList(_ directory: String) -> [String]? {
    var found = WIN32_FIND_DATAW()
    let search = unsafe (directory + "/*").withCString(encodedAs: UTF16.self) {
      unsafe FindFirstFileW($0, &found)
    }
    guard let search = unsafe search, unsafe search != INVALID_HANDLE_VALUE else {
      _ = _set_errno(ENOENT)
      return nil
    }
    defer { unsafe FindClose(search) }
    var names: [String] = []
    repeat {
      let name = unsafe withUnsafeBytes(of: &found.cFileName) { bytes in
        unsafe String(decoding: bytes.bindMemory(to: UInt16.self).prefix { $0 != 0 }, as: UTF16.self)
      }
      names.append(name)
    } while unsafe FindNextFileW(search, &found)
    return names
  }

  private func systemRename(_ old: String, _ new: String) -> Bool {
    let moved = unsafe old.withCString(encodedAs: UTF16.self) { old in
      unsafe new.withCString(encodedAs: UTF16.self) { new in
        unsafe MoveFileExW(old, new, DWORD(MOVEFILE_REPLACE_EXISTING))
      }
    }
    if !moved { _ = _set_errno(EACCES) }
    return moved
  }

  private func systemRemove(_ path: String) -> Bool {
    unsafe path.withCString(encodedAs: UTF16.self) { path in
      unsafe _wunlink(path) == 0 || _wrmdir(path) == 0
    }
  }

  private func systemMakeDirectory(_ path: String) -> Bool {
    unsafe path.withCString(encodedAs: UTF16.self) { unsafe _wmkdir($0) == 0 }
  }

  private func systemIgnoreBrokenPipes() {}

  private func systemProcessIdentifier() -> Int { Int(GetCurrentProcessId()) }
#else
  private func systemOpen(_ path: String, _ access: Files.Access) -> Int32 {
    let flags =
      switch access {
      case .reading: O_RDONLY
      case .writing: O_WRONLY | O_CREAT | O_TRUNC
      case .creating: O_WRONLY | O_CREAT | O_EXCL
      }
    return unsafe open(path, flags | O_CLOEXEC, 0o666)
  }

  private func systemClose(_ descriptor: Int32) { _ = close(descriptor) }

  private func systemRead(_ descriptor: Int32, _ buffer: UnsafeMutableRawBufferPointer) -> Int {
    unsafe read(descriptor, buffer.baseAddress, buffer.count)
  }

  private func systemWrite(_ descriptor: Int32, _ buffer: UnsafeRawBufferPointer) -> Int {
    unsafe write(descriptor, buffer.baseAddress, buffer.count)
  }

  private func systemSynchronise(_ descriptor: Int32) -> Bool {
    // EINVAL: a pipe or a terminal, which have no disk.
    fsync(descriptor) == 0 || errno == EINVAL
  }

  private func systemKind(_ path: String) -> Files.Kind? {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return nil }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .regular
    case S_IFDIR: return .directory
    default: return .other
    }
  }

  private func systemList(_ directory: String) -> [String]? {
    guard let stream = unsafe opendir(directory) else { return nil }
    defer { unsafe closedir(stream) }
    var names: [String] = []
    while let entry = unsafe readdir(stream) {
      let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      names.append(name)
    }
    return names
  }

  private func systemRename(_ old: String, _ new: String) -> Bool { unsafe rename(old, new) == 0 }

  private func systemRemove(_ path: String) -> Bool { unsafe remove(path) == 0 }

  private func systemMakeDirectory(_ path: String) -> Bool { unsafe mkdir(path, 0o777) == 0 }

  private func systemIgnoreBrokenPipes() { signal(SIGPIPE, SIG_IGN) }

  private func systemProcessIdentifier() -> Int { Int(getpid()) }
#endif
