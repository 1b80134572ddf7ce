#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Asks the system for large pages where memory is reached in no order: it then finds out faster where each byte lies.
/// Before anything is written there. Elsewhere than on Linux nothing happens.
package func useLargePages(_ memory: UnsafeMutableRawBufferPointer) {
  #if canImport(Glibc) || canImport(Musl)
    let size: UInt = 2 << 20
    let start = (UInt(bitPattern: memory.baseAddress) + size - 1) & ~(size - 1)
    let end = (UInt(bitPattern: memory.baseAddress) + UInt(memory.count)) & ~(size - 1)
    if end > start {
      _ = unsafe madvise(UnsafeMutableRawPointer(bitPattern: start), Int(end - start), MADV_HUGEPAGE)
    }
  #endif
}
