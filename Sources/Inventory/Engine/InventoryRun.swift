import EmissionFactors
import Equations
import Quantities
package import Tables

/// Takes the results of a run in their order.
package protocol ResultConsumer: AnyObject {
  func take(_ line: ResultLine) throws(FileError)
}

/// Reads the files of an inventory and computes it: rows as they stream, collected rows at the end.
package final class InventoryRun {
  package let context: InventoryContext
  package private(set) var log = DiagnosticLog()
  package private(set) var ledger: Ledger
  package private(set) var rowCount = 0
  /// Kept for an explanation.
  package private(set) var series: [(compiled: CompiledMethod, series: Series)] = []
  /// Sees every row that is computed at once, with its results.
  package var watchRow: ((Row, Recipe?, [ResultLine]) -> Void)?
  /// Sees every evaluation; kept alive by who set it.
  package weak var observer: (any RunObserver)?
  /// The last year that is computed.
  private(set) var horizon = 0
  private(set) var flows = Flows()
  private var collected: [CollectedRow] = []
  private var seen = IdentitySet()
  private var files: [String] = []
  private var lastYear = 0
  private let threads: Int

  package init(_ context: InventoryContext, threads: Int = 1, keepsLedger: Bool = true) {
    ledger = Ledger(keepsCells: keepsLedger)
    self.context = context
    self.threads = threads
  }

  /// Computes one file of rows. Throws when it cannot be read or the results cannot be written.
  /// - Parameter place: where a mistake in rows that were made stands in the table that they are made of.
  package func read(
    _ reader: DocumentReader, into consumer: any ResultConsumer,
    placing place: ((Diagnostic) -> Diagnostic?)? = nil
  ) throws(FileError) {
    files.append(reader.name)
    var file: ActivityFile?
    var workers: [ChunkWorker] = []
    var loosePointers = 0
    var firstLoosePointer: Diagnostic?
    while true {
      var batch: [Records] = []
      while batch.count < max(1, threads), let records = try reader.next(into: &log) {
        batch.append(records)
      }
      if file == nil, let heading = reader.heading {
        var found = DiagnosticLog()
        let near = { [context, batch] in context.methods(of: batch, heading) }
        let columns = ColumnReader.read(heading, near: near, into: &found)
        log.merge(place.map(found.moved) ?? found)
        guard let columns else { return }
        let made = ActivityFile(name: reader.name, columns: columns, headings: heading.names)
        file = made
        workers = (0..<max(1, threads)).map { _ in ChunkWorker(context, made) }
      }
      if batch.isEmpty { break }
      for result in evaluate(batch, workers) {
        loosePointers += result.loosePointers
        firstLoosePointer = firstLoosePointer ?? result.firstLoosePointer
        try take(result, consumer, place)
      }
    }
    if var warning = firstLoosePointer {
      if loosePointers > 1 { warning.message += " (\(loosePointers) cells of this file)" }
      log.add(warning)
    }
  }

  /// Workers keep their caches from batch to batch; what they yield depends on their chunk alone.
  private func evaluate(_ batch: [Records], _ workers: [ChunkWorker]) -> [ChunkResult] {
    parallel(batch.count, threads: threads) { index in workers[index].evaluate(batch[index]) }
    return batch.indices.map { workers[$0].takeResult() }
  }

  private func take(
    _ result: ChunkResult, _ consumer: any ResultConsumer, _ place: ((Diagnostic) -> Diagnostic?)?
  ) throws(FileError) {
    log.merge(place.map(result.log.moved) ?? result.log)
    collected += result.collected
    rowCount += result.rows.count + result.collected.count
    var next = 0
    for row in result.rows {
      let place = RowPlace(file: files.count - 1, line: row.row.records.line(row.row.record))
      if let first = try seen.insert(row.fingerprint, at: place) {
        log.add(Self.duplicate(row.row, of: "\(files[first.file]):\(first.line)"))
      }
      let lines = Array(result.lines[next..<next + row.lineCount])
      watchRow?(row.row, row.recipe, lines)
      if let observer { tell(observer, row, lines) }
      next += row.lineCount
    }
    for line in result.lines { try book(line, consumer) }
  }

  private func tell(_ observer: any RunObserver, _ row: EvaluatedRow, _ lines: [ResultLine]) {
    guard observer.heeds(row.row.file) else { return }
    guard let recipe = row.recipe else {
      for line in lines { observer.reported(row.row, line) }
      return
    }
    guard let region = lines.first?.region,
      let evaluation = Evaluation(row.row, recipe, region: region)
    else { return }
    observer.computed(evaluation)
  }

  private func book(_ line: ResultLine, _ consumer: any ResultConsumer) throws(FileError) {
    lastYear = max(lastYear, line.year)
    ledger.add(line)
    try consumer.take(line)
  }

  /// Computes what had to wait for all rows: lists, series, flows between methods.
  package func finish(into consumer: any ResultConsumer) throws(FileError) {
    let byMethod = Dictionary(grouping: collected) { ObjectIdentifier($0.recipe.compiled) }
    let methods = Flows.sorted(context.usedMethods.filter { byMethod[ObjectIdentifier($0)] != nil })
    let last = collected.map(\.recipe.year).max() ?? 0
    horizon = context.settings.years?.upperBound ?? max(last, lastYear)
    var taken: Set<Flows.Taking> = []
    var takers = FlowTakers()
    for method in methods {
      var book = SeriesBook(method)
      for row in byMethod[ObjectIdentifier(method)] ?? [] { book.add(row) }
      let found = book.series(into: &log)
      series += found.map { (method, $0) }
      for case .flow(let flow) in method.method.inputs.map(\.kind) {
        for one in found {
          let last = max(horizon, one.lastYear)
          let years = method.method.remembers ? Array(one.firstYear...last) : one.years.map(\.year)
          taken.formUnion(
            years.map { Flows.Taking(flow: flow, region: one.years[0].merged.region, year: $0) })
        }
      }
      for one in found { takers.check(one, of: method, flows, into: &log) }
      let evaluator = SeriesEvaluator(context: context, compiled: method, horizon: horizon)
      for line in evaluator.evaluate(found, &flows, into: &log, observer) { try self.book(line, consumer) }
    }
    collected = []
    for left in flows.untaken(taken) { log.add(context.untaken(left)) }
    for duplicate in try seen.finish() { log.add(self.duplicate(duplicate)) }
  }

  /// Of rows that are long gone: the place without the line.
  private func duplicate(_ found: IdentitySet.Duplicate) -> Diagnostic {
    Diagnostic(
      .error, "duplicate-identity",
      "line \(found.first.line) of \(files[found.first.file]) has the same category, region, year, source and method",
      at: SourceLocation(file: files[found.place.file], line: found.place.line, column: 1),
      help: "add the quantities up, or tell the sources apart in the column source")
  }

  package func add(_ diagnostic: Diagnostic) { log.add(diagnostic) }

  /// What was found in a table of which rows were made.
  package func merge(_ found: DiagnosticLog) { log.merge(found) }

  static func duplicate(_ row: Row, of place: String) -> Diagnostic {
    if row.backCast != nil, let year = row.headedYear { return row.backCastOverlap(with: place, year: year) }
    return row.diagnostic(
      "duplicate-identity",
      "\(place) has the same category, region, year, source and method",
      row.file.columns.words[.source] == nil ? .category : .source,
      help: "add the quantities up, or tell the sources apart in the column source")
  }
}

/// The caches of one thread. A batch gives each worker one chunk, so nothing is shared while it runs.
private final class ChunkWorker: @unchecked Sendable {
  private var evaluator: ChunkEvaluator
  private let reported: ReportedRows?
  private var result = ChunkResult()

  init(_ context: InventoryContext, _ file: ActivityFile) {
    evaluator = ChunkEvaluator(context: context, file: file)
    reported = file.columns.areReported ? ReportedRows(context: context, file: file) : nil
  }

  func evaluate(_ records: Records) {
    result = reported?.read(records) ?? evaluator.evaluate(records)
  }

  func takeResult() -> ChunkResult {
    defer { result = ChunkResult() }
    return result
  }
}
