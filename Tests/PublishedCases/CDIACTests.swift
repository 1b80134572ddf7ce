import Inventory
import Tables
import Testing

/// National CO2 1751–2011 (CDIAC): sums, gaps and years as columns.
@Suite struct CDIACTests {
  @Test("16,506 national totals are the sums of their parts")
  func totals() throws {
    let published = try PublishedCase("cdiac")
    #expect(!published.log.hasErrors, "\(published.log.rendered())")
    let expected = try published.expected("total")
    #expect(expected.rowCount == 16_506)
    for row in 0..<expected.rowCount {
      let region = try expected.text(row, "region")
      let year = try #require(Int(try expected.text(row, "year")))
      let answer = try #require(try expected.number(row, "total [kt C]"))
      let ours = (published.value("total", region: region, year: year, gas: "CO2") ?? 0) * 12 / 44
      // Five parts, each rounded to a whole kt.
      #expect(abs(ours - answer) <= 2 + 1e-6, "\(region) \(year): \(ours), published \(answer)")
    }
  }
}
