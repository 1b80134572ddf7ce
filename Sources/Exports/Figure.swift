package import Inventory
import Tables

/// A sum of cells: numbers, notation keys, or both.
package struct Figure: Sendable {
  private var sum = CompensatedSum()
  private var hasNumber = false
  package private(set) var keys = NotationKeys(rawValue: 0)

  package init() {}

  package var number: Double? { hasNumber ? sum.value : nil }
  package var isEmpty: Bool { !hasNumber && keys.isEmpty }

  package mutating func add(_ number: Double?, _ keys: NotationKeys = NotationKeys(rawValue: 0)) {
    if let number {
      sum.add(number)
      hasNumber = true
    }
    self.keys.formUnion(keys)
  }
}

extension RowWriter {
  /// A number, the keys in its place, or nothing.
  func cell(_ figure: Figure) throws(FileError) {
    if isForReading, let number = figure.number, !figure.keys.isEmpty {
      try cell(number, keys: figure.keys.description)
    } else if let number = figure.number {
      try cell(number)
    } else {
      try cell(figure.keys.description)
    }
  }
}

/// The cells of a rollup by category, region and year.
struct FigureIndex {
  struct Place: Hashable {
    let category: Int
    let region: Int
    let year: Int
  }

  /// By gas in the order of the rollup.
  private let places: [Place: [(gas: BookedGas, cell: LedgerCell)]]
  let rollup: Rollup
  /// Regions with their years, in the order of the regions' first appearance.
  let blocks: [(region: Int, years: [Int])]

  init(_ rollup: Rollup, _ selection: Selection) {
    self.rollup = rollup
    let taken = rollup.gases.map(selection.takes)
    var places: [Place: [(gas: BookedGas, cell: LedgerCell)]] = [:]
    var years: [Int: Set<Int>] = [:]
    for (key, cell) in rollup.sortedCells
    where taken[key.gas] && selection.takes(year: key.year)
      && selection.takes(region: rollup.regions[key.region])
    {
      let place = Place(category: key.category, region: key.region, year: key.year)
      places[place, default: []].append((rollup.gases[key.gas], cell))
      years[key.region, default: []].insert(key.year)
    }
    self.places = places
    blocks = years.sorted { $0.key < $1.key }.map { ($0.key, $0.value.sorted()) }
  }

  func cells(_ place: Place) -> [(gas: BookedGas, cell: LedgerCell)] { places[place] ?? [] }
}
