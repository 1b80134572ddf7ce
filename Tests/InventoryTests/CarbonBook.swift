/// Parcels of land with their carbon, year by year.
struct CarbonBook {
  struct Parcel {
    var use: String
    var area: Double
    /// What it was, and since when; nil for land that remains.
    var origin: String?
    var since = 0
  }

  static let uses = ["forest land", "annual cropland", "grassland", "settlements", "other land"]

  let pairs: Pairs
  var parcels: [Parcel] = []
  /// Carbon that the pools have gained since the start.
  private(set) var gained = 0.0
  /// Carbon that came or went, whatever its sign: what rounding is measured by.
  private(set) var moved = 0.0

  init(_ pairs: Pairs) { self.pairs = pairs }

  var area: Double { parcels.reduce(0) { $0 + $1.area } }

  /// Lives through random periods, the last one long enough for some land to remain again.
  ///
  /// - Returns: the table of land that says the same.
  mutating func fill(periods: Int, _ random: inout LandCarbonTests.Random) throws -> String {
    var text = (["from", "to", "period", "area [ha]"] + Pairs.headings).joined(separator: ",") + "\n"
    var first = 2001
    for _ in 0..<periods {
      let last = first + 4 + Int(8 * random.fraction())
      var moves: [(from: String, to: String, area: Double)] = []
      for from in Self.uses {
        let all = parcels.reduce(0) { $0 + ($1.use == from ? $1.area : 0) }
        let parts = Self.uses.map { $0 == from ? 0 : all * 0.1 * random.fraction() }
        for (to, part) in zip(Self.uses, parts) {
          moves.append((from, to, to == from ? all - parts.reduce(0, +) : part))
        }
      }
      for (from, to, area) in moves {
        let values = Pairs.headings.indices.map { pairs.values[[from, to]]?[$0].map { "\($0)" } ?? "" }
        text += ([from, to, "\(first)..\(last)", "\(area)"] + values).joined(separator: ",") + "\n"
      }
      let changed = moves.filter { $0.from != $0.to }
      for year in first...last { live(through: year, changed, of: Double(last - first + 1)) }
      first = last + 1
    }
    return text
  }

  private mutating func live(
    through year: Int, _ moves: [(from: String, to: String, area: Double)], of years: Double
  ) {
    for index in parcels.indices where parcels[index].origin != nil && year - parcels[index].since >= 20 {
      parcels[index].origin = nil
    }
    var fresh: [Parcel] = []
    for move in moves {
      take(move.area / years, from: move.from)
      book(pairs.onConversion(move.from, move.to) * move.area / years)
      fresh.append(Parcel(use: move.to, area: move.area / years, origin: move.from, since: year))
    }
    parcels += fresh
    for parcel in parcels { book(pairs.yearly(parcel.origin ?? parcel.use, parcel.use) * parcel.area) }
  }

  /// Land that remains goes first, then what came first.
  private mutating func take(_ area: Double, from use: String) {
    var rest = area
    while rest > 1e-12 {
      let own = parcels.indices.filter { parcels[$0].use == use && parcels[$0].area > 0 }
      guard
        let index = own.first(where: { parcels[$0].origin == nil })
          ?? own.min(by: { parcels[$0].since < parcels[$1].since })
      else { return }
      let part = min(rest, parcels[index].area)
      parcels[index].area -= part
      rest -= part
    }
  }

  private mutating func book(_ carbon: Double) {
    gained += carbon
    moved += abs(carbon)
  }
}
