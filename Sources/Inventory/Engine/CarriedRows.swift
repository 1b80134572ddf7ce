package import Tables

/// Rows that go on in years without rows: the same records again and again, with other years and numbers.
package struct CarriedRows {
  let records: Records
  /// Of the file whose columns they have; nil where the heading tells.
  private let file: ActivityFile?
  private let heading: Heading?

  /// With the columns of a file.
  package init(_ records: Records, like file: ActivityFile) {
    self.records = records
    self.file = file.named(records.document.name)
    heading = nil
  }

  /// With columns of their own.
  package init(_ records: Records, _ heading: Heading) {
    self.records = records
    self.heading = heading
    file = nil
  }

  func opened(_ place: @escaping (Diagnostic) -> Diagnostic?) -> OpenRows {
    OpenRows(reader: DocumentReader(records, heading: heading), place: place, file: file)
  }
}

/// What a row was found to be.
struct HeldRow {
  let record: Int
  var parts: [Part] = []
  /// False where the same row of another year may be more.
  var isHeld = true

  /// One row of the record.
  struct Part {
    let member: Columns.Member?
    let region: Int
    let recipe: Int
  }
}

extension ChunkEvaluator {
  /// Reads records that come again and again. What one was found to be, those after it are too, as long as the same of
  /// its cells are filled and the same factors hold in its year.
  mutating func readCarried(_ period: Int, _ block: inout RowBlock, _ result: inout ChunkResult) {
    let records = block.records
    readSources(records)
    var held = [HeldRow?](repeating: nil, count: period)
    for record in 0..<records.count {
      let place = record % period
      if let known = held[place], records.goesOn(record, from: known.record),
        goOn(known, record, &block, &result)
      {
        continue
      }
      let (told, booked) = (result.log.errorCount + result.log.warningCount, result.rows.count)
      trail = HeldRow(record: record)
      readRecord(record, &block, &result)
      // What is told of a row is told of each of its years.
      let isSilent = result.log.errorCount + result.log.warningCount == told && result.rows.count == booked
      held[place] = trail.flatMap { isSilent && $0.isHeld && !$0.parts.isEmpty ? $0 : nil }
      trail = nil
    }
  }

  /// False where the year has a recipe of its own.
  private mutating func goOn(
    _ held: HeldRow, _ record: Int, _ block: inout RowBlock, _ result: inout ChunkResult
  ) -> Bool {
    var row = Row(file, block.records, record)
    guard let year = row.year else { return false }
    var recipes: [Int] = []
    for part in held.parts {
      guard let recipe = cache.recipe(part.recipe, in: year) else { return false }
      recipes.append(recipe)
    }
    for (part, index) in zip(held.parts, recipes) {
      row.headedMember = part.member
      let recipe = cache.recipes[index]
      guard recipe.compiled.isCollected else {
        append(row, part.region, index, &block)
        continue
      }
      let collected = CollectedRow.read(
        row, regions.regions[part.region].name, recipe, year...year, into: &result.log)
      if let collected { result.collected.append(collected) }
    }
    return true
  }
}
