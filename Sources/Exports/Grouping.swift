package import Inventory
import Quantities
package import Tables

/// What sums are kept apart by.
package enum GroupKey: String, Sendable, CaseIterable {
  case category
  case region
  case year
  case source
  case gas
}

/// Sums by some of category, region, year, source and gas, in tidy rows.
///
/// With the category, every category of the tree has its row, totals too; without it a row is the sum of the
/// topmost categories, memo items apart. By source, rows are those that were booked, and no totals of them.
package final class GroupedTable: ResultConsumer {
  private let context: InventoryContext
  private let keys: [GroupKey]
  private let selection: Selection
  private let language: Language
  private let shown: Set<Int>?
  private let tops: Set<Int>
  /// Of sums by source.
  private var groups: [Group: Sums] = [:]
  private var words: [String] = []
  private var positions: [String: Int] = [:]

  private struct Sums {
    var value = Figure()
    var equivalent = Figure()
  }

  /// Positions of what a group is of; -1 for what it is summed over.
  private struct Group: Hashable {
    var category = -1
    var region = -1
    var year = -1
    var source = -1
    var gas = -1

    subscript(key: GroupKey) -> Int {
      switch key {
      case .category: category
      case .region: region
      case .year: year
      case .source: source
      case .gas: gas
      }
    }

    /// In the order of the keys.
    func isBefore(_ other: Group, by keys: [GroupKey]) -> Bool {
      for key in keys where self[key] != other[key] { return self[key] < other[key] }
      return false
    }
  }

  package init(
    _ context: InventoryContext, by keys: [GroupKey], _ language: Language, _ selection: Selection
  ) {
    self.context = context
    self.keys = keys
    self.selection = selection
    self.language = language
    shown = selection.shown(context.tree)
    tops = Set(selection.tops(context.tree))
  }

  package var takesLines: Bool { keys.contains(.source) }

  /// Sums by source are made as the results come; all others from the ledger.
  package func take(_ line: ResultLine) {
    guard keys.contains(.source), selection.takes(line.gas), selection.takes(year: line.year),
      selection.takes(region: line.region), isPart(line.category)
    else { return }
    var group = Group()
    if keys.contains(.category) { group.category = line.category }
    if keys.contains(.region) { group.region = position(of: line.region) }
    if keys.contains(.year) { group.year = line.year }
    group.source = position(of: line.source)
    if keys.contains(.gas) { group.gas = position(of: line.gas.label) }
    add(line.value, line.equivalent, line.keys, line.gas, to: group)
  }

  /// Whether a booked category belongs to what is summed.
  private func isPart(_ category: Int) -> Bool {
    if keys.contains(.category) { return shown?.contains(category) ?? true }
    var next: Int? = category
    while let current = next {
      if tops.contains(current) { return true }
      next = context.tree.totalParent(current)
    }
    return false
  }

  private func add(
    _ value: Double?, _ equivalent: Double?, _ keys: NotationKeys, _ gas: BookedGas, to group: Group
  ) {
    // Biogenic CO2 counts in no sum over gases.
    if group.gas < 0, gas.isMemo { return }
    groups[group, default: Sums()].value.add(value, keys)
    groups[group, default: Sums()].equivalent.add(equivalent)
  }

  private func position(of word: String) -> Int {
    if let known = positions[word] { return known }
    positions[word] = words.count
    words.append(word)
    return words.count - 1
  }

  /// - Parameter threads: that rows may be made by.
  package func write(_ ledger: Ledger, to writer: any RowWriter, threads: Int = 1) throws(FileError) {
    try writer.begin(heading)
    if keys.contains(.source) {
      try writeBySource(to: writer)
    } else {
      try write(groups(ledger), to: writer, threads)
    }
    try writer.end()
  }

  private func groups(_ ledger: Ledger) -> LedgerGroups {
    let totals = LedgerTotals(ledger, context.tree)
    let order = GroupOrder(
      totals, by: keys,
      takesPlace: { selection.takes(year: $0.year) && selection.takes(region: ledger.regions[$0.region]) },
      takesColumn: { column in
        selection.takes(ledger.gases[column.gas])
          && (keys.contains(.category)
            ? shown?.contains(column.category) ?? true : tops.contains(column.category))
      })
    return LedgerGroups(totals: totals, order: order)
  }

  private func write(_ groups: LedgerGroups, to writer: any RowWriter, _ threads: Int) throws(FileError) {
    let names = CategoryNames(context.tree, language)
    if let writer = writer as? CSVRows {
      let texts = GroupTexts(groups, context.tree, names, unit: context.settings.unit, writer)
      return try groups.write(texts, to: writer, threads: threads)
    }
    for block in groups.order.blocks {
      try groups.forEach(block) { (place, column, sums) throws(FileError) in
        let placeGroup = groups.order.placeGroups[place]
        let columnGroup = groups.order.columnGroups[column]
        try write(sums.value.value, sums.value.keys, sums.equivalent.value, to: writer) {
          (key) throws(FileError) in
          switch key {
          case .category: try write(category: columnGroup.category, names, to: writer)
          case .region: try writer.cell(groups.order.regions[placeGroup.region])
          case .year: try writer.cell(placeGroup.year)
          case .gas: try writer.cell(groups.order.labels[columnGroup.gas])
          case .source: break
          }
        }
      }
    }
  }

  private func writeBySource(to writer: any RowWriter) throws(FileError) {
    let names = CategoryNames(context.tree, language)
    for (group, sums) in groups.sorted(by: { $0.key.isBefore($1.key, by: keys) }) {
      try write(sums.value.number, sums.value.keys, sums.equivalent.number, to: writer) {
        (key) throws(FileError) in
        switch key {
        case .category: try write(category: group.category, names, to: writer)
        case .region: try writer.cell(words[group.region])
        case .year: try writer.cell(group.year)
        case .source: try writer.cell(words[group.source])
        case .gas: try writer.cell(words[group.gas])
        }
      }
    }
  }

  private func write(category: Int, _ names: CategoryNames, to writer: any RowWriter) throws(FileError) {
    try writer.cell(context.tree.categories[category].code)
    try writer.cell(names[category])
  }

  private func write(
    _ value: Double?, _ notation: NotationKeys, _ equivalent: Double?, to writer: any RowWriter,
    _ cell: (GroupKey) throws(FileError) -> Void
  ) throws(FileError) {
    let unit = context.settings.unit
    for key in keys { try cell(key) }
    if keys.contains(.gas) {
      try writer.cell(value)
      try writer.cell(unit)
    }
    try writer.cell(equivalent)
    if equivalent == nil { try writer.cell() } else { try writer.cell(unit + " CO2e") }
    try writer.cell(notation.description)
    try writer.endRow()
  }

  private var heading: [Column] {
    var wanted: [String] = []
    for key in keys { wanted += key == .category ? ["category", "category_name"] : [key.rawValue] }
    if keys.contains(.gas) { wanted += ["value", "unit"] }
    wanted += ["co2e_value", "co2e_unit", "notation"]
    return wanted.compactMap { name in
      TidyTable.columns.first { $0.key == name }.map {
        language == .vietnamese ? $0 : Column($0.key, $0.kind)
      }
    }
  }
}
