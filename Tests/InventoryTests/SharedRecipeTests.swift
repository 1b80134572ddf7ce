import Inventory
import Tables
import Testing

/// Regions share what was resolved for the same words, as far as the factors do not tell them apart.
@Suite struct SharedRecipeTests {
  private static let regions = ["Hà Nội", "Lào Cai", "Đà Lạt", "Ba Vì", "Cần Thơ", "Ha Long"]

  /// Rows of one kind in every region: a factor that a province has of its own, one by the words of the region, one of
  /// the country and one of the world.
  private static let files: [String: String] = [
    "inventory.csv": "setting,value\ncountry,Viet Nam\nyears,2010\n",
    "regions.csv": """
    region,parent,climate
    Ba Vì,Hà Nội,
    Đà Lạt,Lâm Đồng,boreal and temperate wet
    Cần Thơ,,tropical dry
    Lào Cai,,tropical moist and wet
    Ha Long,,boreal and temperate dry

    """,
    "factors.csv": """
    id,category,parameter,gas,fuel,region,value,unit
    own-1,1.A.1,EF,CO2,anthracite,Lào Cai,99000,kg/TJ
    own-2,1.A.1,EF,CO2,anthracite,Viet Nam,97000,kg/TJ
    own-3,1.A.1,EF,CH4,anthracite,Hà Nội,2,kg/TJ
    own-4,1.A.1,EF,N2O,lignite,Ba Vì,3,kg/TJ

    """,
  ]

  private func lines(_ name: String, of regions: [String], threads: Int = 1) throws -> [String: [String]] {
    let rows = regions.flatMap { region in
      [
        "1.A.1.a.i,\(region),2010,plant,anthracite,100,TJ,,",
        "1.A.1.a.i,\(region),2010,plant,lignite,100,TJ,,",
        "4.A,\(region),2010,site,,100,Gg,food waste,unmanaged deep",
      ]
    }
    let heading = "category,region,year,source,fuel,quantity,unit,waste,site type"
    var files = Self.files
    files["rows.csv"] = ([heading] + rows).joined(separator: "\n") + "\n"
    let collector = Collector()
    let run = try ScratchProject.run(name, files, threads: threads, into: collector)
    #expect(!run.log.hasErrors, "\(run.log.rendered())")
    return Dictionary(grouping: collector.lines, by: \.region).mapValues { lines in
      lines.map { "\($0.gas.label) \($0.value ?? -1) \($0.tier) \($0.factorIDs)" }
    }
  }

  @Test("A run after others computes and says the same", arguments: ["anthracite", "anthracit"])
  func again(fuel: String) throws {
    var files = Self.files
    files["rows.csv"] =
      "category,region,year,source,fuel,quantity,unit\n"
      + Self.regions.map { "1.A.1.a.i,\($0),2010,plant,\(fuel),100,TJ\n" }.joined()
    let project = try ScratchProject.open("again-\(fuel)", files)
    func result() throws -> ([String], String) {
      let collector = Collector()
      let run = try ScratchProject.run(project, into: collector)
      let lines = collector.lines.map { "\($0.region) \($0.gas.label) \($0.value ?? -1) \($0.factorIDs)" }
      return (lines, run.log.rendered())
    }
    let first = try result()
    #expect(first.1.isEmpty == (fuel == "anthracite"))
    for _ in 1...2 { #expect(try result() == first) }
  }

  @Test("A region has the same factors beside others as alone")
  func alone() throws {
    let together = try lines("together", of: Self.regions)
    for region in Self.regions {
      #expect(try lines("alone", of: [region])[region] == together[region], "\(region)")
    }
    #expect(try lines("backwards", of: Self.regions.reversed()) == together)
    #expect(try lines("threads", of: Self.regions, threads: 2) == together)
    #expect(Set(together.values).count == Self.regions.count, "each differs from all others by design")
  }
}
