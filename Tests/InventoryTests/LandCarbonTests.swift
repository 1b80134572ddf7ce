import Inventory
import Tables
import Testing

/// Carbon of random tables of land: what the methods emit in all years is what the pools of the land have lost, where
/// every parcel keeps a book of its own pools, year by year.
@Suite struct LandCarbonTests {
  @Test("Emissions are the change of all pools and the wood that is taken out", arguments: 1...6)
  func conservation(seed: Int) throws {
    var random = Random(state: UInt64(seed))
    let pairs = Pairs(&random)
    var book = CarbonBook(pairs)
    for use in CarbonBook.uses { book.parcels.append(.init(use: use, area: 100 + 900 * random.fraction())) }
    let area = book.area
    let table = try book.fill(periods: 2 + seed % 3, &random)
    let wood = (0..<5).map { _ in (volume: 50 * random.fraction(), bark: 0.2 * random.fraction()) }
    var removals = "category,year,source,method,quantity,unit,bark fraction [1],\(Self.woodFactors)\n"
    for (index, cut) in wood.enumerated() {
      removals += "3.B.1.a,\(2001 + index),cut,wood removals,\(cut.volume),m3/yr,\(cut.bark),1.4,0.3,0.5\n"
    }
    let takenOut = wood.reduce(0) { $0 + $1.volume * 1.4 * (1 + 0.3 + $1.bark) * 0.5 }
    let emitted = try Self.emitted(by: table, removals)
    #expect(abs(book.area - area) <= 1e-9 * area)
    let expected = (takenOut - book.gained) * 44 / 12
    #expect(abs(emitted - expected) <= 1e-9 * book.moved, "seed \(seed): \(emitted), by parcels \(expected)")
  }

  private static let woodFactors =
    "BCEF of removals [t d.m./m3],root-shoot ratio [1],carbon fraction [t C/t d.m.]"

  private static func emitted(by land: String, _ removals: String) throws -> Double {
    var log = DiagnosticLog()
    let project = try #require(try Project.stream(unit: "t", into: &log), "\(log.rendered())")
    let table = try #require(
      Table.read(Document(name: "land.csv", bytes: Array(land.utf8)), into: &log), "\(log.rendered())")
    let made = try #require(try LandRows.make(of: table, horizon: nil, into: &log), "\(log.rendered())")
    let run = InventoryRun(project.context)
    let collector = Collector()
    try run.read(DocumentReader(name: "land.csv", bytes: made.rows), into: collector)
    try run.read(DocumentReader(name: "wood.csv", bytes: Array(removals.utf8)), into: collector)
    try run.finish(into: collector)
    #expect(!log.hasErrors && !run.log.hasErrors, "\(log.rendered())\(run.log.rendered())")
    return collector.lines.reduce(0) { $0 + ($1.value ?? 0) }
  }

  /// Repeats from its seed.
  struct Random {
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

/// Carbon per hectare of each pair of uses, and the columns that say so.
struct Pairs {
  /// Factors in the order of ``headings``; nil where the pair has none.
  private(set) var values: [[String]: [Double?]] = [:]

  static let headings = [
    "biomass growth [t d.m./ha/yr]", "root-shoot ratio [1]", "carbon fraction [t C/t d.m.]",
    "biomass before [t d.m./ha]", "litter of the forest [t C/ha]", "dead wood of the forest [t C/ha]",
    "crop carbon before [t C/ha]", "growth of the first year [t C/ha]", "accumulation rate [t C/ha/yr]",
    "loss at harvest [t C/ha]", "carbon fraction of grass [t C/t d.m.]",
    "grass of the first year [t d.m./ha]",
    "carbon fraction of new grass [t C/t d.m.]", "biomass carbon before [t C/ha]",
    "growth of the new use [t C/ha/yr]", "reference soil carbon [t C/ha]", "FLU before [1]", "FMG before [1]",
    "FI before [1]", "FLU [1]", "FMG [1]", "FI [1]", "carbon stock change [t C/ha/yr]",
  ]

  init(_ random: inout LandCarbonTests.Random) {
    for from in CarbonBook.uses {
      for to in CarbonBook.uses {
        let wanted = Self.wanted(from, to)
        values[[from, to]] = Self.headings.indices.map { index in
          let value = 0.1 + random.fraction()
          return wanted.contains(index) ? (index == 2 ? value / 2 : value) : nil
        }
      }
    }
  }

  private static func wanted(_ from: String, _ to: String) -> Set<Int> {
    if from == to {
      return to == "forest land" ? [0, 1, 2] : to == "annual cropland" ? [8, 9] : [22]
    }
    var wanted = Set(15...21)
    switch from {
    case "forest land": wanted.formUnion([1, 2, 3, 4, 5])
    case "annual cropland": wanted.insert(6)
    case "grassland": wanted.formUnion([3, 10])
    default: wanted.insert(13)
    }
    switch to {
    case "forest land": wanted.formUnion([0, 1, 2, 4, 5])
    case "annual cropland": wanted.formUnion([7, 8])
    case "grassland": wanted.formUnion([11, 12])
    default: wanted.insert(14)
    }
    return wanted
  }

  func value(_ from: String, _ to: String, _ index: Int) -> Double { values[[from, to]]?[index] ?? 0 }

  /// What a hectare loses and gains in the year in which it is converted, beside the yearly flows.
  func onConversion(_ from: String, _ to: String) -> Double {
    func v(_ index: Int) -> Double { value(from, to, index) }
    let woods = from == "forest land" ? v(3) * (1 + v(1)) * v(2) + v(4) + v(5) : 0
    let grass = from == "grassland" ? v(3) * v(10) : 0
    return v(7) + v(11) * v(12) - woods - grass - v(6) - v(13)
  }

  /// What a hectare gains in each of the twenty years of transition, or in every year that it remains.
  func yearly(_ from: String, _ to: String) -> Double {
    func v(_ index: Int) -> Double { value(from, to, index) }
    let dead = from != to && to == "forest land" ? (v(4) + v(5)) / 20 : 0
    let soil = v(15) * (v(19) * v(20) * v(21) - v(16) * v(17) * v(18)) / 20
    return v(0) * (1 + v(1)) * v(2) + v(8) + v(14) + v(22) + dead + soil
  }
}
