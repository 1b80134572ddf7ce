import Quantities
import Testing

@testable import Equations

/// Stocks that flow out after a lifetime which each row gives for itself.
@Suite struct DelayTests {
  private static let method = Method("delay", "a delay", tier: "", categories: [], citation: "") { m in
    let M = m.activity("M", "in", "t CO2")
    let d = m.activity("d", "lifetime", "yr", in: 1...9)
    let all = m.stock("ΣM", "t CO2", from: 0) { previous in previous + M }
    let gone = m.step("gone", "", all.previous(years: d, in: 1...9))
    m.emits(.carbonDioxide, gone)
  }

  /// What has gone out by the end of each year, of 10, 20, 30, … in.
  private static func run(_ lifetimes: [Double], years: Int, seed: Double = 0) -> [(
    value: [Double], slope: [Double]
  )] {
    let program = Program(method, tangents: true)
    let workspace = Workspace(program, rows: lifetimes.count)
    var found: [(value: [Double], slope: [Double])] = []
    for year in 1...years {
      for (row, lifetime) in lifetimes.enumerated() {
        unsafe workspace[program.inputs[0]][row] = Double(10 * year)
        unsafe workspace[program.inputs[1]][row] = lifetime
        unsafe workspace[program.seeds[1]][row] = seed
      }
      workspace.run()
      let slope = program.emissionTangents[0]
      found.append(
        (
          unsafe Array(workspace[program.emissions[0]]),
          slope.map { unsafe Array(workspace[$0]) } ?? []
        ))
    }
    return found
  }

  @Test func eachRowHasItsOwnLifetime() {
    let years = Self.run([1, 2, 4], years: 6)
    #expect(
      years.map(\.value) == [
        [0, 0, 0], [10, 0, 0], [30, 10, 0], [60, 30, 0], [100, 60, 10], [150, 100, 30],
      ])
  }

  @Test func aLifetimeBetweenYearsIsInterpolated() {
    #expect(Self.run([2.25], years: 5).map(\.value) == [[0], [0], [7.5], [25], [52.5]])
  }

  @Test func aLifetimeOutsideOfTheRangeCountsAsItsEnd() {
    #expect(Self.run([0.5, 12], years: 3).map(\.value) == Self.run([1, 9], years: 3).map(\.value))
  }

  @Test func theDerivativeIsTheSlopeBetweenYears() {
    let slopes = Self.run([2.25, 2, 3], years: 5, seed: 1).map(\.slope)
    // In year 5: from 60 after 2 years to 30 after 3; at whole years from below.
    #expect(slopes[4] == [-30, -40, -30])
  }

  @Test func aLagIsANumberOfYears() {
    let wrong = Method("wrong", "", tier: "", categories: [], citation: "") { m in
      let M = m.activity("M", "in", "t CO2")
      let all = m.stock("ΣM", "t CO2", from: 0) { previous in previous + M }
      m.emits(.carbonDioxide, all.previous(years: M, in: 1...5))
    }
    #expect(wrong.faults.count == 1 && wrong.faults[0].contains("is not a number of years"))
  }

  @Test func itPrintsAsAPersonWritesIt() {
    #expect(Self.method.steps.map { Expression($0.node).text } == ["gone"])
    guard case .step(_, _, let content) = Self.method.steps[0].node.kind else { return }
    #expect(Expression(content).text == "ΣM(t−d)")
  }
}
