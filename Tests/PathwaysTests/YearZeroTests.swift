import Inventory
import Tables
import Testing

@testable import Pathways

/// Whatever is said of the future, all years up to year 0 equal the inventory to the last bit.
@Suite struct YearZeroTests {
  /// Examples and worked pages: every method, stocks, flows, lists, land.
  static let projects: [String] = {
    let pages = "\(Scratch.root)/Tests/PublishedCases/worked-pages"
    let examples = "\(Scratch.root)/emission-factors/examples"
    let folders =
      ((try? Files.list(pages)) ?? []).map { "\(pages)/\($0)/project" }
      + ((try? Files.list(examples)) ?? []).map { "\(examples)/\($0)" }
    return folders.filter { path in
      Files.isDirectory(path) && !withoutFuture.contains { path.contains("/\($0)/") }
    }.sorted()
  }()

  /// Rightly refused when all that is measured grows alike: more is recovered, or disposed of, than there is; a share
  /// passes one; the grid factor of later years is not known.
  private static let withoutFuture = [
    "2.F.2-foams", "2.F.4-6-prompt-uses", "3.C.4-5-managed-soils-2006", "3.C.4-6-viet-nam-2626",
    "memo-electricity-heat",
  ]

  /// The cells of the inventory with their bits, up to a year.
  private func cells(_ ledger: Ledger, upTo year: Int) -> [String: [UInt64?]] {
    ledger.bookedCells.reduce(into: [:]) { cells, entry in
      guard entry.key.year <= year else { return }
      let gas = ledger.gases[entry.key.gas]
      let key =
        "\(entry.key.category)|\(ledger.regions[entry.key.region])|\(entry.key.year)|\(gas.label)|\(gas.origin)"
      cells[key] = [
        entry.cell.value?.bitPattern, entry.cell.equivalent?.bitPattern, UInt64(entry.cell.keys.rawValue),
      ]
    }
  }

  @Test(arguments: projects) func everyProject(_ path: String) throws {
    let name = path.split(separator: "/").suffix(2).joined(separator: "-")
    var random = SplitMix(state: UInt64(name.utf8.reduce(0) { ($0 &* 31 &+ Int($1)) & 0xFFFF }))
    var growth = (random.fraction() - 0.5) * 6
    var drivers = "driver,year,value,unit,ramp\n"
    var rules = "category,driver\n,all\n"
    if path.hasSuffix("examples/viet-nam-2016") {
      // It knows no other land that could become forest in later years, and all of its soils leach: a share of 1.
      growth = -abs(growth)
      drivers += "ended,1750,1,,\nended,2017,0,,step\nended,2149,0,,step\n"
      rules += "3.B,ended\n"
    }
    drivers += "all,1750,7,,\nall,2149,\(growth),%,growth\n"
    let files = ["drivers.csv": drivers, "rules.csv": rules]
    let model = try Scratch.model(try Scratch.folder("year-0-\(name)", files, copying: path), span: 2)
    let story = Storyline(name: "all", levels: [], replaced: [:], holdsConstant: true, root: "all")
    var log = DiagnosticLog()
    let result = try #require(try model.run(story, into: &log), "\(log.rendered())")
    let year = model.base.year
    let inventory = cells(model.base.ledger, upTo: year)
    let pathway = cells(result.ledger, upTo: year)
    #expect(!inventory.isEmpty)
    #expect(inventory.keys.sorted() == pathway.keys.sorted())
    for (key, value) in inventory { #expect(pathway[key] == value, "\(key)") }
    #expect(result.ledger.years.contains(year + 2))
  }

  @Test(arguments: 1...12) func randomInventories(_ seed: Int) throws {
    var random = SplitMix(state: UInt64(seed))
    let files = RandomInventory.files(&random)
    let model = try Scratch.model(try Scratch.folder("random-\(seed)", files), span: 5)
    for name in model.scenarios.names {
      let ledger = try model.result(name).ledger
      #expect(cells(model.base.ledger, upTo: 2022) == cells(ledger, upTo: 2022), "\(name)")
    }
  }
}

/// Fuels, rice, animals with their manure and soils, a landfill and land, in some regions, with measures.
enum RandomInventory {
  static func files(_ random: inout SplitMix) -> [String: String] {
    func some(_ scale: Double) -> String { (random.fraction() * scale).shortestDecimal }
    var energy = "category,region,year,source,fuel,quantity,unit\n"
    var waste = "category,region,year,source,waste,site type,climate,quantity,unit,recovered CH4 [Gg CH4]\n"
    for region in ["A", "B"] {
      for year in 2018...2022 {
        for (code, source, fuel) in [
          ("1.A.1.a", "coal", "anthracite"), ("1.A.1.a", "gas", "natural gas"),
          ("1.A.4.b", "homes", "charcoal"),
          ("1.A.2.f", "kilns", "lignite"),
        ] { energy += "\(code),\(region),\(year),\(source),\(fuel),\(some(1e5)),TJ\n" }
        for word in ["food waste", "wood", "paper/cardboard"] {
          waste +=
            "4.A,\(region),\(year),city,\(word),unmanaged deep,tropical moist and wet,\(some(1000)),Gg,\(word == "wood" && year > 2019 ? some(0.001) : "")\n"
        }
      }
    }
    var land =
      "region,stratum,from,to,period,area,reference soil carbon [t C/ha],FLU before,FMG before,FI before,FLU,FMG,FI\n"
    land += "A,hills,other land,other land,2018..2022,\(some(1e6)),,,,,,,\n"
    land += "A,hills,other land,settlements,2018..2022,\(some(1e4)),40,1,1,1,0.8,1,1\n"
    return [
      "inventory.csv": "setting,value\nregions,\"A, B\"\nyears,2018..2022\n",
      "energy.csv": energy, "waste.csv": waste, "land.csv": land,
      "drivers.csv":
        "driver,year,value,unit,ramp\nGDP,2022,\(some(100)),,\nGDP,2050,\(some(9)),%,growth\npeople,2020,10,,\npeople,2050,\(some(30)),,logistic\n",
      "rules.csv":
        "category,input,driver,elasticity\n1.A,,GDP,\(some(1))\n4.A,,people,\n4.A,recovered CH4,constant,\n3.B,,people,\n",
      "measures.csv": """
      measure,kind,category,source,input,from,to,value,unit,start,full,service,efficiency,to efficiency,to source
      less,activity,1.A.2,,,,,-\(some(90)),%,2023,2030,,,,
      gas,shift,1.A.1.a,coal,,,,\(some(90)),%,2023,2040,useful energy,0.35,0.55,gas
      caught,recovery,4.A,,recovered CH4,,,\(some(60)),%,2023,2030,,,,
      stop,land,,,,other land,settlements,-100,%,2025,,,,,

      """,
      "scenarios.csv":
        "scenario,parent,measure\nBAU,,\nWM,BAU,less\nWM,,gas\nWM,,caught\nWM,,stop\n",
    ]
  }
}
