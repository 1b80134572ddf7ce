import Inventory
import Tables
import Testing

/// Agriculture of ten countries in 2010 (see SOURCE.md of the case): 197 lines and 50 totals of cattle.
@Suite struct FAOSTATTests {
  private let published: PublishedCase
  /// In Gg, by country, source and gas.
  private let computed: [String: Double]

  init() throws {
    published = try PublishedCase("faostat-2010")
    var computed: [String: Double] = [:]
    for line in published.lines {
      // A line of soils has a region of its own: `Viet Nam: layers, pasture`.
      let country = line.region.prefix { $0 != ":" }
      computed["\(country)|\(line.source)|\(line.gas.label)", default: 0] += line.value ?? 0
    }
    self.computed = computed
  }

  @Test("Nothing is refused; nitrogen left by rows that know no losses is told")
  func isClean() {
    let found = published.log.diagnostics
    #expect(found.allSatisfy { $0.name == "flow-not-taken" } && found.count == 10)
  }

  @Test("Every line reproduces within the rounding of the source")
  func lines() throws {
    let expected = try published.expected("lines")
    #expect(expected.rowCount == 197)
    for row in 0..<expected.rowCount {
      let name = try name(expected, row, source: expected.text(row, "source"))
      let answer = try #require(try expected.number(row, "value [Gg]"))
      let tolerance = try #require(try expected.number(row, "tolerance [Gg]"))
      let ours = try #require(computed[name], "\(name)")
      #expect(abs(ours - answer) <= tolerance, "\(name): \(ours), published \(answer)")
    }
  }

  @Test("Dairy and other cattle add up to the published totals")
  func cattle() throws {
    let lines = try published.expected("lines")
    var tolerances: [String: Double] = [:]
    for row in 0..<lines.rowCount {
      let name = try name(lines, row, source: lines.text(row, "source"))
      tolerances[name] = try lines.number(row, "tolerance [Gg]")
    }
    let expected = try published.expected("cattle")
    #expect(expected.rowCount == 50)
    for row in 0..<expected.rowCount {
      let parts = try ["dairy cattle", "other cattle"].map { animal in
        try name(expected, row, source: "\(animal), \(expected.text(row, "source"))")
      }
      let answer = try #require(try expected.number(row, "value [Gg]"))
      let ours = try parts.map { try #require(computed[$0], "\($0)") }.reduce(0, +)
      let tolerance = try parts.map { try #require(tolerances[$0]) }.reduce(0, +)
      #expect(abs(ours - answer) <= tolerance, "\(parts): \(ours), published \(answer)")
    }
  }

  private func name(_ table: Table, _ row: Int, source: String) throws -> String {
    try "\(table.text(row, "region"))|\(source)|\(table.text(row, "gas"))"
  }
}
