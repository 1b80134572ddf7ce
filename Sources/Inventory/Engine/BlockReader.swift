import Tables

/// Knows what the numbers in the blocks of one worker stand for, and by which numbers the run calls the same things.
struct BlockReader {
  private(set) var names = RowNames()
  /// By line and place of the worker.
  private(set) var lines: [Int32] = []
  private(set) var places: [Int32] = []
  /// By place of the worker and recipe, in the ledger; those of no complete row are unknown.
  private var ledgerPlaces: [Int32] = []
  private var ledgerColumns: [[Int]?] = []

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
    while ledgerColumns.count < names.recipes.count { ledgerColumns.append(nil) }
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
  mutating func book(_ block: RowBlock, into ledger: inout Ledger, _ context: InventoryContext) {
    for lane in block.lanes where lane.lineCount > 0 {
      let recipe = names.recipes[Int(lane.recipe)]
      if ledgerPlaces[Int(lane.place)] < 0 {
        let region = names.regions[Int(lane.region)]
        ledgerPlaces[Int(lane.place)] = Int32(truncatingIfNeeded: ledger.place(region, recipe.year))
      }
      if ledgerColumns[Int(lane.recipe)] == nil {
        ledgerColumns[Int(lane.recipe)] = recipe.emissions.map { ledger.column(recipe.category, $0.gas) }
      }
      guard ledger.keepsCells, let columns = ledgerColumns[Int(lane.recipe)] else { continue }
      let place = Int(ledgerPlaces[Int(lane.place)])
      for (offset, plan) in recipe.emissions.enumerated() {
        let value = block.values[Int(lane.first) + offset]
        let equivalent = context.gwp(of: plan.gas).map { value * $0 }
        ledger.add(value, equivalent, [], place: place, column: columns[offset])
      }
    }
  }
}
