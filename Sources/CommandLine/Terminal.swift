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

/// What the program asks of the terminal and the process it runs in.
enum Terminal {
  static func isTerminal(_ descriptor: Int32) -> Bool {
    #if canImport(ucrt)
      _isatty(descriptor) != 0
    #else
      isatty(descriptor) == 1
    #endif
  }

  /// Columns of the terminal on standard output; nil when there is none.
  static func width() -> Int? {
    #if canImport(ucrt)
      var info = CONSOLE_SCREEN_BUFFER_INFO()
      guard unsafe GetConsoleScreenBufferInfo(GetStdHandle(STD_OUTPUT_HANDLE), &info) else { return nil }
      return Int(info.srWindow.Right - info.srWindow.Left) + 1
    #else
      var size = winsize()
      guard unsafe ioctl(1, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
      return Int(size.ws_col)
    #endif
  }

  static func environment(_ name: String) -> String? {
    guard let value = unsafe getenv(name) else { return nil }
    return unsafe String(cString: value)
  }

  /// The next bytes of a file, none at its end. Nil when it cannot be read.
  static func read(_ descriptor: Int32, count: Int = 1 << 18) -> [UInt8]? {
    var failed = false
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      #if canImport(ucrt)
        let got = unsafe Int(_read(descriptor, buffer.baseAddress, UInt32(count)))
      #else
        let got = unsafe Self.system(descriptor, buffer.baseAddress, count)
      #endif
      failed = got < 0
      filled = max(0, got)
    }
    return failed ? nil : bytes
  }

  #if !canImport(ucrt)
    private static let system: @Sendable (Int32, UnsafeMutablePointer<UInt8>?, Int) -> Int = {
      #if canImport(Glibc)
        unsafe Glibc.read($0, $1, $2)
      #elseif canImport(Musl)
        unsafe Musl.read($0, $1, $2)
      #else
        unsafe Darwin.read($0, $1, $2)
      #endif
    }
  #endif

  static func leave(_ code: Int32) -> Never { exit(code) }

  /// Runs `clean` and leaves with 130 when the process is interrupted or told to end. To be called before any
  /// other thread is started, and once.
  static func whenInterrupted(_ clean: @escaping @Sendable () -> Void) {
    #if canImport(ucrt)
      // A console program of Windows ends without its cleaning; temporary names tell what it left.
    #else
      var signals = sigset_t()
      unsafe sigemptyset(&signals)
      unsafe sigaddset(&signals, SIGINT)
      unsafe sigaddset(&signals, SIGTERM)
      unsafe pthread_sigmask(SIG_BLOCK, &signals, nil)
      let waiter = Waiter(clean)
      waiter.start()
    #endif
  }
}

#if !canImport(ucrt)
  private final class Waiter: Sendable {
    private let clean: @Sendable () -> Void

    init(_ clean: @escaping @Sendable () -> Void) {
      self.clean = clean
    }

    func start() {
      #if canImport(Darwin)
        var handle: pthread_t?
      #else
        var handle = pthread_t()
      #endif
      let context = unsafe Unmanaged.passRetained(self).toOpaque()
      _ = unsafe pthread_create(
        &handle, nil,
        { context in
          #if canImport(Darwin)
            unsafe Unmanaged<Waiter>.fromOpaque(context).takeRetainedValue().wait()
          #else
            if let context = unsafe context {
              unsafe Unmanaged<Waiter>.fromOpaque(context).takeRetainedValue().wait()
            }
          #endif
          return nil
        }, context)
    }

    private func wait() {
      var signals = sigset_t()
      unsafe sigemptyset(&signals)
      unsafe sigaddset(&signals, SIGINT)
      unsafe sigaddset(&signals, SIGTERM)
      var received: Int32 = 0
      _ = unsafe sigwait(&signals, &received)
      clean()
      _exit(ExitCode.interrupted.rawValue)
    }
  }
#endif
