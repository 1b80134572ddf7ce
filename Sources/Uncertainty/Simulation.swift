import Equations

/// Approach 2: the whole inventory drawn many times, everything that shares a cause from one draw.
///
/// Draws come in blocks of a fixed length, and blocks in stretches; both are summed in order: the same bytes on any
/// number of threads.
package struct Simulation {
  static let blockLength = DrawBlock.length
  static let stretch = 16

  package let rows: [ResultRow]
  package let drawCount: Int
  let base: [DrawSummary]
  let current: [DrawSummary]
  let trend: [DrawSummary]
  private let halfTotal: DrawSummary?
  private let first: FirstOrder

  /// - Parameter kinds: what varies; all else is certain.
  package init(
    _ model: UncertaintyModel, _ first: FirstOrder, _ rows: ResultRows, base baseYear: Int?,
    current year: Int, draws: Int, seed: UInt64, threads: Int,
    varying kinds: Set<Cause.Kind> = Set(Cause.Kind.allCases)
  ) {
    self.rows = rows.rows
    self.first = first
    drawCount = draws
    let plan = SimulationPlan(
      model, rows, base: first.hasBase ? baseYear : nil, current: year, varying: kinds)
    let empty = DrawTotals(first)
    let blocks = (draws + Self.blockLength - 1) / Self.blockLength
    let results = BlockResults(empty, blocks: blocks)
    let threads = max(1, min(threads, blocks))
    parallel(threads, threads: threads) { _ in
      var totals = empty
      let block = DrawBlock(plan, seed: seed)
      while let index = results.begin() {
        let start = index * Self.blockLength
        block.run(from: start)
        let moments = totals.sort(block, min(Self.blockLength, draws - start), ofHalf: draws / 2 - start)
        results.put(moments, of: index)
      }
      results.end(totals)
    }
    let all = results.sum
    let count = first.current.count
    current = Array(all.summaries[..<count])
    base = first.hasBase ? Array(all.summaries[count..<2 * count]) : []
    trend = first.hasBase ? Array(all.summaries[2 * count..<3 * count]) : []
    halfTotal = all.summaries[all.halfPlace...].first
  }

  package var estimates: [RowEstimate] {
    let linear = first.estimates
    return rows.indices.map { index in
      let known = linear[index]
      let trend = known.trend.map { self.trend[index].estimate($0.value) }
      return RowEstimate(
        row: rows[index], base: known.base.map { base[index].estimate($0.value) },
        current: current[index].estimate(known.current.value), trend: trend,
        varianceShare: known.varianceShare, trendShare: known.trendShare)
    }
  }

  /// Standard errors of the total, for a line below the table.
  package struct Sampling: Sendable {
    package let mean: Double
    package let lower: Double
    package let upper: Double
    /// How much the width of the interval changed from half of the draws to all, in percent; nil where it has none.
    package let changeOfWidth: Double?
    package let undefined: Int
  }

  package var sampling: Sampling? {
    guard let total = current.first else { return nil }
    let width = total.quantile(0.975) - total.quantile(0.025)
    let change = halfTotal.flatMap { half -> Double? in
      let before = half.quantile(0.975) - half.quantile(0.025)
      return before > 0 ? (width - before) / before * 100 : nil
    }
    return Sampling(
      mean: total.samplingOfMean, lower: total.sampling(0.025), upper: total.sampling(0.975),
      changeOfWidth: change, undefined: total.undefined)
  }
}

/// Summaries of all rows: in the year, in the base year, of the trend, and of the first row in the first half of the
/// draws.
struct DrawTotals: Sendable {
  private(set) var summaries: [DrawSummary]
  private let rowCount: Int
  private let hasBase: Bool

  init(_ first: FirstOrder) {
    func summary(_ sum: FirstOrder.Sum) -> DrawSummary {
      DrawSummary(centre: sum.value, scale: sum.loads.variance.squareRoot())
    }
    rowCount = first.current.count
    hasBase = first.hasBase
    let trend = hasBase ? first.rows.indices.map { first.trend($0) ?? .init() } : []
    summaries = (first.current + first.base + trend + first.current.prefix(1)).map(summary)
  }

  var halfPlace: Int { rowCount * (hasBase ? 3 : 1) }

  /// Sorts the draws of a block into their bins.
  /// - Parameter ofHalf: how many belong to the first half of the draws; below zero for none.
  /// - Returns: the moments, in the order of the summaries.
  mutating func sort(_ block: DrawBlock, _ count: Int, ofHalf: Int) -> [DrawMoments] {
    var moments = Array(repeating: DrawMoments(), count: summaries.count)
    if rowCount > 0, ofHalf > 0 {
      let early = unsafe UnsafeBufferPointer(rebasing: block.sum(0)[0..<min(count, ofHalf)])
      unsafe moments[halfPlace] = summaries[halfPlace].sort(early)
    }
    for row in 0..<rowCount {
      let now = unsafe UnsafeBufferPointer(rebasing: block.sum(row)[0..<count])
      unsafe moments[row] = summaries[row].sort(now)
      if !hasBase { continue }
      let then = unsafe UnsafeBufferPointer(rebasing: block.sum(rowCount + row)[0..<count])
      unsafe moments[rowCount + row] = summaries[rowCount + row].sort(then)
      if summaries[rowCount + row].centre == 0 { continue }
      let change = unsafe block.scratch
      for index in 0..<count {
        unsafe change[index] = (now[index] - then[index]) / abs(then[index]) * 100
      }
      unsafe moments[2 * rowCount + row] = summaries[2 * rowCount + row].sort(
        UnsafeBufferPointer(rebasing: change[0..<count]))
    }
    return moments
  }

  /// Counts do not depend on the order in which they come.
  mutating func merge(_ other: DrawTotals) {
    for (index, summary) in other.summaries.enumerated() { summaries[index].merge(summary.histogram) }
  }

  mutating func set(_ moments: [DrawMoments]) {
    for index in summaries.indices { summaries[index].moments = moments[index] }
  }
}
