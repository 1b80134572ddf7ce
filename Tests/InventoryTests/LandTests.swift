import Inventory
import Tables
import Testing

@Suite struct LandTests {
  private static let uses = LandUses()

  private static func use(_ name: String) throws -> LandUse { try #require(uses.use(named: name)) }

  private func rows(_ text: String, horizon: Int? = nil) throws -> (rows: Table?, log: DiagnosticLog) {
    var log = DiagnosticLog()
    let table = try #require(
      Table.read(Document(name: "land.csv", bytes: Array(text.utf8)), into: &log), "\(log.rendered())")
    let bytes = try LandRows.make(of: table, horizon: horizon, into: &log)?.rows
    var ignored = DiagnosticLog()
    let made = bytes.flatMap { Table.read(Document(name: "rows", bytes: $0), into: &ignored) }
    return (made, log)
  }

  @Test("Converted land is in transition for twenty years, then it remains")
  func transition() throws {
    let (made, log) = try rows(
      """
      region,stratum,from,to,period,area [kha],soil
      A,hills,forest land,forest land,2001..2010,90,clay
      A,hills,forest land,annual cropland,2001..2010,10,clay
      A,hills,cropland,cropland,2001..2010,5,sand
      """, horizon: 2031)
    #expect(log.rendered() == "")
    let table = try #require(made)
    func area(_ category: String, _ year: Int, _ column: String) throws -> Double {
      try (0..<table.rowCount).filter {
        try table.text($0, "category") == category && table.number($0, "year") == Double(year)
      }.reduce(0) { try $0 + (table.number($1, column) ?? 0) }
    }
    // 1,000 ha a year leave the forest; those of 2001 are cropland that remains from 2021.
    for (year, transition, converted) in [
      (2001, 1000.0, 1000.0), (2010, 10000, 1000), (2011, 10000, 0), (2020, 10000, 0), (2021, 9000, 0),
      (2029, 1000, 0), (2030, 0, 0),
    ] {
      #expect(try abs(area("3.B.2.b.i", year, "quantity") - transition) < 1e-6, "\(year)")
      #expect(try abs(area("3.B.2.b.i", year, "area converted this year [ha]") - converted) < 1e-6, "\(year)")
      #expect(
        try abs(
          area("3.B.2.a", year, "quantity")
            - (15000 - transition - (year < 2011 ? 1000 * Double(2010 - year) : 0))) < 1e-6, "\(year)")
    }
    #expect(try table.text(0, "soil") == "clay")
  }

  @Test("The total area is the same in every year, whatever is converted")
  func conservation() throws {
    var random = SplitMix(state: 7)
    let all = try ["forest land", "annual cropland", "perennial cropland", "grassland", "settlements"]
      .map(Self.use)
    for _ in 0..<5 {
      var history = LandHistory()
      for use in all { history.set(use, to: 1000 * random.fraction()) }
      let total = all.reduce(0) { $0 + history.area(of: $1) }
      for year in 1990..<2050 {
        let conversions = all.flatMap { from in
          all.filter { $0 != from }.map { to in
            LandHistory.Conversion(
              from: from, to: to, area: history.area(of: from) * 0.05 * random.fraction())
          }
        }
        #expect(history.advance(to: year, conversions) == nil)
        let sum =
          all.reduce(0) { $0 + history.remaining($1) }
          + history.transitions(in: year).reduce(0) { $0 + $1.area }
        #expect(abs(sum - total) <= 1e-9 * total)
        #expect(history.transitions(in: year).allSatisfy { $0.area >= 0 && $0.convertedThisYear <= $0.area })
      }
    }
  }

  @Test("The land that has been longest in a use leaves it first")
  func oldestFirst() throws {
    let (forest, crops, town) = try (Self.use("forest land"), Self.use("cropland"), Self.use("settlements"))
    var history = LandHistory()
    history.set(forest, to: 100)
    history.set(crops, to: 10)
    _ = history.advance(to: 2000, [.init(from: forest, to: crops, area: 20)])
    _ = history.advance(to: 2001, [.init(from: crops, to: town, area: 25)])
    #expect(history.remaining(crops) == 0)
    #expect(history.area(of: crops) == 5)
    #expect(history.area(of: town) == 25)
    #expect(history.advance(to: 2002, [.init(from: crops, to: town, area: 6)]) == crops)
  }

  @Test("A table that does not close is told with the residual, and not forced")
  func residual() throws {
    let (made, log) = try rows(
      """
      from,to,period,area
      forest land,forest land,2001..2005,100
      forest land,forest land,2006..2010,98
      grassland,grassland,2006..2010,2.5
      """)
    #expect(made != nil)
    #expect(log.diagnostics.map(\.name) == ["land-does-not-close", "land-does-not-close"])
    #expect(log.rendered().contains("begins 2006 with 98 ha: 2 ha are lost"))
  }

  @Test("Every pair of classes has its category")
  func categories() throws {
    var log = DiagnosticLog()
    let tree = try #require(CategoryTree.embedded("IPCC 2006", into: &log))
    for to in Self.uses.names {
      for from in Self.uses.names {
        let code = try Self.use(to).category(from: Self.use(from))
        #expect(tree.index(of: code) != nil, "\(from) to \(to): \(code)")
      }
    }
    #expect(try Self.use("cropland").category(from: Self.use("grassland")) == "3.B.2.b.ii")
    #expect(try Self.use("đất rừng").category(from: Self.use("other land")) == "3.B.1.b.v")
  }

  /// A small generator, so that a failure repeats.
  private struct SplitMix {
    var state: UInt64

    mutating func fraction() -> Double {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return Double((z ^ (z >> 31)) >> 11) * 0x1p-53
    }
  }
}

extension Table {
  fileprivate func text(_ row: Int, _ name: String) throws -> String {
    text(row, try #require(column(named: name)))
  }

  fileprivate func number(_ row: Int, _ name: String) throws -> Double? {
    number(row, try #require(column(named: name))).value
  }
}
