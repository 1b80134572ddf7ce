import Tables

/// Knows what the numbers in the blocks of one worker stand for, and by which numbers the run calls the same things.
struct BlockReader {
  private(set) var names = RowNames()
  /// By line and place of the worker.
  private(set) var lines: [Int32] = []
  private(set) var places: [Int32] = []
  /// By place of the worker, in the ledger; −1 for one of no complete row.
  private var ledgerPlaces: [Int32] = []
  /// Of the emissions of each recipe, side by side, in the ledger; −1 for those of no complete row.
  private var ledgerColumns: [Int] = []
  private var columnStarts: [Int] = [0]

  /// Learns what is new in a block.
  mutating func learn(_ news: RowNames, _ seen: inout SeenRows) {
    if news.restarts { lines = [] }
    names.append(news)
    for line in names.lines[lines.count...] {
      lines.append(seen.line(names.recipes[Int(line.recipe)], names.source(line.source)))
    }
    for place in names.places[places.count...] {
      places.append(seen.place(names.regions[Int(place.region)], place.year))
    }
    while ledgerPlaces.count < names.places.count { ledgerPlaces.append(-1) }
    for recipe in names.recipes[(columnStarts.count - 1)...] {
      ledgerColumns += recipe.emissions.map { _ in -1 }
      columnStarts.append(ledgerColumns.count)
    }
  }

  /// What a lane was computed to, line by line.
  func results(_ lane: RowBlock.Lane, _ block: RowBlock, _ context: InventoryContext) -> [ResultLine] {
    if lane.lineCount == 0 { return [] }
    let recipe = names.recipes[Int(lane.recipe)]
    let region = names.regions[Int(lane.region)]
    let source = names.source(lane.source)
    let first = Int(lane.first)
    return recipe.emissions.indices.map {
      context.line(recipe, region, source, recipe.emissions[$0], block.values[first + $0])
    }
  }

  /// Books the lanes of a block in their order.
  mutating func book(_ block: RowBlock, into ledger: inout Ledger) {
    for (index, lane) in block.lanes.enumerated() {
      if index + Self.ahead < block.lanes.count { prefetch(block.lanes[index + Self.ahead], ledger) }
      if lane.lineCount == 0 { continue }
      let recipe = Int(lane.recipe)
      let columns = columnStarts[recipe]..<columnStarts[recipe + 1]
      if ledgerPlaces[Int(lane.place)] < 0 {
        let place = ledger.place(names.regions[Int(lane.region)], names.recipes[recipe].year)
        ledgerPlaces[Int(lane.place)] = Int32(truncatingIfNeeded: place)
      }
      if ledgerColumns[columns.lowerBound] < 0 {
        for (column, plan) in zip(columns, names.recipes[recipe].emissions) {
          ledgerColumns[column] = ledger.column(names.recipes[recipe].category, plan.gas)
        }
      }
      ledger.add(
        block.values, from: Int(lane.first), to: ledgerColumns, in: columns,
        place: Int(ledgerPlaces[Int(lane.place)]))
    }
  }

  /// Lanes between the one whose memory is asked for and the one that is booked. Ten million rows in no order (W1 of
  /// Benchmarks) took 34 s of processors before memory was asked for, in large pages, and 24 s since.
  private static let ahead = 16

  @inline(__always)
  private func prefetch(_ lane: RowBlock.Lane, _ ledger: Ledger) {
    let place = ledgerPlaces[Int(lane.place)]
    guard place >= 0, lane.lineCount > 0 else { return }
    let column = ledgerColumns[columnStarts[Int(lane.recipe)]]
    if column >= 0 { ledger.prefetch(place: Int(place), column: column) }
  }
}
