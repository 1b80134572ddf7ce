import Equations
import Inventory
import Tables
import Testing

@testable import Uncertainty

@Suite struct SimulationTests {
  @Test("Sums of independent products have the variance of the closed form", arguments: 1...6)
  func products(seed: UInt64) throws {
    var random = SplitMix(state: seed)
    var table = "category,gas,year,source,quantity,unit,AD uncertainty %,EF uncertainty %\n"
    var variance = 0.0
    for row in 0..<30 {
      let value = Double(random.next() % 1000) + 1
      let (activity, factor) = (Double(random.next() % 58), Double(random.next() % 58))
      table += "1.A.1,CO2,2020,s\(row),\(value),kt,\(activity),\(factor)\n"
      // Both normal: (1 + a²)(1 + b²) − 1, the second-order term included.
      let z = DistributionFit.z
      let (a, b) = (activity / 100 / z, factor / 100 / z)
      variance += value * value * ((1 + a * a) * (1 + b * b) - 1)
    }
    let count = 8_000
    let found = try Drawn(table).simulate(count)
    let drawn = found.current[0].deviation
    // The standard error of a variance of nearly normal draws is √(2 / n) of it; four of them.
    let tolerance = 4 * (2 / Double(count)).squareRoot()
    #expect(abs(drawn * drawn / variance - 1) < tolerance)
  }

  @Test("The first order is the closed form without its second-order term, shared factors taken together")
  func sharedFactor() throws {
    let table = """
      category,year,region,source,fuel,quantity,unit,uncertainty %
      1.A.1,2020,Viet Nam,a,anthracite,100,TJ,10
      1.A.1,2020,Viet Nam,b,anthracite,300,TJ,20
      """
    let drawn = try Drawn(table)
    let estimates = drawn.first.estimates
    let row = try #require(estimates.first { $0.row.kind == .booked && $0.row.gas == "CO2" })
    // The factor's interval is 94.6–101 t/TJ around 98.3: it varies once for both sources.
    let plan = try #require(drawn.model.draws.first { $0.loads.count == 1 && isFactor($0, drawn.model) })
    let factor = plan.loads[0].deviation
    let unit = row.current.value / 400
    let z = DistributionFit.z
    let parts = (100 * 0.1 / z * unit, 300 * 0.2 / z * unit, 400 * unit * factor)
    let expected = (parts.0 * parts.0 + parts.1 * parts.1 + parts.2 * parts.2).squareRoot()
    #expect(abs(row.current.deviation / expected - 1) < 1e-9)
  }

  private func isFactor(_ plan: DrawPlan, _ model: UncertaintyModel) -> Bool {
    model.causes[plan.loads[0].cause].label.contains("EF CO2")
  }

  @Test("Draws are the same on one and on two threads, and others with another seed")
  func threads() throws {
    let drawn = try Drawn(Self.mixed, base: 2019)
    func figures(_ simulation: Simulation) -> [Double] {
      simulation.estimates.flatMap { row in
        [
          row.current.lower, row.current.upper, row.current.mean ?? 0, row.trend?.lower ?? 0,
          row.base?.upper ?? 0,
        ]
      }
    }
    let alone = figures(drawn.simulate(20_000, threads: 1))
    #expect(alone == figures(drawn.simulate(20_000, threads: 2)))
    #expect(alone != figures(drawn.simulate(20_000, seed: 2, threads: 2)))
  }

  @Test("For small uncertainties the draws agree with the first order, trend and stocks included")
  func agreement() throws {
    let drawn = try Drawn(Self.mixed, base: 2019)
    let simulated = drawn.simulate(16_000).estimates
    for (exact, drawn) in zip(drawn.first.estimates, simulated) where exact.current.deviation > 0 {
      // A trend of what varies together has no deviation but that of rounding. 0.6 % is the standard error of a deviation at 16,000 draws; products add up to 2 %.
      #expect(abs(drawn.current.deviation / exact.current.deviation - 1) < 0.045, "\(exact.row)")
      if let trend = exact.trend, let simulated = drawn.trend, trend.deviation > 1e-6 {
        #expect(abs(simulated.deviation / trend.deviation - 1) < 0.045, "trend of \(exact.row)")
      }
    }
  }

  /// Own factors with narrow intervals, a landfill with its history, rows that vary together.
  static let mixed: String = {
    var rows = "category,gas,year,source,quantity,unit,AD uncertainty %,EF uncertainty %,correlates with\n"
    for year in [2019, 2020] {
      rows += "1.A.1,CO2,\(year),a,\(100 + year - 2019),kt,6,4,grid\n"
      rows += "1.A.2,CO2,\(year),b,\(200 - 7 * (year - 2019)),kt,5,9,grid\n"
      rows += "3.A.1,CH4,\(year),c,8,kt,8,10,\n"
      rows += "3.B.1.a,CO2,\(year),d,-80,kt,10,3,\n"
    }
    return rows
  }()
}

/// The generator of Steele, Lea and Flood (2014), for inventories of a test.
struct SplitMix {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
