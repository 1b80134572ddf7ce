package import Inventory
package import Tables

/// How much of the tree of categories an inventory fills: for every category without others below it, by
/// region and year.
package struct Completeness {
  package enum State: String, Sendable, CaseIterable {
    /// A number, for one gas at least.
    case number
    /// Notation keys only, its own or of a category above it.
    case keys
    /// A category above it has a number of its own.
    case above = "with a category above"
    case empty
  }

  package struct Entry: Sendable {
    package let region: String
    package let year: Int
    /// By category without others below it.
    package let states: [(category: Int, state: State)]
    /// How many of those with keys only are not estimated.
    package let notEstimated: Int

    package func count(_ state: State) -> Int { states.count { $0.state == state } }
  }

  package let entries: [Entry]
  private let tree: CategoryTree

  /// - Parameter selection: of regions and years.
  package init(_ run: InventoryRun, _ selection: Selection = Selection()) {
    tree = run.context.tree
    let tree = tree
    let leaves = tree.categories.indices.filter { tree.children[$0].isEmpty && !tree.isMemo($0) }
      .map { (leaf: $0, above: Array(tree.lineage($0).dropFirst())) }
    struct Place: Hashable {
      let region: Int
      let year: Int
    }
    struct Booked {
      var hasValue = false
      var keys: NotationKeys = []
    }
    var cells: [Place: [Int: Booked]] = [:]
    for (key, cell) in run.ledger.bookedCells(takesPlace: selection.places(of: run.ledger)) {
      let place = Place(region: key.region, year: key.year)
      var booked = cells[place]?[key.category] ?? Booked()
      booked.hasValue = booked.hasValue || cell.hasValue
      booked.keys.formUnion(cell.keys)
      cells[place, default: [:]][key.category] = booked
    }
    entries = cells.sorted { ($0.key.region, $0.key.year) < ($1.key.region, $1.key.year) }.map {
      place, booked in
      var notEstimated = 0
      let states = leaves.map { leaf, lineage -> (category: Int, state: State) in
        if booked[leaf]?.hasValue == true { return (leaf, .number) }
        let above = lineage.compactMap { booked[$0] }
        if booked[leaf] == nil {
          if above.isEmpty { return (leaf, .empty) }
          if above.contains(where: \.hasValue) { return (leaf, .above) }
        }
        let keys = booked[leaf]?.keys ?? above.reduce(into: []) { $0.formUnion($1.keys) }
        if keys.contains(.notEstimated) { notEstimated += 1 }
        return (leaf, .keys)
      }
      return Entry(
        region: run.ledger.regions[place.region], year: place.year, states: states,
        notEstimated: notEstimated)
    }
  }

  /// Years in a row that agree in what the counts say, as one.
  private var stretches: [(entry: Entry, last: Int)] {
    var result: [(entry: Entry, last: Int)] = []
    for entry in entries {
      if let previous = result.last, previous.entry.region == entry.region, previous.last + 1 == entry.year,
        State.allCases.allSatisfy({ previous.entry.count($0) == entry.count($0) })
      {
        result[result.count - 1].last = entry.year
      } else {
        result.append((entry, entry.year))
      }
    }
    return result
  }

  /// In one sentence; nil where there are no regions and years.
  package func sentence(_ language: Language) -> String? {
    guard let first = entries.first else { return nil }
    let count = { (state: State) in entries.reduce(0) { $0 + $1.count(state) } }
    let all = first.states.count * entries.count
    let notEstimated = entries.reduce(0) { $0 + $1.notEstimated }
    let places =
      entries.count == 1
      ? "" : language(" (\(entries.count) regions and years)", " (\(entries.count) vùng và năm)")
    return language(
      "completeness: of \(all) categories\(places) \(count(.number)) have a number, \(count(.above)) are in one above, "
        + "\(count(.keys)) have a notation key alone (\(notEstimated) NE), \(count(.empty)) are empty",
      "mức độ đầy đủ: trong \(all) danh mục\(places), \(count(.number)) có số liệu, \(count(.above)) gộp ở cấp trên, "
        + "\(count(.keys)) chỉ có ký hiệu (\(notEstimated) NE), \(count(.empty)) trống")
  }

  /// Counts by region and stretch of years.
  package func writeCounts(to writer: any RowWriter, _ language: Language) throws(FileError) {
    try writer.begin([
      Column("region", title: language("region", "vùng")), Column("years", title: language("years", "năm")),
      Column("categories", .number, title: language("categories", "số danh mục")),
      Column("with_number", .number, title: language("with a number", "có số liệu")),
      Column("with_keys", .number, title: language("keys only", "chỉ có ký hiệu")),
      Column("above", .number, title: language("with one above", "gộp ở cấp trên")),
      Column("empty", .number, title: language("empty", "trống")),
      Column("answered", title: language("answered", "đã trả lời")),
    ])
    for (entry, last) in stretches {
      try writer.cell(entry.region)
      try writer.cell(last == entry.year ? "\(last)" : "\(entry.year)–\(last)")
      try writer.cell(entry.states.count)
      for state in State.allCases { try writer.cell(entry.count(state)) }
      let answered = entry.states.count - entry.count(.empty)
      try writer.cell(entry.states.isEmpty ? "" : "\(answered * 100 / entry.states.count) %")
      try writer.endRow()
    }
    try writer.end()
  }

  /// The state of every category.
  /// - Parameter only: the states wanted.
  package func writeStates(
    to writer: any RowWriter, _ language: Language, only: Set<State> = Set(State.allCases)
  ) throws(FileError) {
    let names = CategoryNames(tree, language)
    try writer.begin([
      Column("category", title: language("category", "danh mục")),
      Column("category_name", .prose, title: language("name", "tên danh mục")),
      Column("region", title: language("region", "vùng")),
      Column("year", .number, title: language("year", "năm")),
      Column("state", title: language("state", "tình trạng")),
    ])
    for entry in entries {
      for (category, state) in entry.states where only.contains(state) {
        try writer.cell(tree.categories[category].code)
        try writer.cell(names[category])
        try writer.cell(entry.region)
        try writer.cell(entry.year)
        try writer.cell(state.rawValue)
        try writer.endRow()
      }
    }
    try writer.end()
  }
}
