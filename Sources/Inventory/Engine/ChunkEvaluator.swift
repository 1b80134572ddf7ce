import EmissionFactors
import Equations
import Quantities
import Tables

/// What a stretch of an activity file yields.
struct ChunkResult: Sendable {
  /// Of reported emissions and notation keys.
  var lines: [ResultLine] = []
  /// Reported rows and those of notation keys, each with the number of its lines.
  var rows: [EvaluatedRow] = []
  /// Rows that were computed at once.
  var block: RowBlock?
  var rendered: RenderedBlock?
  /// Rows that are computed when all are read.
  var collected: [CollectedRow] = []
  /// Of records that are all of their source.
  var sole: SoleResult?
  var log = DiagnosticLog()
  /// Reported cells with IE that do not say where the emissions are, and the first of them.
  var loosePointers = 0
  var firstLoosePointer: Diagnostic?
}

/// A row that was booked and not computed, in the order of the file.
struct EvaluatedRow: Sendable {
  let row: Row
  /// Of what may occur only once.
  let fingerprint: UInt64
  let lineCount: Int
  /// Of a reported number, to the mass unit of the inventory.
  var conversion: Conversion?
}

/// Evaluates rows in blocks: first every row gets its recipe, then each method computes its rows in columns. What it
/// finds out about the words of rows it keeps from block to block.
struct ChunkEvaluator {
  let context: InventoryContext
  let file: ActivityFile
  let resolver: Resolver
  var cache: RecipeCache
  var regions: RegionCache
  private var key: RowKey
  /// Without the unit of the quantity.
  private var kinKey: RowKey
  var plain: PlainRows?
  /// Nil where no record is computed before all are read.
  var sole: SoleRecords?
  var sources: SourceColumn
  var lines = PairIndex()
  var places = PairIndex()
  /// What the numbers of its lanes stand for.
  var names = RowNames()
  /// By recipe, whether a row of it was complete.
  var isUsed: [Bool] = []
  /// By recipe.
  var years: [Int32] = []
  var plans = LanePlans()
  var methods = LaneMethods()
  /// Room for the positions of lanes.
  var order: [Int] = []
  var workspaces: [ObjectIdentifier: Workspace] = [:]
  private var refusedRows = 0
  /// Whether something was said of a row, which another run would have to say again.
  private var hasSpoken = false
  /// For a row without a member, those that the tables list.
  private var listed: [ListKey: [String]] = [:]
  /// What the row that is read was found to be, where that is to be remembered.
  var trail: HeldRow?

  private struct ListKey: Hashable {
    let recipe: Int
    let factorRegion: Int
  }

  /// - Parameter apart: sources that must wait for rows elsewhere; all must where it is nil.
  init(context: InventoryContext, file: ActivityFile, sourcesApart apart: Set<UInt64>?) {
    self.context = context
    self.file = file
    resolver = Resolver(context: context)
    key = RowKey(file.columns)
    kinKey = RowKey(file.columns, without: .unit)
    if let apart, let years = context.settings.years {
      sole = SoleRecords(file, years: years, except: apart)
    }
    plain = sole == nil ? PlainRows(file.columns) : nil
    sources = SourceColumn(file.columns)
    let memory = context.memory(of: file.columns)
    cache = memory?.cache.known(to: context) ?? RecipeCache(context)
    regions = memory?.regions ?? RegionCache()
  }

  /// What other runs need not find out again of files with the same columns.
  func remember() {
    if hasSpoken || cache.recipes.isEmpty { return }
    context.remember(RowMemory(cache: cache, regions: regions), of: file.columns)
  }

  /// One for another thread that knows what this one has found out.
  var successor: ChunkEvaluator {
    var other = self
    other.workspaces = [:]
    other.sole = sole?.successor
    return other
  }

  mutating func evaluate(_ records: Records) -> ChunkResult {
    var result = ChunkResult()
    var block = RowBlock(file: file, records: records)
    let known = Known(names)
    if let period = records.period {
      readCarried(period, &block, &result)
    } else if plain != nil {
      readPlain(&block, &result)
    } else if sole != nil {
      readSole(&block, &result)
    } else {
      readSources(records)
      for record in 0..<records.count { readRecord(record, &block, &result) }
    }
    compute(&block, &result.log)
    result.log.sortByLine()
    finish(&block)
    block.news = known.news(in: names)
    names.restarts = false
    result.block = block
    return result
  }

  /// Most rows of a plain table are like one before: their words are known, and their quantity is a number.
  private mutating func readPlain(_ block: inout RowBlock, _ result: inout ChunkResult) {
    let records = block.records
    guard var plain else { return }
    self.plain = nil
    defer { self.plain = plain }
    plain.read(records, &regions, &sources, &names, region: region(in: records))
    if names.restarts { lines = PairIndex() }
    block.lanes.reserveCapacity(records.count)
    for record in 0..<records.count {
      if let recipe = plain.recipe(record) {
        append(record, plain.region(record), recipe, plain.quantity(record), nil, &block)
        continue
      }
      let row = Row(file, records, record)
      guard !row.isSpecial else {
        hand(row, &block, &result)
        continue
      }
      let count = block.lanes.count
      if takeNotation(row, &result) { continue }
      take(row, quantity: plain.quantity(record), &block, &result)
      if block.lanes.count > count { plain.learn(record, cache.variants[Int(block.lanes[count].recipe)]) }
    }
  }

  /// Finds the region of a record; what is refused is told when its row is read.
  private func region(in records: Records) -> (Int, inout RegionCache) -> Int? {
    { [file, resolver] record, regions in
      var ignored = DiagnosticLog()
      let row = Row(file: file, records: records, record: record, quantityColumn: nil, headedYear: nil)
      return regions.index(of: row, resolver, into: &ignored)
    }
  }

  mutating func readSources(_ records: Records) {
    sources.read(records, &names)
    if names.restarts { lines = PairIndex() }
  }

  /// Records that are all of their source are computed at once, the others row by row.
  private mutating func readSole(_ block: inout RowBlock, _ result: inout ChunkResult) {
    let records = block.records
    guard var sole else { return }
    self.sole = nil
    defer { self.sole = sole }
    sole.begin(records, &regions, region: region(in: records))
    var hasSources = false
    for record in 0..<records.count {
      let answer = sole.take(record, records, regions)
      if case .taken = answer { continue }
      if !hasSources { readSources(records) }
      hasSources = true
      let before = result.collected.count
      readRecord(record, &block, &result)
      if case .unknown = answer {
        if sole.learn(record, result.collected[before...], regions, cache),
          case .taken = sole.take(record, records, regions)
        {
          block.used += result.collected[before...].map(\.recipe)
          result.collected.removeSubrange(before...)
        }
      }
    }
    let (found, refused) = sole.finish(regions)
    if !refused.isEmpty, !hasSources { readSources(records) }
    for record in refused { readRecord(record, &block, &result) }
    result.sole = found
  }

  private mutating func append(
    _ record: Int, _ region: Int32, _ recipe: Int32, _ quantity: Double, _ special: Row?,
    _ block: inout RowBlock
  ) {
    if let special { block.special.append(special) }
    block.lanes.append(
      RowBlock.Lane(
        record: Int32(truncatingIfNeeded: record), region: region, recipe: recipe,
        source: sources.number(record), line: 0, place: 0,
        special: special == nil ? -1 : Int32(truncatingIfNeeded: block.special.count - 1),
        first: Int32(truncatingIfNeeded: block.valueCount), lineCount: 0, quantity: quantity))
    block.valueCount += plans.emissions(of: Int(recipe)).count
  }

  /// A record is one row, or one for each year and each member that stand side by side in it.
  mutating func readRecord(_ record: Int, _ block: inout RowBlock, _ result: inout ChunkResult) {
    let columns = file.columns
    let records = block.records
    if columns.years.isEmpty {
      hand(Row(file, records, record), &block, &result)
      return
    }
    let rows = columns.years.map { year, column in
      Row(file: file, records: records, record: record, quantityColumn: column, headedYear: year)
    }
    let filled = rows.indices.filter { rows[$0].isFilled(rows[$0].quantityColumn ?? 0) }
    guard let first = filled.first, let last = filled.last else { return }
    for index in first...last {
      var row = rows[index]
      row.reachesBack = index == first
      guard row.isFilled(row.quantityColumn ?? 0) else {
        result.log.add(
          row.diagnostic(
            "hole-in-series", "\(columns.years[index].year) is empty between filled years",
            column: columns.years[index].column,
            help: "give the quantity, 0 if nothing was used, or a notation key"))
        continue
      }
      hand(row, &block, &result)
    }
  }

  private mutating func hand(_ row: Row, _ block: inout RowBlock, _ result: inout ChunkResult) {
    if takeNotation(row, &result) { return }
    var row = row
    if row.reachesBack {
      guard let backCast = BackCast.read(row, into: &result.log) else { return }
      row.backCast = backCast
    }
    guard file.columns.hasMembers else {
      take(row, quantity: nil, &block, &result)
      return
    }
    for row in row.byMember { take(row, quantity: nil, &block, &result) }
  }

  /// - Parameter quantity: of the row of a plain table, NaN where it is no plain number.
  private mutating func take(
    _ row: Row, quantity: Double?, _ block: inout RowBlock, _ result: inout ChunkResult
  ) {
    guard let region = regions.index(of: row, resolver, into: &result.log),
      let index = recipeIndex(row, region, &result.log)
    else { return }
    if cache.recipes[index].compiled.isCollected {
      for (row, index) in members(row, region, index, &result.log) { collect(row, region, index, &result) }
      return
    }
    if let backCast = row.backCast {
      for year in backCast.first..<backCast.typed {
        let earlier = row.derived(in: year)
        guard let index = recipeIndex(earlier, region, &result.log) else { return }
        append(earlier, region, index, &block)
      }
    }
    guard let quantity else {
      append(row, region, index, &block)
      return
    }
    addPlans()
    append(
      row.record, Int32(truncatingIfNeeded: region), Int32(truncatingIfNeeded: index), quantity, nil, &block)
  }

  mutating func append(_ row: Row, _ region: Int, _ index: Int, _ block: inout RowBlock) {
    trail?.parts.append(HeldRow.Part(member: row.headedMember, region: region, recipe: index))
    addPlans()
    let isRecord = row.headedYear == nil && row.headedMember == nil && row.backCast == nil
    let quantity = isRecord ? row.quantityColumn.map { row.records.plainNumber(row.record, $0) } : nil
    append(
      row.record, Int32(truncatingIfNeeded: region), Int32(truncatingIfNeeded: index), quantity ?? .nan,
      isRecord ? nil : row, &block)
  }

  private mutating func addPlans() {
    while plans.count < cache.recipes.count { plans.add(cache.recipes[plans.count]) }
  }

  /// Takes a row with the years that follow from it, as far as each has the same factors.
  private mutating func collect(_ row: Row, _ region: Int, _ index: Int, _ result: inout ChunkResult) {
    trail?.parts.append(HeldRow.Part(member: row.headedMember, region: region, recipe: index))
    let name = regions.regions[region].name
    var recipe = cache.recipes[index]
    var last = recipe.year
    while true {
      let first = row.backCast.map { max($0.first, recipe.years.lowerBound) } ?? last
      let years = first...last
      guard let collected = CollectedRow.read(row, name, recipe, years, into: &result.log) else { return }
      result.collected.append(collected)
      guard let backCast = row.backCast, backCast.first < years.lowerBound else { return }
      last = years.lowerBound - 1
      guard let index = recipeIndex(row.derived(in: last), region, &result.log) else { return }
      recipe = cache.recipes[index]
    }
  }

  private mutating func recipeIndex(_ row: Row, _ region: Int, _ log: inout DiagnosticLog) -> Int? {
    let factorRegion = regions.regions[region].factorRegion
    key.take(row)
    let known = cache.find(key, factorRegion)
    if case .recipe(let index)? = known { return index }
    if case .refusal(let index)? = known, refusedRows >= log.limit {
      // Past the limit nobody reads where it was; it is only counted.
      for diagnostic in cache.refusals[index] { log.add(diagnostic) }
      return nil
    }
    let unit = unit(of: row)
    kinKey.take(row)
    if let unit, let index = cache.measure(in: unit, kinKey, key, factorRegion) { return index }
    var found = DiagnosticLog()
    let resolved = resolver.recipe(for: row, factorRegion: factorRegion.name, into: &found)
    log.merge(found)
    if !found.diagnostics.isEmpty { hasSpoken = true }
    if let (recipe, regions) = resolved {
      let index = cache.insert(recipe, key, factorRegion, regions)
      if let unit, found.diagnostics.isEmpty { cache.remember(index, unit, of: kinKey) }
      return index
    }
    refusedRows += 1
    if known == nil { cache.refuse(found.diagnostics, key, factorRegion) }
    return nil
  }

  /// That the quantity of a row is written in, if it names one.
  private func unit(of row: Row) -> Unit? {
    let text = row.text(.unit)
    return text.isEmpty ? nil : try? context.unit(text)
  }

  /// The row once for each member that the tables list, where it names none and its method takes them from there;
  /// otherwise itself.
  private mutating func members(
    _ row: Row, _ region: Int, _ index: Int, _ log: inout DiagnosticLog
  ) -> [(row: Row, recipe: Int)] {
    let recipe = cache.recipes[index]
    guard let axis = recipe.listedAxis else { return [(row, index)] }
    // Another year may have others.
    trail?.isHeld = false
    let factorRegion = regions.regions[region].factorRegion
    let list = ListKey(recipe: index, factorRegion: factorRegion.position)
    let words = listed[list] ?? context.members(of: recipe, on: axis, factorRegion: factorRegion.name)
    listed[list] = words
    var members: [(row: Row, recipe: Int)] = []
    for word in words {
      var own = row
      own.headedMember = Columns.Member(axis: axis, word: word)
      guard let index = recipeIndex(own, region, &log) else { return [] }
      members.append((own, index))
    }
    return members
  }
}
