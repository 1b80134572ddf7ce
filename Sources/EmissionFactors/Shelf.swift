import Quantities
import Synchronization

/// The rows of one parameter, category and gas by the order in which they are asked.
final class Shelf: Sendable {
  struct Key: Hashable {
    var parameter: String
    var category: String
    var gas: Gas?
    /// Whether rows of the project stand there alone.
    var isOfProject: Bool
  }

  /// The rows of the project or of one edition, by region. A row of several regions stands under each.
  struct Layer: Sendable {
    let isProject: Bool
    private var ofWorld: [EmissionFactor] = []
    private var ofRegions: [String: [EmissionFactor]] = [:]

    init(isProject: Bool) { self.isProject = isProject }

    mutating func add(_ row: EmissionFactor) {
      if row.regions.isEmpty { ofWorld.append(row) }
      for region in row.regions {
        if region == Regions.world {
          ofWorld.append(row)
        } else {
          ofRegions[region, default: []].append(row)
        }
      }
    }

    /// Nil where no row stands.
    func rows(of region: String) -> [EmissionFactor]? {
      if !ofWorld.isEmpty, region == Regions.world { return ofWorld }
      return ofRegions.isEmpty ? nil : ofRegions[region]
    }
  }

  let rows: [EmissionFactor]
  /// Of the project, then of the editions in their order.
  let layers: [Layer]
  /// Dimensions of any of the rows.
  let dimensions: [String]
  /// Years from which on another of the rows holds, or one no longer, ascending.
  private let turns: [Int]
  /// What the rows say on a dimension, of those that were asked for.
  private let words = Mutex<[String: Set<String>]>([:])

  init(rows: [EmissionFactor], editions: [String]) {
    self.rows = rows
    var layers = [Layer(isProject: true)] + editions.map { _ in Layer(isProject: false) }
    var dimensions: [String] = []
    var turns: Set<Int> = []
    for (index, row) in rows.enumerated() {
      if row.isOfProject {
        layers[0].add(row)
      } else {
        for (edition, name) in editions.enumerated() where name == row.edition {
          layers[edition + 1].add(row)
        }
      }
      if let year = row.validFrom { turns.insert(year) }
      if let year = row.validTo { turns.insert(year + 1) }
      if index > 0, row.dimensions.hasKeys(of: rows[index - 1].dimensions) { continue }
      for (dimension, _) in row.dimensions where !dimensions.contains(dimension) {
        dimensions.append(dimension)
      }
    }
    self.layers = layers
    self.dimensions = dimensions
    self.turns = turns.sorted()
  }

  /// Around a year, those in which the same rows hold.
  func years(around year: Int) -> ClosedRange<Int> {
    let first = turns.last { $0 <= year } ?? .min
    let next = turns.first { $0 > year }.map { $0 - 1 } ?? .max
    return first...next
  }

  func holds(for region: String) -> Bool { layers.contains { $0.rows(of: region) != nil } }

  /// Every word of the rows on a dimension.
  func words(on dimension: String) -> Set<String> {
    words.withLock { words in
      if let known = words[dimension] { return known }
      let found = Set(rows.flatMap { $0.dimensions[dimension] ?? [] })
      words[dimension] = found
      return found
    }
  }
}

/// Each is itself alone: a library puts one together for a key.
extension Shelf: Hashable {
  static func == (left: Shelf, right: Shelf) -> Bool { left === right }

  func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}
