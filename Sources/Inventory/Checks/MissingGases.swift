import Equations
import Quantities

/// A gas that a category lacks in some years, or altogether though its methods always yield it.
enum MissingGases {
  static let check = Check(
    name: "gas-missing",
    summary: "a category lacks a gas that it has in other years, or that its methods yield",
    summaryVietnamese: "danh mục thiếu một khí có ở các năm khác hoặc luôn do phương pháp tính ra", find: find
  )

  /// These arise whatever is bought and sold; other gases come and go with products.
  private static let steady: [Gas] = [.carbonDioxide, .methane, .nitrousOxide]

  private static func find(_ examination: Examination) -> [Finding] {
    var findings: [Finding] = []
    var byPlace: [Examination.Place: [String: GasYears]] = [:]
    var order: [Examination.Place] = []
    var known: Set<String> = []
    for series in examination.series
    where series.gas.gas.countsInEquivalents && examination.isShown(series.key.category) {
      let place = Examination.Place(category: series.key.category, region: series.key.region)
      if byPlace[place] == nil { order.append(place) }
      byPlace[place, default: [:]][series.gas.gas.id, default: GasYears(series)].add(series)
      known.insert(series.gas.gas.id)
    }
    var nowhere: [String: Set<Int>] = [:]
    var always: [Int: [Gas]] = [:]
    for place in order {
      let gases = byPlace[place] ?? [:]
      for (_, gas) in gases.sorted(by: { $0.key < $1.key }) {
        findings += inSomeYears(gas, place, examination).map { [$0] } ?? []
      }
      let steady = always[place.category] ?? Self.always(place.category, examination)
      always[place.category] = steady
      for finding in never(gases, steady, place, examination) {
        if known.contains(finding.gas) {
          findings.append(finding)
        } else {
          nowhere[finding.gas, default: []].insert(place.category)
        }
      }
    }
    return findings + nowhere.sorted { $0.key < $1.key }.map { inNoCategory($0.key, $0.value.count) }
  }

  /// A gas that the whole inventory lacks is one question.
  private static func inNoCategory(_ gas: String, _ categories: Int) -> Finding {
    var finding = Finding(check.name)
    finding.gas = gas
    finding.message =
      "no row is of \(gas), which the methods of \(categories) \(categories == 1 ? "category" : "categories") always yield"
    finding.help =
      "add its figures or keys, or name the gases of the inventory in the setting gases of inventory.csv"
    return finding
  }

  /// Years of a gas in a category and region, whatever the origin of its carbon.
  private struct GasYears {
    let series: CellSeries
    var answered: Set<Int> = []
    var valued: Set<Int> = []
    var largest = 0.0

    init(_ series: CellSeries) { self.series = series }

    mutating func add(_ series: CellSeries) {
      for (year, cell) in series.cells {
        answered.insert(year)
        guard let value = cell.value, value != 0 else { continue }
        valued.insert(year)
        largest = max(largest, abs(value))
      }
    }
  }

  private static func inSomeYears(
    _ gas: GasYears, _ place: Examination.Place, _ examination: Examination
  ) -> Finding? {
    guard let first = gas.valued.min(), let last = gas.valued.max() else { return nil }
    let isSteady = steady.contains(gas.series.gas.gas)
    let missing = (examination.years[place] ?? []).sorted().filter { year in
      !gas.answered.contains(year) && (isSteady || (first..<last).contains(year))
        && !isGiven(gas.series.gas.gas, near: place, year, examination)
    }
    // What is there in the lesser part of the years is no habit.
    guard !missing.isEmpty, gas.valued.count > missing.count else { return nil }
    let id = gas.series.gas.gas.id
    var finding = finding(place, id, missing, examination)
    finding.weight = abs(examination.equivalent(gas.largest, gas.series.gas)) * Double(missing.count)
    finding.expected = gas.largest
    // The year before, where there is one.
    if let near = gas.valued.filter({ $0 < missing[0] }).max() ?? gas.valued.min() {
      finding.stand(
        at: examination.facts.spot(place.category, finding.region, near, gas.series.gas.label))
    }
    finding.message =
      "\(examination.name(place.category, place.region)) has \(id) in \(Words.years(gas.valued.sorted())) and neither a figure nor a key in \(Words.years(missing))"
    return finding
  }

  /// Gases that every method of the category yields and that no year answers.
  private static func never(
    _ gases: [String: GasYears], _ always: [Gas], _ place: Examination.Place, _ examination: Examination
  ) -> [Finding] {
    let most = gases.values.map(\.valued.count).max() ?? 0
    let others = gases.sorted { $0.key < $1.key }.map(\.value).filter { $0.valued.count == most }
    // A gas that the methods do not yield comes from rows of another kind, which say nothing of these.
    guard most > 0, let other = others.first,
      others.allSatisfy({ always.contains($0.series.gas.gas) })
    else { return [] }
    return always.compactMap { gas in
      let missing = other.valued.sorted().filter { !isGiven(gas, near: place, $0, examination) }
      guard gases[gas.id] == nil, missing.count == other.valued.count else { return nil }
      var finding = finding(place, gas.id, missing, examination)
      finding.message =
        "\(examination.name(place.category, place.region)) has \(other.series.gas.gas.id) and no \(gas.id) in \(Words.years(missing)), and every method of the category yields both"
      return finding
    }
  }

  private static func finding(
    _ place: Examination.Place, _ gas: String, _ years: [Int], _ examination: Examination
  ) -> Finding {
    var finding = Finding(check.name)
    finding.category = place.category
    finding.region = examination.regionName(place.region)
    finding.years = years
    finding.gas = gas
    finding.unit = examination.unit
    finding.help = "add the figure, or a notation key: NO, NE, NA, IE (with its pointer) or C"
    return finding
  }

  /// CO2, CH4 and N2O that each method of a category emits whatever the row gives.
  private static func always(_ category: Int, _ examination: Examination) -> [Gas] {
    let context = examination.run.context
    // Those that a row must name, such as "CO2 only", leave gases to other rows on purpose.
    let plain = context.methods(for: category).filter(\.conditions.isEmpty)
    let yields = plain.map(context.compiled).map { compiled in
      compiled.method.emissions.indices.filter { index in
        compiled.dependencies[index].allSatisfy { compiled.method.inputs[$0].presence != .optional }
      }.map { compiled.method.emissions[$0].gas }
    }.filter { !$0.isEmpty }
    return yields.isEmpty
      ? [] : steady.filter { gas in context.isWanted(gas) && yields.allSatisfy { $0.contains(gas) } }
  }

  /// Whether the gas is answered above or below the category.
  private static func isGiven(
    _ gas: Gas, near place: Examination.Place, _ year: Int, _ examination: Examination
  ) -> Bool {
    let tree = examination.tree
    let near = tree.lineage(place.category).dropFirst() + tree.subtree(place.category).dropFirst()
    return near.contains { examination.answers($0, place.region, year, gas) }
  }
}
