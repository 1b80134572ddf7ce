import Tables
import VectorKernels

/// Elements by the million that are reached in no order: in pages that do not move when there are more, for which the
/// system is asked for large ones of its own.
struct FarPages<Element: Sendable>: Sendable {
  private var pages: [[Element]] = []
  /// Where each page lay when it was made: for hints alone, which cost no counting of references.
  private var addresses: [UInt] = []
  /// Elements of the last page, with those that it has not yet.
  private var capacity = 0

  var count: Int { pages.count }

  /// Adds equal elements side by side; on a page of its own where the last has not so much room.
  /// - Parameter length: of such a page, if it is enough.
  mutating func add(_ more: Int, of element: Element, pageLength length: Int) -> (page: Int, start: Int) {
    if (pages.last?.count ?? 0) + more > capacity { addPage(max(more, length)) }
    let page = pages.count - 1
    let start = pages[page].count
    pages[page].append(contentsOf: repeatElement(element, count: more))
    return (page, start)
  }

  /// Elements in place of as many from a place on.
  mutating func put(_ elements: [Element], _ page: Int, _ start: Int) {
    pages[page].replaceSubrange(start..<start + elements.count, with: elements)
  }

  private mutating func addPage(_ length: Int) {
    capacity = length
    // A small inventory fills a small part of the first.
    let isLarge = !pages.isEmpty
    let page = unsafe [Element](unsafeUninitializedCapacity: length) { page, _ in
      if isLarge { unsafe useLargePages(UnsafeMutableRawBufferPointer(page)) }
    }
    unsafe page.withUnsafeBufferPointer { addresses.append(UInt(bitPattern: $0.baseAddress)) }
    pages.append(page)
  }

  @inline(__always)
  subscript(page: Int, place: Int) -> Element {
    get { pages[page][place] }
    _modify { yield &pages[page][place] }
  }

  @inline(__always)
  subscript(page: Int, places: Range<Int>) -> ArraySlice<Element> { pages[page][places] }

  @inline(__always)
  mutating func withSpan(_ page: Int, _ body: (inout MutableSpan<Element>) -> Void) {
    var span = pages[page].mutableSpan
    body(&span)
  }

  /// Asks for the memory of an element before it is needed.
  @inline(__always)
  func prefetch(_ page: Int, _ place: Int) {
    let offset = place &* MemoryLayout<Element>.stride
    unsafe ghg_prefetch(UnsafeRawPointer(bitPattern: addresses[page] &+ UInt(offset)))
  }
}
