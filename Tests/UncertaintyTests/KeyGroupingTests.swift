import EmissionFactors
import Quantities
import Tables
import Testing

@testable import Inventory
@testable import Uncertainty

/// Which line an emission belongs to.
@Suite struct KeyGroupingTests {
  private func tree(_ name: String) throws -> CategoryTree {
    var log = DiagnosticLog()
    return try #require(CategoryTree.embedded(name, into: &log))
  }

  private func line(
    _ code: String, _ gas: String, _ tree: CategoryTree, value: Double = 1
  ) throws -> ResultLine {
    let booked = BookedGas(try #require(Gas(named: gas)), origin: .fossil, isMemo: false)
    return ResultLine(
      category: try #require(tree.index(of: code), "\(code)"), region: "Viet Nam", year: 2020,
      source: "plant",
      gas: booked, value: value, keys: [], equivalent: value, gwp: 1, recipe: nil, tier: "", factorIDs: "")
  }

  @Test("Nodes of both tables are categories of the guidelines") func nodes() throws {
    let tree = try tree("IPCC 2006")
    for rules in KeyRules.allCases {
      let table = KeyTable(rules)
      #expect(table.nodes.count > 60)
      for node in table.nodes {
        #expect(tree.categories.contains { $0.code == node.category }, "\(node.category)")
        #expect(table.nodes.count { isAncestor($0.category, orEqualTo: node.category) } == 1)
      }
    }
  }

  @Test(arguments: [
    ("1.A.1.a.i", "CO2", "1.A.1", "CO2", "solid"), ("1.A.3.b.i", "CO2", "1.A.3.b", "CO2", ""),
    ("1.A.3.d.ii", "CO2", "1.A.3.d", "CO2", "solid"), ("1.B.1.a.i", "CH4", "1.B.1", "CH4", ""),
    ("2.F.1.a", "HFC-134a", "2.F.1", "HFCs, PFCs", ""),
    ("2.E.1", "NF3", "2.E", "HFCs, PFCs, SF6, NF3, other", ""),
    ("2.G.1.a", "SF6", "2.G", "PFCs, SF6", ""), ("2.G.3.a", "N2O", "2.G", "N2O", ""),
    ("2.C.3", "CF4", "2.C.3", "PFCs", ""), ("2.C.4", "HFC-134a", "2.C.4", "HFCs", ""),
    ("3.B.1.b.ii", "CO2", "3.B.1.b", "CO2", ""), ("3.A.1.a.i", "CH4", "3.A.1", "CH4", ""),
    // What the table does not list: above its nodes as typed, beside them one line a branch.
    ("1.A", "CO2", "1.A", "CO2", ""), ("2.H.1", "CO2", "2.H", "CO2", ""),
    ("2.B.10", "CO2", "2.B.10", "CO2", ""),
  ])
  func suggested(_ code: String, _ gas: String, _ node: String, _ joint: String, _ fuel: String) throws {
    let tree = try tree("IPCC 2006")
    let grouping = KeyGrouping(suggestedBy: .guidelines2006, tree)
    let id = try #require(grouping.line(of: try line(code, gas, tree), fuel: .solid))
    #expect(tree.categories[id.category].code == node)
    #expect(id.gas == joint)
    #expect(id.fuel == fuel)
    #expect(id.source.isEmpty && id.region.isEmpty)
  }

  @Test(arguments: [
    ("CRT", "1.A.1.a.i", "1.A.1"), ("CRT", "4.A.2.a", "4.A.2"), ("CRT", "4.A.1", "4.A.1"),
    ("CRT", "3.A.1", "3.A"),
    ("IPCC 1996", "5.A.1.a", "5.A"), ("IPCC 1996", "1.A.1.a.i", "1.A.1"),
  ])
  func otherTrees(_ name: String, _ code: String, _ node: String) throws {
    let tree = try tree(name)
    let grouping = KeyGrouping(suggestedBy: .guidelines2006, tree)
    let id = try #require(grouping.line(of: try line(code, "CO2", tree), fuel: nil))
    #expect(tree.categories[id.category].code == node)
  }

  @Test(
    "Land use is 3.B and 3.D, whatever a tree calls them",
    arguments: [
      ("IPCC 2006", ["3.B.1.a", "3.D.1"], ["3", "3.A.1", "3.C.4"]),
      ("CRT", ["4", "4.A.1", "4.G"], ["3", "3.A", "5.A"]),
      ("IPCC 1996", ["5", "5.A", "5.B"], ["4", "4.A", "6.A"]),
    ])
  func landUse(_ name: String, _ land: [String], _ others: [String]) throws {
    let tree = try tree(name)
    for code in land { #expect(tree.isLandUse(try #require(tree.index(of: code))), "\(code)") }
    for code in others { #expect(!tree.isLandUse(try #require(tree.index(of: code))), "\(code)") }
  }

  @Test("Bunkers and gases without a GWP are in no line") func nothing() throws {
    let tree = try tree("IPCC 2006")
    let grouping = KeyGrouping(suggestedBy: .guidelines2006, tree)
    #expect(grouping.line(of: try line("1.A.3.a.i", "CO2", tree), fuel: nil) == nil)
    #expect(
      KeyGrouping(by: [.gas], depth: nil, tree).line(of: try line("1.A.3.a.i", "CO2", tree), fuel: nil) == nil
    )
  }

  @Test("What a user keeps apart") func own() throws {
    let tree = try tree("IPCC 2006")
    let grouping = KeyGrouping(by: [.gas, .source, .region, .sign], depth: 2, tree)
    let id = try #require(grouping.line(of: try line("3.B.1.a", "CO2", tree, value: -4), fuel: nil))
    #expect(tree.categories[id.category].code == "3.B")
    #expect([id.gas, id.source, id.region, id.sign] == ["CO2", "plant", "Viet Nam", "removals"])
    let joined = KeyGrouping(by: [.fuel], depth: nil, tree)
    let fuel = try #require(joined.line(of: try line("1.A.1.a.i", "CH4", tree), fuel: .otherFossil))
    #expect(fuel.gas.isEmpty && fuel.fuel == "other fossil")
  }

  @Test("A reason goes to its lines, to the line that holds it, or stands alone") func reasons() throws {
    let tree = try tree("IPCC 2006")
    func index(_ code: String) throws -> Int { try #require(tree.index(of: code)) }
    func id(_ code: String, _ gas: String) throws -> KeyLine.ID {
      var id = KeyLine.ID(category: try index(code))
      id.gas = gas
      return id
    }
    let ids = [try id("1.A.1", "CO2"), try id("1.A.1", "CH4"), try id("2.F.1", "HFCs, PFCs")]
    func lines(_ code: String, _ gas: String?) throws -> [KeyLine.ID] {
      let reason = KeyReasons.Reason(
        category: try index(code), gas: gas.flatMap { Gas(named: $0) }, text: "growth")
      return KeySummary.lines(of: reason, ids, tree)
    }
    #expect(try lines("1.A", nil) == [ids[0], ids[1]])
    #expect(try lines("1.A.1.a", "CH4") == [ids[1]])
    #expect(try lines("2.F.1.a", "HFC-134a") == [ids[2]])
    #expect(try lines("4.A", "CH4") == [try id("4.A", "CH4")])
  }
}
