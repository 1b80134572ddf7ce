import Equations
import Inventory
import Tables
import Testing

/// The default run of the IPCC Waste Model 2006: 81 years, eight components.
@Suite struct WasteModelTests {
  private let published: PublishedCase

  init() throws {
    published = try PublishedCase("waste-model-2006")
  }

  @Test("81 years of emitted methane reproduce")
  func emitted() throws {
    #expect(published.log.rendered() == "")
    let expected = try published.expected("CH4")
    #expect(expected.rowCount == 81)
    for row in 0..<expected.rowCount {
      let year = try #require(Int(try expected.text(row, "year")))
      let answer = try #require(try expected.number(row, "emitted"))
      let ours = try #require(published.value("4.A", region: "Western Europe", year: year, gas: "CH4"))
      #expect(agree(ours, answer, within: 1e-9), "\(year): \(ours), published \(answer)")
    }
  }
}
