import Testing

@testable import Uncertainty

/// Shares that sum to one and vary together.
@Suite struct ShareTests {
  /// Municipal waste of three types that burn alike: what the shares are makes no difference to the sum.
  private static func waste(_ distribution: String) -> String {
    var table = "category,year,region,source,method,waste,furnace,quantity,unit,share of waste [1],"
    table += "share of waste uncertainty [%],share of waste distribution,dry matter [t d.m./t wet weight],"
    table += "carbon fraction [t C/t waste d.m.],fossil carbon fraction [1]\n"
    for (waste, share, percent) in [
      ("food waste", 0.5, 20), ("paper/cardboard", 0.3, 30), ("textiles", 0.2, 40),
    ] {
      table +=
        "4.C.1,2020,Viet Nam,plant,composition,\(waste),\"continuous, stoker\",100,Gg,\(share),\(percent),"
      table += "\(distribution),0.5,0.4,0.6\n"
    }
    return table
  }

  @Test("Drawn shares sum to one, through the equation of a method") func sum() throws {
    let together = try fossil(Self.waste("dirichlet"))
    // 100 Gg · 0.5 · 0.4 · 0.6 · 44/12, an oxidation factor of 1.
    #expect(abs(together.value - 44) < 1e-9)
    #expect(together.deviation < 1e-12 * together.value)
    #expect(abs(try #require(together.mean) - 44) < 1e-9)
    let apart = try fossil(Self.waste("normal"))
    #expect(apart.deviation > 0.05 * apart.value)
  }

  private func fossil(_ table: String) throws -> Estimate {
    let rows = try Drawn(table).simulate(4_096).estimates
    return try #require(rows.first { $0.row.kind == .booked && $0.row.gas == "CO2" }).current
  }

  @Test("Variances and covariances are those of a Dirichlet distribution") func covariances() throws {
    let drawn = try Drawn(Self.waste("dirichlet"))
    let group = try #require(drawn.model.shareGroups.first)
    let all = Set(Cause.Kind.allCases)
    let plan = SimulationPlan(drawn.model, drawn.rows, base: nil, current: 2020, varying: all)
    let place = try #require(plan.sharePlaces[0])
    let whole = group.shapes.reduce(0, +)
    let blocks = 64
    let count = Double(blocks * Simulation.blockLength)
    var shares = [[Double]](repeating: [], count: group.shapes.count)
    let block = DrawBlock(plan, seed: 7)
    for index in 0..<blocks {
      block.run(from: index * Simulation.blockLength)
      for member in shares.indices {
        let mean = group.shapes[member] / whole
        let drawn = unsafe Array(block.column(place + member))
        shares[member] += drawn.map { $0 * mean }
      }
    }
    for draw in 0..<Int(count) { #expect(abs(shares.reduce(0) { $0 + $1[draw] } - 1) < 1e-12) }
    let means = shares.map { $0.reduce(0, +) / count }
    func closed(_ i: Int, _ j: Int) -> Double {
      let scale = whole * whole * (whole + 1)
      let (one, other) = (group.shapes[i], group.shapes[j])
      return i == j ? one * (whole - one) / scale : -one * other / scale
    }
    for i in shares.indices {
      for j in i..<shares.count {
        let found = zip(shares[i], shares[j]).reduce(0) { $0 + ($1.0 - means[i]) * ($1.1 - means[j]) } / count
        // The standard error of a covariance of nearly normal draws; four of them.
        let (a, b, c) = (closed(i, i), closed(j, j), closed(i, j))
        let tolerance = 4 * ((a * b + c * c) / count).squareRoot()
        #expect(abs(found - c) < tolerance, "\(i), \(j): \(found), closed form \(c)")
      }
    }
    // The concentration keeps the sum of the variances that the rows state.
    let z = DistributionFit.z
    let stated = [0.5 * 0.2, 0.3 * 0.3, 0.2 * 0.4].reduce(0) { $0 + $1 * $1 / (z * z) }
    #expect(abs((0..<3).reduce(0) { $0 + closed($1, $1) } / stated - 1) < 1e-9)
  }

  @Test("The first order of a sum of shares has their covariance") func firstOrder() throws {
    let exact = try Drawn(Self.waste("dirichlet")).first.estimates
    let row = try #require(exact.first { $0.row.kind == .booked && $0.row.gas == "CO2" })
    #expect(row.current.deviation < 1e-12 * row.current.value)
  }
}
