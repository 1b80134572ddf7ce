import Testing

@testable import Uncertainty

/// What the flags of a row say of its years: activity data that one survey gave both, factors that were measured anew.
@Suite struct CorrelationTests {
  /// A line that grows from 100 to 150 of 400 to 450, with ±10 % of its activity and ±20 % of its factor.
  private static func reported(_ activity: String, _ factor: String) -> String {
    var table =
      "category,gas,year,source,quantity,unit,AD uncertainty %,EF uncertainty %,AD correlated,EF correlated\n"
    for (year, value) in [(2019, 100), (2020, 150)] {
      table += "1.A.1,CO2,\(year),a,\(value),kt,10,20,\(activity),\(factor)\n"
      table += "1.A.2,CO2,\(year),b,300,kt,0,0,,\n"
    }
    return table
  }

  /// The same as fuel, with a factor of its own of 100 t/TJ.
  private static func computed(_ activity: String, _ factor: String) -> String {
    var table = "category,year,region,source,fuel,quantity,unit,uncertainty %,EF CO2 [t/TJ],"
    table += "EF CO2 uncertainty [%],AD correlated,EF correlated\n"
    for (year, value) in [(2019, 1000), (2020, 1500)] {
      table += "1.A.1,\(year),Viet Nam,a,anthracite,\(value),TJ,10,100,20,\(activity),\(factor)\n"
      table += "1.A.2,\(year),Viet Nam,b,anthracite,3000,TJ,0,100,0,,\n"
    }
    return table
  }

  /// The variance of the trend in percentage points, to the first order.
  private func closed(_ isActivityShared: Bool, _ isFactorShared: Bool) -> Double {
    let z = DistributionFit.z
    let (now, then) = (150.0 * 100 / 400, -100.0 * 100 * 450 / (400 * 400))
    func part(_ half: Double, _ isShared: Bool) -> Double {
      let deviation = half / z
      let sum = isShared ? (now + then) * (now + then) : now * now + then * then
      return deviation * deviation * sum
    }
    return part(0.1, isActivityShared) + part(0.2, isFactorShared)
  }

  static let flags = [("", ""), ("yes", ""), ("", "no"), ("yes", "no"), ("no", "yes")]

  @Test("Approach 1 and 2 take the flags of reported rows", arguments: flags)
  func reportedRows(activity: String, factor: String) throws {
    let drawn = try Drawn(Self.reported(activity, factor), base: 2019)
    try compare(drawn, closed(activity == "yes", factor != "no"), gas: nil)
  }

  @Test("Approach 1 and 2 take the flags of computed rows", arguments: flags)
  func computedRows(activity: String, factor: String) throws {
    let drawn = try Drawn(Self.computed(activity, factor), base: 2019)
    try compare(drawn, closed(activity == "yes", factor != "no"), gas: "CO2")
  }

  private func compare(_ drawn: Drawn, _ variance: Double, gas: String?) throws {
    func isWanted(_ row: RowEstimate) -> Bool {
      gas == nil ? row.row.kind == .total : row.row.kind == .gas && row.row.gas == gas
    }
    let exact = try #require(drawn.first.estimates.first(where: isWanted)?.trend)
    #expect(abs(exact.deviation * exact.deviation / variance - 1) < 1e-9)
    let simulated = try #require(drawn.simulate(32_768).estimates.first(where: isWanted)?.trend)
    // Four standard errors of a deviation are 1.6 %; second-order terms add up to 2 %.
    #expect(abs(simulated.deviation / exact.deviation - 1) < 0.036)
  }

  @Test("The sheet of the guidelines has the flags in its columns", arguments: flags)
  func sheet(activity: String, factor: String) throws {
    let drawn = try Drawn(Self.reported(activity, factor), base: 2019)
    let lines = ErrorPropagation.lines(of: drawn.model, drawn.linear, drawn.rows, base: 2019, current: 2020)
    let line = try #require(lines.first?.line)
    #expect(line.isActivityCorrelated == (activity == "yes"))
    #expect(line.isFactorCorrelated == (factor != "no"))
  }

  @Test("The value of information of the trend: what both years share matters by the difference alone")
  func trendShares() throws {
    let drawn = try Drawn(Self.reported("yes", "no"), base: 2019)
    let found = drawn.first.contributions()
    #expect(abs(found.reduce(0) { $0 + $1.ofTotal } - 100) < 1e-9)
    #expect(abs(found.reduce(0) { $0 + ($1.ofTrend ?? 0) } - 100) < 1e-9)
    let activity = try #require(found.first { $0.cause.kind == .activity })
    #expect(abs(activity.ofTotal - 20) < 1e-9, "0.1² of 0.1² + 0.2²")
    let z = DistributionFit.z
    let (now, then) = (150.0 * 100 / 400, -100.0 * 100 * 450 / (400 * 400))
    let part = 0.1 * 0.1 / (z * z) * (now + then) * (now + then)
    #expect(abs(try #require(activity.ofTrend) - part / closed(true, false) * 100) < 1e-9)
  }
}
