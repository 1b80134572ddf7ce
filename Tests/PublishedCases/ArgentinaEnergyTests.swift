import Inventory
import Quantities
import Tables
import Testing

/// Argentina, energy 2005 (see SOURCE.md of the case): 125 lines with fuel or activity, 48
/// nodes with values, seven gases.
@Suite struct ArgentinaEnergyTests {
  private static let gases = ["CO2", "CH4", "N2O", "NOx", "CO", "NMVOC", "SO2"]
  /// Plain products of doubles, sums of at most a hundred of them.
  private static let tolerance = 1e-9
  private let published: PublishedCase

  init() throws {
    published = try PublishedCase("argentina-energy-2005", example: "argentina-2005")
  }

  @Test("Nothing is refused")
  func isClean() {
    #expect(published.log.rendered() == "")
  }

  @Test("Every line reproduces, except the two whose workbook uses another year's activity")
  func lines() throws {
    let expected = try published.expected("lines")
    var computed: [String: Double] = [:]
    for line in published.lines {
      let code = published.context.tree.categories[line.category].code
      computed["\(code)|\(line.source)|\(line.gas.gas)"] = line.value
      computed["\(code)|\(line.source)|CO2e", default: 0] += line.equivalent ?? 0
    }
    var compared = 0
    for row in 0..<expected.rowCount {
      let name = try "\(expected.text(row, "category"))|\(expected.text(row, "source"))"
      for gas in Self.gases + ["CO2e"] {
        if try isExcluded(name, gas) { continue }
        guard let answer = try expected.number(row, "\(gas) [t]") else { continue }
        let ours = computed["\(name)|\(gas)"] ?? 0
        #expect(agree(ours, answer, within: Self.tolerance), "\(name) \(gas): \(ours), published \(answer)")
        compared += 1
      }
    }
    #expect(compared == 984)
  }

  @Test("Every node reproduces, except those above the two lines")
  func nodes() throws {
    let expected = try published.expected("nodes")
    var compared = 0
    for row in 0..<expected.rowCount {
      let code = try expected.text(row, "category")
      for gas in Self.gases + ["CO2e"] {
        if try isExcluded(code + "|", gas) { continue }
        let answer = try #require(try expected.number(row, "\(gas) [t]"))
        let ours =
          gas == "CO2e"
          ? try equivalents(code) : published.value(code, region: "Argentina", year: 2005, gas: gas) ?? 0
        #expect(agree(ours, answer, within: Self.tolerance), "\(code) \(gas): \(ours), published \(answer)")
        compared += 1
      }
    }
    #expect(compared == 376)
  }

  private func equivalents(_ code: String) throws -> Double {
    let category = try #require(published.context.tree.index(of: code))
    return ["CO2", "CH4", "N2O"].reduce(0) { sum, gas in
      let cell = published.rollup.cell(category: category, region: "Argentina", year: 2005, gas: gas)
      return sum + (cell?.equivalent ?? 0)
    }
  }

  private func isExcluded(_ name: String, _ gas: String) throws -> Bool {
    let table = try published.expected("not-reproducible")
    for row in 0..<table.rowCount {
      let code = try table.text(row, "category")
      let source = try table.text(row, "source")
      if name == "\(code)|\(source)", try table.text(row, "gas") == gas { return true }
    }
    return false
  }
}
