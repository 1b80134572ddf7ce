import EmissionFactors
import Tables
import Testing

@testable import Inventory

@Suite struct BalanceTests {
  private func read(_ text: String, _ map: BalanceMap = BalanceMap()) throws -> BalanceRows {
    var log = DiagnosticLog()
    var defaults = BalanceDefaults()
    defaults.year = 2020
    let table = try #require(Table.read(Document(name: "b.csv", bytes: Array(text.utf8)), into: &log))
    let balance = BalanceReader.read(table, map, defaults, into: &log)
    let rows = balance.flatMap { BalanceRows.of($0, map, path: "b.csv", into: &log) }
    return try #require(rows, "\(log.rendered())")
  }

  @Test("The shipped mapping names categories, flows and fuels that there are, each word once")
  func mapping() throws {
    var log = DiagnosticLog()
    let tree = try #require(CategoryTree.embedded("IPCC 2006", into: &log))
    let flows = try #require(EmbeddedTables.table("energy-balance/flows"))
    let words = (0..<flows.rowCount).map { flows.text($0, "word") }
    let supply = try #require(Vocabulary.embedded("supply flow"))
    var owners: [String: String] = [:]
    for row in 0..<flows.rowCount {
      let word = words[row]
      let category = flows.text(row, "category")
      #expect(category.isEmpty || tree.index(of: category) != nil, "\(word): \(category)")
      #expect(flows.text(row, "part of").isEmpty || words.contains(flows.text(row, "part of")), "\(word)")
      #expect(BalanceFlow.Role(rawValue: flows.text(row, "role")) != nil, "\(word)")
      let flow = flows.text(row, "supply flow")
      #expect(flow.isEmpty || flow == BalanceFlow.stockChange || supply.words.contains(flow), "\(word)")
      #expect(
        Reference.all[flows.text(row, "source")] != nil && !flows.text(row, "locator").isEmpty, "\(word)")
      for text in [word, flows.text(row, "vi")] + flows.words(row, "aliases") where !text.isEmpty {
        let key = "\(spelling(text)) in \(flows.text(row, "part of"))"
        #expect(owners[key] == nil || owners[key] == word, "\(text) is \(owners[key] ?? "") and \(word)")
        owners[key] = word
      }
    }
    let fuels = try #require(Vocabulary.embedded("fuel"))
    let products = try #require(EmbeddedTables.table("energy-balance/fuels"))
    for row in 0..<products.rowCount {
      for fuel in products.words(row, "fuels") where fuel != "*" {
        #expect(fuels.words.contains(fuel), "\(products.text(row, "word")): \(fuel)")
      }
    }
  }

  @Test("Both shapes of a balance say the same")
  func shapes() throws {
    let down = try read(
      """
      flow,diesel [ktoe],LPG [ktoe]
      Imports,10,3
      Exports,2,-
      Road,6,1
      Residential,2.5,2
      """)
    let across = try read(
      """
      fuel,unit,Imports,Exports,Road,Residential
      diesel,ktoe,10,2,6,2.5
      LPG,ktoe,3,-,1,2
      """)
    func told(_ rows: BalanceRows) -> [String] {
      rows.rows.map { "\($0.category) \($0.source) \($0.fuel) \($0.supplyFlow) \($0.quantity) \($0.unit)" }
        .sorted()
    }
    #expect(told(down) == told(across))
    #expect(told(down).count == 7)
    #expect(down.account.agrees && across.account.agrees)
    #expect(down.rows.first?.reference == "b.csv:2:9")
    #expect(abs((down.account.read.sum("TJ") ?? 0) - 26.5 * 41.868) < 1e-9)
  }

  @Test(
    "The printed total tells what a positive stock change is",
    arguments: [("12", "stock draw"), ("8", "stock increase")])
  func stockSign(total: String, flow: String) throws {
    let rows = try read(
      """
      flow,diesel [ktoe]
      Imports,10
      Stock changes,2
      Total primary energy supply,\(total)
      """)
    #expect(rows.rows.map(\.supplyFlow) == ["imports", flow])
  }

  @Test("Coke of iron and steel and what is never burnt are excluded carbon")
  func excluded() throws {
    let rows = try read(
      """
      flow,coke oven coke [ktoe],bitumen [ktoe],lubricants [ktoe]
      Iron and steel,10,-,-
      Residential,1,-,-
      Construction,-,5,-
      Road,-,-,2
      """)
    let found = rows.rows.map { "\($0.category) \($0.fuel) \($0.supplyFlow)" }
    #expect(
      found == [
        "memo.reference coke oven coke excluded use", "1.A.4.b coke oven coke ",
        "memo.reference bitumen excluded use", "2.D.1 lubricants ", "memo.reference lubricants excluded use",
      ])
    #expect(rows.account.agrees)
  }

  @Test("Totals hold within what rounding leaves, with or without non-energy use")
  func totals() throws {
    let rows = try read(
      """
      flow,natural gas [ktoe],total [ktoe]
      Final consumption,10.1,10.1
      Industry,10.1,10.1
      Chemicals,3.33,3.33
      Machinery,6.73,6.73
      Non-energy use,4,4
      """)
    #expect(rows.rows.map(\.category) == ["1.A.2.c", "1.A.2.h", "memo.reference"])
    #expect(rows.account.totals == 7)
  }

  @Test("A project's own words go first")
  func own() throws {
    var map = BalanceMap()
    var log = DiagnosticLog()
    let tree = try #require(CategoryTree.embedded("IPCC 2006", into: &log))
    let text =
      "flow,category,role,heading,fuel\nTransport,1.A.3.b,,,\nVolunteers,1.A.4.a,,,\nLosses,,ignore,,\n,,,coal,lignite\n"
    let table = try #require(Table.read(Document(name: "m", bytes: Array(text.utf8)), into: &log))
    map.add(table, tree, into: &log)
    #expect(log.rendered() == "")
    let rows = try read("flow,coal [kt]\nTransport,1\nVolunteers,2\nLosses,3\n", map)
    #expect(rows.rows.map(\.category) == ["1.A.3.b", "1.A.4.a"])
    #expect(rows.rows.allSatisfy { $0.fuel == "lignite" })
    #expect(rows.account.agrees)
  }
}
