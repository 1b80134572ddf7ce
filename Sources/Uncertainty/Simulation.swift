import Equations

/// Approach 2: the whole inventory drawn many times, everything that shares a cause from one draw.
///
/// Draws come in blocks of a fixed length, and blocks in stretches that are summed in order: the same bytes on any
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
    let stretches = (blocks + Self.stretch - 1) / Self.stretch
    let results = StretchResults(empty)
    parallel(stretches, threads: threads) { stretch in
      var totals = empty
      let block = DrawBlock(plan, seed: seed)
      for index in stretch * Self.stretch..<min(blocks, (stretch + 1) * Self.stretch) {
        let start = index * Self.blockLength
        block.run(from: start)
        totals.add(block, min(Self.blockLength, draws - start), ofHalf: draws / 2 - start)
      }
      results.put(totals, at: stretch)
    }
    let all = results.sum
    self.base = all.base
    current = all.current
    trend = all.trend
    halfTotal = all.half
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

/// Summaries of all rows.
struct DrawTotals: Sendable {
  var base: [DrawSummary]
  var current: [DrawSummary]
  var trend: [DrawSummary]
  /// Of the first row, the first half of the draws.
  var half: DrawSummary?

  init(_ first: FirstOrder) {
    func summary(_ sum: FirstOrder.Sum) -> DrawSummary {
      DrawSummary(centre: sum.value, scale: sum.loads.variance.squareRoot())
    }
    base = first.base.map(summary)
    current = first.current.map(summary)
    half = current.first
    trend = first.hasBase ? first.rows.indices.map { summary(first.trend($0) ?? .init()) } : []
  }

  /// - Parameter ofHalf: how many belong to the first half of the draws; below zero for none.
  mutating func add(_ block: DrawBlock, _ count: Int, ofHalf: Int) {
    if half != nil, ofHalf > 0 {
      let early = unsafe UnsafeBufferPointer(rebasing: block.sum(0)[0..<min(count, ofHalf)])
      unsafe half?.add(early)
    }
    for row in current.indices {
      let now = unsafe UnsafeBufferPointer(rebasing: block.sum(row)[0..<count])
      unsafe current[row].add(now)
      if base.isEmpty { continue }
      let then = unsafe UnsafeBufferPointer(rebasing: block.sum(current.count + row)[0..<count])
      unsafe base[row].add(then)
      if base[row].centre == 0 { continue }
      let change = unsafe block.scratch
      for index in 0..<count {
        unsafe change[index] = (now[index] - then[index]) / abs(then[index]) * 100
      }
      unsafe trend[row].add(UnsafeBufferPointer(rebasing: change[0..<count]))
    }
  }

  mutating func merge(_ other: DrawTotals) {
    for row in current.indices { current[row].merge(other.current[row]) }
    for row in base.indices { base[row].merge(other.base[row]) }
    for row in trend.indices { trend[row].merge(other.trend[row]) }
    if let early = other.half { half?.merge(early) }
  }
}
