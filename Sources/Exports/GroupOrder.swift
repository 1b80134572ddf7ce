import Inventory

/// The groups of a ledger in the order of their rows: those of its places by region and year, those of its columns by
/// category and gas. A row is one of each.
struct GroupOrder {
  let keys: [GroupKey]
  /// By group of places, its region and year; −1 for what it is summed over.
  private(set) var placeGroups: [PlaceGroup] = []
  private(set) var columnGroups: [ColumnGroup] = []
  /// Places of the ledger, group by group.
  private var members: [Int] = []
  /// Columns of the ledger with their groups.
  private(set) var summands: [LedgerTotals.Summand] = []
  /// In the order in which the cells, by category, region, gas and year, first have them.
  private(set) var regions: [String] = []
  /// As they stand in the column `gas`, in the same order.
  private(set) var labels: [String] = []
  private(set) var runs: [Run] = []

  /// Keys that follow each other and are all of places, or all of columns.
  struct Run {
    let isOfPlaces: Bool
    let keys: [GroupKey]
    /// By group, whether it differs in these keys from the one before.
    fileprivate let begins: [Bool]
  }

  struct PlaceGroup: Equatable {
    /// Among the regions.
    var region = -1
    var year = -1
    fileprivate(set) var members = 0..<0

    static func == (one: PlaceGroup, other: PlaceGroup) -> Bool {
      one.region == other.region && one.year == other.year
    }
  }

  struct ColumnGroup: Equatable {
    var category = -1
    /// Among the labels of gases.
    var gas = -1
  }

  /// - Parameters:
  ///   - takesPlace: whether a place is part of any row.
  ///   - takesColumn: whether a column is.
  init(
    _ totals: LedgerTotals, by keys: [GroupKey], takesPlace: (Ledger.Place) -> Bool,
    takesColumn: (Ledger.Column) -> Bool
  ) {
    self.keys = keys
    let appearance = totals.appearance(takesPlace: takesPlace, takesColumn: takesColumn)
    groupPlaces(totals.ledger, appearance, takesPlace)
    groupColumns(totals.ledger, appearance, takesColumn)
    var first = 0
    for end in keys.indices.map({ $0 + 1 })
    where end == keys.count || keys[end].isOfPlace != keys[first].isOfPlace {
      runs.append(run(Array(keys[first..<end])))
      first = end
    }
  }

  private func run(_ keys: [GroupKey]) -> Run {
    let isOfPlaces = keys[0].isOfPlace
    let count = isOfPlaces ? placeGroups.count : columnGroups.count
    let begins = (0..<count).map { group in
      group == 0
        || keys.contains { key in
          isOfPlaces
            ? placeGroups[group][key] != placeGroups[group - 1][key]
            : columnGroups[group][key] != columnGroups[group - 1][key]
        }
    }
    return Run(isOfPlaces: isOfPlaces, keys: keys, begins: begins)
  }

  private mutating func groupPlaces(
    _ ledger: Ledger, _ appearance: LedgerTotals.Appearance, _ isTaken: (Ledger.Place) -> Bool
  ) {
    let keys = keys.filter(\.isOfPlace)
    let inOrder = ledger.regions.indices.filter { appearance.categories[$0] != nil }.sorted {
      (appearance.categories[$0] ?? .max, $0) < (appearance.categories[$1] ?? .max, $1)
    }
    regions = inOrder.map { ledger.regions[$0] }
    var rank = Array(repeating: -1, count: ledger.regions.count)
    for (position, region) in inOrder.enumerated() { rank[region] = position }
    let groups = ledger.places.map { place in
      PlaceGroup(
        region: keys.contains(.region) ? rank[place.region] : -1, year: keys.contains(.year) ? place.year : -1
      )
    }
    let taken = ledger.places.indices.filter {
      isTaken(ledger.places[$0]) && rank[ledger.places[$0].region] >= 0
    }
    members = taken.sorted { one, other in
      for key in keys where groups[one][key] != groups[other][key] {
        return groups[one][key] < groups[other][key]
      }
      return one < other
    }
    for (position, place) in members.enumerated() {
      if placeGroups.last != groups[place] {
        placeGroups.append(groups[place])
        placeGroups[placeGroups.count - 1].members = position..<position
      }
      let first = placeGroups[placeGroups.count - 1].members.lowerBound
      placeGroups[placeGroups.count - 1].members = first..<position + 1
    }
  }

  private mutating func groupColumns(
    _ ledger: Ledger, _ appearance: LedgerTotals.Appearance, _ isTaken: (Ledger.Column) -> Bool
  ) {
    let taken = ledger.columns.indices.filter {
      isTaken(ledger.columns[$0]) && appearance.regions[$0] != nil
    }
    let inOrder = taken.sorted {
      let (one, other) = (ledger.columns[$0], ledger.columns[$1])
      return (one.category, appearance.regions[$0] ?? 0, one.gas)
        < (other.category, appearance.regions[$1] ?? 0, other.gas)
    }
    var labelOfGas = Array(repeating: -1, count: ledger.gases.count)
    for gas in inOrder.map({ ledger.columns[$0].gas }) where labelOfGas[gas] < 0 {
      let label = ledger.gases[gas].label
      labelOfGas[gas] = labels.firstIndex(of: label) ?? labels.count
      if labelOfGas[gas] == labels.count { labels.append(label) }
    }
    let keys = keys.filter { !$0.isOfPlace }
    let groups = ledger.columns.map { column in
      ColumnGroup(
        category: keys.contains(.category) ? column.category : -1,
        gas: keys.contains(.gas) ? labelOfGas[column.gas] : -1)
    }
    for column in taken.sorted(by: { groups[$0].isBefore(groups[$1], by: keys) })
    where columnGroups.last != groups[column] {
      columnGroups.append(groups[column])
    }
    // Biogenic CO2 counts in no sum over gases.
    let counting = taken.filter { keys.contains(.gas) || !ledger.gases[ledger.columns[$0].gas].isMemo }
    summands = counting.compactMap { column in
      columnGroups.firstIndex(of: groups[column]).map { .init(column: column, group: $0) }
    }
  }

  func members(of group: Int) -> ArraySlice<Int> { members[placeGroups[group].members] }

  /// Stretches of groups of places whose rows stand together, of some thousand rows each.
  var blocks: [Range<Int>] {
    let all = placeGroups.indices
    guard runs.count <= 2, runs.first?.isOfPlaces ?? false else { return all.isEmpty ? [] : [all] }
    let step = max(1, 4096 / max(1, columnGroups.count))
    return stride(from: 0, to: all.count, by: step).map { $0..<min($0 + step, all.count) }
  }

  /// Every pair of groups, in the order of the rows.
  func forEach<Failure: Error>(
    _ places: Range<Int>, _ body: (_ place: Int, _ column: Int) throws(Failure) -> Void
  ) throws(Failure) {
    if runs.isEmpty { return try body(places.lowerBound, columnGroups.startIndex) }
    try visit(0, places, columnGroups.indices, body)
  }

  private func visit<Failure: Error>(
    _ run: Int, _ places: Range<Int>, _ columns: Range<Int>,
    _ body: (_ place: Int, _ column: Int) throws(Failure) -> Void
  ) throws(Failure) {
    let one = runs[run]
    let isLast = run + 1 == runs.count
    let groups = one.isOfPlaces ? places : columns
    var start = groups.lowerBound
    while start < groups.upperBound {
      var end = start + 1
      while end < groups.upperBound, !one.begins[end] { end += 1 }
      if isLast {
        try body(one.isOfPlaces ? start : places.lowerBound, one.isOfPlaces ? columns.lowerBound : start)
      } else if one.isOfPlaces {
        try visit(run + 1, start..<end, columns, body)
      } else {
        try visit(run + 1, places, start..<end, body)
      }
      start = end
    }
  }
}

extension GroupKey {
  fileprivate var isOfPlace: Bool { self == .region || self == .year }
}

extension GroupOrder.PlaceGroup {
  fileprivate subscript(key: GroupKey) -> Int { key == .region ? region : year }
}

extension GroupOrder.ColumnGroup {
  fileprivate subscript(key: GroupKey) -> Int { key == .category ? category : gas }

  /// In the order of the keys.
  fileprivate func isBefore(_ other: Self, by keys: [GroupKey]) -> Bool {
    for key in keys where self[key] != other[key] { return self[key] < other[key] }
    return false
  }
}
