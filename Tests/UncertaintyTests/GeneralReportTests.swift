import Inventory
import Testing

@testable import Uncertainty

/// The general reporting table (2006 Guidelines, Vol 1 Ch 3, Table 3.3), of lines whose answers are known.
@Suite struct GeneralReportTests {
  private func report(_ drawn: Drawn, draws: Int) -> GeneralReport {
    GeneralReport(
      drawn.simulate(draws), activity: drawn.simulate(draws, varying: [.activity]),
      factor: drawn.simulate(draws, varying: [.factor, .gwp]))
  }

  @Test("Activity data and factors alone have the intervals given; variances are fractions of one")
  func columns() throws {
    let drawn = try Drawn(
      """
      category,gas,year,source,quantity,unit,AD uncertainty %,EF uncertainty %
      1.A.1,CO2,2019,a,100,kt,10,20
      1.A.1,CO2,2020,a,150,kt,10,20
      1.A.3.b,CO2,2019,b,80,kt,,
      1.A.3.b,CO2,2020,b,100,kt,5,
      """, base: 2019)
    let found = report(drawn, draws: 65_536)
    #expect(found.lines.count == 2 && found.totals.count == 1)
    let plant = found.lines[0]
    // Four standard errors of a percentile at 65,536 draws are 4 % of the deviation, of which half an interval has 1.96.
    try expect(plant.activity, 10, 10)
    try expect(plant.factor, 20, 20)
    let road = found.lines[1]
    try expect(road.activity, 5, 5)
    #expect(road.factor == nil)
    #expect(abs(found.lines.reduce(0) { $0 + ($1.variance ?? 0) } - 1) < 1e-12)
    #expect(plant.trend == 50)
    let total = found.totals[0]
    #expect(total.variance == nil && total.activity == nil)
    #expect(abs(try #require(total.trend) - (250.0 / 180 - 1) * 100) < 1e-9)
    let combined = (150.0 * 150 * (0.01 + 0.04) + 100 * 100 * 0.0025).squareRoot() / 250 * 100
    try expect(total.combined, combined, combined)
    // The factor is shared, so the trend of the line owes its uncertainty to the activity data of the two years.
    let trend = 150 * 0.1 * 2.0.squareRoot()
    #expect(abs(try #require(plant.trendUncertainty).above / trend - 1) < 0.1, "a ratio leans to the right")
  }

  @Test("A lopsided interval has its two sides") func sides() throws {
    let drawn = try Drawn(
      """
      category,year,region,source,quantity,unit,lower,upper,fuel,EF CO2 [t/TJ],EF CO2 lower,EF CO2 upper
      1.A.1,2020,Viet Nam,a,1000,TJ,900,1100,anthracite,100,70,150
      """)
    let line = try #require(report(drawn, draws: 65_536).lines.first { $0.row.gas == "CO2" })
    try expect(line.activity, 10, 10)
    try expect(line.factor, 30, 50)
  }

  private func expect(_ found: GeneralLine.Interval?, _ below: Double, _ above: Double) throws {
    let found = try #require(found)
    let width = below + above
    #expect(abs(found.below - below) < 0.02 * width, "\(found.below), given \(below)")
    #expect(abs(found.above - above) < 0.02 * width, "\(found.above), given \(above)")
  }
}
