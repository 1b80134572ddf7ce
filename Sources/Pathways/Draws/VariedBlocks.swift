import Equations
import Synchronization
import Uncertainty

/// Variants of a scenario block by block. Variants have no number in common, so threads share the blocks; each of them
/// has the columns of one block.
final class VariedBlocks: @unchecked Sendable {
  /// Few enough for the columns of a method to stay in the cache, and for several threads to share a thousand draws.
  static let length = 256

  private let sums: VariedSums
  private let count: Int
  /// Whether all variants are the same.
  private let isAlike: Bool
  private let seed: UInt64
  private let prepare: (DrawBlock) -> Void
  private let variants: (Range<Int>) -> any VariantSource
  private let take: (DrawBlock, Range<Int>, any VariantSource) -> Void
  private let next = Atomic<Int>(0)

  /// - Parameters:
  ///   - variants: those of some lanes.
  ///   - take: gets each block that was run, in no order and on any thread.
  init(
    _ sums: VariedSums, count: Int, isAlike: Bool = false, seed: UInt64 = 0,
    prepare: @escaping (DrawBlock) -> Void, variants: @escaping (Range<Int>) -> any VariantSource,
    take: @escaping (DrawBlock, Range<Int>, any VariantSource) -> Void
  ) {
    self.sums = sums
    self.count = count
    self.isAlike = isAlike
    self.seed = seed
    self.prepare = prepare
    self.variants = variants
    self.take = take
  }

  func run(threads: Int) {
    let threads = min(threads, (count + Self.length - 1) / Self.length)
    parallel(threads, threads: threads) { _ in self.work() }
  }

  private func begin() -> Range<Int>? {
    let first = next.wrappingAdd(Self.length, ordering: .relaxed).oldValue
    return first < count ? first..<min(count, first + Self.length) : nil
  }

  private func work() {
    var lanes = begin()
    if lanes == nil { return }
    let block = DrawBlock(sums.plan, seed: seed, length: Self.length)
    prepare(block)
    var sums = sums
    sums.reserve(Self.length)
    while let mine = lanes {
      let variants = variants(mine)
      sums.run(block, from: mine.lowerBound, count: mine.count, isAlike: isAlike, variants)
      take(block, mine, variants)
      lanes = begin()
    }
  }
}
