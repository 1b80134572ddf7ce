import Tables
import VectorKernels

/// Positions of rows, in pages that do not move when there are more.
struct PositionPages {
  private(set) var count = 0
  private var pages: [[UInt32]] = []
  /// Where each page lies: for hints alone.
  private var addresses: [UInt] = []

  /// Positions of a page: 4 MB.
  private static let length = 1 << 20

  /// - Parameter more: a power of two.
  mutating func add(_ more: Int) {
    if count % Self.length == 0 { addPage() }
    for _ in 0..<more { pages[pages.count - 1].append(0) }
    count += more
  }

  private mutating func addPage() {
    let isFirst = pages.isEmpty
    let page = unsafe [UInt32](unsafeUninitializedCapacity: Self.length) { page, _ in
      // A small inventory fills a small part of the first.
      if !isFirst { unsafe useLargePages(UnsafeMutableRawBufferPointer(page)) }
    }
    unsafe page.withUnsafeBufferPointer { addresses.append(UInt(bitPattern: $0.baseAddress)) }
    pages.append(page)
  }

  @inline(__always)
  subscript(slot: Int) -> UInt32 {
    get { pages[slot / Self.length][slot % Self.length] }
    set { pages[slot / Self.length][slot % Self.length] = newValue }
  }

  /// Asks for the memory of a position before it is needed.
  @inline(__always)
  func prefetch(_ slot: Int) {
    let offset = slot % Self.length * MemoryLayout<UInt32>.stride
    unsafe ghg_prefetch(UnsafeRawPointer(bitPattern: addresses[slot / Self.length] &+ UInt(offset)))
  }
}
