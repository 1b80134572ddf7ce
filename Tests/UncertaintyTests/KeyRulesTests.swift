import Testing

@testable import Uncertainty

/// Equations 4.1 to 4.5, and what makes a line key.
@Suite struct KeyRulesTests {
  private func lines(_ figures: [(base: Double?, latest: Double)]) -> [KeyLine] {
    figures.enumerated().map { KeyLine(.init(category: $0), base: $1.base, latest: $1.latest) }
  }

  private func keys(_ assessment: KeyAssessment) -> [Int] {
    assessment.entries.filter(\.isKey).map(\.line)
  }

  @Test("Removals count without their sign, and the line that crosses the threshold is key") func level() {
    let analysis = KeyAnalysis(lines([(nil, -60), (nil, 30), (nil, 6), (nil, 4), (nil, 0)]), .guidelines2006)
    let made = analysis.approach1()
    #expect(made.count == 1)
    #expect(made[0].entries.map(\.share) == [0.6, 0.3, 0.06, 0.04, 0])
    #expect(keys(made[0]) == [0, 1, 2])
    #expect(keys(analysis.approach1(threshold: 90)[0]) == [0, 1])
    #expect(keys(analysis.approach1(threshold: 100)[0]) == [0, 1, 2, 3])
  }

  @Test("Equal lines stand in the order of the tree") func ties() {
    let made = KeyAnalysis(lines([(nil, 5), (nil, -5), (nil, 7), (nil, 5)]), .guidelines2006).approach1()
    #expect(made[0].entries.map(\.line) == [2, 0, 1, 3])
  }

  @Test("The trend of 2006: Eq 4.2, and Eq 4.3 where the base year is zero") func trend2006() throws {
    // Total 100 → 130, gross base 300. |200| / 300 · |(180 − 200) / 200 − 0.3|, |−100| / 300 · |(−80 + 100) / 100 − 0.3|.
    let made = KeyAnalysis(lines([(200, 180), (-100, -80), (0, 30)]), .guidelines2006).approach1()
    let trend = try #require(made.first { $0.criterion == .trend1 })
    let values = Dictionary(uniqueKeysWithValues: trend.entries.map { ($0.line, $0.value) })
    #expect(abs(try #require(values[0]) - 200 / 300 * 0.4) < 1e-15)
    #expect(abs(try #require(values[1]) - 100 / 300 * 0.1) < 1e-15)
    #expect(abs(try #require(values[2]) - 30 / 300) < 1e-15)
    #expect(made.map(\.isOfBaseYear) == [false, false, true])
  }

  @Test("No trend where the totals allow none") func undefined() {
    #expect(!KeyAnalysis(lines([(5, 7), (-5, 3)]), .guidelines2006).hasTrend)
    #expect(KeyAnalysis(lines([(5, 7), (-5, 3)]), .refinement2019).hasTrend)
    #expect(!KeyAnalysis(lines([(5, 7), (5, 3)]), .refinement2019).hasTrend)
    let made = KeyAnalysis(lines([(5, 7), (5, 3)]), .refinement2019).approach1()
    #expect(made.map(\.criterion) == [.level1, .level1])
  }

  @Test("Lines without an uncertainty are named, those of zero are not") func missing() {
    let analysis = KeyAnalysis(lines([(1, 2), (1, 3), (0, 0)]), .guidelines2006)
    #expect(analysis.lines { $0.category == 0 ? 10 : nil }.map(\.id.category) == [1])
  }

  /// A line of Tables 4.5 and 4.9, or 4.6 and 4.10, of the 2019 Refinement (Finland 1990 and 2016, Gg CO2e).
  private struct Line {
    let base: Double
    let latest: Double
    /// Column E of Table 4.9: uncertainty times estimate.
    let uncertain: Double
    let share: Double
    let trend: Double
  }

  /// Totals: 57,289.9 and 31,733.1 net, 111,229.7 without signs; 37,081.9 uncertain. Of the lines that stand in both
  /// tables 4.C.1 and 4(ii) CH4 are left out: Table 4.10 prints 3.433 and 2.479 where these figures make 2.479 and 2.428.
  private static let finland: [Line] = [
    Line(base: -22_636.0, latest: -35_773.5, uncertain: 10_604.7, share: 0.286, trend: 15.239),
    Line(base: 1_357.8, latest: 1_961.9, uncertain: 2_992.2, share: 0.081, trend: 3.605),
    Line(base: 894.4, latest: 2_416.2, uncertain: 2_400.0, share: 0.065, trend: 5.915),
    Line(base: -2_951.6, latest: -3_642.4, uncertain: 1_829.2, share: 0.049, trend: 1.357),
    Line(base: 3_313.7, latest: 3_031.3, uncertain: 1_706.6, share: 0.046, trend: 0.622),
    Line(base: 482.7, latest: 381.4, uncertain: 1_039.9, share: 0.028, trend: 1.080),
    Line(base: 4_327.7, latest: 1_639.6, uncertain: 557.1, share: 0.015, trend: 3.574),
    Line(base: 870.5, latest: 570.7, uncertain: 439.8, share: 0.012, trend: 0.904),
  ]

  @Test("The trend of 2019 with uncertainties: Finland 1990 and 2016 (Tables 4.9 and 4.10)")
  func trend2019() throws {
    let known = Self.finland
    // What the tables do not print, in two lines, so that the totals are theirs.
    let net = 31_733.1 - known.reduce(0) { $0 + $1.latest }
    let gross = 111_229.7 - known.reduce(0) { $0 + abs($1.latest) }
    let base = 57_289.9 - known.reduce(0) { $0 + $1.base }
    let rest: [(base: Double?, latest: Double)] = [(base, (gross + net) / 2), (0, -(gross - net) / 2)]
    let analysis = KeyAnalysis(lines(known.map { ($0.base, $0.latest) } + rest), .refinement2019)
    let uncertain = 37_081.9 - known.reduce(0) { $0 + $1.uncertain }
    let made = analysis.approach2 { id in
      if id.category < known.count {
        return known[id.category].uncertain / abs(known[id.category].latest) * 100
      }
      return id.category == known.count ? uncertain / rest[0].latest * 100 : 0
    }
    for entry in made[0].entries where entry.line < known.count {
      #expect(abs(entry.value - known[entry.line].share) <= 0.0006, "L2 of line \(entry.line)")
    }
    for entry in made[1].entries where entry.line < known.count {
      #expect(abs(entry.value - known[entry.line].trend) <= 0.002, "T2 of line \(entry.line)")
    }
  }
}
