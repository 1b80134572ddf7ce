import Inventory
import Tables
import Testing

/// Activity data times a factor of the project's own.
@Suite struct OwnFactorTests {
  @Test("Every category takes it, and no table of the guidelines adds a gas that was not given")
  func everyCategory() throws {
    let tree = try run(["2.H.1"]).run.context.tree
    let leaves = tree.categories.indices.filter { tree.children[$0].isEmpty && !tree.isMemo($0) }
    #expect(leaves.count > 200)
    let (run, lines) = try run(leaves.map { tree.categories[$0].code })
    #expect(!run.log.hasErrors, "\(run.log.rendered())")
    #expect(lines.map(\.category) == leaves)
    for line in lines {
      #expect(line.gas.label == "CH4")
      #expect(line.value == 0.5, "1000 t × 0.5 t/t, in kt")
    }
  }

  private func run(_ codes: [String]) throws -> (run: InventoryRun, lines: [ResultLine]) {
    let rows = codes.map { "\($0),2020,all,activity x factor,1000,t,0.5\n" }
    let files = [
      "inventory.csv": "setting,value\ncountry,Viet Nam\nyears,2020\n",
      "rows.csv": "category,year,source,method,quantity,unit,EF CH4 [t/t]\n" + rows.joined(),
    ]
    let collector = Collector()
    return (try ScratchProject.run("own-factors", files, into: collector), collector.lines)
  }
}
