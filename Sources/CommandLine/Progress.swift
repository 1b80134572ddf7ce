import Inventory
import Tables

/// Passes results on and, on a terminal, says after half a second how far the work is.
final class Progress: ResultConsumer {
  private let next: any ResultConsumer
  private let streams: Streams
  private let start = ContinuousClock.now
  private var last = ContinuousClock.now
  private var count = 0
  private var isShown = false

  init(_ next: any ResultConsumer, _ streams: Streams) {
    self.next = next
    self.streams = streams
  }

  func take(_ line: ResultLine) throws(FileError) {
    count += 1
    if count & 0xFFF == 0, streams.errorIsTerminal { show() }
    try next.take(line)
  }

  var takesLines: Bool { next.takesLines }

  func makeRenderer() -> (any BlockRenderer)? { next.makeRenderer() }

  func take(_ block: RowBlock, _ rendered: RenderedBlock?) throws(FileError) {
    if rendered != nil || !next.takesLines {
      count += block.values.count
      if streams.errorIsTerminal { show() }
    }
    try next.take(block, rendered)
  }

  func clear() {
    if isShown { streams.say("\r\u{1B}[K") }
    isShown = false
  }

  private func show() {
    let now = ContinuousClock.now
    guard now - start > .milliseconds(500), now - last > .milliseconds(100) else { return }
    last = now
    isShown = true
    streams.say("\r\u{1B}[K\(count) results")
  }
}
