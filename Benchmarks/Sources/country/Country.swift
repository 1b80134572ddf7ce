import EmissionFactors
import Tables

/// The provinces and years of an inventory, and how large things are in them. Everything follows from the seed.
struct Country {
  let seed: UInt64
  /// How many sources of each kind a province has.
  let scale: Int
  let years = 2005...2024

  /// Provinces of Viet Nam, in the order of the table of regions.
  let provinces: [String]

  init(seed: UInt64, scale: Int, count: Int) {
    self.seed = seed
    self.scale = scale
    guard let table = EmbeddedTables.table("regions/regions") else {
      provinces = []
      return
    }
    let rows = (0..<table.rowCount).filter { table.text($0, "kind") == "province" }
    provinces = rows.prefix(count).map { table.text($0, "region") }
  }

  /// Of a source in a province and year: the amount of an average province in the first year, times the size of the
  /// province, −1 to 4 % of growth a year, and up to 4 % of the year's own.
  func amount(_ average: Double, of source: String, province: Int, copy: Int, year: Int) -> Double {
    let lane = "\(province) \(copy) \(source)"
    let growth = 0.99 + 0.05 * chance(lane)
    var power = 1.0
    for _ in years.lowerBound..<year { power *= growth }
    let waver = 0.96 + 0.08 * chance("\(lane) \(year)")
    return rounded(average * size(province) * power * waver)
  }

  /// 0.3 to 2.3 of an average province.
  func size(_ province: Int) -> Double { 0.3 + 2 * chance("\(province)") }

  /// Between 0 and 1, the same for the same name and seed: FNV-1a, stirred as in SplitMix64.
  func chance(_ name: String) -> Double {
    var hash = seed ^ 0xcbf2_9ce4_8422_2325
    for byte in name.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    hash = (hash ^ (hash >> 30)) &* 0xbf58_476d_1ce4_e5b9
    hash = (hash ^ (hash >> 27)) &* 0x94d0_49bb_1331_11eb
    return Double((hash ^ (hash >> 31)) >> 11) * 0x1p-53
  }

  /// To a whole number from 1,000 on, to a ten-thousandth below, as statistics print.
  func rounded(_ amount: Double) -> Double {
    amount >= 1000 ? amount.rounded() : (amount * 10_000).rounded() / 10_000
  }
}
