import Inventory
import Tables
import Testing

/// Finland and New Zealand 1990–2021: notation keys and the sums of the reporting tables.
@Suite struct ReportingTableTests {
  private let published: PublishedCase

  init() throws {
    published = try PublishedCase("crf-finland-newzealand")
  }

  @Test("Nothing is refused")
  func isClean() {
    #expect(!published.log.hasErrors, "\(published.log.rendered())")
  }

  @Test("Every published aggregate is the sum of its leaves, or carries keys alone")
  func aggregates() throws {
    let expected = try published.expected("aggregates")
    var compared = 0
    for row in 0..<expected.rowCount {
      let code = try expected.text(row, "category")
      let gas = try expected.text(row, "gas")
      let region = try expected.text(row, "region")
      let category = try #require(published.context.tree.index(of: code))
      for year in 1990...2021 {
        let answer = try expected.text(row, "\(year)")
        if answer.isEmpty { continue }
        let cell = published.rollup.cell(category: category, region: region, year: year, gas: gas)
        compared += 1
        if let number = try expected.number(row, "\(year)") {
          // The source rounds to about ten digits.
          let ours = cell?.value ?? 0
          #expect(
            abs(ours - number) <= max(2e-6 * abs(number), 1e-5),
            "\(code) \(gas) \(region) \(year): \(ours), published \(number)")
        } else {
          #expect(cell?.value == nil, "\(code) \(gas) \(region) \(year) is published as \(answer)")
        }
      }
    }
    // 8,469 numbers and 43 keys.
    #expect(compared == 8_512)
  }

  @Test("Keys of the leaves are kept in the sums")
  func keys() throws {
    let rollup = published.rollup
    let tree = published.context.tree
    var compared = 0
    for line in published.lines where !line.keys.isEmpty {
      for node in tree.lineage(line.category).prefix(while: { tree.categories[$0].role != .memo }) {
        let cell = rollup.cell(category: node, region: line.region, year: line.year, gas: line.gas.label)
        #expect(cell?.keys.isSuperset(of: line.keys) == true)
        compared += 1
      }
    }
    #expect(compared > 0)
  }
}
