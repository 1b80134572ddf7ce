import Quantities

/// A computed inventory laid out for checks: its cells as series, and what the rows told. Bounded by the
/// number of cells, whatever the number of rows.
package struct Examination {
  package let run: InventoryRun
  package let facts: CheckFacts
  package let thresholds: CheckThresholds
  package let tree: CategoryTree
  /// Booked cells by category, region and gas, in the order of the tree; years ascending.
  let series: [CellSeries]
  /// Years with a cell, by category and region.
  let years: [Place: Set<Int>]
  private let gases: [Place: [String: Set<Int>]]
  /// Emissions and removals as CO2 equivalents, added without their signs.
  private let totals: [RegionYear: Double]

  struct Place: Hashable {
    let category: Int
    let region: Int
  }

  private struct RegionYear: Hashable {
    let region: Int
    let year: Int
  }

  package init(_ run: InventoryRun, _ facts: CheckFacts, _ thresholds: CheckThresholds = .init()) {
    self.run = run
    self.facts = facts
    self.thresholds = thresholds
    tree = run.context.tree
    var series: [CellSeries] = []
    var positions: [CellSeries.Key: Int] = [:]
    var years: [Place: Set<Int>] = [:]
    var gases: [Place: [String: Set<Int>]] = [:]
    var totals: [RegionYear: CompensatedSum] = [:]
    for (key, cell) in run.ledger.bookedCells {
      let name = CellSeries.Key(category: key.category, region: key.region, gas: key.gas)
      let position = positions[name] ?? series.count
      if position == series.count {
        positions[name] = position
        series.append(CellSeries(key: name, gas: run.ledger.gases[key.gas]))
      }
      series[position].cells.append((key.year, cell))
      let place = Place(category: key.category, region: key.region)
      years[place, default: []].insert(key.year)
      gases[place, default: [:]][run.ledger.gases[key.gas].gas.id, default: []].insert(key.year)
      if let equivalent = cell.equivalent, Self.counts(key.category, run.context.tree) {
        totals[RegionYear(region: key.region, year: key.year), default: CompensatedSum()].add(abs(equivalent))
      }
    }
    self.series = series
    self.years = years
    self.gases = gases
    self.totals = totals.mapValues(\.value)
  }

  /// Whether a category counts in a total of the inventory.
  func counts(_ category: Int) -> Bool { Self.counts(category, tree) }

  private static func counts(_ category: Int, _ tree: CategoryTree) -> Bool {
    let lineage = tree.lineage(category)
    return !lineage.contains { tree.categories[$0].role == .memo }
      && (lineage.count > 1 || tree.categories[category].role == .total || tree.roots.isEmpty)
  }

  /// Whether a category counts in a total or is a memo item; other detail without a parent is shown nowhere.
  func isShown(_ category: Int) -> Bool { tree.isMemo(category) || counts(category) }

  func total(region: Int, year: Int) -> Double { totals[RegionYear(region: region, year: year)] ?? 0 }

  func regionName(_ region: Int) -> String { run.ledger.regions[region] }

  func code(_ category: Int) -> String { tree.categories[category].code }

  /// `2.A.1, Viet Nam`; the code alone where the inventory has one region.
  func name(_ category: Int, _ region: Int) -> String {
    run.ledger.regions.count > 1 ? "\(code(category)), \(regionName(region))" : code(category)
  }

  /// A value of a gas as CO2 equivalents; 0 where there is no GWP.
  func equivalent(_ value: Double, _ gas: BookedGas) -> Double {
    run.context.gwp(of: gas).map { value * $0 } ?? 0
  }

  var unit: String { run.context.settings.unit }

  /// A finding about a series, with its place where one row alone stands behind the last of the years.
  func finding(_ check: String, _ series: CellSeries, _ years: [Int]) -> Finding {
    var finding = Finding(check)
    finding.category = series.key.category
    finding.region = regionName(series.key.region)
    finding.years = years
    finding.gas = series.gas.label
    finding.unit = unit
    if let last = years.last {
      finding.stand(at: facts.spot(series.key.category, finding.region, last, series.gas.label))
    }
    return finding
  }

  /// Whether a category has a figure or a key of a gas.
  func answers(_ category: Int, _ region: Int, _ year: Int, _ gas: Gas) -> Bool {
    gases[Place(category: category, region: region)]?[gas.id]?.contains(year) ?? false
  }

  /// Whether a category above or below has a cell in this year, so that the level has changed and nothing
  /// lacks.
  func isOnAnotherLevel(_ category: Int, _ region: Int, _ year: Int) -> Bool {
    let others = tree.lineage(category).dropFirst() + tree.subtree(category).dropFirst()
    return others.contains { years[Place(category: $0, region: region)]?.contains(year) ?? false }
  }
}

/// The cells of a category, region and gas.
struct CellSeries {
  struct Key: Hashable {
    let category: Int
    let region: Int
    let gas: Int
  }

  let key: Key
  let gas: BookedGas
  /// Years ascending.
  var cells: [(year: Int, cell: LedgerCell)] = []

  typealias Step = (first: (year: Int, value: Double), second: (year: Int, value: Double))

  /// Consecutive years that both have a number.
  var steps: [Step] {
    zip(cells, cells.dropFirst()).compactMap { one, next in
      guard next.year == one.year + 1, let first = one.cell.value, let second = next.cell.value else {
        return nil
      }
      return ((one.year, first), (next.year, second))
    }
  }
}
