import Inventory
import Tables
import Testing

/// Series and files are computed ahead of their turn: neither what is booked nor what is told may show it.
@Suite struct ThreadTests {
  private static let years = 2005...2024
  private static let regions = (1...40).map { "District \($0)" }

  /// Rows for each region and year: several jobs of each method, flows between methods, and files of one job each.
  private static func rows(_ heading: String, _ row: (_ region: String, _ year: Int) -> String) -> String {
    ([heading] + regions.flatMap { region in years.map { row(region, $0) } }).joined(separator: "\n") + "\n"
  }

  private static let files: [String: String] = [
    "inventory.csv": "setting,value\ncountry,Viet Nam\nregions,\"\(regions.joined(separator: ", "))\"\n"
      + "years,2005..2024\n",
    "landfill.csv": rows("category,region,year,source,waste,site type,climate,quantity,unit") {
      "4.A,\($0),\($1),site,food waste,managed anaerobic,tropical moist and wet,\($1 - 2000),Gg"
    },
    "manure.csv": rows(
      "category,region,year,source,method,manure system,quantity,unit,share of manure [1],animal mass [kg],"
        + "N excretion rate [kg N/kg live mass/d],EF3 [kg N2O-N/kg N],share volatilised [1],N loss [1]"
    ) {
      "3.A.2.a.ii,\($0),\($1),cattle,nitrogen,solid storage,\($1),head,1,319,0.00034,0.005,0.45,0.5"
    },
    "soils.csv": rows("category,region,year,source,method,quantity,unit") {
      "3.C.4,\($0),\($1),manure,animal manure,,"
    },
    "coal.csv": rows("category,region,year,source,fuel,quantity,unit") {
      "1.A.1.a.i,\($0),\($1),plant,anthracite,\($1),TJ"
    },
    "land.csv": "region,stratum,from,to,period,area [ha],climate,soil,management,previous management\n"
      + regions.map {
        "\($0),hills,annual cropland,annual cropland,2005..2024,1000,tropical moist,low activity clay,full tillage,"
      }.joined(separator: "\n") + "\n",
  ]

  private func run(_ name: String, _ files: [String: String], _ threads: Int) throws -> (
    lines: [String], found: [String]
  ) {
    let collector = Collector()
    let run = try ScratchProject.run("threads-\(name)", files, threads: threads, into: collector)
    let lines = collector.lines.map { line in
      "\(line.category) \(line.region) \(line.year) \(line.source) \(line.gas.label) \(line.value ?? -1) \(line.factorIDs)"
    }
    let sums = run.ledger.bookedCells.map { key, cell in
      "\(key.category) \(key.region) \(key.year) \(key.gas) \(cell.value ?? -1)"
    }
    let found = run.log.diagnostics.map { diagnostic in
      let name = diagnostic.location?.file.split(separator: "/").last ?? ""
      return "\(diagnostic.name) \(name):\(diagnostic.location?.line ?? 0) \(diagnostic.message)"
    }
    return (lines + sums, found)
  }

  @Test("The same lines and sums in the same order on any number of threads")
  func lines() throws {
    let alone = try run("lines", Self.files, 1)
    // No row takes what manure hands over to other categories than 3.C.4.
    #expect(Set(alone.found.map(Self.name)) == ["flow-not-taken"], "\(alone.found.prefix(5))")
    #expect(alone.lines.count > 5 * 800, "\(alone.lines.count)")
    for threads in [2, 3] {
      let together = try run("lines", Self.files, threads)
      #expect(together.lines == alone.lines)
      #expect(together.found == alone.found)
    }
  }

  @Test("A mistake behind the last rows that can be read is told", arguments: [1, 2, 3])
  func mistakeBehindTheRows(threads: Int) throws {
    let row = { (source: String) in "1.A.1.a.i,Viet Nam,2015,\(source),anthracite,1,TJ\n" }
    var table = "category,region,year,source,fuel,quantity,unit\n"
    var count = 1
    while table.utf8.count < DocumentReader.usualChunk - 200 {
      count += 1
      table += row("plant \(count)")
    }
    // The rows fill a chunk, so that nothing but the quote that is never closed is left for the next.
    count += 1
    table += row(
      String(repeating: "x", count: DocumentReader.usualChunk - table.utf8.count - row("").utf8.count))
    #expect(table.utf8.count == DocumentReader.usualChunk)
    let files = [
      "inventory.csv": "setting,value\ncountry,Viet Nam\nyears,2015\n",
      "coal.csv": table + "\"never closed\n",
    ]
    let found = try run("behind", files, threads).found
    #expect(found == ["unterminated-quote coal.csv:\(count + 1) this quote is never closed"])
  }

  @Test("The same mistakes in the same order on any number of threads, method by method")
  func mistakes() throws {
    var files = Self.files
    // Holes in every second landfill, a number that is none in every file, manure that two sources take.
    files["landfill.csv"] = Self.rows("category,region,year,source,waste,site type,climate,quantity,unit") {
      let isHole = $1 == 2010 && $0.hasSuffix("2")
      let quantity = $1 == 2024 && $0.hasSuffix("3") ? "many" : "\($1)"
      return isHole
        ? "" : "4.A,\($0),\($1),site,food waste,managed anaerobic,tropical moist and wet,\(quantity),Gg"
    }
    files["coal.csv"]?.append("1.A.1.a.i,District 1,2005,boiler,anthracite,much,TJ\n")
    files["soils.csv"]?.append("3.C.4,District 9,2006,once more,animal manure,,\n")
    let alone = try run("mistakes", files, 1)
    let names = alone.found.map(Self.name)
    #expect(Set(names) == ["bad-number", "hole-in-series", "flow-taken-twice", "flow-not-taken"])
    #expect(names.count { $0 == "hole-in-series" } == 4)
    for threads in [2, 3] { #expect(try run("mistakes", files, threads).found == alone.found) }
  }

  @Test(
    "Rows of new words mean the same on any number of threads, and those that mean nothing are told in their order"
  )
  func newWords() throws {
    let fuels = [
      "crude oil", "motor gasoline", "jet kerosene", "other kerosene", "gas/diesel oil", "residual fuel oil",
      "liquefied petroleum gases", "naphtha", "petroleum coke", "anthracite", "coking coal",
      "other bituminous coal", "sub-bituminous coal", "lignite", "natural gas", "peat", "wood/wood waste",
    ]
    let words = ["anthracit", "unobtainium"]
    func table(_ first: Int) -> String {
      let rows = (first...first + 3).flatMap { year in
        (fuels + words).enumerated().flatMap { place, fuel in
          // Of the first year each in three units, one of which no fuel has; a key in place of a number.
          ["TJ", "toe", place == 3 ? "ha" : "GJ"].map { unit in
            "1.A.2.c,,\(year),\(fuel) \(unit),\(fuel),\(place == 5 ? "NE" : "\(year - first + place)"),\(unit)"
          }
        }
      }
      return (["category,region,year,source,fuel,quantity,unit"] + rows).joined(separator: "\n") + "\n"
    }
    let files = [
      "inventory.csv": "setting,value\ncountry,Viet Nam\nyears,2005..2024\n", "a.csv": table(2005),
      "b.csv": table(2010),
    ]
    let alone = try run("words", files, 1)
    let names = Set(alone.found.map(Self.name))
    #expect(names.isSuperset(of: ["unknown-fuel", "wrong-dimension"]), "\(names)")
    for threads in [2, 3, 8] {
      let together = try run("words", files, threads)
      #expect(together.lines == alone.lines)
      #expect(together.found == alone.found)
    }
  }

  private static func name(_ found: String) -> String { String(found.prefix { $0 != " " }) }
}
