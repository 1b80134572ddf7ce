import Testing

@testable import Uncertainty

/// Draws are counted where they lie, by each thread for itself.
@Suite struct HistogramTests {
  private func summary(_ draws: [[Double]]) -> DrawSummary {
    var merged = DrawSummary(centre: 10, scale: 2)
    for part in draws {
      var own = DrawSummary(centre: 10, scale: 2)
      let moments = unsafe part.withUnsafeBufferPointer { unsafe own.sort($0) }
      merged.merge(own.histogram)
      merged.moments.add(moments)
    }
    return merged
  }

  @Test("Counts of several threads add up to those of one, wherever their draws lie")
  func merged() {
    let near = (0..<500).map { 10 + Double($0 - 250) / 100 }
    let below = (0..<300).map { -1e3 * Double($0 + 1) }
    let above = (0..<300).map { 1e4 * Double($0 + 1) }
    let none = [Double.nan, .infinity, -.infinity]
    let whole = summary([near + below + above + none])
    for order in [[near, below, above, none], [none, above, below, near], [below, none, near, above]] {
      let parts = summary(order)
      for place in [0.0, 0.025, 0.3, 0.5, 0.9, 1] { #expect(parts.quantile(place) == whole.quantile(place)) }
      #expect(parts.undefined == 3)
    }
    // A bin is a 128th of the distance from the centre, or of the scale near it.
    #expect(abs(whole.quantile(550.0 / 1100) - 10) < 2.0 / 64)
    #expect(abs(whole.quantile(1) / 3e6 - 1) < 1.0 / 64)
    #expect(abs(whole.quantile(0) / -3e5 - 1) < 1.0 / 64)
  }

  @Test func nothingDrawn() {
    let empty = summary([[], [.nan]])
    #expect(empty.quantile(0.5) == 10)
    #expect(empty.undefined == 1)
  }
}
