package import Inventory
package import Tables

/// How much of the tree of categories an inventory fills: for every category without others below it, by
/// region and year.
package struct Completeness {
  package enum State: String, Sendable, CaseIterable {
    /// A number, for one gas at least.
    case number
    /// Notation keys only.
    case keys
    /// A category above it has a number or a key of its own.
    case above = "with a category above"
    case empty
  }

  package struct Entry: Sendable {
    package let region: String
    package let year: Int
    /// By category without others below it.
    package let states: [(category: Int, state: State)]

    package func count(_ state: State) -> Int { states.count { $0.state == state } }
  }

  package let entries: [Entry]
  private let tree: CategoryTree

  package init(_ run: InventoryRun) {
    tree = run.context.tree
    let tree = tree
    let leaves = tree.categories.indices.filter { tree.children[$0].isEmpty && !tree.isMemo($0) }
    struct Place: Hashable {
      let region: Int
      let year: Int
    }
    var cells: [Place: [Int: Bool]] = [:]
    for (key, cell) in run.ledger.bookedCells {
      let place = Place(region: key.region, year: key.year)
      cells[place, default: [:]][key.category, default: false] =
        (cells[place]?[key.category] ?? false) || cell.hasValue
    }
    entries = cells.sorted { ($0.key.region, $0.key.year) < ($1.key.region, $1.key.year) }.map {
      place, booked in
      let states = leaves.map { leaf -> (category: Int, state: State) in
        if let hasValue = booked[leaf] { return (leaf, hasValue ? .number : .keys) }
        let isAbove = tree.lineage(leaf).dropFirst().contains { booked[$0] != nil }
        return (leaf, isAbove ? .above : .empty)
      }
      return Entry(region: run.ledger.regions[place.region], year: place.year, states: states)
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
