import EmissionFactors
import Equations
import Quantities
import Tables

/// What a stretch of an activity file yields.
struct ChunkResult: Sendable {
  var lines: [ResultLine] = []
  /// Rows that were computed at once, each with the number of its lines.
  var rows: [EvaluatedRow] = []
  /// Rows that are computed when all are read.
  var collected: [CollectedRow] = []
  var log = DiagnosticLog()
  /// Reported cells with IE that do not say where the emissions are, and the first of them.
  var loosePointers = 0
  var firstLoosePointer: Diagnostic?
}

/// A row that was computed or booked, in the order of the file.
struct EvaluatedRow: Sendable {
  let row: Row
  /// Nil for reported emissions and notation keys.
  let recipe: Recipe?
  /// Of what may occur only once.
  let fingerprint: UInt64
  let lineCount: Int
}

/// Evaluates rows in blocks: first every row gets its recipe, then each method computes its rows in columns,
/// then the results go out in the order of the rows.
struct ChunkEvaluator {
  let context: InventoryContext
  let file: ActivityFile
  private let resolver: Resolver
  private var cache: RecipeCache
  private var regions = RegionCache()
  private var key: RowKey
  private var workspaces: [ObjectIdentifier: Workspace] = [:]
  private var refusedRows = 0
  /// For a row without a member, those that the tables list.
  private var listed: [ListKey: [String]] = [:]

  private struct ListKey: Hashable {
    let recipe: Int
    let factorRegion: Int
  }

  private struct Lane {
    let row: Row
    let region: Int
    let recipe: Int
    /// Where its values begin.
    let first: Int
  }

  static let blockLength = 512

  init(context: InventoryContext, file: ActivityFile) {
    self.context = context
    self.file = file
    resolver = Resolver(context: context)
    key = RowKey(file.columns)
    cache = RecipeCache(context)
  }

  mutating func evaluate(_ records: Records) -> ChunkResult {
    var result = ChunkResult()
    var lanes: [Lane] = []
    var valueCount = 0
    for record in 0..<records.count {
      forEachRow(records, record, &result) { evaluator, row, result in
        guard let region = evaluator.regions.index(of: row, evaluator.resolver, into: &result.log),
          let index = evaluator.recipeIndex(row, region, &result.log)
        else { return }
        let recipe = evaluator.cache.recipes[index]
        if recipe.compiled.isCollected {
          let name = evaluator.regions.regions[region].name
          for (row, recipe) in evaluator.members(row, region, index, &result.log) {
            if let collected = CollectedRow.read(row, name, recipe, into: &result.log) {
              result.collected.append(collected)
            }
          }
          return
        }
        lanes.append(Lane(row: row, region: region, recipe: index, first: valueCount))
        valueCount += recipe.emissions.count
      }
    }
    var values = [Double](repeating: 0, count: valueCount)
    for (method, group) in grouped(lanes) { compute(method, group, lanes, &values, &result.log) }
    for lane in lanes { write(lane, values, &result) }
    return result
  }

  /// Positions of the lanes of each method, methods in the order of their first row.
  private func grouped(_ lanes: [Lane]) -> [(CompiledMethod, [Int])] {
    var groups: [(CompiledMethod, [Int])] = []
    var groupOfRecipe = [Int](repeating: -1, count: cache.recipes.count)
    for (position, lane) in lanes.enumerated() {
      if groupOfRecipe[lane.recipe] < 0 {
        let method = cache.recipes[lane.recipe].compiled
        let known = groups.firstIndex { $0.0 === method }
        groupOfRecipe[lane.recipe] = known ?? groups.count
        if known == nil { groups.append((method, [])) }
      }
      groups[groupOfRecipe[lane.recipe]].1.append(position)
    }
    return groups
  }

  /// A record is one row, or one for each year and each member that stand side by side in it.
  private mutating func forEachRow(
    _ records: Records, _ record: Int, _ result: inout ChunkResult,
    _ body: (inout ChunkEvaluator, Row, inout ChunkResult) -> Void
  ) {
    let columns = file.columns
    if columns.years.isEmpty {
      let row = Row(
        file: file, records: records, record: record, quantityColumn: columns.words[.quantity],
        headedYear: nil)
      hand(row, &result, body)
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
      hand(row, &result, body)
    }
  }

  private mutating func hand(
    _ row: Row, _ result: inout ChunkResult,
    _ body: (inout ChunkEvaluator, Row, inout ChunkResult) -> Void
  ) {
    if takeNotation(row, &result) { return }
    let rows = row.reachesBack ? BackCast.rows(of: row, into: &result.log) ?? [] : [row]
    for row in rows {
      guard file.columns.hasMembers else {
        body(&self, row, &result)
        continue
      }
      for row in row.byMember { body(&self, row, &result) }
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
    var found = DiagnosticLog()
    var use = RegionUse()
    let recipe = resolver.recipe(for: row, factorRegion: factorRegion.name, noting: &use, into: &found)
    log.merge(found)
    if let recipe {
      // What was said of this region is not of another.
      return cache.insert(recipe, key, factorRegion, found.diagnostics.isEmpty ? use : .ofRegionItself)
    }
    refusedRows += 1
    if known == nil { cache.refuse(found.diagnostics, key, factorRegion) }
    return nil
  }

  /// The row once for each member that the tables list, where it names none and its method takes them from there;
  /// otherwise itself.
  private mutating func members(
    _ row: Row, _ region: Int, _ index: Int, _ log: inout DiagnosticLog
  ) -> [(row: Row, recipe: Recipe)] {
    let recipe = cache.recipes[index]
    guard let axis = recipe.listedAxis else { return [(row, recipe)] }
    let factorRegion = regions.regions[region].factorRegion
    let list = ListKey(recipe: index, factorRegion: factorRegion.position)
    let words = listed[list] ?? context.members(of: recipe, on: axis, factorRegion: factorRegion.name)
    listed[list] = words
    var members: [(row: Row, recipe: Recipe)] = []
    for word in words {
      var own = row
      own.headedMember = Columns.Member(axis: axis, word: word)
      guard let index = recipeIndex(own, region, &log) else { return [] }
      members.append((own, cache.recipes[index]))
    }
    return members
  }

  private mutating func compute(
    _ method: CompiledMethod, _ group: [Int], _ lanes: [Lane], _ values: inout [Double],
    _ log: inout DiagnosticLog
  ) {
    var start = 0
    while start < group.count {
      let block = group[start..<min(start + Self.blockLength, group.count)]
      let workspace = workspace(method, block.count)
      for (lane, index) in block.enumerated() {
        fill(workspace, lane, lanes[index], &log)
      }
      workspace.run()
      for (lane, index) in block.enumerated() {
        Self.check(workspace, lane, lanes[index].row, &log)
        let recipe = cache.recipes[lanes[index].recipe]
        for (offset, plan) in recipe.emissions.enumerated() {
          let raw = unsafe workspace[method.program.emissions[plan.index]][lane]
          if !raw.isFinite { Self.refuse(emission: plan.index, workspace, lane, lanes[index].row, &log) }
          values[lanes[index].first + offset] = raw.isFinite ? plan.conversion(raw) : .nan
        }
      }
      start += block.count
    }
  }

  private mutating func workspace(_ method: CompiledMethod, _ rows: Int) -> Workspace {
    let id = ObjectIdentifier(method)
    if let kept = workspaces[id], kept.rows == rows { return kept }
    let made = Workspace(method.program, rows: rows)
    if rows == Self.blockLength { workspaces[id] = made }
    return made
  }

  private func fill(_ workspace: Workspace, _ lane: Int, _ from: Lane, _ log: inout DiagnosticLog) {
    let recipe = cache.recipes[from.recipe]
    for (index, binding) in recipe.bindings.enumerated() {
      let value: Double
      switch binding {
      case .quantity(let conversion):
        value = CellReader.value(
          from.row, from.row.quantityColumn ?? 0, conversion, .init(recipe.method.inputs[index]), into: &log)
      case .cell(let column, let conversion):
        value = CellReader.value(from.row, column, conversion, .init(recipe.method.inputs[index]), into: &log)
      case .factor(let number, _), .assumed(let number): value = number
      case .absent, .flow: value = 0
      }
      let share = from.row.share(ofInput: index, in: recipe.compiled)
      unsafe workspace[workspace.program.inputs[index]][lane] = value * share
    }
  }

  /// Refuses a row for which an equation has no value, unless one of its numbers was refused already.
  static func refuse(
    emission: Int, _ workspace: Workspace, _ lane: Int, _ row: Row, _ log: inout DiagnosticLog
  ) {
    let program = workspace.program
    let isRefused = program.inputs.contains { slot in
      guard slot.domain == 0 else { return false }
      return unsafe workspace[slot][lane].isNaN
    }
    if isRefused { return }
    log.add(
      row.diagnostic(
        "no-value",
        "the equation of \(program.method.emissions[emission].gas) has no value for these numbers",
        column: row.quantityColumn ?? 0, help: "look for a zero that divides, or a number far too large"))
  }

  /// Refuses a row whose numbers break a requirement of the method.
  static func check(_ workspace: Workspace, _ lane: Int, _ row: Row, _ log: inout DiagnosticLog) {
    for (index, slots) in workspace.program.requirements.enumerated() {
      let left = unsafe workspace[slots.left][lane]
      let right = unsafe workspace[slots.right][lane]
      let requirement = workspace.program.method.requirements[index]
      // Numbers that were refused already are NaN and compare false both ways.
      let isBroken = requirement.condition.relation == .atMost ? left > right : left >= right
      if isBroken {
        log.add(
          row.diagnostic(
            "impossible-numbers", requirement.message, column: row.quantityColumn ?? 0,
            help: "\(left.shortestDecimal) \(requirement.condition.relation.rawValue) "
              + "\(right.shortestDecimal) \(requirement.condition.left.unit.symbol) must hold"))
      }
    }
  }

  private func write(_ lane: Lane, _ values: [Double], _ result: inout ChunkResult) {
    let recipe = cache.recipes[lane.recipe]
    let source = lane.row.text(.source)
    let region = regions.regions[lane.region].name
    let own = values[lane.first..<lane.first + recipe.emissions.count]
    // A number that was refused is NaN in all that it enters.
    let isComplete = !own.contains { $0.isNaN }
    result.rows.append(
      EvaluatedRow(
        row: lane.row, recipe: recipe, fingerprint: recipe.fingerprint(region: region, source: source),
        lineCount: isComplete ? own.count : 0))
    for (value, plan) in zip(own, recipe.emissions) where isComplete {
      result.lines.append(context.line(recipe, region, source, plan, value))
    }
  }
}
