import Tables

/// Remembers the regions of a file. Rows differ in their regions more than in anything else, but few
/// regions have factors of their own.
struct RegionCache {
  private(set) var regions: [Entry] = []
  private var factorRegions: [String: Int] = [:]
  private var kins: [String: Int] = [:]
  private var known = ByteTable()
  private var key: [UInt8] = []

  struct Entry {
    let name: String
    let factorRegion: FactorRegion
  }

  /// A region whose factors hold.
  struct FactorRegion {
    let name: String
    let position: Int
    /// Equal for regions of which all is said in common.
    let kin: Int
  }

  /// Position of the row's region; nil when it is refused.
  mutating func index(of row: Row, _ resolver: Resolver, into log: inout DiagnosticLog) -> Int? {
    key.removeAll(keepingCapacity: true)
    if let column = row.file.columns.words[.region] {
      row.records.withBytes(row.record, column) { cell in
        for position in 0..<cell.count { key.append(cell[position]) }
      }
    }
    let hash = Fingerprint.of(key)
    if let index = known.find(key, hash) { return index }
    guard let name = resolver.region(of: row, into: &log) else { return nil }
    known.insert(key, hash, regions.count)
    let factorRegion = resolver.context.factorRegion(name)
    let position = factorRegions[factorRegion] ?? factorRegions.count
    factorRegions[factorRegion] = position
    let standIn = resolver.context.standIn(for: factorRegion)
    let kin = kins[standIn] ?? kins.count
    kins[standIn] = kin
    regions.append(
      Entry(name: name, factorRegion: FactorRegion(name: factorRegion, position: position, kin: kin)))
    return regions.count - 1
  }
}
