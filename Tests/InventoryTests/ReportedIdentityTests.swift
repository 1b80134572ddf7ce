import Inventory
import Tables
import Testing

/// Reported rows that are told apart by a letter or a year alone are different rows.
@Suite struct ReportedIdentityTests {
  @Test func nearNames() throws {
    let letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    var rows = "category,region,year,gas,source,quantity,unit\n"
    for letter in letters {
      for year in 1751...1900 { rows += "2,\(letter)AMBIA,\(year),CO2,works,1,kt\n" }
    }
    let files = [
      "inventory.csv":
        "setting,value\nyears,1751..1900\nregions,\"\(letters.map { "\($0)AMBIA" }.joined(separator: ", "))\"\n",
      "reported.csv": rows,
    ]
    let collector = Collector()
    let run = try ScratchProject.run("near-names", files, into: collector)
    #expect(!run.log.hasErrors, "\(run.log.rendered())")
    #expect(collector.lines.count == 26 * 150)
  }

  @Test func twice() throws {
    let files = [
      "inventory.csv": "setting,value\nyears,2020..2021\n",
      "reported.csv":
        "category,year,gas,source,quantity,unit\n2,2020,CO2,works,1,kt\n2,2020,CO2,works,2,kt\n",
    ]
    let run = try ScratchProject.run("reported-twice", files, into: Collector())
    #expect(run.log.diagnostics.map(\.name) == ["duplicate-identity"])
  }
}
