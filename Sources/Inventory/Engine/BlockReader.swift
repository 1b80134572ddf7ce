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
  /// By recipe, the last of its columns in the ledger; −1 for one of no complete row.
  private var widestColumns: [Int] = []

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
      widestColumns.append(-1)
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

  /// Books the lanes of a block in their order: those of one place that follow each other together.
  mutating func book(_ block: RowBlock, into ledger: inout Ledger) {
    let lanes = block.lanes
    var start = 0
    while start < lanes.count {
      let place = lanes[start].place
      var end = start + 1
      while end < lanes.count, lanes[end].place == place { end += 1 }
      if end + Self.ahead < lanes.count { prefetch(lanes[end + Self.ahead], ledger) }
      book(lanes[start..<end], of: block, into: &ledger)
      start = end
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

  private mutating func book(
    _ lanes: ArraySlice<RowBlock.Lane>, of block: RowBlock, into ledger: inout Ledger
  ) {
    var widest = -1
    for lane in lanes where lane.lineCount > 0 {
      let recipe = Int(lane.recipe)
      if widestColumns[recipe] < 0 { nameColumns(of: recipe, &ledger) }
      widest = max(widest, widestColumns[recipe])
    }
    guard widest >= 0, let first = lanes.first else { return }
    let number = Int(first.place)
    if ledgerPlaces[number] < 0 {
      let place = names.places[number]
      ledgerPlaces[number] = Int32(
        truncatingIfNeeded: ledger.place(names.regions[Int(place.region)], Int(place.year)))
    }
    let (columns, starts, values) = (ledgerColumns.span, columnStarts.span, block.values.span)
    ledger.withSums(of: Int(ledgerPlaces[number]), upTo: widest) { sums, first in
      for lane in lanes where lane.lineCount > 0 {
        let recipe = Int(lane.recipe)
        var value = Int(lane.first)
        for index in starts[recipe]..<starts[recipe + 1] {
          sums[first &+ columns[index]].add(values[value])
          value += 1
        }
      }
    }
  }

  private mutating func nameColumns(of recipe: Int, _ ledger: inout Ledger) {
    for (column, plan) in zip(columnStarts[recipe]..., names.recipes[recipe].emissions) {
      ledgerColumns[column] = ledger.column(names.recipes[recipe].category, plan.gas)
      widestColumns[recipe] = max(widestColumns[recipe], ledgerColumns[column])
    }
  }
}
