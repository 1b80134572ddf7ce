import Inventory
import Tables
import Testing

/// Years share what was resolved for the same words, as far as the same factors hold in them.
@Suite struct SharedYearTests {
  private static let factors = """
    id,category,parameter,gas,fuel,waste,valid_from,valid_to,value,unit
    a,1.A.1,EF,CO2,anthracite,,2005,2010,99000,kg/TJ
    b,1.A.1,EF,CO2,anthracite,,2011,,97000,kg/TJ
    c,4.A,DOC,,,food waste,,2007,0.14,1
    d,4.A,DOC,,,food waste,2008,,0.16,1

    """

  private func lines(
    _ rows: [String], factors: String = factors, in folder: String = #function
  ) throws -> [ResultLine] {
    let heading = "category,year,source,fuel,waste,site type,climate,quantity,unit,since,growth rate [%]"
    let files = [
      "inventory.csv": "setting,value\ncountry,Viet Nam\nyears,2003..2013\n", "factors.csv": factors,
      "rows.csv": ([heading] + rows).joined(separator: "\n") + "\n",
    ]
    let collector = Collector()
    let run = try ScratchProject.run("shared-years-\(folder.prefix(5))", files, into: collector)
    #expect(!run.log.hasErrors, "\(run.log.rendered())")
    return collector.lines
  }

  @Test("A year has the same factors beside others as alone")
  func alone() throws {
    let rows = (2003...2013).map { "1.A.1.a.i,\($0),plant,anthracite,,,,100,TJ,," }
    for together in [rows, rows.reversed()] {
      let found = try lines(together).filter { $0.gas.label == "CO2" }.sorted { $0.year < $1.year }
      #expect(found.map(\.year) == Array(2003...2013))
      for (row, line) in zip(rows, found) {
        let alone = try lines([row]).first { $0.gas.label == "CO2" }
        #expect(line.value == alone?.value && line.factorIDs == alone?.factorIDs, "\(line.year)")
      }
      #expect(
        Set(found.map(\.factorIDs)).count == 3, "none of the project before 2005, then one, then the other")
    }
  }

  @Test("A back-cast takes the factors of each year, as rows that were typed would")
  func backCast() throws {
    func site(_ year: Int, _ amount: Double, _ back: String) -> String {
      "4.A,\(year),site,,food waste,managed anaerobic,tropical moist and wet,\(amount),Gg,\(back)"
    }
    var amounts = [100.0]
    for _ in 2003..<2010 { amounts.append(amounts[amounts.count - 1] / 1.1) }
    let typed = try lines(amounts.enumerated().map { site(2010 - $0.offset, $0.element, ",") })
    let derived = try lines([site(2010, 100, "2003,10")])
    #expect(typed.map(\.year) == derived.map(\.year) && derived.count == 11)
    for (one, other) in zip(typed.sorted { $0.year < $1.year }, derived) {
      let (value, expected) = (other.value ?? -1, one.value ?? -2)
      #expect(abs(value - expected) <= 1e-12 * expected, "\(one.year): the order of the divisions")
    }
    let plain = try lines([site(2010, 100, "2003,10")], factors: "id,category,parameter,value,unit\n")
    #expect(plain.last?.value != derived.last?.value, "the dated factors count")
  }
}
