import Tables

/// How far a calculation of many steps is, on a terminal.
final class StepProgress {
  private let streams: Streams
  private var isShown = false
  private let start = ContinuousClock.now

  init(_ streams: Streams) { self.streams = streams }

  /// - Parameter part: from 0 to 1.
  func show(_ part: Double) {
    guard streams.errorIsTerminal, ContinuousClock.now - start > .milliseconds(500) else { return }
    streams.say("\r\(Int(part * 100)) %")
    isShown = true
  }

  func clear() { if isShown { streams.say("\r\u{1B}[K") } }
}
