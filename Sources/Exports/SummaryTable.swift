package import Inventory
import Quantities
package import Tables

/// The summary table of the guidelines: categories by gas with the total in CO2 equivalents, gross and net of
/// removals, and the memo items, for every region and year.
package struct SummaryTable {
  private let context: InventoryContext
  private let gases: [BookedGas]
  /// As booked, by region and year.
  private let booked: [Place: [(key: Ledger.Key, cell: LedgerCell)]]
  private let index: FigureIndex
  private let names: CategoryNames
  private let language: Language
  private let selection: Selection
  private let columns: GasColumns
  private let tops: [Int]
  /// Those with a line of their own, in the order of the tree.
  private let categories: [Int]
  private let memoCategories: [Int]
  /// By category, whether it is part of the total, and whether it is land use.
  private let isCounted: [Bool]
  private let isLand: [Bool]
  private let writer: any RowWriter

  package init(
    _ run: InventoryRun, _ language: Language, _ selection: Selection, to writer: any RowWriter
  ) {
    context = run.context
    gases = run.ledger.gases
    let takesPlace = selection.places(of: run.ledger)
    booked = Dictionary(grouping: run.ledger.bookedCells(takesPlace: takesPlace)) {
      Place(region: $0.key.region, year: $0.key.year)
    }
    let rollup = run.ledger.rolledUp(run.context.tree, takesPlace: takesPlace)
    index = FigureIndex(rollup, selection)
    names = CategoryNames(run.context.tree, language)
    self.language = language
    self.selection = selection
    columns = GasColumns(
      rollup.gases.filter(selection.takes), unit: run.context.settings.unit,
      isShort: writer.isForReading, language: language)
    let tops = selection.tops(run.context.tree)
    self.tops = tops
    self.writer = writer
    let tree = run.context.tree
    let all = tree.categories.indices
    let isMemo = all.map { tree.isMemo($0) }
    let shown = selection.shown(tree) ?? Set(all)
    let selected = selection.categories.map { Set($0.flatMap { tree.subtree($0) }) } ?? Set(all)
    categories = all.filter { shown.contains($0) && !isMemo[$0] }
    // Whole memo items are shown at any depth, what they are made of as deep as the rest.
    memoCategories = all.filter {
      isMemo[$0] && selected.contains($0) && (tree.categories[$0].role == .memo || shown.contains($0))
    }
    isCounted = all.map { Self.counts($0, in: tops, tree) }
    isLand = all.map { tree.isLandUse($0) }
  }

  /// Whether a category is part of a total.
  private static func counts(_ category: Int, in tops: [Int], _ tree: CategoryTree) -> Bool {
    var next: Int? = category
    while let current = next {
      if tops.contains(current) { return true }
      next = tree.totalParent(current)
    }
    return false
  }

  private struct Place: Hashable {
    let region: Int
    let year: Int
  }

  /// A line of the table before it is written.
  private struct Line {
    var figures: [Figure]
    var total = Figure()

    init(_ count: Int) { figures = Array(repeating: Figure(), count: count) }

    var isEmpty: Bool { total.isEmpty && figures.allSatisfy(\.isEmpty) }
  }

  package func write() throws(FileError) {
    try writer.begin(heading)
    for (region, years) in index.blocks {
      for year in years {
        let name = index.rollup.regions[region]
        if writer.isForReading { try writer.section(name.isEmpty ? "\(year)" : "\(name), \(year)") }
        try block(region, year)
      }
    }
    try writer.end()
  }

  private var heading: [Column] {
    var heading: [Column] = []
    if !writer.isForReading {
      heading = [
        Column("region", title: "vùng"), Column("year", .number, title: "năm"),
        Column("part", title: "phần"),
      ]
    }
    let unit = context.settings.unit
    heading += [
      Column("category", title: language("category", "danh mục")),
      Column("category_name", .prose, title: language("name", "tên")),
    ]
    var gases = columns.titles.map { Column($0, .number) }
    gases.insert(
      Column("total [\(unit) CO2e]", .number, title: language("total", "tổng") + " [\(unit) CO2e]"),
      at: columns.countBeforeTotal)
    heading += gases
    return writer.isForReading ? heading : heading + [Column("notation", title: "ký hiệu")]
  }

  private func block(_ region: Int, _ year: Int) throws(FileError) {
    for category in categories {
      let line = line(of: category, region, year)
      if !line.isEmpty {
        try write(line, "inventory", context.tree.categories[category].code, names[category], region, year)
      }
    }
    try totals(region, year)
    try memoItems(region, year)
  }

  private func line(of category: Int, _ region: Int, _ year: Int) -> Line {
    var line = Line(columns.count)
    for (gas, cell) in index.cells(.init(category: category, region: region, year: year)) where !gas.isMemo {
      add(gas, cell, to: &line)
    }
    return line
  }

  private func add(_ gas: BookedGas, _ cell: LedgerCell, to line: inout Line) {
    guard let column = columns.column(gas) else { return }
    line.figures[column].add(columns.number(column, cell), cell.keys)
    line.total.add(cell.equivalent)
  }
}

extension SummaryTable {
  /// Net, and gross with the removals apart where there are any. A sum that stands above already is not
  /// repeated.
  private func totals(_ region: Int, _ year: Int) throws(FileError) {
    var net = Line(columns.count)
    for top in tops {
      for (gas, cell) in index.cells(.init(category: top, region: region, year: year)) where !gas.isMemo {
        add(gas, cell, to: &net)
      }
    }
    let (gross, removals) = split(region, year)
    if removals.isEmpty {
      if tops.count > 1 { try write(net, "total", "total", language("Total", "Tổng"), region, year) }
      return
    }
    try write(
      gross, "total", "gross", language("Total without removals", "Tổng phát thải, chưa trừ hấp thụ"),
      region, year)
    try write(removals, "total", "removals", language("Removals", "Hấp thụ"), region, year)
    if let others = withoutLand(region, year) {
      try write(
        others, "total", "without land", language("Total without 3.B and 3.D", "Tổng không gồm 3.B và 3.D"),
        region, year)
    }
    try write(net, "total", "total", language("Net total", "Tổng phát thải ròng"), region, year)
  }

  /// Emissions and removals, told apart by the sign of each category and gas as it was booked.
  private func split(_ region: Int, _ year: Int) -> (gross: Line, removals: Line) {
    var gross = Line(columns.count)
    var removals = Line(columns.count)
    for (key, cell) in booked[Place(region: region, year: year)] ?? [] {
      let gas = gases[key.gas]
      guard !gas.isMemo, selection.takes(gas), isCounted[key.category], let value = cell.value else {
        continue
      }
      if value < 0 { add(gas, cell, to: &removals) } else { add(gas, cell, to: &gross) }
    }
    return (gross, removals)
  }

  /// What countries call the total without LULUCF; nil where it is all or nothing of the total.
  private func withoutLand(_ region: Int, _ year: Int) -> Line? {
    var others = Line(columns.count)
    var hasLand = false
    for (key, cell) in booked[Place(region: region, year: year)] ?? [] {
      let gas = gases[key.gas]
      guard !gas.isMemo, selection.takes(gas), isCounted[key.category] else { continue }
      if isLand[key.category] {
        hasLand = hasLand || cell.hasValue
      } else {
        add(gas, cell, to: &others)
      }
    }
    return hasLand && !others.isEmpty ? others : nil
  }

  private func memoItems(_ region: Int, _ year: Int) throws(FileError) {
    var items: [(code: String, name: String, line: Line)] = []
    for category in memoCategories {
      items.append(
        (context.tree.categories[category].code, names[category], line(of: category, region, year)))
    }
    var biogenic = Line(columns.count)
    for top in tops {
      for (gas, cell) in index.cells(.init(category: top, region: region, year: year)) where gas.isMemo {
        add(gas, cell, to: &biogenic)
      }
    }
    items.append(
      ("CO2 (biogenic)", language("CO2 from burning biomass", "CO2 từ đốt sinh khối"), biogenic))
    items.removeAll { $0.line.isEmpty }
    if items.isEmpty { return }
    if writer.isForReading {
      let title = language("Memo items, in no total", "Mục ghi nhớ, không tính vào tổng")
      try write(Line(columns.count), "memo", "", title, region, year)
    }
    for item in items { try write(item.line, "memo", item.code, item.name, region, year) }
  }

  private func write(
    _ line: Line, _ part: String, _ code: String, _ name: String, _ region: Int, _ year: Int
  ) throws(FileError) {
    if !writer.isForReading {
      try writer.cell(index.rollup.regions[region])
      try writer.cell(year)
      try writer.cell(part)
    }
    try writer.cell(code)
    try writer.cell(name)
    for (column, figure) in line.figures.enumerated() {
      if column == columns.countBeforeTotal { try writer.cell(line.total) }
      try writer.cell(figure)
    }
    if columns.countBeforeTotal == columns.count { try writer.cell(line.total) }
    if !writer.isForReading { try writer.cell(remark(line)) }
    try writer.endRow()
  }

  /// Keys that stand beside a number, by gas.
  private func remark(_ line: Line) -> String {
    line.figures.enumerated().compactMap { column, figure in
      figure.number == nil || figure.keys.isEmpty ? nil : "\(columns.name(column)): \(figure.keys)"
    }
    .joined(separator: "; ")
  }
}
