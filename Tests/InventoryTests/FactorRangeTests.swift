import Inventory
import Tables
import Testing

/// A factor from a table is held to what its input can be, as one in a cell is.
@Suite struct FactorRangeTests {
  private func run(_ gas: String) throws -> (run: InventoryRun, lines: [ResultLine]) {
    let files = [
      "inventory.csv": "setting,value\ncountry,Viet Nam\nyears,2020\n",
      "factors.csv": "id,category,parameter,gas,value,unit\nmine,2.H.1,EF,\(gas),-5,t/ha\n",
      "rows.csv": "category,year,source,method,quantity,unit\n2.H.1,2020,trees,activity x factor,1000,ha\n",
    ]
    let collector = Collector()
    return (try ScratchProject.run("factor-range-\(gas)", files, into: collector), collector.lines)
  }

  @Test("Carbon dioxide may be removed by a factor")
  func removal() throws {
    let (run, lines) = try run("CO2")
    #expect(!run.log.hasErrors, "\(run.log.rendered())")
    #expect(lines.map(\.value) == [-5], "1000 ha × −5 t/ha, in kt")
  }

  @Test("A negative factor of methane is refused with its identity")
  func refusal() throws {
    let log = try run("CH4").run.log
    #expect(log.diagnostics.map(\.name) == ["negative-number"])
    #expect(log.diagnostics.first?.message.contains("-5 t CH4/ha by the factor mine") == true)
  }
}
